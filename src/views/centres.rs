//! The list of centres.

use super::card::status_text;
use super::term::{TermToday, first_term, term_ahead, term_today};
use super::{Atlas, Linked, linked};
use crate::address::{Column, Sort, ViewState};
use crate::i18n::messages;
use crate::model::{
    Details, Edtf, Id, Kind, Lang, NameKind, OrganisationRole, PartialDate, Phase, PlaceRole,
    Record, Status, set, sorted,
};
use crate::text;

/// The country that is partner of every centre.
pub(super) const HOME: &str = "kor";

/// What the list of centres shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentresView {
    /// "9 of 9 records".
    pub count: String,
    /// The centres, in the order asked for; where the column says nothing of a centre, it comes
    /// last either way.
    pub rows: Vec<CentreRow>,
    /// What "the term of today" is set against; empty when the edition has no day.
    pub compared: String,
}

/// One centre of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentreRow {
    /// The centre.
    pub id: Id,
    /// Its name and page.
    pub title: Linked,
    /// Its country.
    pub country: Option<Linked>,
    /// The three-letter code of the country; empty when it has none.
    pub code: String,
    /// Its status, for its mark.
    pub standing: Standing,
    /// Its status in words; empty when unknown.
    pub status: String,
    /// When it was launched, in words; empty when unknown.
    pub launched: String,
    /// Its first term.
    pub first_term: TermCell,
    /// The term of the edition's day.
    pub term_today: TermCell,
    /// The bodies of Korea that lead it.
    pub leads_home: Vec<Agency>,
    /// The bodies of its country that lead it.
    pub leads_there: Vec<Agency>,
    /// The money of each term of which a source tells it: the term, the money.
    pub money: Vec<(String, String)>,
    /// How many projects are recorded.
    pub projects: usize,
    /// The last event in which its country and Korea took part.
    pub last_event: Option<LastEvent>,
    /// Whether the sources say more than that it is there.
    pub detailed: bool,
    /// On how many points its sources differ.
    pub disagreements: usize,
}

/// How far a centre has come, as its mark shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It goes on, as its sources say.
    UnderWay,
    /// It was planned or announced.
    Planned,
    /// It has ended.
    Former,
    /// No source says so.
    Unsaid,
}

/// What a cell says of a term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermCell {
    /// Its dates, or that no term is recorded for the day; empty when nothing is known.
    pub date: String,
    /// What else is known: its name, the launch, or the dates of the term before.
    pub note: String,
    /// The dates of a term that was only planned, in words; empty when there is none.
    pub planned: String,
}

/// A body with its short name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    /// Its short name, or its name, and its page.
    pub short: Linked,
    /// Its name.
    pub name: String,
}

/// The last event of a centre's country with Korea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastEvent {
    /// The event.
    pub event: Linked,
    /// Its date in words.
    pub date: String,
    /// Whether its source told of it beforehand.
    pub told_before: bool,
}

/// The list of centres for a state.
#[must_use]
pub fn centres(atlas: &Atlas, state: &ViewState) -> CentresView {
    let lang = state.lang;
    let day = edition_day(atlas);
    let found = (!state.text.is_empty()).then(|| set(atlas.index.find(&state.text)));
    let all: Vec<&Record> = atlas.snapshot.of_kind(Kind::Centre).collect();
    let rows = all
        .iter()
        .filter(|record| found.as_ref().is_none_or(|found| found.contains(&record.id)))
        .map(|record| (key(atlas, record, state.column, day, lang), row(atlas, record, day, lang)));
    let by_country = |row: &CentreRow| {
        let country = row.country.as_ref().map(|country| text::collation_key(&country.text));
        (country, row.id.clone())
    };
    let rows = sorted(rows, |(key, row)| (key.clone(), by_country(row)));
    let (mut known, unknown): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(key, _)| key.is_some());
    if state.sort == Sort::Reverse {
        known.reverse();
    }
    let rows: Vec<CentreRow> = known.into_iter().chain(unknown).map(|(_, row)| row).collect();
    let shown = |count: usize| text::count(count as u64, lang);
    let m = messages(lang);
    let count = (m.of_records)(&shown(rows.len()), &shown(all.len()));
    let compared = day.map(|day| (m.on_centres.compared)(&text::date(Edtf::Date(day), lang)));
    CentresView { count, rows, compared: compared.unwrap_or_default() }
}

