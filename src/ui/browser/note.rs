//! What is said while the data comes, and when it does not.

use std::time::Duration;

use leptos::prelude::*;

use super::load::{LoadError, Progress};
use crate::i18n::{Messages, messages};
use crate::model::Lang;
use crate::snapshot::SnapshotError;
use crate::ui::markup::{Element, Node, el, live};

/// After this long, loading is called slow.
const SLOW: Duration = Duration::from_secs(6);

/// Progress, and the reason with a retry when loading fails.
pub(super) fn load_note(lang: Lang, progress: ReadSignal<Progress>, retry: Callback<()>) -> Node {
    let m = messages(lang);
    let (slow, set_slow) = signal(false);
    set_timeout(move || set_slow.set(true), SLOW);
    live(move || match progress.get() {
        Progress::Done => None,
        Progress::Started => Some(waiting(m, None, slow.get())),
        Progress::Part(part) => Some(waiting(m, Some(part), slow.get())),
        Progress::Failed(error) => Some(failed(m, &error, retry)),
    })
}

fn failed(m: &'static Messages, error: &LoadError, retry: Callback<()>) -> Element {
    let again = el("button").class("button").attr("type", "button").child(m.retry);
    el("div")
        .class("load-note load-note-failed")
        .attr("role", "alert")
        .child(el("p").class("load-note-title").child(m.load_failed))
        .child(el("p").child(reason(error, m)))
        .child(el("p").child(m.load_failed_rest))
        .child(again.on("click", move |_| retry.run(())))
}

fn waiting(m: &'static Messages, part: Option<f64>, slow: bool) -> Element {
    let bar = el("progress")
        .class("load-bar")
        .attr("aria-label", m.loading)
        .attr("max", "1")
        .attr("value", part.map(|part| part.to_string()));
    el("div")
        .class("load-note")
        .attr("role", "status")
        .child(el("p").child(if slow { m.loading_slow } else { m.loading }))
        .child(bar)
}

fn reason(error: &LoadError, m: &'static Messages) -> String {
    match error {
        LoadError::Network => m.error_network.to_owned(),
        LoadError::Status(status) => format!("{} ({status})", m.error_missing),
        LoadError::Integrity => m.error_integrity.to_owned(),
        LoadError::Snapshot(error) => match error {
            SnapshotError::Html => m.error_html.to_owned(),
            SnapshotError::Truncated | SnapshotError::Empty => m.error_truncated.to_owned(),
            SnapshotError::Version(_) => m.error_version.to_owned(),
            SnapshotError::NotJson(..)
            | SnapshotError::NotSnapshot(_)
            | SnapshotError::TooLarge(_) => format!("{} ({error})", m.error_json),
        },
    }
}
