//! From the static page to the running application.
//!
//! The static text stays until the data is there and checked; then the application, painted
//! beside it, takes its place in one step.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::web_sys::{self, HtmlElement};
use wasm_bindgen::JsCast;

use super::load::{self, Loading, Progress};
use super::note::load_note;
use super::{crash, history, page_effects};
use crate::address::Route;
use crate::model::{Kind, Lang};
use crate::ui::app::app;
use crate::ui::context::AtlasContext;
use crate::views::{Atlas, Rest};

/// Bytes for the snapshot, its index and the pages; more is taken when it is needed.
const ROOM: usize = 160 << 20;

/// Starts the application in the element `#atlas` of the page.
pub fn start() {
    crash::catch();
    // The allocator keeps what it once had. Asked for at once: in WebKitGTK, which now and then
    // takes an access for out of bounds, that was seen less often when the memory did not grow.
    let mut room = Vec::<u8>::new();
    let _ = room.try_reserve_exact(ROOM);
    drop(std::hint::black_box(room));
    let Some(site) = history::Site::of_page() else { return };
    let Some(stage) = element("atlas") else { return };
    let note = document().and_then(|document| {
        let note = document.create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
        stage.parent_node()?.insert_before(&note, Some(&stage)).ok()?;
        Some(note)
    });
    let lang = site.state().lang;
    let (progress, set_progress) = signal(Progress::Started);
    let attempt = Callback::new({
        let site = site.clone();
        let stage = stage.clone();
        move |()| load_and_show(site.clone(), stage.clone(), set_progress, true)
    });
    if let Some(note) = note {
        mount_to(note, move || load_note(lang, progress, attempt)).forget();
    }
    load_and_show(site, stage, set_progress, false);
}

fn load_and_show(
    site: history::Site,
    stage: HtmlElement,
    progress: WriteSignal<Progress>,
    again: bool,
) {
    progress.set(Progress::Started);
    leptos::task::spawn_local(async move {
        let first = site.state();
        let (atlas, come) = match load::first(&site, first.lang, progress, again).await {
            Ok(loaded) => loaded,
            Err(error) => return progress.set(Progress::Failed(error)),
        };
        let atlas = RwSignal::new(Arc::new(atlas));
        let rest = RwSignal::new(Rest::Coming);
        let complete = complete(site.clone(), atlas, rest, come, again);
        // A page that shows the rest waits for it, so that it need not be drawn twice.
        if shows_the_rest(&first.route) {
            complete.await;
            show(&site, &stage, atlas, rest);
            progress.set(Progress::Done);
        } else {
            show(&site, &stage, atlas, rest);
            progress.set(Progress::Done);
            complete.await;
        }
    });
}

/// Whether a page shows values of earlier years, or texts in all languages.
fn shows_the_rest(route: &Route) -> bool {
    match route {
        Route::Connectivity | Route::Compare | Route::Data => true,
        Route::Record(kind, _) => {
            matches!(kind, Kind::Centre | Kind::Place | Kind::Indicator | Kind::Source)
        }
        _ => false,
    }
}

/// Adds the rest to the atlas, or says that it did not come.
async fn complete(
    site: history::Site,
    atlas: RwSignal<Arc<Atlas>>,
    rest: RwSignal<Rest>,
    come: Loading,
    again: bool,
) {
    match load::rest(&site, come, again).await {
        Ok(whole) => {
            atlas.set(Arc::new(whole));
            rest.set(Rest::Here);
        }
        Err(_) => rest.set(Rest::Failed),
    }
}

/// Paints the application beside the static text, then puts it in its place.
fn show(
    site: &history::Site,
    stage: &HtmlElement,
    atlas: RwSignal<Arc<Atlas>>,
    rest: RwSignal<Rest>,
) {
    let Some(fresh) = document()
        .and_then(|document| document.create_element("div").ok())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let root = site.root().to_owned();
    let site = site.clone();
    mount_to(fresh.clone(), move || {
        let address = history::Address::new(site, rest);
        let context =
            AtlasContext::provide((atlas, rest), root, address.state.into(), address.go, true);
        address.listen();
        page_effects::run(context);
        app()
    })
    .forget();
    fresh.set_id("atlas");
    // Only a page without a parent refuses this, and then there is nothing to show it in.
    let _ = stage.replace_with_with_node_1(&fresh);
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-state", "ready");
    }
    page_effects::to_fragment();
}

/// The page's document.
pub(super) fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// An element of the page by its id.
pub(super) fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The language of the page, from `<html lang>`.
pub(super) fn page_language() -> Lang {
    let tag = document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.get_attribute("lang"));
    tag.and_then(|tag| Lang::parse(&tag)).unwrap_or(Lang::En)
}
