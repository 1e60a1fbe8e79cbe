//! What the visitor's browser remembers: language and appearance, nothing else.

use leptos::web_sys;

use crate::model::Lang;
use crate::ui::context::Theme;

/// Keys that `boot.js` reads before the page is painted.
const THEME: &str = "atlas-theme";
const LANG: &str = "atlas-lang";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The appearance chosen last; as the system when none was or storage is refused.
pub(super) fn theme() -> Theme {
    let stored = storage().and_then(|storage| storage.get_item(THEME).ok()?);
    match stored.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::Auto,
    }
}

/// The word for a theme, in storage and on `<html data-theme>`.
pub(super) fn theme_word(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}

/// Remembers the appearance; a browser that refuses storage forgets it.
pub(super) fn keep_theme(theme: Theme) {
    let Some(storage) = storage() else { return };
    let _ = match theme_word(theme) {
        Some(word) => storage.set_item(THEME, word),
        None => storage.remove_item(THEME),
    };
}

/// Remembers the language for the next visit to `/`.
pub(super) fn keep_language(lang: Lang) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(LANG, lang.tag());
    }
}