/// The day the edition was published, when it is one.
pub(super) fn edition_day(atlas: &Atlas) -> Option<PartialDate> {
    match Edtf::parse(&atlas.snapshot.parts().published) {
        Ok(Edtf::Date(day)) => Some(day),
        _ => None,
    }
}

/// How far a centre has come.
pub(super) const fn standing(status: Option<Status>) -> Standing {
    match status {
        Some(Status::UnderWay) => Standing::UnderWay,
        Some(Status::Planned | Status::Announced) => Standing::Planned,
        Some(Status::Ended) => Standing::Former,
        // "Done" says of a centre neither that it goes on nor that it has ended.
        Some(Status::Done) | None => Standing::Unsaid,
    }
}

/// Where a centre stands by a column: a number, then a text; `None` when it says nothing of it.
///
/// Money stands in words of several currencies and terms, so it only tells known from unknown.
fn key(
    atlas: &Atlas,
    record: &Record,
    column: Column,
    day: Option<PartialDate>,
    lang: Lang,
) -> Option<(i32, String)> {
    let title = |id: &Id| (0, text::collation_key(atlas.title(id, lang)));
    let number = |number: i32| (number, String::new());
    match column {
        Column::Country => record.country.as_ref().map(title),
        Column::Centre => Some(title(&record.id)),
        Column::Status => {
            let standing = standing(record.status);
            (standing != Standing::Unsaid).then(|| number(standing as i32))
        }
        Column::FirstTerm => {
            let date = first_term(phases(record)).map_or(record.date, |phase| phase.date);
            date.map(|date| number(date.first_day()))
        }
        Column::TermToday => match term_today(phases(record), day?) {
            // Terms that are over come before those that run, each by when they ended or began.
            TermToday::Over(phase) => phase.date.map(|date| number(date.last_day())),
            TermToday::Running(phase) => {
                phase.date.map(|date| (i32::MAX, format!("{:08}", date.first_day())))
            }
            TermToday::NotKnown => None,
        },
        Column::Leads => {
            let there = leads(record).find(|id| !is_home(atlas, id));
            there.or_else(|| leads(record).next()).map(title)
        }
        Column::Money => {
            phases(record).iter().any(|phase| phase.money.is_some()).then(|| number(0))
        }
        Column::Projects => {
            let count = projects(atlas, &record.id).count();
            (count > 0).then(|| number(i32::try_from(count).unwrap_or(i32::MAX)))
        }
        Column::LastEvent => last_event(atlas, record, day)
            .and_then(|event| event.date)
            .map(|date| number(date.last_day())),
    }
}

fn row(atlas: &Atlas, record: &Record, day: Option<PartialDate>, lang: Lang) -> CentreRow {
    let words = messages(lang).on_centres;
    let phases = phases(record);
    let in_words = |date: Option<Edtf>| date.map(|date| text::date(date, lang)).unwrap_or_default();
    let launched = in_words(record.date);
    let first = match first_term(phases) {
        Some(phase) => TermCell { date: in_words(phase.date), ..TermCell::default() },
        None if launched.is_empty() => TermCell::default(),
        None => TermCell { note: (words.launched)(&launched), ..TermCell::default() },
    };
    let money = phases.iter().filter_map(|phase| {
        phase
            .money
            .as_ref()
            .map(|money| (phase.title.get(lang).to_owned(), money.get(lang).to_owned()))
    });
    let (home, there): (Vec<&Id>, Vec<&Id>) = leads(record).partition(|id| is_home(atlas, id));
    let agencies = |ids: Vec<&Id>| ids.into_iter().map(|id| agency(atlas, id, lang)).collect();
    CentreRow {
        id: record.id.clone(),
        title: linked(atlas, &record.id, lang),
        country: record.country.as_ref().map(|id| linked(atlas, id, lang)),
        code: record.country.as_ref().map(|id| code(atlas, id)).unwrap_or_default(),
        standing: standing(record.status),
        status: status_text(atlas, record, "status", record.status, lang).unwrap_or_default(),
        launched,
        first_term: first,
        term_today: day.map(|day| today_cell(phases, day, lang)).unwrap_or_default(),
        leads_home: agencies(home),
        leads_there: agencies(there),
        money: money.collect(),
        projects: projects(atlas, &record.id).count(),
        last_event: last_event(atlas, record, day).map(|event| LastEvent {
            event: linked(atlas, &event.id, lang),
            date: in_words(event.date),
            told_before: event.is_ahead(),
        }),
        detailed: !phases.is_empty(),
        disagreements: record.disagreements().len(),
    }
}

