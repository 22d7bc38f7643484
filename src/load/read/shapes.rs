//! What each object of the format looks like: its keys, which of them must be there, and what may
//! stand for it in short.

use super::reader::{Object, Reader, Shape, Slot};
use crate::model::{
    Area, Block, BuildsOn, Cell, Competency, Eligibility, Entry, Extra, FactKind, FactValue,
    Framework, GlossaryEntry, Index, Node, Reference, Requirement, Role, Scale, ScaleStep, Source,
    Standard, Statement, Step, Track,
};

/// Declares the keys of a type, which are its fields; those after `needs` must be there.
macro_rules! object {
    ($type:ident, $expected:literal, needs [$($needed:ident)*], $($field:ident)*
        $(, text = $text:ident)? $(, number = $number:ident)? $(, list = $list:ident)?) => {
        const _: () = {
            #[allow(non_camel_case_types, reason = "named for the fields")]
            enum Key { $($field),* }

            impl Object for $type {
                fn shape(&self) -> &'static Shape {
                    &Shape {
                        expected: $expected,
                        keys: &[$(stringify!($field)),*],
                        required: &[$(Key::$needed as usize),*],
                        text: &[$(Key::$text as usize)?],
                        number: &[$(Key::$number as usize)?],
                        list: &[$(Key::$list as usize)?],
                    }
                }

                fn fill<'a>(&mut self, index: usize, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
                    $(if index == Key::$field as usize {
                        return self.$field.set(node, reader);
                    })*
                    false
                }

                fn extra(&mut self) -> &mut Extra {
                    &mut self.extra
                }
            }
        };

        impl Slot for $type {
            fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
                reader.object(node, self)
            }
        }
    };
}

object!(Framework, "a framework: an object with \"name\" and \"roles\"", needs [name roles],
    format id name title lang dir version date levels text source tracks areas facts scales
    competencies glossary standards roles steps prose);
object!(Index, "an index: an object with \"frameworks\"", needs [frameworks], format frameworks);
object!(Entry, "an object with \"name\" and \"src\"", needs [name src], id name src);
object!(Source, "a source: an object with \"name\"", needs [name],
    name url licence version date retrieved text);
object!(Track, "a track: an object with \"name\"", needs [name], id name text tracks);
object!(Area, "an area: an object with \"name\"", needs [name], id name text areas);
object!(FactKind, "a kind of fact: an object with \"name\"", needs [name], id name text unit scale);
object!(Scale, "a scale: an object with \"name\" and \"steps\"", needs [name], id name text steps);
object!(ScaleStep, "a step: a name, a number, or an object with \"id\"", needs [],
    id name text examples, text = name, number = id);
object!(Competency, "a competency: an object with \"name\"", needs [name],
    id name area text scale steps);
object!(GlossaryEntry, "a term: an object with \"term\" and \"text\"", needs [term text],
    term also text scale step);
object!(Standard, "a standard: an object with \"name\"", needs [name], name url);
object!(Step, "a step: an object with \"from\" and \"to\"", needs [from to], from to kind text);
object!(Block, "text, or an object with \"title\" or \"question\"", needs [],
    title question text list, text = text);
object!(Role, "a role: an object with \"name\"", needs [name],
    id name short level kind status track text alias_of eligibility facts requires builds_on drops
    areas examples references prose next);
object!(Eligibility, "an object with \"at_least\" or \"text\"", needs [], at_least text);
object!(FactValue, "text, a number, or an object with \"min\" and \"max\"", needs [],
    text number min max unit step, text = text, number = number);
object!(Requirement, "a requirement: an object with \"competency\"", needs [],
    competency name any area among is at_least optional weight text);
object!(BuildsOn, "the id of a role, or an object with \"role\"", needs [role],
    role areas except, text = role);
// Of these two there are most by far: the keys that stand most often come first.
object!(Cell, "a list of statements, one statement, or an object", needs [],
    statements text state examples same_as one_with, text = statements, list = statements);
object!(Statement, "a statement: text, or an object with \"text\"", needs [text],
    text id points examples from, text = text);
object!(Reference, "an object with \"standard\" and \"code\"", needs [standard code],
    standard code url);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys that the reader knows are those that the published schema has.
    #[test]
    fn shapes_are_those_of_the_schema() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../../data/framework.schema.json")).unwrap();
        let objects: [(&str, Box<dyn Object>); 22] = [
            ("Framework", Box::<Framework>::default()),
            ("Index", Box::<Index>::default()),
            ("Entry", Box::<Entry>::default()),
            ("Source", Box::<Source>::default()),
            ("Track", Box::<Track>::default()),
            ("Area", Box::<Area>::default()),
            ("FactKind", Box::<FactKind>::default()),
            ("Scale", Box::<Scale>::default()),
            ("ScaleStep", Box::<ScaleStep>::default()),
            ("Competency", Box::<Competency>::default()),
            ("GlossaryEntry", Box::<GlossaryEntry>::default()),
            ("Standard", Box::<Standard>::default()),
            ("Step", Box::<Step>::default()),
            ("Block", Box::<Block>::default()),
            ("Role", Box::<Role>::default()),
            ("Eligibility", Box::<Eligibility>::default()),
            ("FactValue", Box::<FactValue>::default()),
            ("Requirement", Box::<Requirement>::default()),
            ("BuildsOn", Box::<BuildsOn>::default()),
            ("Cell", Box::<Cell>::default()),
            ("Statement", Box::<Statement>::default()),
            ("Reference", Box::<Reference>::default()),
        ];
        for (name, object) in objects {
            let keys: BTreeSet<String> =
                object.shape().keys.iter().map(ToString::to_string).collect();
            assert_eq!(keys, properties(&schema["$defs"][name]), "{name}");
            assert!(keys.len() <= 32, "{name}: the reader has a bit for each of 32 keys");
        }
    }

    fn properties(schema: &serde_json::Value) -> BTreeSet<String> {
        let forms = schema["anyOf"].as_array().cloned().unwrap_or_default();
        let object = forms.iter().find(|form| form.get("properties").is_some()).unwrap_or(schema);
        object["properties"].as_object().unwrap().keys().cloned().collect()
    }
}
