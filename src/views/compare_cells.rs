//! What stands in the cells of a comparison: agreements, centres, values.

use super::card::status_text;
use super::centres::{edition_day, phases, today_cell};
use super::panels::{rounded_text, unit_of};
use super::series::RELEASES;
use super::{Atlas, Compared, ComparedSide, Linked, TermCell, linked};
use crate::i18n::messages;
use crate::model::{
    Edtf, Id, Lang, Observation, PartialDate, Quality, RankOf, Record, Status, Text, Unit,
};
use crate::text;

/// An agreement of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementLine {
    /// The agreement.
    pub title: Linked,
    /// Its date in words; empty when unknown.
    pub date: String,
    /// Its status in words, unless it is done.
    pub status: Option<String>,
    /// Whether it lies ahead: planned or announced.
    pub ahead: bool,
    /// Its term in words; empty when no source tells it.
    pub term: String,
    /// How its term stands on the edition's day, or that no source tells a term.
    pub standing: &'static str,
}

/// A centre of one side with its terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentreTerms {
    /// The centre.
    pub title: Linked,
    /// Its status in words; empty when unknown.
    pub status: String,
    /// When it was launched, in words; empty when unknown.
    pub launched: String,
    /// The term of the edition's day.
    pub term_today: TermCell,
    /// Its terms, in the order of the record.
    pub terms: Vec<TermLine>,
}

/// A term of a centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermLine {
    /// What it is called.
    pub title: String,
    /// From when to when, in words; empty when unknown.
    pub date: String,
    /// Its status in words; empty when unknown.
    pub status: String,
    /// Whether it lies ahead: planned or announced.
    pub ahead: bool,
    /// The money; empty when no source tells it.
    pub money: String,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorRow {
    /// The indicator.
    pub indicator: Linked,
    /// The scale of its values; empty when each value says its unit itself.
    pub unit: &'static str,
    /// Why the cells cannot be compared without care, and what is to be said of all of them; a
    /// sentence or two each.
    pub notes: Vec<String>,
    /// Whether its values are ranks, drawn as a point between the first and the last.
    pub ranked: bool,
    /// A cell for each side; `None` where there is no value.
    pub cells: Vec<Option<IndicatorCell>>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorCell {
    /// The value with its unit, a rank with its total.
    pub value: String,
    /// When, in words.
    pub period: String,
    /// How far it can be trusted, in words.
    pub quality: &'static str,
    /// Whether that needs a mark.
    pub marked: bool,
    /// A doubt or remark; empty when there is none, or when it is that of the whole row.
    pub note: String,
    /// The source.
    pub source: Linked,
    /// Where in it.
    pub locator: String,
    /// Where it stands on the scale that all cells of the row share, in thousandths; `None` when
    /// they share none.
    pub share: Option<u16>,
}

/// The agreements of a side.
pub(super) fn agreements(atlas: &Atlas, side: &ComparedSide<'_>, lang: Lang) -> Vec<AgreementLine> {
    let line = |record: &&Record| AgreementLine {
        title: linked(atlas, &record.id, lang),
        date: in_words(record.date, lang),
        status: status_text(atlas, record, "status", record.status, lang)
            .filter(|_| record.status != Some(Status::Done)),
        ahead: record.is_ahead(),
        term: in_words(record.term, lang),
        standing: agreement_standing(atlas, record, lang),
    };
    side.agreements.iter().map(line).collect()
}

/// How the term of an agreement stands on the edition's day, in words.
///
/// A term covers the days from the first to the last that its dates may mean. What was only
/// planned or announced does not run, whatever its dates.
#[must_use]
pub fn agreement_standing(atlas: &Atlas, record: &Record, lang: Lang) -> &'static str {
    let words = messages(lang).on_compare;
    let Some((term, day)) = record.term.zip(edition_day(atlas)) else { return words.no_term };
    if record.is_ahead() {
        words.term_ahead
    } else if record.status == Some(Status::Ended) || term.last_day() < day.first_day() {
        words.term_over
    } else if term.first_day() > day.last_day() {
        words.term_ahead
    } else {
        words.term_runs
    }
}

fn in_words(date: Option<Edtf>, lang: Lang) -> String {
    date.map(|date| text::date(date, lang)).unwrap_or_default()
}

