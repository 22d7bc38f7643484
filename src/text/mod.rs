//! Text as the core sees it: words, stems, and light inline Markdown.

pub mod fold;
pub mod markup;
pub mod segment;
pub mod stem;
pub mod words;

/// A number as a reader would write it: `3`, `2.5`.
///
/// The standard library's own formatting of doubles would weigh 5 KB in the embed; figures in
/// ladders have at most a few decimals, and more than six are rounded.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "figures beyond 2^63 are shown as the largest")]
pub fn number(value: f64) -> String {
    let millionths = (value.fract().abs() * 1e6).round() as i64;
    if millionths == 0 || millionths == 1_000_000 {
        return (value.round() as i64).to_string();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let decimals = format!("{millionths:06}");
    format!("{sign}{}.{}", value.trunc().abs() as i64, decimals.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    #[test]
    fn writes_numbers() {
        for (value, text) in [
            (3.0, "3"),
            (2.5, "2.5"),
            (-0.25, "-0.25"),
            (1e6, "1000000"),
            (0.999_999_9, "1"),
            (10.05, "10.05"),
        ] {
            assert_eq!(super::number(value), text);
        }
    }
}
