//! Getting a document: fetch, read, and from an index on to one of its frameworks.

use std::rc::Rc;

use gloo::net::http::Request;
use gloo::timers::callback::Timeout;

use crate::compare::Comparer;
use crate::load::{self, Document, Fault};
use crate::model::{Framework, Index};

/// After this long without an answer, in milliseconds, a request is given up.
const TIMEOUT: u32 = 15_000;

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
pub async fn open(address: &str, wanted: &str) -> Result<Opened, Failure> {
    match read(&fetch(address).await?, address)? {
        Read::Framework(opened) => Ok(opened),
        Read::Index(index) => open_from(&Rc::new(index), address, wanted).await,
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

async fn open_from(index: &Rc<Index>, base: &str, wanted: &str) -> Result<Opened, Failure> {
    let entry = index.frameworks.iter().find(|entry| entry.id == wanted);
    let Some(entry) = entry.or(index.frameworks.first()) else {
        return Err(Failure::new(format!("The index at {base} names no framework.")));
    };
    let opened = async {
        let address = web_sys::Url::new_with_base(&entry.src, base).map(|url| url.href());
        let wrong =
            |_| Failure::new(format!("The index names {:?}, which is no address.", entry.src));
        let address = address.map_err(wrong)?;
        match read(&fetch(&address).await?, &address)? {
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

async fn fetch(address: &str) -> Result<Vec<u8>, Failure> {
    let fail =
        |why: &str| Failure::new(format!("The framework at {address} could not be loaded: {why}"));
    let controller = web_sys::AbortController::new().ok();
    let signal = controller.as_ref().map(web_sys::AbortController::signal);
    // Dropped at the end of this function, answered or not, and with it the timer.
    let _timer = controller.map(|controller| Timeout::new(TIMEOUT, move || controller.abort()));
    let response =
        Request::get(address).abort_signal(signal.as_ref()).send().await.map_err(|_| {
            let timed_out = signal.as_ref().is_some_and(web_sys::AbortSignal::aborted);
            fail(if timed_out { NO_ANSWER } else { REFUSED })
        })?;
    match response.status() {
        200..=299 => response.binary().await.map_err(|_| fail(BROKEN_OFF)),
        404 | 410 => Err(fail("there is no file at this address (404). Check the address in src.")),
        status => Err(fail(&format!("the server answered {status}. Try again later."))),
    }
}

const NO_ANSWER: &str = "the server did not answer within 15 seconds. Try again later.";
const BROKEN_OFF: &str = "the connection broke off. Try again.";
const REFUSED: &str = "the request failed. Check the connection, and whether the other site allows \
    this page to read the file (CORS).";
