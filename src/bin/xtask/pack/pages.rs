//! What the library gives the packer: the edition of the data, and the pages that show it.

use std::path::Path;
use std::sync::Arc;

use atlas::address::{Route, ViewState};
use atlas::model::Lang;
use atlas::snapshot::{self, Files, Loaded};
use atlas::ui::page;
use atlas::views::{self, Atlas};

use crate::data;
use crate::failure::{Failure, Outcome};
use crate::pack::hash;
use crate::pack::page::root;

/// The data of this build.
pub(super) struct Edition {
    /// The number that grows with each publication.
    pub(super) seq: u64,
    /// The day it was published, as ISO 8601.
    pub(super) published: String,
    /// Where the atlas is hosted, if it is known: absolute addresses are written only then.
    pub(super) site_url: Option<String>,
    /// The snapshot as the browser loads it.
    pub(super) files: Files,
    /// The snapshot in one file.
    pub(super) whole: Vec<u8>,
    /// The JSON schema of the snapshot.
    pub(super) schema: Vec<u8>,
    /// The records, as the pages show them.
    pub(super) atlas: Arc<Atlas>,
}

/// One page, written at `<path>index.html`.
pub(super) struct Page {
    /// From the root, ending in a slash (`en/timeline/`); empty for the page at the root.
    pub(super) path: String,
    /// The BCP 47 tag of its language.
    pub(super) lang: String,
    /// Its title, as text.
    pub(super) title: String,
    /// One sentence on what it shows, as text.
    pub(super) description: String,
    /// What stands in `#atlas`, as HTML, with links relative to the page.
    pub(super) body: String,
    /// The same page in every language (its own included): tag and path.
    pub(super) alternates: Vec<(String, String)>,
    /// Whether search engines should leave it out.
    pub(super) noindex: bool,
}

/// Compiles the edited files in `folder`.
///
/// # Errors
/// When a file cannot be read or anything in the data is wrong; all problems are listed.
pub(super) fn edition(folder: &Path) -> Outcome<Edition> {
    let loaded = data::read(folder)?;
    if !loaded.problems.is_empty() {
        let lines: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        let count = lines.len();
        return Err(Failure::new(format!("{}\n{count} problems in the data", lines.join("\n"))));
    }
    let Loaded { snapshot, .. } = &loaded;
    let broken = |error| Failure::new(format!("the snapshot cannot be written: {error}"));
    let whole = snapshot::write(snapshot).map_err(broken)?;
    let hosted = snapshot::write_files(snapshot).map_err(broken)?;
    let parts = snapshot.parts().clone();
    let sha256 = hash::hex(&hosted.records);
    Ok(Edition {
        seq: parts.seq,
        published: parts.published,
        site_url: parts.site_url,
        files: hosted,
        whole,
        schema: snapshot::schema().into_bytes(),
        atlas: Arc::new(Atlas::new(loaded, sha256)),
    })
}

/// Every page of the atlas: the one at the root, then each language's.
pub(super) fn pages(edition: &Edition) -> Vec<Page> {
    let records = edition.atlas.snapshot.records().iter();
    let records = records.map(|record| Route::Record(record.kind, record.id.clone()));
    let routes: Vec<Route> = Route::VIEWS.into_iter().chain(records).collect();
    let of_language =
        |lang: Lang| routes.iter().map(move |route| ViewState::new(lang, route.clone()));
    let embeddable = || Route::VIEWS.into_iter().filter(Route::is_embeddable);
    let embedded = |lang: Lang| {
        embeddable().map(move |route| ViewState { embedded: true, ..ViewState::new(lang, route) })
    };
    let states: Vec<ViewState> =
        Lang::ALL.into_iter().flat_map(|lang| of_language(lang).chain(embedded(lang))).collect();
    let front = page_of(edition, &ViewState::new(Lang::En, Route::Overview), String::new());
    let rest = states.iter().map(|state| page_of(edition, state, state.path()));
    std::iter::once(front).chain(rest).collect()
}

fn page_of(edition: &Edition, state: &ViewState, path: String) -> Page {
    let views::Head { title, description, .. } = views::head(&edition.atlas, state);
    let alternate = |lang: Lang| (lang.tag().to_owned(), state.in_language(lang).path());
    Page {
        body: page::body(&edition.atlas, state, &root(&path)),
        lang: state.lang.tag().to_owned(),
        title,
        description,
        alternates: Lang::ALL.into_iter().map(alternate).collect(),
        noindex: state.embedded || state.route == Route::Search,
        path,
    }
}
