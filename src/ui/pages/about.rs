//! What this is.

use super::page_title;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};

/// What this is, how to read it, what it knows about its visitors.
pub(in crate::ui) fn about_page() -> Element {
    let m = AtlasContext::expect().messages();
    let title = |text: &'static str| el("h2").class("section-title").child(text);
    let text = |text: &'static str| el("p").child(text);
    el("div")
        .class("prose")
        .child(page_title(m.about_title))
        .child(text(m.about_why).class("lead"))
        .child(title(m.about_how_title))
        .child(text(m.about_how))
        .child(title(m.about_privacy_title))
        .child(text(m.about_privacy))
        .child(title(m.licence))
        .child(text(m.footer_licence))
        .child(text(m.on_centres.map_credit))
}