pub(super) fn today_cell(phases: &[Phase], day: PartialDate, lang: Lang) -> TermCell {
    let words = messages(lang).on_centres;
    let in_words =
        |phase: &Phase| phase.date.map(|date| text::date(date, lang)).unwrap_or_default();
    let planned = term_ahead(phases, day).map(|phase| (words.planned_term)(&in_words(phase)));
    let planned = planned.unwrap_or_default();
    let (date, note) = match term_today(phases, day) {
        TermToday::Running(phase) => (in_words(phase), phase.title.get(lang).to_owned()),
        TermToday::Over(phase) => (words.no_term.to_owned(), (words.last_term)(&in_words(phase))),
        TermToday::NotKnown => (String::new(), String::new()),
    };
    TermCell { date, note, planned }
}

/// The terms of a centre.
pub(super) fn phases(record: &Record) -> &[Phase] {
    match &record.details {
        Details::Centre { phases, .. } => phases,
        _ => &[],
    }
}

/// The bodies that lead a centre: those that signed for it, lead, host or run it.
pub(super) fn leads(record: &Record) -> impl Iterator<Item = &Id> {
    let leads = record.organisations.iter().filter(|one| {
        matches!(
            one.role,
            OrganisationRole::Lead
                | OrganisationRole::Signatory
                | OrganisationRole::Operator
                | OrganisationRole::Host
        )
    });
    leads.map(|one| &one.id)
}

pub(super) fn is_home(atlas: &Atlas, organisation: &Id) -> bool {
    let country = atlas.snapshot.get(organisation).and_then(|one| one.country.as_ref());
    country.is_some_and(|country| country.as_str() == HOME)
}

/// A body by the initials that stand in brackets in its name, if there are any.
fn agency(atlas: &Atlas, id: &Id, lang: Lang) -> Agency {
    let linked = linked(atlas, id, lang);
    let name = linked.text.clone();
    let record = atlas.snapshot.get(id);
    let initials = record.and_then(|record| {
        let initials = record.names.iter().filter(|one| one.kind == NameKind::Acronym);
        initials.map(|one| one.text.as_str()).find(|text| name.contains(&format!("({text})")))
    });
    let text = initials.unwrap_or(&name).to_owned();
    Agency { short: Linked { text, route: linked.route }, name }
}

/// The three-letter code of a country; empty when it has none.
pub(super) fn code(atlas: &Atlas, place: &Id) -> String {
    match atlas.snapshot.get(place).map(|place| &place.details) {
        Some(Details::Place { iso: Some(iso), .. }) => iso.to_uppercase(),
        _ => String::new(),
    }
}

/// The last event up to the day in which the centre's country and Korea took part.
///
/// Of several that ended on one day the one that began last, then the one that has to do with the
/// centre, then with fewer countries, then the first by id.
fn last_event<'a>(
    atlas: &'a Atlas,
    record: &Record,
    day: Option<PartialDate>,
) -> Option<&'a Record> {
    let country = record.country.as_ref()?;
    let until = day.map_or(i32::MAX, PartialDate::last_day);
    let related = |event: &Record| {
        let forth = event.relations.iter().any(|one| one.to == record.id);
        forth || record.relations.iter().any(|one| one.to == event.id)
    };
    let events = atlas.snapshot.of_kind(Kind::Event).filter_map(|event| {
        let date = event.date?;
        let there = event.places.iter().filter(|place| place.role != PlaceRole::About);
        let countries = set(there.filter_map(|place| atlas.snapshot.country_of(&place.id)));
        let home = countries.iter().any(|country| country.as_str() == HOME);
        let both = home && countries.contains(country);
        (both && date.first_day() <= until).then_some((event, date, countries.len()))
    });
    let last = events.min_by_key(|(event, date, countries)| {
        let (began, ended) = (date.first_day().saturating_neg(), date.last_day().saturating_neg());
        (ended, began, !related(event), *countries, event.id.clone())
    });
    last.map(|(event, ..)| event)
}

/// The projects of a centre, by year and place in the year's list.
pub(super) fn projects<'a>(atlas: &'a Atlas, centre: &'a Id) -> impl Iterator<Item = &'a Record> {
    let projects =
        atlas.snapshot.of_kind(Kind::Project).filter_map(|record| match &record.details {
            Details::Project { centre: Some(of), position } if of == centre => {
                Some((record.date.map(Edtf::first_day), *position, record))
            }
            _ => None,
        });
    sorted(projects, |(day, position, record)| (*day, *position, record.id.clone()))
        .into_iter()
        .map(|(_, _, record)| record)
}
