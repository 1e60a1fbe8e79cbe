//! What only a centre's page has: terms on a day, goals, partners, projects, people, its country.
//!
//! The day is passed in; a page passes the day the edition was published, so that its static form
//! and the application say the same.

use super::agreement_life::{agreement_lives, latest_first, span_text};
use super::card::status_text;
use super::centres::{self, HOME, phases};
use super::differing::differing;
use super::key_figures::key_figures;
use super::line_list::{here, of_country};
use super::notes::Notes;
use super::partners::{partners, people};
use super::term_band::term_band;
use super::unknown::of_centre;
use super::{
    AgreementLife, Atlas, DifferRow, Drawing, KeyFigure, LineList, Linked, Note, PartnerRow,
    PersonRow, linked,
};
use crate::i18n::messages;
use crate::model::{
    Details, Edtf, Form, Id, Kind, Lang, Life, PartialDate, Record, RelationKind, Status, Text,
};
use crate::text;

/// What only a centre has.
#[derive(Clone, Debug, PartialEq)]
pub struct CentreDetail {
    /// What the computed states are set against; empty when there is no day.
    pub as_of: String,
    /// Terms and agreements over the years.
    pub band: Option<Drawing>,
    /// Its terms.
    pub phases: Vec<PhaseRow>,
    /// Goals that sources name.
    pub goals: Vec<Linked>,
    /// Its stages.
    pub stages: Vec<PhaseRow>,
    /// What it does.
    pub activities: Vec<String>,
    /// The agreements of its country, the newest first.
    pub agreements: Vec<AgreementLife>,
    /// The bodies behind it.
    pub partners: Vec<PartnerRow>,
    /// Its projects by year heading.
    pub projects: Vec<(String, Vec<ProjectLine>)>,
    /// The people that it, the agreements and the events of its country name.
    pub people: Vec<PersonRow>,
    /// The events of its country, newest first.
    pub events: LineList,
    /// The country's key indicators.
    pub figures: Vec<KeyFigure>,
    /// How to read their charts; empty without one.
    pub figures_note: String,
    /// Where the sources of the centre and the agreements differ.
    pub differing: Vec<DifferRow>,
    /// What no source tells, each a phrase.
    pub unknown: Vec<String>,
    /// The sources by the numbers that stand behind the lines.
    pub sources: Vec<Note>,
}

/// A term or stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseRow {
    /// What it is called.
    pub title: String,
    /// From when to when, in words.
    pub date: String,
    /// Its status in words.
    pub status: String,
    /// Whether it lies ahead.
    pub ahead: bool,
    /// Where its dates stand on the day; empty when there is no day or no date.
    pub life: &'static str,
    /// Whether it ends within twelve months.
    pub soon: bool,
    /// One to three sentences.
    pub summary: String,
    /// The money; empty when nothing is said.
    pub money: String,
    /// Its sources.
    pub notes: Vec<Note>,
}

/// A project and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectLine {
    /// The project.
    pub project: Linked,
    /// What it led to, as sources say.
    pub led_to: Vec<Linked>,
    /// Findings that speak of it.
    pub findings: Vec<Linked>,
}

/// What only a centre's page has, set against a day; `None` when the record is no centre.
#[must_use]
pub fn centre_detail(
    atlas: &Atlas,
    record: &Record,
    day: Option<PartialDate>,
    lang: Lang,
) -> Option<CentreDetail> {
    let Details::Centre { activities, .. } = &record.details else { return None };
    let mut notes = Notes::new(atlas, lang);
    let country = record.country.as_ref();
    let of = |kind: Kind| country.map(|id| here(atlas, id, kind)).unwrap_or_default();
    let (agreements, events) = (latest_first(of(Kind::Agreement)), of(Kind::Event));
    let (terms, stages) = rows(atlas, record, day, &mut notes, lang);
    let with_agreements: Vec<&Record> =
        std::iter::once(record).chain(agreements.iter().copied()).collect();
    let with_events: Vec<&Record> = with_agreements.iter().chain(&events).copied().collect();
    let lives = agreement_lives(atlas, &agreements, day, &mut notes, lang);
    let partners = partners(atlas, record, lang);
    let goals = goals(atlas, record, lang);
    let people = people(atlas, &with_events, &mut notes, lang);
    let events = country.map(|id| of_country(atlas, id, Kind::Event, &mut notes, lang));
    let figures = country.map(|id| key_figures(atlas, id, &mut notes, lang)).unwrap_or_default();
    Some(CentreDetail {
        as_of: as_of(day, lang),
        band: term_band(phases(record), &agreements, day, lang).map(Drawing::Terms),
        phases: terms,
        stages,
        activities: activities.iter().map(|one| one.get(lang).to_owned()).collect(),
        projects: projects(atlas, record, lang),
        figures_note: country.map(|id| figures_note(atlas, id, &figures, lang)).unwrap_or_default(),
        figures,
        differing: differing(atlas, &with_agreements, &mut notes, lang),
        unknown: of_centre(atlas, record, &agreements, &goals, lang),
        agreements: lives,
        partners,
        goals,
        people,
        events: events.unwrap_or_default(),
        sources: notes.list(),
    })
}

