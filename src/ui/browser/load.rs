//! Fetches the snapshot and checks it before it is used.

use gloo_net::http::{Request, Response};
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::*;
use leptos::web_sys::{ReadableStreamDefaultReader, RequestCache};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::digest::sha256;
use super::history::Site;
use crate::snapshot::{self, Latest, LatestFile, Loaded, SnapshotError};
use crate::views::{Atlas, History};

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

/// Fetches, checks and indexes the current snapshot; `again` after a try that failed.
///
/// The history of its datasets comes from a file of its own, which is named beside it.
pub(super) async fn atlas(
    site: &Site,
    progress: WriteSignal<Progress>,
    again: bool,
) -> Result<(Atlas, Option<LatestFile>), LoadError> {
    let address = format!("{}{LATEST}", site.root());
    let response = Request::get(&address)
        .cache(RequestCache::NoCache)
        .send()
        .await
        .map_err(|_| LoadError::Network)?;
    let bytes = body(response, None).await?;
    let latest: Latest = snapshot::read_latest(&bytes)?;
    let file = |name: &str| latest.files.iter().find(|file| file.name == name).cloned();
    let Some(records) = file("snapshot") else {
        return Err(SnapshotError::NotSnapshot("latest.json names none".to_owned()).into());
    };
    let loaded = checked(site, &records, again, Some(progress), snapshot::read).await?;
    let atlas = Atlas::new(loaded, records.sha256);
    let history = file("series");
    Ok((
        Atlas { history: history.as_ref().map_or(History::Here, |_| History::Coming), ..atlas },
        history,
    ))
}

/// Fetches and checks the history that belongs to an atlas.
pub(super) async fn history(
    site: &Site,
    atlas: &Atlas,
    file: &LatestFile,
    again: bool,
) -> Result<Atlas, LoadError> {
    let read = |bytes: &[u8]| snapshot::read_series(&atlas.snapshot, bytes);
    Ok(atlas.completed(checked(site, file, again, None, read).await?))
}

/// Fetches a file and reads it when it is what was published.
async fn checked(
    site: &Site,
    file: &LatestFile,
    again: bool,
    progress: Option<WriteSignal<Progress>>,
    read: impl FnOnce(&[u8]) -> Result<Loaded, SnapshotError>,
) -> Result<Loaded, LoadError> {
    let address = format!("{}{}", site.root(), file.url);
    // A cache that holds wrong bytes would hold them for good: a second try goes past it.
    let cache = if again { RequestCache::Reload } else { RequestCache::Default };
    let request = Request::get(&address).cache(cache);
    let response = request.send().await.map_err(|_| LoadError::Network)?;
    let bytes = body(response, progress.map(|progress| (file.bytes, progress))).await?;
    // What is no snapshot at all says more about the cause than its wrong digest does.
    let loaded = read(&bytes)?;
    if sha256(&bytes).await.is_some_and(|digest| digest != file.sha256) {
        return Err(LoadError::Integrity);
    }
    Ok(loaded)
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
