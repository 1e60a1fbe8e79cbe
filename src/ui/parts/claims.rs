//! What the sources say, in the margin.

use super::link_to;
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};
use crate::views::{ClaimGroup, ClaimRow, Linked};

/// What the sources say, by field, those on which they differ first; these are marked.
pub(in crate::ui) fn claim_groups(groups: Vec<ClaimGroup>) -> Element {
    let m = AtlasContext::expect().messages();
    let group = |group: ClaimGroup| {
        let differ = group.differ.then(|| el("p").class("differ").child(m.sources_differ));
        let why = (!group.why.is_empty()).then(|| el("p").class("claim-why").child(group.why));
        let rows = group.rows.into_iter().map(|row| claim(m, row));
        el("div")
            .class("claims-group")
            .flag("data-differ", group.differ)
            .child(el("h3").class("claims-field").child(group.field))
            .child(differ)
            .child(el("ul").attr("role", "list").all(rows))
            .child(why)
    };
    el("div").class("claims").all(groups.into_iter().map(group))
}

fn claim(m: &'static Messages, row: ClaimRow) -> Element {
    let mut claim = el("li").class("claim");
    if !row.value.is_empty() {
        let lang = (!row.lang.is_empty()).then_some(row.lang);
        let value = el("span").class("claim-value").attr("lang", lang);
        claim = claim.child(value.flag("data-shown", row.shown).child(row.value)).child(" ");
    }
    if row.shown {
        claim = claim.child(el("span").class("claim-shown").child(m.shown_value)).child(" ");
    }
    claim = claim.child(link_to(row.source)).child(", ").child(row.locator);
    if !row.as_of.is_empty() {
        claim = claim.child(el("span").child(format!(", {} {}", m.as_of, row.as_of)));
    }
    if row.further {
        claim = claim.child(" ").child(el("span").class("further-mark").child(m.further));
    }
    claim.child((!row.note.is_empty()).then(|| el("p").class("claim-note").child(row.note)))
}

/// Where a value is from, in one line: source, locator.
pub(in crate::ui) fn source_note(source: Linked, locator: String) -> Element {
    el("span").class("source-note").child(link_to(source)).child(", ").child(locator)
}
