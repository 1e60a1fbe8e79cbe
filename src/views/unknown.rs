//! What no source tells of a centre or a country: said in words, never filled in.

use super::centres::{is_home, leads, phases, projects};
use super::{Atlas, KeyFigure, Linked};
use crate::i18n::{CountryWords, messages};
use crate::model::{Details, Edtf, Lang, PersonRole, Phase, Record, Status};

/// What no source tells of a centre, in the order in which one would ask.
pub(super) fn of_centre(
    atlas: &Atlas,
    record: &Record,
    agreements: &[&Record],
    goals: &[Linked],
    lang: Lang,
) -> Vec<String> {
    let words = messages(lang).on_country;
    let (home, there): (Vec<_>, Vec<_>) = leads(record).partition(|id| is_home(atlas, id));
    let Details::Centre { activities, .. } = &record.details else { return Vec::new() };
    let headed = record.people.iter().any(|one| one.role == PersonRole::Head);
    let missing = [
        (record.country.is_none(), words.its_country),
        (record.date.is_none(), words.its_launch),
        (record.status.is_none(), words.its_status),
        (phases(record).is_empty(), words.its_terms),
        (home.is_empty(), words.its_lead_home),
        (there.is_empty(), words.its_lead_there),
        (!headed, words.its_head),
        (goals.is_empty(), words.its_goals),
        (activities.is_empty(), words.its_activities),
        (projects(atlas, &record.id).next().is_none(), words.its_projects),
        (agreements.is_empty(), words.any_agreement),
    ];
    let missing = missing.into_iter().filter(|(missing, _)| *missing);
    let mut phrases: Vec<String> = missing.map(|(_, words)| words.to_owned()).collect();
    phrases.extend(of_terms(phases(record), words, lang));
    phrases.extend(of_agreements(agreements, words));
    phrases
}

/// What no source tells of a country with these records.
pub(super) fn of_country(
    (agreements, centres): (&[&Record], usize),
    (events, measures): (usize, usize),
    figures: &[KeyFigure],
    lang: Lang,
) -> Vec<String> {
    let words = messages(lang).on_country;
    let missing = [
        (agreements.is_empty(), words.any_agreement),
        (centres == 0, words.any_centre),
        (events == 0, words.any_event),
        (measures == 0, words.any_measure),
        (figures.is_empty(), words.any_figure),
    ];
    let missing = missing.into_iter().filter(|(missing, _)| *missing);
    let phrases = missing.map(|(_, words)| words.to_owned());
    phrases.chain(of_agreements(agreements, words)).collect()
}

/// The terms whose money or end no source tells. What was only planned has no money yet to tell.
fn of_terms(phases: &[Phase], words: &CountryWords, lang: Lang) -> Vec<String> {
    let real = || phases.iter().filter(|one| !one.status.is_some_and(Status::is_ahead));
    let names = |terms: Vec<&Phase>| {
        let names: Vec<&str> = terms.iter().map(|one| one.title.get(lang)).collect();
        names.join(", ")
    };
    let no_money: Vec<&Phase> = real().filter(|one| one.money.is_none()).collect();
    let endless = |date: Edtf| date.last_day() == i32::MAX;
    let no_end: Vec<&Phase> = real().filter(|one| one.date.is_none_or(endless)).collect();
    let mut told = Vec::new();
    if !no_money.is_empty() {
        told.push((words.its_money)(&names(no_money)));
    }
    if !no_end.is_empty() {
        told.push((words.its_ends)(&names(no_end)));
    }
    told
}

/// The agreements whose term no source tells.
fn of_agreements(agreements: &[&Record], words: &CountryWords) -> Option<String> {
    let open = agreements.iter().filter(|one| one.term.is_none()).count();
    (open > 0).then(|| (words.agreement_terms)(open, agreements.len()))
}
