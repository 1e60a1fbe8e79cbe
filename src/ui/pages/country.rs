//! What only a country's page has; on paper it is all there is, on two sheets.

use super::centre::{followed, phases};
use crate::i18n::Messages;
use crate::model::Id;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};
use crate::ui::parts::{
    agreement_list, brief_top, line_list, link_to, notes, section, source_list, status_word,
    titled, unknown_list,
};
use crate::views::{CentreBrief, CountryDetail, LineList, PartnerRow, RecordView};

/// All that stands on a country's page between its facts and the records that name it.
pub(super) fn country_sections(id: Id, detail: CountryDetail) -> Element {
    let m = AtlasContext::expect().messages();
    let words = m.on_country;
    let note = detail.figures_note;
    let figures = section(words.figures, detail.figures, |first| {
        let now = |view: RecordView| view.country.map(|one| (one.figures_note, one.figures));
        followed(id, (note, first), now)
    });
    let lines = |heading: &'static str, list: LineList| {
        (!list.rows.is_empty()).then(|| titled(heading).child(line_list(list)))
    };
    el("div").class("brief country-sheet").child(brief_top(detail.band, detail.as_of)).all([
        section(words.centres, detail.centres, |centres| centre_list(m, centres)),
        section(words.agreements, detail.agreements, agreement_list),
        figures,
        lines(words.events, detail.events),
        lines(words.measures, detail.measures),
        section(words.unknown, detail.unknown, |all| unknown_list(words.unknown_lead, all)),
        section(words.sources, detail.sources, source_list),
    ])
}

fn centre_list(m: &'static Messages, centres: Vec<CentreBrief>) -> Element {
    let centre = |one: CentreBrief| {
        let status = (!one.status.is_empty()).then(|| status_word(one.status, one.ahead));
        let phases = (!one.phases.is_empty()).then(|| phases(m, one.phases));
        let partners = (!one.partners.is_empty()).then(|| partner_line(m, one.partners));
        let name = el("h3").class("card-title").child(link_to(one.title)).child(notes(one.notes));
        el("li")
            .class("centre-brief")
            .child(name.child(" ").child(status))
            .child(phases)
            .child(partners)
    };
    el("ul").class("centre-briefs").attr("role", "list").all(centres.into_iter().map(centre))
}

/// The bodies behind a centre in one line; the centre's page tells more of them.
fn partner_line(m: &'static Messages, partners: Vec<PartnerRow>) -> Element {
    let partner = |row: PartnerRow| {
        let role = el("span").class("quiet").child(format!(" ({})", row.roles));
        el("span").class("earlier").child(link_to(row.title)).child(role)
    };
    let label = el("span").class("life-label").child(m.on_country.partners).child(": ");
    el("p").class("partner-line").child(label).all(partners.into_iter().map(partner))
}
