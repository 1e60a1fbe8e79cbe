//! What only a centre's page has: terms, stages, activities, projects.

use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};
use crate::ui::parts::{card_list, link_list, section, status_word};
use crate::views::{CentreDetail, Linked, PhaseRow};

/// Terms, stages, activities, projects, agreements and events of a centre.
pub(super) fn centre_sections(detail: CentreDetail) -> Node {
    let m = AtlasContext::expect().messages();
    let nothing = (detail.phases.is_empty() && detail.projects.is_empty())
        .then(|| el("p").class("empty").child(m.on_centres.no_detail));
    let activities =
        |all: Vec<String>| el("ul").all(all.into_iter().map(|one| el("li").child(one)));
    all([
        nothing,
        section(m.phases, detail.phases, |rows| phases(m, rows)),
        section(m.activities, detail.activities, activities),
        section(m.on_centres.projects_by_year, detail.projects, projects),
        section(m.stages, detail.stages, |rows| phases(m, rows)),
        section(m.on_centres.agreements_here, detail.agreements, card_list),
        section(m.on_centres.events_here, detail.events, card_list),
    ])
}

fn phases(m: &'static Messages, rows: Vec<PhaseRow>) -> Element {
    let row = |row: PhaseRow| {
        let money = (!row.money.is_empty()).then(|| {
            let label = el("span").class("label").child(m.money);
            el("p").class("phase-money").child(label).child(row.money)
        });
        let date = el("p").class("phase-date").child(row.date).child(" ");
        el("li")
            .class("phase")
            .flag("data-ahead", row.ahead)
            .child(date.child(status_word(row.status, row.ahead)))
            .child(el("h3").class("card-title").child(row.title))
            .child(el("p").child(row.summary))
            .child(money)
    };
    el("ol").class("phases").attr("role", "list").all(rows.into_iter().map(row))
}

fn projects(years: Vec<(String, Vec<Linked>)>) -> Element {
    let year = |(year, links): (String, Vec<Linked>)| {
        let links = el("dd").child(link_list(links));
        el("div").class("fact").child(el("dt").child(year)).child(links)
    };
    el("dl").class("facts").all(years.into_iter().map(year))
}
