//! A role and what stands in it.

use super::fields::Fields;
use super::values::choice;
use super::{FromNode, Reader};
use crate::model::{
    BuildsOn, Cell, CellState, Eligibility, Extra, FactValue, Node, Reference, Requirement, Role,
    RoleKind, Statement, Status,
};

impl FromNode for Role {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a role: an object with \"name\"", reader)?;
        let f = &mut fields;
        let role = Self {
            name: f.name(reader),
            id: f.take("id", reader),
            short: f.take("short", reader),
            level: f.take("level", reader),
            kind: f.take("kind", reader),
            status: f.take("status", reader),
            track: f.take("track", reader),
            text: f.take("text", reader),
            alias_of: f.take("alias_of", reader),
            eligibility: f.take("eligibility", reader),
            facts: f.take("facts", reader),
            requires: f.take("requires", reader),
            builds_on: f.take("builds_on", reader),
            drops: f.take("drops", reader),
            areas: f.take("areas", reader),
            examples: f.take("examples", reader),
            references: f.take("references", reader),
            prose: f.take("prose", reader),
            next: f.take("next", reader),
            extra: Extra::default(),
        };
        Some(Self { extra: fields.rest(reader), ..role })
    }
}

impl FromNode for RoleKind {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let words = [
            ("level", Self::Level),
            ("assignment", Self::Assignment),
            ("baseline", Self::Baseline),
            ("overlay", Self::Overlay),
        ];
        choice(node, reader, &words)
    }
}

impl FromNode for Status {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let words =
            [("current", Self::Current), ("draft", Self::Draft), ("deprecated", Self::Deprecated)];
        choice(node, reader, &words)
    }
}

impl FromNode for Eligibility {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "an object with \"at_least\" or \"text\"", reader)?;
        let (at_least, text) = (fields.take("at_least", reader), fields.take("text", reader));
        Some(Self { at_least, text, extra: fields.rest(reader) })
    }
}

impl FromNode for FactValue {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let node = match node {
            Node::Text(text) => return Some(Self { text, ..Self::default() }),
            Node::Number(number) => return Some(Self { number: Some(number), ..Self::default() }),
            other => other,
        };
        let mut fields =
            Fields::of(node, "text, a number, or an object with \"min\" and \"max\"", reader)?;
        let (text, number) = (fields.take("text", reader), fields.take("number", reader));
        let (min, max) = (fields.take("min", reader), fields.take("max", reader));
        let (unit, step) = (fields.take("unit", reader), fields.take("step", reader));
        Some(Self { text, number, min, max, unit, step, extra: fields.rest(reader) })
    }
}

impl FromNode for Requirement {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a requirement: an object with \"competency\"", reader)?;
        let f = &mut fields;
        let requirement = Self {
            competency: f.take("competency", reader),
            name: f.take("name", reader),
            any: f.take("any", reader),
            area: f.take("area", reader),
            among: f.take("among", reader),
            is: f.take("is", reader),
            at_least: f.take("at_least", reader),
            optional: f.take("optional", reader),
            weight: f.take("weight", reader),
            text: f.take("text", reader),
            extra: Extra::default(),
        };
        Some(Self { extra: fields.rest(reader), ..requirement })
    }
}

impl FromNode for BuildsOn {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let node = match node {
            Node::Text(role) => return Some(Self { role: role.into(), ..Self::default() }),
            other => other,
        };
        let mut fields = Fields::of(node, "the id of a role, or an object with \"role\"", reader)?;
        let role = fields.need("role", reader)?;
        let (areas, except) = (fields.take("areas", reader), fields.take("except", reader));
        Some(Self { role, areas, except, extra: fields.rest(reader) })
    }
}

impl FromNode for Cell {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let node = match node {
            Node::List(items) => {
                return Some(Self { statements: reader.items(items), ..Self::default() });
            }
            text @ Node::Text(_) => {
                let statements = Statement::read(text, reader).into_iter().collect();
                return Some(Self { statements, ..Self::default() });
            }
            other => other,
        };
        let mut fields =
            Fields::of(node, "a list of statements, one statement, or an object", reader)?;
        let (state, text) = (fields.take("state", reader), fields.take("text", reader));
        let statements = fields.take("statements", reader);
        let examples = fields.take("examples", reader);
        let (same_as, one_with) = (fields.take("same_as", reader), fields.take("one_with", reader));
        Some(Self {
            state,
            text,
            statements,
            examples,
            same_as,
            one_with,
            extra: fields.rest(reader),
        })
    }
}

impl FromNode for CellState {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let words = [
            ("stated", Self::Stated),
            ("blank", Self::Blank),
            ("not_applicable", Self::NotApplicable),
            ("to_be_decided", Self::ToBeDecided),
            ("not_in_use", Self::NotInUse),
        ];
        choice(node, reader, &words)
    }
}

impl FromNode for Statement {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let node = match node {
            Node::Text(text) => return Some(Self { text, ..Self::default() }),
            other => other,
        };
        let mut fields = Fields::of(node, "a statement: text, or an object with \"text\"", reader)?;
        let (id, text) = (fields.take("id", reader), fields.need("text", reader)?);
        let (points, examples) = (fields.take("points", reader), fields.take("examples", reader));
        let from = fields.take("from", reader);
        Some(Self { id, text, points, examples, from, extra: fields.rest(reader) })
    }
}

impl FromNode for Reference {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "an object with \"standard\" and \"code\"", reader)?;
        let (standard, code) = (fields.need("standard", reader)?, fields.need("code", reader)?);
        Some(Self { standard, code, url: fields.take("url", reader), extra: fields.rest(reader) })
    }
}
