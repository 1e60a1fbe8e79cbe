//! Fetches the snapshot and checks it before it is used.

use futures::future::join;
use gloo_net::http::{Request, Response};
use js_sys::{Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use leptos::web_sys::{ReadableStreamDefaultReader, RequestCache};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::digest::sha256;
use super::history::Site;
use crate::model::Lang;
use crate::search::{Builder, Document};
use crate::snapshot::{self, Latest, LatestFile, Loaded, Parts, SnapshotError};
use crate::views::Atlas;

/// Where the pointer to the current snapshot stands.
const LATEST: &str = "data/latest.json";

/// How far loading has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Progress {
    /// Asked for.
    Started,
    /// This part of the bytes is there, 0 to 1.
    Part(f64),
    /// All is shown.
    Done,
    /// It failed.
    Failed(LoadError),
}

/// Why loading failed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum LoadError {
    /// No answer.
    Network,
    /// The answer's status.
    Status(u16),
    /// What came is no snapshot.
    Snapshot(SnapshotError),
    /// What came is not what was published.
    Integrity,
}

impl From<SnapshotError> for LoadError {
    fn from(error: SnapshotError) -> Self {
        Self::Snapshot(error)
    }
}

/// A snapshot on its way: what has come, and the names of what has not.
pub(super) struct Loading {
    latest: Latest,
    records: Vec<u8>,
    texts: (Lang, Vec<u8>),
}

/// Fetches what the first page in a language needs; `again` after a try that failed.
pub(super) async fn first(
    site: &Site,
    lang: Lang,
    progress: WriteSignal<Progress>,
    again: bool,
) -> Result<(Atlas, Loading), LoadError> {
    let address = format!("{}{LATEST}", site.root());
    let response = Request::get(&address)
        .cache(RequestCache::NoCache)
        .send()
        .await
        .map_err(|_| LoadError::Network)?;
    let latest = snapshot::read_latest(&body(response, None).await?)?;
    let records = named(&latest, RECORDS)?;
    // Both at once: the second would else wait for a whole round trip.
    let (texts, bytes) = join(
        checked(site, named(&latest, &texts_of(lang))?, again, None),
        checked(site, records, again, Some(progress)),
    )
    .await;
    let (texts, bytes) = (texts?, bytes?);
    let parts = Parts { records: &bytes, texts: &[&texts], series: None };
    let atlas = indexed(snapshot::read_parts(parts)?, records.sha256.clone()).await;
    Ok((atlas, Loading { latest, records: bytes, texts: (lang, texts) }))
}

/// Fetches the rest: the texts of the other languages and the history of the datasets.
pub(super) async fn rest(site: &Site, come: Loading, again: bool) -> Result<Atlas, LoadError> {
    let (here, own) = come.texts;
    let text =
        async |lang: Lang| checked(site, named(&come.latest, &texts_of(lang))?, again, None).await;
    let [one, other] = match here {
        Lang::En => [Lang::Es, Lang::Ko],
        Lang::Es => [Lang::En, Lang::Ko],
        Lang::Ko => [Lang::En, Lang::Es],
    };
    let series = async {
        match named(&come.latest, SERIES) {
            Ok(file) => checked(site, file, again, None).await.map(Some),
            Err(_) => Ok(None),
        }
    };
    // Two by two: the general form of joining costs 3 KB.
    let ((one, other), series) = join(join(text(one), text(other)), series).await;
    let texts = [own, one?, other?];
    let series = series?;
    let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
    let parts = Parts { records: &come.records, texts: &texts, series: series.as_deref() };
    let hash = named(&come.latest, RECORDS)?.sha256.clone();
    Ok(indexed(snapshot::read_parts(parts)?, hash).await)
}

/// Records that are indexed in one go, and the postings sorted in one: a few milliseconds each.
const SLICE: usize = 1_000;
const POSTINGS: usize = 50_000;

/// Indexes a snapshot a slice at a time, so that the page answers meanwhile.
///
/// A snapshot of one slice is indexed at once: its search is ready before it is painted.
async fn indexed(loaded: Loaded, hash: String) -> Atlas {
    let records = loaded.snapshot.records();
    let mut builder = Builder::new();
    for (at, slice) in records.chunks(SLICE).enumerate() {
        if at > 0 {
            pause().await;
        }
        for record in slice {
            builder.add(&Document::of(&loaded.snapshot, record));
        }
    }
    let many = records.len() > SLICE;
    let mut sorting = builder.sort();
    while !sorting.step(POSTINGS) {
        if many {
            pause().await;
        }
    }
    Atlas::with_index(loaded, sorting.index(), hash)
}

/// Lets the page do what has come up meanwhile.
async fn pause() {
    let later = Promise::new(&mut |done, _| {
        if let Some(window) = leptos::web_sys::window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    // The promise is never refused.
    let _ = JsFuture::from(later).await;
}

/// Names of the files of a snapshot.
const RECORDS: &str = "snapshot";
const SERIES: &str = "series";

fn texts_of(lang: Lang) -> String {
    format!("texts.{lang}")
}

fn named<'a>(latest: &'a Latest, name: &str) -> Result<&'a LatestFile, LoadError> {
    let file = latest.files.iter().find(|file| file.name == name);
    let missing = || SnapshotError::NotSnapshot(format!("latest.json names no {name}"));
    file.ok_or_else(|| missing().into())
}

/// Fetches a file, which must be what was published.
async fn checked(
    site: &Site,
    file: &LatestFile,
    again: bool,
    progress: Option<WriteSignal<Progress>>,
) -> Result<Vec<u8>, LoadError> {
    let address = format!("{}{}", site.root(), file.url);
    // A cache that holds wrong bytes would hold them for good: a second try goes past it.
    let cache = if again { RequestCache::Reload } else { RequestCache::Default };
    let request = Request::get(&address).cache(cache);
    let response = request.send().await.map_err(|_| LoadError::Network)?;
    let bytes = body(response, progress.map(|progress| (file.bytes, progress))).await?;
    if sha256(&bytes).await.is_none_or(|digest| digest == file.sha256) {
        return Ok(bytes);
    }
    // What is no snapshot at all says more about the cause than its wrong digest does.
    Err(snapshot::no_snapshot(&bytes).map_or(LoadError::Integrity, LoadError::Snapshot))
}

/// Reads a body piece by piece, telling how far it has come.
async fn body(
    response: Response,
    watched: Option<(usize, WriteSignal<Progress>)>,
) -> Result<Vec<u8>, LoadError> {
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let Some(stream) = response.body() else { return Ok(Vec::new()) };
    let reader = stream.get_reader().unchecked_into::<ReadableStreamDefaultReader>();
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| LoadError::Network)?;
        let field = |name: &str| Reflect::get(&piece, &JsValue::from_str(name));
        if field("done").is_ok_and(|done| done.is_truthy()) {
            return Ok(bytes);
        }
        let piece = field("value").map_err(|_| LoadError::Network)?;
        bytes.extend_from_slice(&Uint8Array::new(&piece).to_vec());
        if bytes.len() > snapshot::MAX_BYTES {
            return Err(SnapshotError::TooLarge(bytes.len()).into());
        }
        if let Some((length, progress)) = watched
            && length > 0
        {
            // Lengths are far below 2^52, so both are exact.
            #[expect(clippy::cast_precision_loss, reason = "at most 64 million")]
            let part = bytes.len() as f64 / length as f64;
            progress.set(Progress::Part(part.min(1.0)));
        }
    }
}
