//! What the visitor's browser remembers: language, appearance and recent searches, nothing else.

use leptos::web_sys;

use crate::model::Lang;
use crate::ui::context::Theme;

/// Keys that `boot.js` reads before the page is painted.
const THEME: &str = "atlas-theme";
const LANG: &str = "atlas-lang";
/// Recent searches, one a line.
const RECENT: &str = "atlas-recent";

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

/// What was searched for before, the latest first.
pub(super) fn recent() -> Vec<String> {
    let stored = storage().and_then(|storage| storage.get_item(RECENT).ok()?);
    stored
        .unwrap_or_default()
        .lines()
        .take(8)
        .map(|line| line.chars().take(200).collect())
        .collect()
}

/// Remembers what was searched for; nothing takes the entry away.
pub(super) fn keep_recent(recent: &[String]) {
    let Some(storage) = storage() else { return };
    let _ = match recent {
        [] => storage.remove_item(RECENT),
        some => storage.set_item(RECENT, &some.join("\n")),
    };
}
