//! Getting a document: fetch, read, and from an index on to one of its frameworks.

use std::rc::Rc;

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::compare::Comparer;
use crate::load::{self, Document, Fault};
use crate::model::{Framework, Index};

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
    /// What happened, as a sentence.
    pub sentence: String,
    /// What is wrong in the file, if it came that far.
    pub faults: Vec<Fault>,
    /// The index that can offer another framework.
    pub index: Option<Rc<Index>>,
    /// Whether asking again may help.
    pub may_retry: bool,
}

impl Failure {
    /// Nothing was asked for.
    pub fn nothing() -> Self {
        let sentence = "No framework is named: set src to the address of one.".to_owned();
        Self { may_retry: false, ..Self::new(sentence) }
    }

    fn new(sentence: String) -> Self {
        Self { sentence, faults: Vec::new(), index: None, may_retry: true }
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
        Read::Index(_) => {
            Err(Failure::new("The data is an index; give its address as src.".into()))
        }
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
        return Err(Failure::new(format!("The index at {base} names no framework.")));
    };
    let opened = async {
        let address = web_sys::Url::new_with_base(&entry.src, base).map(|url| url.href());
        let wrong =
            |_| Failure::new(format!("The index names {:?}, which is no address.", entry.src));
        let address = address.map_err(wrong)?;
        match read(&fetch(&address, asker).await?, &address)? {
            Read::Framework(opened) => Ok(opened),
            Read::Index(_) => Err(Failure::new(format!("{address} is an index inside an index."))),
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
    let loaded = load::load(bytes).map_err(|faults| {
        let sentence = format!("The framework at {address} cannot be shown.");
        Failure { faults, ..Failure::new(sentence) }
    })?;
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
        "timeout" => NO_ANSWER.to_owned(),
        "broken" => BROKEN_OFF.to_owned(),
        "404" | "410" => MISSING.to_owned(),
        "" | "refused" => REFUSED.to_owned(),
        status => ["the server answered ", status, ". Try again later."].concat(),
    };
    Err(Failure::new(format!("The framework at {address} could not be loaded: {why}")))
}

const NO_ANSWER: &str = "the server did not answer within 15 seconds. Try again later.";
const BROKEN_OFF: &str = "the connection broke off. Try again.";
const MISSING: &str = "there is no file at this address (404). Check the address in src.";
const REFUSED: &str = "the request failed. Check the connection, and whether the other site allows \
    this page to read the file (CORS).";
