//! What only a centre's page has: terms on a day, agreements, partners, projects, its country.

use crate::i18n::Messages;
use crate::model::Id;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::ui::parts::{
    agreement_list, brief_top, comma_links, differ_list, figure_tiles, life_word, line_list,
    link_list, link_to, notes, partner_list, person_list, section, source_list, status_word,
    unknown_list,
};
use crate::views::{self, CentreDetail, KeyFigure, PhaseRow, ProjectLine};

/// All that stands on a centre's page between its facts and its relations.
pub(super) fn centre_sections(id: Id, detail: CentreDetail) -> Element {
    let m = AtlasContext::expect().messages();
    let words = m.on_country;
    let nothing = (detail.phases.is_empty() && detail.projects.is_empty())
        .then(|| el("p").class("empty").child(m.on_centres.no_detail));
    let activities =
        |all: Vec<String>| el("ul").all(all.into_iter().map(|one| el("li").child(one)));
    let note = detail.figures_note;
    let figures = section(words.figures, detail.figures, |first| {
        let now = |view: views::RecordView| view.centre.map(|one| (one.figures_note, one.figures));
        followed(id, (note, first), now)
    });
    let lines = (!detail.events.rows.is_empty()).then_some(detail.events);
    let terms = section(m.phases, detail.phases, |rows| phases(m, rows));
    el("div").class("brief").child(nothing).child(brief_top(detail.band, detail.as_of)).all([
        terms,
        section(words.agreements, detail.agreements, agreement_list),
        section(words.partners, detail.partners, partner_list),
        section(words.people, detail.people, person_list),
        section(words.goals, detail.goals, link_list),
        section(m.activities, detail.activities, activities),
        section(m.stages, detail.stages, |rows| phases(m, rows)),
        section(m.on_centres.projects_by_year, detail.projects, |years| projects(m, years)),
        figures,
        section(words.events, lines.into_iter().collect(), |lists| {
            all(lists.into_iter().map(line_list))
        }),
        section(m.disagree, detail.differing, differ_list),
        section(words.unknown, detail.unknown, |all| unknown_list(words.unknown_lead, all)),
        section(words.sources, detail.sources, source_list),
    ])
}

/// Key figures, with how to read their charts, that are made anew when the earlier values have
/// come, which the charts need.
pub(super) fn followed(
    id: Id,
    first: (String, Vec<KeyFigure>),
    figures: fn(views::RecordView) -> Option<(String, Vec<KeyFigure>)>,
) -> Node {
    let context = AtlasContext::expect();
    let mut first = Some(first);
    live(move || {
        let atlas = context.whole();
        let now = || {
            let record = atlas.snapshot.get(&id)?;
            figures(views::record(&atlas, record, context.lang()))
        };
        let (note, figures) = first.take().or_else(now).unwrap_or_default();
        figure_tiles(note, figures)
    })
}

/// Terms or stages.
pub(super) fn phases(m: &'static Messages, rows: Vec<PhaseRow>) -> Element {
    let row = |row: PhaseRow| {
        let money = (!row.money.is_empty()).then(|| {
            let label = el("span").class("label").child(m.money);
            el("p").class("phase-money").child(label).child(row.money)
        });
        let date = el("p").class("phase-date").child(row.date).child(" ");
        let status = (!row.status.is_empty()).then(|| status_word(row.status, row.ahead));
        el("li")
            .class("phase")
            .flag("data-ahead", row.ahead)
            .child(el("h3").class("card-title").child(row.title).child(notes(row.notes)))
            .child(date.child(status).child(" ").child(life_word(row.life, row.soon)))
            .child(el("p").child(row.summary))
            .child(money)
    };
    el("ol").class("phases").attr("role", "list").all(rows.into_iter().map(row))
}

fn projects(m: &'static Messages, years: Vec<(String, Vec<ProjectLine>)>) -> Element {
    let led_to = (m.words.relation)(crate::model::RelationKind::LedTo);
    let spoken_of = (m.words.kinds)(crate::model::Kind::Finding);
    let line = |line: ProjectLine| {
        let outcome = |label: &'static str, links: Vec<views::Linked>| {
            (!links.is_empty()).then(|| {
                let label = el("span").class("life-label").child(label).child(": ");
                el("p").class("outcome").child(label).child(comma_links(&links))
            })
        };
        el("li")
            .child(link_to(line.project))
            .child(outcome(led_to, line.led_to))
            .child(outcome(spoken_of, line.findings))
    };
    let year = |(year, lines): (String, Vec<ProjectLine>)| {
        let lines = lines.into_iter().map(line);
        let lines = el("ul").class("links").attr("role", "list").all(lines);
        el("div").class("fact").child(el("dt").child(year)).child(el("dd").child(lines))
    };
    el("dl").class("facts").all(years.into_iter().map(year))
}
