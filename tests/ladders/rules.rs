//! What holds for every step of every ladder.

use std::rc::Rc;

use ladder_compare::compare::{AreaPart, Class, Comparer, Comparison, Origin, Scope, Shape};
use ladder_compare::model::LevelsAre;
use ladder_compare::resolve::expectations;
use ladder_compare::words;

use crate::common::{bundled, compare, ladder, role, rows, text_of};
use crate::{STEPS, change, each_step};

#[test]
fn each_statement_of_both_roles_is_in_exactly_one_row() {
    each_step(|framework, pair, comparison| {
        for (side, id) in pair.iter().enumerate() {
            let own = expectations(framework, role(framework, id));
            let own = own.iter().filter(|expectation| !expectation.inherited);
            let mut wanted: Vec<String> =
                own.map(|e| ladder_compare::text::markup::parse(&e.statement.text).plain).collect();
            let cells = rows(comparison).filter_map(|row| row.cells[side].as_ref());
            let mut found: Vec<&str> = cells.filter(|line| !line.inherited).map(text_of).collect();
            wanted.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, wanted, "{pair:?}, {id}");
        }
    });
}

#[test]
fn each_row_has_one_change_that_fits_its_cells() {
    each_step(|_, pair, comparison| {
        for row in rows(comparison) {
            let [lower, upper] = row.cells.as_slice() else { panic!("two cells") };
            let (change, both) = (change(row), lower.is_some() && upper.is_some());
            let is_part = change.joins.iter().any(|joint| joint.is_part);
            let fits = match change.class {
                Class::Reworded if is_part => lower.is_some() != upper.is_some(),
                Class::New => lower.is_none() && upper.is_some(),
                Class::NotRestated | Class::Dropped => lower.is_some() && upper.is_none(),
                Class::Same => both && lower.as_ref().map(text_of) == upper.as_ref().map(text_of),
                _ => both && lower.as_ref().map(text_of) != upper.as_ref().map(text_of),
            };
            assert!(fits, "{pair:?}: {row:?}");
            assert_eq!(change.basis.is_some(), both || is_part, "{pair:?}: {row:?}");
            assert!(change.diff.is_none() || both, "{pair:?}: {row:?}");
        }
    });
}

/// Where both roles say something, what a step shows is at most 45 of a hundred words of both; a
/// step of a hundred words or two may show 80.
#[test]
fn what_a_step_shows_is_less_than_half_of_both_texts() {
    let mut steps = 0;
    each_step(|_, pair, comparison| {
        let step = &comparison.steps[0];
        let own = |area: &&AreaPart| area.origins[0] == Origin::Roles;
        let rows = comparison.areas.iter().filter(own).flat_map(|area| &area.rows);
        if rows.clone().any(|row| row.cells[0].is_some()) {
            let most = (step.words_of_both * 45 / 100).max(80);
            assert!(step.words_shown <= most, "{pair:?}: {step:?}");
            let folded = rows.filter(|row| change(row).is_folded).count();
            steps += usize::from(folded > 0);
        }
    });
    assert!(steps > 20, "{steps} steps fold something");
}

#[test]
fn counts_are_those_of_the_rows() {
    each_step(|_, pair, comparison| {
        for area in &comparison.areas {
            for class in Class::ALL {
                let rows = area.rows.iter().filter(|row| change(row).class == class).count();
                assert_eq!(area.counts[0].of(class), rows, "{pair:?}, {}", area.id);
            }
            let counted: usize = Class::ALL.iter().map(|class| area.counts[0].of(*class)).sum();
            assert_eq!(counted, area.rows.len(), "{pair:?}, {}", area.id);
        }
    });
}

#[test]
fn a_reader_is_never_shown_more_words_than_both_roles_have() {
    each_step(|_, pair, comparison| {
        let step = &comparison.steps[0];
        assert!(step.words_shown <= step.words_of_both, "{pair:?}: {step:?}");
        let is_spared = words::reading_time(step).is_some();
        assert_eq!(is_spared, step.words_shown < step.words_of_both, "{pair:?}");
    });
}

#[test]
fn nothing_is_dropped_from_a_cumulative_ladder() {
    let mut not_restated = 0;
    each_step(|framework, pair, comparison| {
        if framework.levels != LevelsAre::Cumulative {
            return;
        }
        let dropped = rows(comparison).find(|row| change(row).class == Class::Dropped);
        assert!(dropped.is_none(), "{pair:?}: {dropped:?}");
        not_restated += comparison.steps[0].counts.not_restated;
    });
    assert!(not_restated > 0);
}

#[test]
fn a_role_beside_itself_only_stays_the_same() {
    for name in bundled() {
        let framework = Rc::new(ladder(name));
        let comparer = Comparer::new(Rc::clone(&framework));
        for role in &framework.roles {
            let id = &role.id;
            let comparison = comparer.compare(&[id.clone(), id.clone()], Scope::Adds).unwrap();
            assert!(rows(&comparison).all(|row| change(row).class == Class::Same), "{name}, {id}");
            let shifts = comparison.facts.iter().flat_map(|row| &row.steps);
            let all = shifts.chain(comparison.requirements.iter().flat_map(|row| &row.steps));
            let says_nothing = |shift| words::shift(shift, Shape::Line).is_none();
            assert!(all.into_iter().all(says_nothing), "{name}, {id}");
            assert_eq!(comparison.steps[0].headline, [], "{name}, {id}");
        }
    }
}

#[test]
fn a_comparison_is_the_same_each_time() {
    let text = |comparison: &Comparison| serde_json::to_string(comparison).unwrap();
    for (framework, steps) in STEPS.iter() {
        // Made ready anew, so that maps of another seed are at work.
        let comparer = Comparer::new(Rc::new(framework.clone()));
        for (pair, comparison) in steps.iter().filter(|([lower, upper], _)| lower < upper) {
            let again = comparer.compare(pair, Scope::Adds).unwrap();
            assert_eq!(text(comparison), text(&again), "{pair:?}");
        }
    }
}

#[test]
fn a_whole_ladder_makes_a_matrix() {
    for name in bundled() {
        let framework = ladder(name);
        let all: Vec<&str> = framework.roles.iter().map(|role| role.id.as_str()).collect();
        let comparison = compare(&framework, &all);
        assert_eq!(comparison.steps.len(), all.len() - 1, "{name}");
        for row in rows(&comparison) {
            assert_eq!((row.cells.len(), row.steps.len()), (all.len(), all.len() - 1));
        }
    }
}
