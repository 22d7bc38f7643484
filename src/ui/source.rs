//! Getting a document: fetch, read, and from an index on to one of its frameworks.

use std::rc::Rc;

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::compare::Comparer;
use crate::load::{self, Document, Fault};
use crate::model::{Framework, Index};
use crate::words::{Key, Said, fill, fill_two, own, say};

/// The page's way to get a file: called with an address and whether to ask anew, it promises the
/// bytes, or says why there are none: "timeout", "broken", "refused" or the status.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask(pub Function);

/// How a document is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    /// The way to get a file; none where there is no page.
    pub ask: Option<&'a Ask>,
    /// Whether an answer to an earlier question will not do.
    pub again: bool,
}

impl Asker<'_> {
    async fn promised(&self, address: &str) -> Result<JsValue, JsValue> {
        let Some(Ask(ask)) = self.ask else { return Err(JsValue::NULL) };
        let promise = ask.call2(&JsValue::NULL, &address.into(), &self.again.into())?;
        JsFuture::from(promise.dyn_into::<Promise>()?).await
    }
}

/// A framework ready to show.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The index that offered it, if one did.
    pub index: Option<Rc<Index>>,
    /// The framework.
    pub comparer: Rc<Comparer>,
    /// What is wrong in its file.
    pub warnings: Rc<Vec<Fault>>,
}

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparer, &other.comparer)
    }
}

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What happened.
    pub why: Why,
    /// The address at which it did.
    pub address: String,
    /// What is wrong in the file, if it came that far.
    pub faults: Vec<Fault>,
    /// The index that can offer another framework.
    pub index: Option<Rc<Index>>,
    /// Whether asking again may help.
    pub may_retry: bool,
}

/// What happened where there is nothing to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// What a sentence says, of the address.
    Said(Key),
    /// The file did not come: why not.
    NotLoaded(Key),
    /// The file did not come: the server answered with this status.
    Answered(String),
}

impl Failure {
    /// Nothing was asked for.
    pub fn nothing() -> Self {
        Self { may_retry: false, ..Self::new(Key::NoSrc, "") }
    }

    fn new(key: Key, address: &str) -> Self {
        Self::because(Why::Said(key), address)
    }

    fn because(why: Why, address: &str) -> Self {
        let address = address.to_owned();
        Self { why, address, faults: Vec::new(), index: None, may_retry: true }
    }

    /// What happened, as a sentence.
    pub fn sentence(&self) -> Said {
        let address = own(&self.address);
        let because = match &self.why {
            Why::Said(key) => return fill(*key, address),
            Why::NotLoaded(key) => say(*key),
            Why::Answered(status) => fill(Key::Answered, own(status)),
        };
        fill_two(Key::NotLoaded, address, because)
    }
}

/// Opens a document by address: a framework, or the one of an index that `wanted` names.
pub async fn open(address: &str, wanted: &str, asker: &Asker<'_>) -> Result<Opened, Failure> {
    match read(&fetch(address, asker).await?, address)? {
        Read::Framework(opened) => Ok(opened),
        Read::Index(index) => open_from(&Rc::new(index), address, wanted, asker).await,
    }
}

/// Opens a document that the page holds itself.
pub fn open_text(text: &str) -> Result<Opened, Failure> {
    match read(text.as_bytes(), "data")? {
        Read::Framework(opened) => Ok(opened),
        Read::Index(_) => Err(Failure::new(Key::DataIsIndex, "")),
    }
}

async fn open_from(
    index: &Rc<Index>,
    base: &str,
    wanted: &str,
    asker: &Asker<'_>,
) -> Result<Opened, Failure> {
    let entry = index.frameworks.iter().find(|entry| entry.id == wanted);
    let Some(entry) = entry.or(index.frameworks.first()) else {
        return Err(Failure::new(Key::IndexIsEmpty, base));
    };
    let opened = async {
        let address = web_sys::Url::new_with_base(&entry.src, base).map(|url| url.href());
        let address = address.map_err(|_| Failure::new(Key::NoAddress, &entry.src))?;
        match read(&fetch(&address, asker).await?, &address)? {
            Read::Framework(opened) => Ok(opened),
            Read::Index(_) => Err(Failure::new(Key::IndexInIndex, &address)),
        }
    };
    let index = Some(Rc::clone(index));
    match opened.await {
        Ok(opened) => Ok(Opened { index, ..opened }),
        Err(failure) => Err(Failure { index, ..failure }),
    }
}

enum Read {
    Framework(Opened),
    Index(Index),
}

fn read(bytes: &[u8], address: &str) -> Result<Read, Failure> {
    let loaded = load::load(bytes)
        .map_err(|faults| Failure { faults, ..Failure::new(Key::CannotBeShown, address) })?;
    Ok(match loaded.document {
        Document::Index(index) => Read::Index(index),
        Document::Framework(framework) => {
            let framework: Rc<Framework> = Rc::from(framework);
            let comparer = Rc::new(Comparer::new(framework));
            Read::Framework(Opened { index: None, comparer, warnings: Rc::new(loaded.warnings) })
        }
    })
}

async fn fetch(address: &str, asker: &Asker<'_>) -> Result<Vec<u8>, Failure> {
    let why = match asker.promised(address).await {
        Ok(bytes) => return Ok(Uint8Array::from(bytes).to_vec()),
        Err(reason) => reason.as_string().unwrap_or_default(),
    };
    let why = match why.as_str() {
        "timeout" => Why::NotLoaded(Key::NoAnswer),
        "broken" => Why::NotLoaded(Key::BrokenOff),
        "404" | "410" => Why::NotLoaded(Key::Missing),
        "" | "refused" => Why::NotLoaded(Key::Refused),
        _ => Why::Answered(why),
    };
    Err(Failure::because(why, address))
}
