//! Facts and requirements in words.

use super::{
    Key, Said, all_of, any_of, bracketed, comma, count, each_own, figure, fill, fill_two, labelled,
    number, onward, own, say, sign,
};
use crate::compare::{AddedBaseline, Name, Point, Shape, Shift, ShiftKind, ShiftWord, Value};

/// What a fact or a demand is called.
#[must_use]
pub fn name(name: &Name) -> Said {
    match name {
        Name::Own(name) => own(name),
        Name::Eligibility => say(Key::Eligibility),
        Name::AnyOf { number, among } => {
            let among = all_of(each_own(among));
            match number {
                #[allow(clippy::cast_precision_loss, reason = "competencies are few")]
                Some(any) => fill_two(Key::AnyOf, self::number(f64::from(*any)), among),
                None => fill(Key::OthersOf, among),
            }
        }
    }
}

/// A fact or a demand in words.
#[must_use]
pub fn value(value: &Value) -> Said {
    match value {
        Value::Own(text) => own(text),
        Value::AtLeast(text) => fill(Key::AtLeast, own(text)),
        Value::UpTo(text) => fill(Key::UpTo, own(text)),
        Value::AnyOf(steps) => any_of(each_own(steps)),
        Value::Step { name, figures } => bracketed(own(name), self::value(figures)),
        Value::Anyone => say(Key::Anyone),
        Value::OrHigher(role) => fill(Key::OrHigher, own(role)),
        Value::Demand { steps, weight, is_optional } => {
            let mut said = self::value(steps);
            if let Some(weight) = weight {
                said = comma(said, fill(Key::Weight, own(weight)));
            }
            if *is_optional { comma(said, say(Key::Optional)) } else { said }
        }
    }
}

/// The direction of a shift in a word; none where there is nothing to say.
#[must_use]
pub fn shift(shift: &Shift, shape: Shape) -> Option<Key> {
    Some(match (shift.word, shift.kind) {
        (Some(word), _) => self::word(word),
        (None, ShiftKind::New) if shape == Shape::Down => Key::ShiftOnlyHere,
        (None, ShiftKind::NotRestated) if shape == Shape::Down => Key::ShiftOnlyAbove,
        (None, ShiftKind::Raised) => Key::ShiftRaised,
        (None, ShiftKind::Lowered) => Key::ShiftLowered,
        (None, ShiftKind::Changed) => Key::ShiftChanged,
        (None, ShiftKind::New) => Key::ShiftNew,
        (None, ShiftKind::NotRestated) => Key::ShiftNotRestated,
        (None, ShiftKind::Same | ShiftKind::Absent) => return None,
    })
}

fn word(word: ShiftWord) -> Key {
    match word {
        ShiftWord::Longer => Key::Longer,
        ShiftWord::Shorter => Key::Shorter,
        ShiftWord::Larger => Key::Larger,
        ShiftWord::Smaller => Key::Smaller,
        ShiftWord::Higher => Key::Higher,
        ShiftWord::Lower => Key::Lower,
        ShiftWord::Wider => Key::Wider,
        ShiftWord::Narrower => Key::Narrower,
    }
}

/// The sign of a shift.
#[must_use]
pub fn shift_sign(kind: ShiftKind) -> &'static str {
    match kind {
        ShiftKind::Raised => "↑",
        ShiftKind::Lowered => "↓",
        ShiftKind::Changed => "~",
        ShiftKind::New => "+",
        ShiftKind::NotRestated => "·",
        ShiftKind::Same | ShiftKind::Absent => "",
    }
}

/// From what to what.
#[must_use]
pub fn to(from: Option<&Value>, to: &Value) -> Said {
    let to = sign("*").and(value(to)).text("*");
    match from {
        Some(from) => onward(value(from), to),
        None => to,
    }
}

/// A fact that moved: "Impact radius: Self → Team (wider)".
#[must_use]
pub fn fact(name: &Name, from: Option<&Value>, to: &Value, shift: &Shift) -> Said {
    let said = labelled(self::name(name), self::to(from, to));
    match shift.word {
        // From what to what says that it changed.
        None => said,
        Some(word) => bracketed(said, say(self::word(word))),
    }
}

/// One of the biggest changes in a line.
#[must_use]
pub fn point(point: &Point, shape: Shape) -> Said {
    let (new_in, under) = match shape {
        Shape::Down => (Key::OnlyHereIn, Key::OnlyHereUnder),
        _ => (Key::NewIn, Key::EverythingUnder),
    };
    match point {
        Point::Fact { name, from, to, shift } => fact(name, from.as_ref(), to, shift),
        Point::Requirements { rises, more } => {
            let mut all = Vec::new();
            for (name, from, to) in rises {
                all.push(self::name(name).text(" ").and(self::to(from.as_ref(), to)));
            }
            let all = all_of(all);
            let all = if *more > 0 { fill_two(Key::MoreOfList, all, figure(*more)) } else { all };
            fill(Key::RequirementsAre, all)
        }
        Point::Added(AddedBaseline { name, statements }) => {
            let statements = count(Key::Statements, *statements);
            fill_two(under, own(name), statements)
        }
        Point::Raised { rise, text } => {
            let key = if rise.up { Key::RaisedBy } else { Key::LoweredBy };
            fill_two(key, super::rise(rise), own(text))
        }
        Point::New { area, text } => fill_two(new_in, own(area), own(text)),
    }
}
