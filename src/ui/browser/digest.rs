//! SHA-256 by the browser's own `SubtleCrypto`.

use std::fmt::Write as _;

use js_sys::Uint8Array;
use leptos::web_sys;
use wasm_bindgen_futures::JsFuture;

/// The digest in hexadecimal; `None` where the browser offers none (pages not served securely).
pub(super) async fn sha256(bytes: &[u8]) -> Option<String> {
    let window = web_sys::window()?;
    if !window.is_secure_context() {
        return None;
    }
    let subtle = window.crypto().ok()?.subtle();
    let view = Uint8Array::from(bytes);
    let promise = subtle.digest_with_str_and_buffer_source("SHA-256", &view).ok()?;
    let digest = JsFuture::from(promise).await.ok()?;
    let mut hex = String::with_capacity(64);
    for byte in Uint8Array::new(&digest).to_vec() {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    Some(hex)
}
