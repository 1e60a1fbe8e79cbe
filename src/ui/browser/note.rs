//! What is said while the data comes, and when it does not.

use std::time::Duration;

use leptos::prelude::*;

use super::load::{LoadError, Progress};
use crate::i18n::{Messages, messages};
use crate::model::Lang;
use crate::snapshot::SnapshotError;

/// After this long, loading is called slow.
const SLOW: Duration = Duration::from_secs(6);

/// Progress, and the reason with a retry when loading fails.
#[component]
pub(super) fn LoadNote(
    /// Language of the page.
    lang: Lang,
    /// How far loading has come.
    progress: ReadSignal<Progress>,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let m = messages(lang);
    let (slow, set_slow) = signal(false);
    set_timeout(move || set_slow.set(true), SLOW);
    let note = move || {
        match progress.get() {
        Progress::Done => ().into_any(),
        Progress::Started => waiting(m, None, slow.get()),
        Progress::Part(part) => waiting(m, Some(part), slow.get()),
        Progress::Failed(error) => view! {
            <div class="load-note load-note-failed" role="alert">
                <p class="load-note-title">{m.load_failed}</p>
                <p>{reason(&error, m)}</p>
                <p>{m.load_failed_rest}</p>
                <button class="button" type="button" on:click=move |_| retry.run(())>{m.retry}</button>
            </div>
        }
        .into_any(),
    }
    };
    view! { {note} }
}

fn waiting(m: &'static Messages, part: Option<f64>, slow: bool) -> AnyView {
    let text = if slow { m.loading_slow } else { m.loading };
    view! {
        <div class="load-note" role="status">
            <p>{text}</p>
            <progress class="load-bar" aria-label=m.loading max="1" prop:value=part></progress>
        </div>
    }
    .into_any()
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
