//! Files that the visitor takes away, and texts for the clipboard.

use js_sys::Array;
use leptos::prelude::*;
use leptos::web_sys::{self, Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use wasm_bindgen::{JsCast, JsValue};

use super::start::document;

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
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
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
