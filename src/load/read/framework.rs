//! A framework and what stands at its top.

use super::fields::Fields;
use super::values::choice;
use super::{FromNode, Reader};
use crate::model::{
    Area, Block, Competency, Direction, Entry, FactKind, Framework, GlossaryEntry, Index,
    LevelsAre, Node, Scale, ScaleStep, Source, Standard, Step, StepKind, Track,
};

impl FromNode for Framework {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields =
            Fields::of(node, "a framework: an object with \"name\" and \"roles\"", reader)?;
        let f = &mut fields;
        let framework = Self {
            format: f.take::<Option<u32>>("format", reader).unwrap_or(1),
            name: f.name(reader),
            id: f.take("id", reader),
            title: f.take("title", reader),
            lang: f.take::<Option<String>>("lang", reader).unwrap_or_else(|| "en".to_owned()),
            dir: f.take("dir", reader),
            version: f.take("version", reader),
            date: f.take("date", reader),
            levels: f.take("levels", reader),
            text: f.take("text", reader),
            source: f.take("source", reader),
            tracks: f.take("tracks", reader),
            areas: f.take("areas", reader),
            facts: f.take("facts", reader),
            scales: f.take("scales", reader),
            competencies: f.take("competencies", reader),
            glossary: f.take("glossary", reader),
            standards: f.take("standards", reader),
            roles: f.need("roles", reader)?,
            steps: f.take("steps", reader),
            prose: f.take("prose", reader),
            extra: crate::model::Extra::default(),
        };
        Some(Self { extra: fields.rest(reader), ..framework })
    }
}

impl FromNode for Index {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "an index: an object with \"frameworks\"", reader)?;
        let format = fields.take::<Option<u32>>("format", reader).unwrap_or(1);
        let frameworks = fields.need("frameworks", reader)?;
        Some(Self { format, frameworks, extra: fields.rest(reader) })
    }
}

impl FromNode for Entry {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "an object with \"name\" and \"src\"", reader)?;
        let name = fields.name(reader);
        let (id, src) = (fields.take("id", reader), fields.need("src", reader)?);
        Some(Self { id, name, src, extra: fields.rest(reader) })
    }
}

impl FromNode for Direction {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        choice(node, reader, &[("ltr", Self::Ltr), ("rtl", Self::Rtl)])
    }
}

impl FromNode for LevelsAre {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let words = [
            ("unknown", Self::Unknown),
            ("cumulative", Self::Cumulative),
            ("complete", Self::Complete),
        ];
        choice(node, reader, &words)
    }
}

impl FromNode for Source {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a source: an object with \"name\"", reader)?;
        let f = &mut fields;
        let source = Self {
            name: f.name(reader),
            url: f.take("url", reader),
            licence: f.take("licence", reader),
            version: f.take("version", reader),
            date: f.take("date", reader),
            retrieved: f.take("retrieved", reader),
            text: f.take("text", reader),
            extra: crate::model::Extra::default(),
        };
        Some(Self { extra: fields.rest(reader), ..source })
    }
}

impl FromNode for Track {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a track: an object with \"name\"", reader)?;
        let name = fields.name(reader);
        let (id, text) = (fields.take("id", reader), fields.take("text", reader));
        let tracks = fields.take("tracks", reader);
        Some(Self { id, name, text, tracks, extra: fields.rest(reader) })
    }
}

impl FromNode for Area {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "an area: an object with \"name\"", reader)?;
        let name = fields.name(reader);
        let (id, text) = (fields.take("id", reader), fields.take("text", reader));
        let areas = fields.take("areas", reader);
        Some(Self { id, name, text, areas, extra: fields.rest(reader) })
    }
}

impl FromNode for FactKind {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a kind of fact: an object with \"name\"", reader)?;
        let name = fields.name(reader);
        let (id, text) = (fields.take("id", reader), fields.take("text", reader));
        let (unit, scale) = (fields.take("unit", reader), fields.take("scale", reader));
        Some(Self { id, name, text, unit, scale, extra: fields.rest(reader) })
    }
}

impl FromNode for Scale {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields =
            Fields::of(node, "a scale: an object with \"name\" and \"steps\"", reader)?;
        let name = fields.name(reader);
        let (id, text) = (fields.take("id", reader), fields.take("text", reader));
        let steps = fields.take("steps", reader);
        Some(Self { id, name, text, steps, extra: fields.rest(reader) })
    }
}

impl FromNode for ScaleStep {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let node = match node {
            Node::Text(name) => return Some(Self { name, ..Self::default() }),
            Node::Number(number) => {
                return Some(Self { name: number.to_string(), ..Self::default() });
            }
            other => other,
        };
        let mut fields =
            Fields::of(node, "a step: a name, a number, or an object with \"id\"", reader)?;
        let (id, name) = (fields.take("id", reader), fields.take("name", reader));
        let (text, examples) = (fields.take("text", reader), fields.take("examples", reader));
        Some(Self { id, name, text, examples, extra: fields.rest(reader) })
    }
}

impl FromNode for Competency {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a competency: an object with \"name\"", reader)?;
        let name = fields.name(reader);
        let (id, area) = (fields.take("id", reader), fields.take("area", reader));
        let (text, scale) = (fields.take("text", reader), fields.take("scale", reader));
        let steps = fields.take("steps", reader);
        Some(Self { id, name, area, text, scale, steps, extra: fields.rest(reader) })
    }
}

impl FromNode for GlossaryEntry {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a term: an object with \"term\" and \"text\"", reader)?;
        let (term, text) = (fields.need("term", reader)?, fields.need("text", reader)?);
        let (also, scale) = (fields.take("also", reader), fields.take("scale", reader));
        let step = fields.take("step", reader);
        Some(Self { term, also, text, scale, step, extra: fields.rest(reader) })
    }
}

impl FromNode for Standard {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a standard: an object with \"name\"", reader)?;
        let (name, url) = (fields.name(reader), fields.take("url", reader));
        Some(Self { name, url, extra: fields.rest(reader) })
    }
}

impl FromNode for Step {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(node, "a step: an object with \"from\" and \"to\"", reader)?;
        let (from, to) = (fields.need("from", reader)?, fields.need("to", reader)?);
        let (kind, text) = (fields.take("kind", reader), fields.take("text", reader));
        Some(Self { from, to, kind, text, extra: fields.rest(reader) })
    }
}

impl FromNode for StepKind {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let words = [
            ("next", Self::Next),
            ("branch", Self::Branch),
            ("lateral", Self::Lateral),
            ("previous", Self::Previous),
            ("see_also", Self::SeeAlso),
        ];
        choice(node, reader, &words)
    }
}

impl FromNode for Block {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let node = match node {
            Node::Text(text) => return Some(Self { text, ..Self::default() }),
            other => other,
        };
        let mut fields =
            Fields::of(node, "text, or an object with \"title\" or \"question\"", reader)?;
        let (title, question) = (fields.take("title", reader), fields.take("question", reader));
        let (text, list) = (fields.take("text", reader), fields.take("list", reader));
        Some(Self { title, question, text, list, extra: fields.rest(reader) })
    }
}