/// What the computed states are set against; empty when there is no day.
pub(super) fn as_of(day: Option<PartialDate>, lang: Lang) -> String {
    let words = messages(lang).on_country;
    day.map(|day| (words.as_of)(&text::date(Edtf::Date(day), lang))).unwrap_or_default()
}

/// How to read the small charts; empty when there is none, or nothing beside the country.
pub(super) fn figures_note(
    atlas: &Atlas,
    country: &Id,
    figures: &[KeyFigure],
    lang: Lang,
) -> String {
    let Ok(home) = Id::parse(HOME) else { return String::new() };
    let drawn = figures.iter().any(|figure| figure.drawing.is_some());
    if !drawn || *country == home {
        return String::new();
    }
    let title = |id| atlas.title(id, lang);
    (messages(lang).on_country.figures_note)(title(country), title(&home))
}

/// The terms and the stages of a centre.
pub(super) fn rows(
    atlas: &Atlas,
    record: &Record,
    day: Option<PartialDate>,
    notes: &mut Notes<'_>,
    lang: Lang,
) -> (Vec<PhaseRow>, Vec<PhaseRow>) {
    let Details::Centre { phases, stages, .. } = &record.details else {
        return (Vec::new(), Vec::new());
    };
    let mut row = |list: &str,
                   id: &Id,
                   title: &Text,
                   date: Option<Edtf>,
                   status: Option<Status>,
                   summary: Option<&Text>| {
        let field = format!("{list}.{id}");
        let ahead = status.is_some_and(Status::is_ahead);
        // That it has ended is its status already; no dates tell nothing.
        let computed = date.is_some() && status != Some(Status::Ended);
        let life = day.filter(|_| computed).map(|day| Life::on(day, date, status));
        PhaseRow {
            title: title.get(lang).to_owned(),
            date: date.map(|date| span_text(date, ahead, lang)).unwrap_or_default(),
            status: status_text(atlas, record, &field, status, lang).unwrap_or_default(),
            ahead,
            life: life.map_or("", messages(lang).on_country.life),
            soon: life == Some(Life::EndsSoon),
            summary: summary.map(|one| one.get(lang).to_owned()).unwrap_or_default(),
            money: String::new(),
            notes: notes.on(record, &field),
        }
    };
    let terms = phases.iter().map(|one| PhaseRow {
        money: one.money.as_ref().map(|money| money.get(lang).to_owned()).unwrap_or_default(),
        ..row("phases", &one.id, &one.title, one.date, one.status, one.summary.as_ref())
    });
    let terms = terms.collect();
    let stages = stages.iter();
    let stages = stages
        .map(|one| row("stages", &one.id, &one.title, one.date, one.status, one.summary.as_ref()));
    (terms, stages.collect())
}

/// The aims that speak of a centre.
fn goals(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<Linked> {
    let incoming = atlas.snapshot.incoming(&record.id).iter();
    let aims = incoming.filter(|(from, _)| {
        atlas.snapshot.get(from).is_some_and(|one| one.form == Some(Form::Aim))
    });
    aims.map(|(from, _)| linked(atlas, from, lang)).collect()
}

fn projects(atlas: &Atlas, centre: &Record, lang: Lang) -> Vec<(String, Vec<ProjectLine>)> {
    let mut years: Vec<(String, Vec<ProjectLine>)> = Vec::new();
    for project in centres::projects(atlas, &centre.id) {
        let heading = project.date.map_or_else(
            || messages(lang).no_date.to_owned(),
            |date| text::year(date.year(), lang),
        );
        let line = project_line(atlas, project, lang);
        match years.last_mut().filter(|(last, _)| *last == heading) {
            Some((_, lines)) => lines.push(line),
            None => years.push((heading, vec![line])),
        }
    }
    years
}

fn project_line(atlas: &Atlas, project: &Record, lang: Lang) -> ProjectLine {
    let led_to = project.relations.iter().filter(|one| one.kind == RelationKind::LedTo);
    let is_finding = |id: &Id| atlas.snapshot.get(id).is_some_and(|one| one.kind == Kind::Finding);
    let back = atlas.snapshot.incoming(&project.id).iter().map(|(from, _)| from);
    let forth = project.relations.iter().filter(|one| one.kind != RelationKind::LedTo);
    let mut findings: Vec<&Id> = Vec::new();
    for id in forth.map(|one| &one.to).chain(back).filter(|id| is_finding(id)) {
        if !findings.contains(&id) {
            findings.push(id);
        }
    }
    ProjectLine {
        project: linked(atlas, &project.id, lang),
        led_to: led_to.map(|one| linked(atlas, &one.to, lang)).collect(),
        findings: findings.into_iter().map(|id| linked(atlas, id, lang)).collect(),
    }
}
