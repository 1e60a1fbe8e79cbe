//! The list of centres.

use super::card::status_text;
use super::{Atlas, Linked, linked};
use crate::address::{Sort, ViewState};
use crate::i18n::messages;
use crate::model::{Details, Edtf, Id, Kind, Lang, OrganisationRole, Record, set, sorted};
use crate::text;

/// What the list of centres shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentresView {
    /// "9 of 9 records".
    pub count: String,
    /// The centres, by country name.
    pub rows: Vec<CentreRow>,
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
    /// Its status in words.
    pub status: String,
    /// When it was launched, in words; empty when unknown.
    pub launched: String,
    /// The bodies that lead it, on both sides.
    pub partners: Vec<Linked>,
    /// How many projects are recorded.
    pub projects: usize,
    /// Whether the sources say more than that it is there.
    pub detailed: bool,
    /// On how many points its sources differ.
    pub disagreements: usize,
}

/// The list of centres for a state.
#[must_use]
pub fn centres(atlas: &Atlas, state: &ViewState) -> CentresView {
    let lang = state.lang;
    let found = (!state.text.is_empty()).then(|| set(atlas.index.find(&state.text)));
    let all: Vec<&Record> = atlas.snapshot.of_kind(Kind::Centre).collect();
    let rows = all
        .iter()
        .filter(|record| found.as_ref().is_none_or(|found| found.contains(&record.id)))
        .map(|record| row(atlas, record, lang));
    let mut rows = sorted(rows, |row| {
        let country = row.country.as_ref().map(|country| text::collation_key(&country.text));
        (country, row.id.clone())
    });
    if state.sort == Sort::Reverse {
        rows.reverse();
    }
    let shown = |count: usize| text::count(count as u64, lang);
    let count = (messages(lang).of_records)(&shown(rows.len()), &shown(all.len()));
    CentresView { count, rows }
}

fn row(atlas: &Atlas, record: &Record, lang: Lang) -> CentreRow {
    let leads = record.organisations.iter().filter(|one| {
        matches!(
            one.role,
            OrganisationRole::Lead | OrganisationRole::Signatory | OrganisationRole::Operator
        )
    });
    let detailed = matches!(&record.details, Details::Centre { phases, .. } if !phases.is_empty());
    CentreRow {
        id: record.id.clone(),
        title: linked(atlas, &record.id, lang),
        country: record.country.as_ref().map(|id| linked(atlas, id, lang)),
        status: status_text(atlas, record, "status", record.status, lang).unwrap_or_default(),
        launched: record.date.map(|date| text::date(date, lang)).unwrap_or_default(),
        partners: leads.map(|one| linked(atlas, &one.id, lang)).collect(),
        projects: projects(atlas, &record.id).count(),
        detailed,
        disagreements: record.disagreements().len(),
    }
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
