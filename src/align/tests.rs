use super::*;
use proptest::prelude::*;

fn items(texts: &[String]) -> Vec<Item<'_>> {
    texts.iter().map(|text| Item { id: "", from: Vec::new(), text, group: 0 }).collect()
}

fn corpus(lower: &[String], upper: &[String]) -> Corpus {
    Corpus::new(lower.iter().chain(upper).map(String::as_str))
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn positions(pairs: &[Pair]) -> Vec<(usize, usize)> {
    pairs.iter().map(|pair| (pair.lower, pair.upper)).collect()
}

#[test]
fn pairs_statements_that_say_one_thing_in_other_words() {
    let lower = texts(&[
        "Coaches interns on the basics of the toolchain",
        "Fixes defects that testers report",
        "Paints the fence",
    ]);
    let upper = texts(&[
        "Investigates and resolves bugs in production",
        "Juggles torches",
        "Mentors newcomers across the guild",
    ]);
    let pairs = align(&items(&lower), &items(&upper), &corpus(&lower, &upper));
    assert_eq!(positions(&pairs), [(1, 0), (0, 2)]);
}

#[test]
fn strangers_are_no_pair() {
    let (lower, upper) = (texts(&["Paints the fence"]), texts(&["Juggles torches"]));
    assert_eq!(align(&items(&lower), &items(&upper), &corpus(&lower, &upper)), []);
}

#[test]
fn one_word_in_common_is_no_pair() {
    let lower = texts(&["Maintains quality across every layer", "Tidies the shelves"]);
    let upper = texts(&["Has the qualities that the handbook lists", "Sings"]);
    let corpus = corpus(&lower, &upper);
    let alike = corpus.features(&lower[0]).likeness(&corpus.features(&upper[0]));
    assert!(alike > THRESHOLD, "{alike}");
    assert_eq!(align(&items(&lower), &items(&upper), &corpus), []);
}

#[test]
fn a_link_an_id_and_the_same_text_come_first() {
    let item = |id, from: &[&'static str], text| Item { id, from: from.to_vec(), text, group: 0 };
    let lower = [item("a", &[], "Reviews code"), item("b", &[], "Plans"), item("c", &[], "Tests")];
    let upper =
        [item("b", &[], "Reviews code"), item("d", &["a"], "Sings"), item("", &[], "Tests")];
    let pairs = align(&lower, &upper, &Corpus::default());
    let bases: Vec<Basis> = pairs.iter().map(|pair| pair.basis).collect();
    assert_eq!(positions(&pairs), [(1, 0), (0, 1), (2, 2)]);
    assert_eq!(bases, [Basis::SameId, Basis::Link, Basis::SameText]);
}

const WORDS: &[&str] = &[
    "leads",
    "mentors",
    "team",
    "tests",
    "code",
    "reviews",
    "plans",
    "the",
    "delivery",
    "of",
    "customers",
    "scripts",
    "owns",
    "Связи",
    "日本",
    "incidents",
    "2–3",
    "databases",
];

fn statement() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS);
    prop::collection::vec(word, 0..7).prop_map(|words| words.join(" "))
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(statement(), 0..9)
}

proptest! {
    #[test]
    fn each_statement_is_in_one_pair_at_most(lower in list(), upper in list()) {
        let pairs = align(&items(&lower), &items(&upper), &corpus(&lower, &upper));
        for side in [|pair: &Pair| pair.lower, |pair: &Pair| pair.upper] {
            let mut seen: Vec<usize> = pairs.iter().map(side).collect();
            seen.sort_unstable();
            seen.dedup();
            prop_assert_eq!(seen.len(), pairs.len());
        }
        prop_assert!(pairs.iter().all(|p| p.lower < lower.len() && p.upper < upper.len()));
    }

    #[test]
    fn the_same_input_gives_the_same_pairs(lower in list(), upper in list()) {
        let run = || align(&items(&lower), &items(&upper), &corpus(&lower, &upper));
        prop_assert_eq!(run(), run());
    }

    #[test]
    fn the_order_in_which_a_corpus_learns_is_nothing(lower in list(), upper in list()) {
        let (one, other) = (corpus(&lower, &upper), corpus(&upper, &lower));
        let run = |corpus: &Corpus| align(&items(&lower), &items(&upper), corpus);
        prop_assert_eq!(run(&one), run(&other));
    }

    #[test]
    fn a_list_pairs_whole_with_itself_in_any_order(mut list in list()) {
        list.sort();
        list.dedup();
        let reversed: Vec<String> = list.iter().rev().cloned().collect();
        let pairs = align(&items(&list), &items(&reversed), &corpus(&list, &reversed));
        prop_assert_eq!(pairs.len(), list.len());
        prop_assert!(pairs.iter().all(|pair| list[pair.lower] == reversed[pair.upper]));
    }

    #[test]
    fn likeness_is_symmetric_and_of_the_unit(one in statement(), other in statement()) {
        let corpus = Corpus::new([one.as_str(), other.as_str(), "plans tests"]);
        let (a, b) = (corpus.features(&one), corpus.features(&other));
        prop_assert!((a.likeness(&b) - b.likeness(&a)).abs() < 1e-6);
        prop_assert!((0.0..=1.0).contains(&a.likeness(&b)));
    }

    #[test]
    fn evidence_stands_in_the_texts(one in statement(), other in statement()) {
        let corpus = Corpus::new([one.as_str(), other.as_str()]);
        let shown = evidence(&one, &other, &corpus);
        prop_assert!(shown.len() <= 5);
        for line in shown {
            prop_assert!(one.contains(&line.lower) && other.contains(&line.upper));
        }
    }
}
