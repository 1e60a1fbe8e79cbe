//! Files that the visitor takes away, and texts for the clipboard.

use js_sys::Array;
use leptos::prelude::*;
use leptos::web_sys::{self, Blob, BlobPropertyBag, HtmlAnchorElement, ShareData, Url};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::start::document;
use crate::model::PartialDate;

/// The site's root with its host, such as `https://atlas.example/some/path/`.
pub(in crate::ui) fn absolute(root: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    [origin.unwrap_or_default().as_str(), root].concat()
}

/// Hands a file to the visitor under a name.
pub(in crate::ui) fn save(name: &str, media_type: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        save_blob(name, &blob);
    }
}

/// Hands bytes to the visitor under a name.
pub(super) fn save_blob(name: &str, blob: &Blob) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return };
    hand_over(name, &url);
    // Safari reads the file after the click: it is let go when the next frame is painted.
    request_animation_frame(move || {
        let _ = Url::revoke_object_url(&url);
    });
}

/// Clicks a link that downloads.
fn hand_over(name: &str, url: &str) {
    let link = document().and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return;
    };
    link.set_download(name);
    link.set_href(url);
    link.click();
}

/// Puts a text on the clipboard and says whether the browser allowed it.
pub(in crate::ui) fn copy(text: &str, done: Callback<bool>) {
    let clipboard = navigator().map(|navigator| navigator.clipboard());
    // Without a secure context there is no clipboard.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        return done.run(false);
    };
    let written = clipboard.write_text(text);
    leptos::task::spawn_local(async move {
        done.run(JsFuture::from(written).await.is_ok());
    });
}

/// Whether the system has a sheet of its own for sharing.
pub(in crate::ui) fn can_share() -> bool {
    navigator().is_some_and(|navigator| {
        js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false)
    })
}

/// Opens the system's sheet for sharing the page.
pub(in crate::ui) fn share() {
    let (Some(navigator), Some(window)) = (navigator(), web_sys::window()) else { return };
    let data = ShareData::new();
    data.set_title(&document().map(|document| document.title()).unwrap_or_default());
    data.set_url(&window.location().href().unwrap_or_default());
    let shared = navigator.share_with_data(&data);
    // Whoever closes the sheet without sharing has chosen so.
    leptos::task::spawn_local(async move {
        let _ = JsFuture::from(shared).await;
    });
}

/// The visitor's own day.
pub(in crate::ui) fn today() -> Option<PartialDate> {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    Some(PartialDate {
        month: part(now.get_month() + 1),
        day: part(now.get_date()),
        ..PartialDate::year_only(u16::try_from(now.get_full_year()).ok()?)
    })
}

fn navigator() -> Option<web_sys::Navigator> {
    web_sys::window().map(|window| window.navigator())
}
