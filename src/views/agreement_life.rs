//! The life of an agreement: signed, begun, renewed, extended, ended.
//!
//! A step is only what a record says. Where a plan's day has passed, it stays a plan. Renewals
//! are followed one step each way, so that a cycle of them ends like everything else.

use super::notes::Notes;
use super::{Atlas, Linked, Note, linked};
use crate::i18n::{CountryWords, messages};
use crate::model::{Edtf, Form, Id, Lang, Life, PartialDate, Record, RelationKind, Status, sorted};
use crate::text;

/// An agreement with its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementLife {
    /// The agreement.
    pub title: Linked,
    /// Its finer sort in words.
    pub sort: String,
    /// Whether it lies ahead: planned or announced.
    pub ahead: bool,
    /// What happened to it, in order of time; what has no date stands last.
    pub steps: Vec<LifeStep>,
    /// Where its recorded term stands on the day; empty when there is no day.
    pub life: &'static str,
    /// Whether it ends within twelve months.
    pub soon: bool,
    /// On how many points its sources differ.
    pub disagreements: usize,
    /// Its sources.
    pub notes: Vec<Note>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeStep {
    /// What happened: "Signed", "Renewed".
    pub label: &'static str,
    /// When, in words; empty when unknown.
    pub date: String,
    /// The other agreement, of a renewal.
    pub with: Option<Linked>,
    /// Whether it was only planned or announced.
    pub ahead: bool,
}

/// Agreements by when they were signed, or were to begin, the latest first.
pub(super) fn latest_first(agreements: Vec<&Record>) -> Vec<&Record> {
    sorted(agreements, |one| {
        one.date.or(one.term).map_or(i32::MAX, |date| date.first_day().saturating_neg())
    })
}

/// The agreements with their lives, in the order given.
pub(super) fn agreement_lives(
    atlas: &Atlas,
    agreements: &[&Record],
    day: Option<PartialDate>,
    notes: &mut Notes<'_>,
    lang: Lang,
) -> Vec<AgreementLife> {
    let words = messages(lang);
    let life = |record: &&Record| {
        let life = day.map(|day| standing(record, day));
        AgreementLife {
            title: linked(atlas, &record.id, lang),
            sort: record.form.map_or((words.words.kind)(record.kind), words.words.form).to_owned(),
            ahead: record.is_ahead(),
            steps: steps(atlas, record, day, lang),
            life: match record.status {
                Some(status @ Status::Ended) => (words.words.status)(status),
                _ => life.map_or("", words.on_country.life),
            },
            soon: life == Some(Life::EndsSoon),
            disagreements: record.disagreements().len(),
            notes: notes.on(record, "date"),
        }
    };
    agreements.iter().map(life).collect()
}

/// A span in words; of a plan without an end only from when it was to be, as it may not have been.
pub(super) fn span_text(date: Edtf, ahead: bool, lang: Lang) -> String {
    match date {
        Edtf::Interval { start: Some(start), end: None } if ahead => {
            (messages(lang).on_country.planned_from)(&text::date(Edtf::Date(start), lang))
        }
        _ => text::date(date, lang),
    }
}

/// Where an agreement stands on a day: by its term, and one that was only planned or announced by
/// its date too.
pub(super) fn standing(record: &Record, day: PartialDate) -> Life {
    let planned_for = record.date.filter(|_| record.is_ahead());
    Life::on(day, record.term.or(planned_for), record.status)
}

struct Steps<'a> {
    atlas: &'a Atlas,
    words: &'static CountryWords,
    lang: Lang,
    dated: Vec<(i32, LifeStep)>,
}

impl Steps<'_> {
    fn push(&mut self, label: &'static str, date: Option<Edtf>, with: Option<&Id>, ahead: bool) {
        let with = with.map(|id| linked(self.atlas, id, self.lang));
        let words = date.map(|date| span_text(date, ahead, self.lang)).unwrap_or_default();
        let day = date.map_or(i32::MAX, Edtf::first_day);
        self.dated.push((day, LifeStep { label, date: words, with, ahead }));
    }

    /// What came before and after it, by its relations.
    fn push_others(&mut self, record: &Record) {
        let (words, atlas) = (self.words, self.atlas);
        for relation in &record.relations {
            let label = match relation.kind {
                RelationKind::Renews => words.renews,
                RelationKind::Supersedes => words.replaces,
                _ => continue,
            };
            let earlier = atlas.snapshot.get(&relation.to).and_then(|other| other.date);
            self.push(label, earlier, Some(&relation.to), false);
        }
        for (from, relation) in atlas.snapshot.incoming(&record.id) {
            let Some(later) = atlas.snapshot.get(from) else { continue };
            let extends = later.form == Some(Form::Extension);
            let label = match (relation.kind, extends, later.is_ahead()) {
                (RelationKind::Renews, false, false) => words.renewed,
                (RelationKind::Renews, true, false) => words.extended,
                (RelationKind::Renews, false, true) => words.renewal_told,
                (RelationKind::Renews, true, true) => words.extension_told,
                (RelationKind::Supersedes, ..) => words.replaced,
                _ => continue,
            };
            self.push(label, later.date.or(later.term), Some(from), later.is_ahead());
        }
    }
}

fn steps(atlas: &Atlas, record: &Record, day: Option<PartialDate>, lang: Lang) -> Vec<LifeStep> {
    let words = messages(lang).on_country;
    let mut steps = Steps { atlas, words, lang, dated: Vec::new() };
    let ahead = record.is_ahead();
    let signed = match record.status {
        Some(Status::Announced) => words.signing_told,
        Some(Status::Planned) => words.planned,
        _ => words.signed,
    };
    if record.date.is_some() {
        steps.push(signed, record.date, None, ahead);
    }
    let passed = |date: PartialDate| day.is_some_and(|day| date.last_day() < day.first_day());
    let (begins, ends) = match record.term {
        Some(Edtf::Interval { start, end }) => (start, end),
        Some(Edtf::Date(date)) => (Some(date), Some(date)),
        None => (None, None),
    };
    let same_day = |date: &PartialDate| record.date == Some(Edtf::Date(*date));
    if let Some(begins) = begins.filter(|date| !same_day(date)) {
        let label = if ahead || !passed(begins) { words.to_begin } else { words.began };
        steps.push(label, Some(Edtf::Date(begins)), None, ahead);
    }
    if let Some(ends) = ends {
        let label = if passed(ends) && !ahead { words.ended } else { words.ends };
        steps.push(label, Some(Edtf::Date(ends)), None, ahead);
    }
    steps.push_others(record);
    sorted(steps.dated, |(day, _)| *day).into_iter().map(|(_, step)| step).collect()
}
