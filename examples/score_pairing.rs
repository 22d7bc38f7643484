//! Scores the shipped pairing on gold files.
//!
//! `cargo run --release --example score_pairing -- FILE…`
//!
//! A file of matrix rows (groups without `lower` and `upper`) is scored by the share of its pairs
//! that are recovered from a shuffled upper side, the mean of five seeded shuffles. A hand-labelled
//! file is scored by precision, recall and F1 of the pairs found, with the shipped threshold. As in
//! a comparison, the corpus is all texts of a file, without their order and without the labels.
//!
//! With `SHOW` set, the pairs of hand-labelled files that are wrong or missing are listed.

use std::collections::HashMap;
use std::process::ExitCode;

use ladder_compare::align::{self, Alignment, Corpus, Item, Join};
use serde::Deserialize;

const SHUFFLES: u64 = 5;

#[derive(Deserialize)]
struct Gold {
    #[serde(default)]
    lang: String,
    pairs_by_adjacent_levels: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    pairs: Vec<(String, String)>,
    #[serde(default)]
    weak_pairs: Vec<(String, String)>,
    lower: Option<Vec<String>>,
    upper: Option<Vec<String>>,
}

enum Score {
    Rows { lang: String, recovered: f64, pairs: usize },
    Hand { precision: f64, recall: f64, f1: f64 },
}

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: score_pairing FILE…");
        return ExitCode::from(2);
    }
    let mut scores = Vec::new();
    for file in files {
        match read(&file) {
            Ok(gold) => {
                let score = score(&gold);
                print_row(&file, &score);
                scores.push(score);
            }
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    print_means(&scores);
    ExitCode::SUCCESS
}

fn read(file: &str) -> Result<Gold, Box<dyn std::error::Error>> {
    Ok(serde_json::from_str(&std::fs::read_to_string(file)?)?)
}

fn score(gold: &Gold) -> Score {
    let groups = &gold.pairs_by_adjacent_levels;
    let corpus = Corpus::new(groups.iter().flat_map(texts));
    if groups.iter().any(|group| group.lower.is_some()) {
        return score_hand(groups, &corpus);
    }
    let pairs: usize = groups.iter().map(|group| group.pairs.len()).sum();
    let recovered: usize = (0..SHUFFLES)
        .map(|seed| groups.iter().map(|group| recovered(group, seed, &corpus)).sum::<usize>())
        .sum();
    let share = ratio(recovered, pairs * usize::try_from(SHUFFLES).unwrap_or(1));
    Score::Rows { lang: gold.lang.clone(), recovered: share, pairs }
}

/// How many pairs of a group are found again after its upper side was shuffled.
fn recovered(group: &Group, seed: u64, corpus: &Corpus) -> usize {
    let lower: Vec<&str> = group.pairs.iter().map(|(lower, _)| lower.as_str()).collect();
    let mut upper: Vec<&str> = group.pairs.iter().map(|(_, upper)| upper.as_str()).collect();
    shuffle(&mut upper, seed);
    let found = align::align_all(&items(&lower), &items(&upper), corpus);
    found
        .iter()
        .filter(|pair| {
            group
                .pairs
                .get(pair.lower)
                .is_some_and(|(_, own)| upper.get(pair.upper) == Some(&own.as_str()))
        })
        .count()
}

fn score_hand(groups: &[Group], corpus: &Corpus) -> Score {
    let (mut right, mut found, mut wanted) = (0, 0, 0);
    for group in groups {
        let lower: Vec<&str> = group.lower.iter().flatten().map(String::as_str).collect();
        let upper: Vec<&str> = group.upper.iter().flatten().map(String::as_str).collect();
        let Alignment { pairs, joins } = align::alignment(&items(&lower), &items(&upper), corpus);
        show_joins(&lower, &upper, &joins);
        let mut gold: HashMap<(&str, &str), usize> = HashMap::new();
        for (lower, upper) in &group.pairs {
            *gold.entry((lower, upper)).or_default() += 1;
        }
        wanted += group.pairs.len();
        for pair in pairs {
            let (Some(&l), Some(&u)) = (lower.get(pair.lower), upper.get(pair.upper)) else {
                continue;
            };
            let texts = (l, u);
            // An arguable pair that the labeller left out of the pairs is neither right nor wrong.
            if !gold.contains_key(&texts)
                && group.weak_pairs.iter().any(|(l, u)| (l.as_str(), u.as_str()) == texts)
            {
                continue;
            }
            found += 1;
            if let Some(left) = gold.get_mut(&texts).filter(|left| **left > 0) {
                *left -= 1;
                right += 1;
            } else if std::env::var_os("SHOW").is_some() {
                println!("  wrong {:?}\n    {}\n    {}", pair.basis, texts.0, texts.1);
            }
        }
        if std::env::var_os("SHOW").is_some() {
            for ((l, u), _) in gold.iter().filter(|(_, n)| **n > 0) {
                println!("  missed\n    {l}\n    {u}");
            }
        }
    }
    let (precision, recall) = (ratio(right, found), ratio(right, wanted));
    let f1 = if right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
    Score::Hand { precision, recall, f1 }
}

fn show_joins(lower: &[&str], upper: &[&str], joins: &[Join]) {
    for join in joins.iter().filter(|_| std::env::var_os("SHOW").is_some()) {
        let (Some(l), Some(u)) = (lower.get(join.lower), upper.get(join.upper)) else { continue };
        println!("  {:?} {:?}\n    {l}\n    {u}", join.kind, join.basis);
    }
}

fn items<'a>(texts: &[&'a str]) -> Vec<Item<'a>> {
    texts.iter().map(|text| Item { id: "", from: Vec::new(), text, group: 0 }).collect()
}

/// All texts of a group, those of its pairs among them.
fn texts(group: &Group) -> impl Iterator<Item = &str> {
    let pairs = group.pairs.iter().flat_map(|(lower, upper)| [lower, upper]);
    let lists = group.lower.iter().chain(&group.upper).flatten();
    pairs.chain(lists).map(String::as_str)
}

#[allow(clippy::cast_precision_loss, reason = "counts are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// Fisher–Yates with a small generator, so that every run shuffles alike.
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for end in (1..items.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        items.swap(end, usize::try_from(state % (end as u64 + 1)).unwrap_or(0));
    }
}

fn print_row(file: &str, score: &Score) {
    let name = file.rsplit('/').next().unwrap_or(file);
    match score {
        Score::Rows { lang, recovered, pairs } => {
            println!("{name:45} rows {lang:3} {pairs:4} pairs  recovered {recovered:5.1}");
        }
        Score::Hand { precision, recall, f1 } => {
            println!("{name:45} hand F1 {f1:5.1}  precision {precision:5.1}  recall {recall:5.1}");
        }
    }
}

fn print_means(scores: &[Score]) {
    let rows: Vec<f64> = scores
        .iter()
        .filter_map(|score| match score {
            Score::Rows { lang, recovered, .. } if lang.starts_with("en") => Some(*recovered),
            _ => None,
        })
        .collect();
    let hand: Vec<(f64, f64, f64)> = scores
        .iter()
        .filter_map(|score| match score {
            Score::Hand { precision, recall, f1 } => Some((*precision, *recall, *f1)),
            Score::Rows { .. } => None,
        })
        .collect();
    println!("rows mean: {:.1}", mean(rows.iter().copied()));
    println!(
        "hand mean F1: {:.1} precision {:.1} recall {:.1}",
        mean(hand.iter().map(|score| score.2)),
        mean(hand.iter().map(|score| score.0)),
        mean(hand.iter().map(|score| score.1)),
    );
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}