/// The centres of a side with their terms.
pub(super) fn centres(
    atlas: &Atlas,
    side: &ComparedSide<'_>,
    day: Option<PartialDate>,
    lang: Lang,
) -> Vec<CentreTerms> {
    let one = |record: &&Record| {
        let status = |field: &str, status: Option<Status>| {
            status_text(atlas, record, field, status, lang).unwrap_or_default()
        };
        let terms = phases(record).iter().map(|phase| TermLine {
            title: phase.title.get(lang).to_owned(),
            date: in_words(phase.date, lang),
            status: status(&format!("phases.{}", phase.id), phase.status),
            ahead: phase.status.is_some_and(Status::is_ahead),
            money: phase.money.as_ref().map(|one| one.get(lang).to_owned()).unwrap_or_default(),
        });
        CentreTerms {
            title: linked(atlas, &record.id, lang),
            status: status("status", record.status),
            launched: in_words(record.date, lang),
            term_today: day.map(|day| today_cell(phases(record), day, lang)).unwrap_or_default(),
            terms: terms.collect(),
        }
    };
    side.centres.iter().map(one).collect()
}

/// A row for each indicator of which any side has a value.
pub(super) fn indicator_rows(
    atlas: &Atlas,
    compared: &Compared<'_>,
    lang: Lang,
) -> Vec<IndicatorRow> {
    let rows = compared.indicators.iter().enumerate().map(|(at, id)| {
        let values = compared.sides.iter().map(|side| side.values.get(at).copied().flatten());
        (*id, values.collect::<Vec<Option<&Observation>>>())
    });
    let rows = rows.filter(|(_, values)| values.iter().any(Option::is_some));
    rows.map(|(id, values)| indicator_row(atlas, id, &values, lang)).collect()
}

fn indicator_row(
    atlas: &Atlas,
    id: &Id,
    values: &[Option<&Observation>],
    lang: Lang,
) -> IndicatorRow {
    let (m, unit) = (messages(lang), unit_of(atlas, id));
    let known: Vec<&Observation> = values.iter().copied().flatten().collect();
    let comparable = unit != Unit::Rank || may_share(&known);
    let shared_note = shared_note(&known);
    let mut notes = warnings(&known, comparable, lang);
    notes.extend(shared_note.map(|note| note.get(lang).to_owned()));
    let drawn = known.len() > 1 && comparable && unit != Unit::Group;
    let top = known.iter().map(|one| one.value).fold(0.0, f64::max);
    let cell = |one: &Observation| IndicatorCell {
        value: rounded_text(one, unit, lang),
        period: one.period.map_or(m.period_unknown.to_owned(), |date| text::date(date, lang)),
        quality: (m.words.quality)(one.quality),
        marked: !matches!(one.quality, Quality::AsPublished | Quality::Secondary),
        note: match &one.note {
            Some(note) if shared_note != Some(note) => note.get(lang).to_owned(),
            _ => String::new(),
        },
        source: linked(atlas, &one.source, lang),
        locator: text::locator(&one.locator, lang),
        share: drawn.then(|| share(one, unit, top)),
    };
    IndicatorRow {
        indicator: linked(atlas, id, lang),
        unit: if unit == Unit::Index { (m.words.unit)(unit) } else { "" },
        notes,
        ranked: unit == Unit::Rank,
        cells: values.iter().map(|value| value.map(cell)).collect(),
    }
}

/// Why the values of a row cannot be compared without care.
fn warnings(known: &[&Observation], comparable: bool, lang: Lang) -> Vec<String> {
    let m = messages(lang);
    let years_differ = known.windows(2).any(|pair| pair[0].period != pair[1].period);
    let releases = known.first().is_some_and(|one| one.indicator.as_str().starts_with(RELEASES));
    let warnings = [
        (!comparable && known.len() > 1).then_some(m.on_compare.not_comparable),
        years_differ.then_some(m.on_compare.years_differ),
        (years_differ && releases).then_some(m.not_a_trend),
    ];
    warnings.into_iter().flatten().map(str::to_owned).collect()
}

/// The remark that all values of a row carry, when there are several.
fn shared_note<'a>(known: &[&'a Observation]) -> Option<&'a Text> {
    let note = known.first()?.note.as_ref()?;
    let all = known.len() > 1 && known.iter().all(|one| one.note.as_ref() == Some(note));
    all.then_some(note)
}

/// Whether ranks may stand on one scale: all among the same number of countries.
fn may_share(known: &[&Observation]) -> bool {
    let Some(first) = known.first() else { return false };
    matches!(first.rank_of, Some(RankOf::Of(_)))
        && known.iter().all(|one| one.rank_of == first.rank_of)
}

/// Where a value stands between nothing and the most there is, or a rank between the first and
/// the last, in thousandths.
fn share(one: &Observation, unit: Unit, top: f64) -> u16 {
    let share = match (unit, one.rank_of) {
        (Unit::Rank, Some(RankOf::Of(total))) => {
            (one.value - 1.0) / (f64::from(total) - 1.0).max(1.0)
        }
        (Unit::Percent, _) => one.value / 100.0,
        (Unit::Index, _) => one.value,
        _ if top > 0.0 => one.value / top,
        _ => 0.0,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0 to 1,000"
    )]
    let thousandths = (share * 1_000.0).round().clamp(0.0, 1_000.0) as u16;
    thousandths
}
