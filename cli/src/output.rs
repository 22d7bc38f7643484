//! What goes to the two output streams, and what of a file's text may.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::failure::Failure;

/// Writes to standard output. A reader that has gone, as in `ladder roles x.json | head -1`, has
/// seen what it wanted.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::trouble(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes to a file.
pub(crate) fn save(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error| Failure::trouble(format!("{}: {error}", path.display()));
    fs::write(path, text).map_err(failed)
}

/// A line for the person at the terminal, beside what is printed.
pub(crate) fn tell(line: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(io::stderr(), "{}", one_line(line));
}

/// A text in one line that a terminal shows as it stands: control characters and those that turn
/// the direction of text around are spelt out.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                line.extend(character.escape_unicode());
            }
            _ if character.is_control() => line.extend(character.escape_default()),
            _ => line.push(character),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_out_what_would_deceive() {
        assert_eq!(one_line("a\n\u{1b}[2Jb\u{202e}c é 名"), r"a\n\u{1b}[2Jb\u{202e}c é 名");
    }
}
