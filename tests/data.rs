//! The real data: sound, complete, every value with its source, every disagreement settled.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use atlas::model::{Area, Details, Kind, Lang, Quality, RankOf, Status};
use support::{id, problem_lines, real, root, text_of};

#[test]
fn the_data_has_no_problem() {
    assert_eq!(problem_lines(&real()), Vec::<String>::new());
}

#[track_caller]
fn at_least(kind: Kind, count: usize) {
    let found = real().snapshot.of_kind(kind).count();
    assert!(found >= count, "{found} {}; expected {count} or more", kind.word());
}

#[test]
fn twelve_centres_are_there() {
    let snapshot = real().snapshot;
    let mut countries: Vec<_> = snapshot
        .of_kind(Kind::Centre)
        .map(|centre| centre.country.as_ref().unwrap().to_string())
        .collect();
    countries.sort();
    assert_eq!(
        countries,
        ["bgr", "cri", "hnd", "idn", "ken", "khm", "lao", "per", "pry", "srb", "tun", "uzb"]
    );
}
#[test]
fn agreements_measures_and_events_are_all_there() {
    at_least(Kind::Agreement, 20);
    at_least(Kind::Measure, 24);
    at_least(Kind::Event, 79);
    at_least(Kind::Programme, 11);
}
#[test]
fn twenty_six_observations_are_there() {
    assert!(real().snapshot.observations().len() >= 26);
}

/// Table 1 of the 2023 paper: year, place in the year's list, id.
const PROJECTS: [(u16, u32, &str); 16] = [
    (2017, 1, "per-2017-e-document-study"),
    (2017, 2, "per-2017-administrative-work-bpr-isp"),
    (2017, 3, "per-2017-local-informatization-plan"),
    (2018, 1, "per-2018-enterprise-architecture"),
    (2018, 2, "per-2018-information-sharing"),
    (2018, 3, "per-2018-urban-control-system"),
    (2019, 1, "per-2019-data-centre-study"),
    (2019, 2, "per-2019-capacity-building"),
    (2021, 1, "per-2021-ai-civil-complaint"),
    (2021, 2, "per-2021-ai-education"),
    (2022, 1, "per-2022-public-services-bpr-isp"),
    (2022, 2, "per-2022-open-cloud"),
    (2022, 3, "per-2022-invitational-programme"),
    (2023, 1, "per-2023-digital-id-study"),
    (2023, 2, "per-2023-pngd-migration"),
    (2023, 3, "per-2023-invitational-training-forum"),
];

#[test]
fn the_sixteen_projects_have_their_year_and_place() {
    let snapshot = real().snapshot;
    let mut found: Vec<(u16, u32, String)> = snapshot
        .of_kind(Kind::Project)
        .filter_map(|record| match &record.details {
            Details::Project { centre: Some(centre), position }
                if centre.as_str() == "dgcc-per" =>
            {
                Some((record.date.unwrap().year(), position.unwrap(), record.id.to_string()))
            }
            _ => None,
        })
        .collect();
    found.sort();
    let expect = PROJECTS.map(|(year, at, id)| (year, at, id.to_owned()));
    assert_eq!(found, expect);
}

// ---- Observations ----------------------------------------------------------------------------

/// One value as it must stand in the data.
struct Value {
    indicator: &'static str,
    place: &'static str,
    area: &'static str,
    period: &'static str,
    amount: f64,
    /// A total, `none-given`, or nothing for what is no rank.
    of: &'static str,
    quality: Quality,
    source: &'static str,
    locator: &'static str,
    cites: &'static str,
}

macro_rules! values {
    ($($indicator:literal $place:literal $area:literal $period:literal $amount:literal $of:literal
       $quality:ident $source:literal $locator:literal $cites:literal;)+) => {
        [$(Value {
            indicator: $indicator, place: $place, area: $area, period: $period, amount: $amount,
            of: $of, quality: Quality::$quality, source: $source, locator: $locator, cites: $cites,
        },)+]
    };
}

/// Every value that the first documents give, and the three computed from them.
const VALUES: [Value; 26] = values![
    "internet-use" "per" "national" "2021" 71.0 "" Secondary "shin-2023" "section 2.1, paragraph 2" "itu-dashboard";
    "internet-households" "per" "national" "2021" 49.0 "" Secondary "shin-2023" "section 2.1, paragraph 2" "itu-dashboard";
    "broadband-subscriptions" "per" "national" "2021" 3_013_195.0 "" Secondary "shin-2023" "section 2.1, paragraph 2" "itu-dashboard";
    "mobile-coverage" "per" "national" "2021" 89.0 "" Secondary "shin-2023" "section 2.1, paragraph 3" "itu-dashboard";
    "unnamed-digital-divide" "per" "lima" "2022" 84.0 "" Doubtful "shin-2023" "section 2.1, paragraph 2" "inei-site";
    "unnamed-digital-divide" "per" "rural" "2022" 46.8 "" Doubtful "shin-2023" "section 2.1, paragraph 2" "inei-site";
    "digital-divide-gap" "per" "national" "2022" 37.2 "" Derived "shin-2023" "section 2.1, paragraph 2" "inei-site";
    "digital-divide-ratio" "per" "national" "2022" 1.79 "" Derived "shin-2023" "section 2.1, paragraph 2" "inei-site";
    "mobile-download" "per" "national" "2023-03" 18.01 "" Doubtful "shin-2023" "section 2.1, paragraph 3" "imd-ranking";
    "mobile-upload" "per" "national" "2023-03" 12.47 "" Doubtful "shin-2023" "section 2.1, paragraph 3" "imd-ranking";
    "mobile-speed-rank" "per" "national" "2023-03" 111.0 "178" Doubtful "shin-2023" "section 2.1, paragraph 3" "imd-ranking";
    "fixed-download" "per" "national" "2023-03" 78.31 "" Doubtful "shin-2023" "section 2.1, paragraph 4" "";
    "fixed-upload" "per" "national" "2023-03" 37.81 "" Doubtful "shin-2023" "section 2.1, paragraph 4" "";
    "fixed-speed-rank" "per" "national" "2023-03" 54.0 "none-given" Doubtful "shin-2023" "section 2.1, paragraph 4" "";
    "wef-competitiveness-rank" "per" "national" "2022?" 65.0 "140" Doubtful "shin-2023" "section 2.1, paragraph 5" "";
    "wef-internet-rank" "per" "national" "2022?" 97.0 "none-given" Doubtful "shin-2023" "section 2.1, paragraph 5" "";
    "itu-cybersecurity-rank" "per" "national" "" 86.0 "194" Doubtful "shin-2023" "section 2.1, paragraph 6" "";
    "egdi-rank" "per" "national" "2020" 71.0 "none-given" Derived "shin-2023" "section 2.2.3, paragraph 1" "un-egov-2022";
    "egdi-rank" "per" "national" "2022" 59.0 "193" Secondary "shin-2023" "section 2.2.3, paragraph 1" "un-egov-2022";
    "e-participation-rank" "per" "national" "2022" 22.0 "none-given" Secondary "shin-2023" "section 2.2.3, paragraph 1" "un-egov-2022";
    "e-participation-rank-latin-america" "per" "national" "2022" 2.0 "none-given" Secondary "shin-2023" "section 2.2.3, paragraph 1" "un-egov-2022";
    "broadband-lines-target" "per" "national" "2016" 4_000_000.0 "" Target "shin-2023" "section 2.2.2, paragraph 2" "";
    "broadband-penetration-target" "per" "national" "2016" 12.7 "" Target "shin-2023" "section 2.2.2, paragraph 2" "";
    "un-survey-rank" "kor" "national" "../2015" 1.0 "none-given" Doubtful "mois-2015-04-21" "paragraph 1" "";
    "un-survey-rank" "kor" "national" "../2016" 1.0 "none-given" Doubtful "mois-2016-07-04" "paragraph 3" "";
    "incheon-best-airport-years" "kor" "national" "../2015" 10.0 "" Doubtful "mois-2015-04-21" "paragraph 9" "";
];

#[test]
fn every_value_of_the_sources_stands_with_period_total_source_and_locator() {
    let snapshot = real().snapshot;
    let observations = snapshot.observations();
    let lines: Vec<String> = observations
        .iter()
        .map(|one| {
            let area = match &one.area {
                Area::National => "national",
                Area::Urban => "urban",
                Area::Rural => "rural",
                Area::Place(id) => id.as_str(),
            };
            let of = match one.rank_of {
                None => String::new(),
                Some(RankOf::NoneGiven) => "none-given".to_owned(),
                Some(RankOf::Of(total)) => total.to_string(),
            };
            let period = one.period.map(|period| period.to_string()).unwrap_or_default();
            let cites = one.cites.as_ref().map(ToString::to_string).unwrap_or_default();
            format!(
                "{} {} {area} [{period}] {} of [{of}] {:?} {} {} [{cites}]",
                one.indicator, one.place, one.value, one.quality, one.source, one.locator
            )
        })
        .collect();
    for one in VALUES {
        let Value { indicator, place, area, period, amount, of, quality, source, locator, cites } =
            one;
        let line = format!(
            "{indicator} {place} {area} [{period}] {amount} of [{of}] {quality:?} {source} {locator} [{cites}]"
        );
        let count = lines.iter().filter(|found| **found == line).count();
        assert_eq!(count, 1, "{line}\namong {lines:#?}");
    }
}
#[test]
fn a_doubtful_value_says_why_in_three_languages() {
    for one in real().snapshot.observations() {
        if one.quality == Quality::Doubtful {
            let note = one.note.as_ref().unwrap_or_else(|| panic!("{} has no note", one.indicator));
            assert!(note.iter().all(|(_, text)| !text.is_empty()));
        }
    }
}
#[test]
fn only_computed_values_have_a_formula() {
    for one in real().snapshot.observations() {
        assert_eq!(one.formula.is_some(), one.quality == Quality::Derived, "{}", one.indicator);
    }
}

// ---- Series ----------------------------------------------------------------------------------

/// The rows of the file of series, by column.
fn series() -> Vec<BTreeMap<String, String>> {
    let text = text_of(&root().join("public/data/series.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn the_file_of_series_has_its_2268_values_and_each_reaches_the_snapshot() {
    assert_eq!(series().len(), 2268);
    let snapshot = real().snapshot;
    let of_datasets = snapshot.observations().iter().filter(|one| snapshot.is_of_dataset(one));
    assert_eq!(of_datasets.count(), 2268);
}
#[test]
fn every_value_of_the_series_is_from_a_dataset() {
    let snapshot = real().snapshot;
    for row in series() {
        let source = snapshot.get(&id(&row["source"])).unwrap();
        let Details::Source(bibliography) = &source.details else { panic!("{}", source.id) };
        assert_eq!(bibliography.csl_type, "dataset", "{}", source.id);
    }
}
#[test]
fn no_value_of_a_series_stands_twice() {
    let mut seen = BTreeSet::new();
    for row in series() {
        let key = ["indicator", "place", "area", "period"].map(|column| row[column].clone());
        assert!(seen.insert(key.clone()), "{key:?}");
    }
}

/// How many countries a survey ranked.
fn ranked(survey: u16) -> &'static str {
    match survey {
        2003..=2005 => "191",
        2008..=2010 => "192",
        _ => "193",
    }
}

#[test]
fn every_rank_of_a_survey_is_among_as_many_as_the_survey_ranked() {
    let mut surveys = BTreeSet::new();
    for row in series().iter().filter(|row| row["indicator"] == "egdi-rank") {
        let survey: u16 = row["period"].parse().unwrap();
        assert_eq!(row["rank_of"], ranked(survey), "{survey} {}", row["place"]);
        assert_eq!(row["source"], format!("egovkb-{survey}"));
        surveys.insert(survey);
    }
    let expect = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];
    assert_eq!(surveys.into_iter().collect::<Vec<_>>(), expect);
}
#[test]
fn only_ranks_are_among_so_many() {
    for row in series().iter().filter(|row| row["indicator"] != "egdi-rank") {
        assert_eq!(row["rank_of"], "", "{} {}", row["indicator"], row["place"]);
    }
}

// ---- Claims ----------------------------------------------------------------------------------

#[test]
fn every_dated_record_names_where_it_is_from() {
    for record in real().snapshot.records() {
        if record.date.is_some() && record.kind != Kind::Source {
            let located = record.claims.iter().any(|claim| !claim.locator.trim().is_empty());
            assert!(located, "{}", record.id);
        }
    }
}
#[test]
fn every_date_of_an_event_or_agreement_is_claimed() {
    for record in real().snapshot.records() {
        if record.date.is_some() && matches!(record.kind, Kind::Event | Kind::Agreement) {
            let claimed =
                record.claims.iter().any(|claim| matches!(claim.field.as_str(), "date" | "record"));
            assert!(claimed, "{}", record.id);
        }
    }
}
#[test]
fn each_disagreement_shows_exactly_one_value_and_says_why_in_three_languages() {
    let snapshot = real().snapshot;
    let mut count = 0;
    for record in snapshot.records() {
        for group in record.disagreements() {
            count += 1;
            let shown: Vec<_> = group.claims.iter().filter(|claim| claim.shown).collect();
            assert_eq!(shown.len(), 1, "{} {}", record.id, group.field);
            let why = shown[0].why.as_ref().unwrap();
            for (lang, text) in why.iter() {
                assert!(!text.trim().is_empty(), "{} {} {lang}", record.id, group.field);
            }
        }
    }
    assert!(count >= 10, "only {count} disagreements");
}
#[test]
fn a_shown_date_is_the_date_of_its_record() {
    for record in real().snapshot.records() {
        let shown = record.claims.iter().find(|claim| claim.field == "date" && claim.shown);
        if let Some(value) = shown.and_then(|claim| claim.value.as_deref()) {
            let date = record.date.map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(value, date, "{}", record.id);
        }
    }
}
#[test]
fn where_titles_differ_the_shown_one_is_a_name_of_the_record() {
    for record in real().snapshot.records() {
        let shown = record.claims.iter().find(|claim| claim.field == "title" && claim.shown);
        if let Some(value) = shown.and_then(|claim| claim.value.as_deref()) {
            let mut names = record.names.iter().map(|name| name.text.as_str());
            let is_title = record.title.iter().any(|(_, title)| title == value);
            assert!(is_title || names.any(|name| name == value), "{}: {value}", record.id);
        }
    }
}

// ---- What is only planned --------------------------------------------------------------------

#[track_caller]
fn not_done(name: &str) {
    let snapshot = real().snapshot;
    let record = snapshot.get(&id(name)).unwrap_or_else(|| panic!("{name} is not there"));
    assert!(
        matches!(record.status, Some(Status::Planned | Status::Announced)),
        "{name}: {:?}",
        record.status
    );
}

#[test]
fn the_extension_from_2024_is_not_done() {
    not_done("per-kor-extension-2024");
}
#[test]
fn the_third_stage_from_2024_is_not_done() {
    not_done("per-third-stage-2024");
}
#[test]
fn the_visits_after_the_forum_in_el_salvador_are_not_done() {
    not_done("sica-idb-visits-2016");
}
#[test]
fn electronic_voting_in_argentina_is_not_done() {
    not_done("arg-e-voting-2016");
}
#[test]
fn the_centres_next_term_and_third_stage_are_planned() {
    let snapshot = real().snapshot;
    let centre = snapshot.get(&id("dgcc-per")).unwrap();
    let Details::Centre { phases, stages, .. } = &centre.details else { panic!("no centre") };
    assert_eq!(phases.last().unwrap().status, Some(Status::Planned));
    assert_eq!(stages.last().unwrap().status, Some(Status::Planned));
}

// ---- Texts -----------------------------------------------------------------------------------

#[test]
fn every_korean_summary_is_korean_and_no_other_has_hangul_alone() {
    let hangul = |text: &str| text.chars().any(|c| ('\u{AC00}'..='\u{D7A3}').contains(&c));
    for record in real().snapshot.records() {
        assert!(hangul(record.summary.get(Lang::Ko)), "{}", record.id);
    }
}
#[test]
fn no_text_has_space_at_its_ends_or_twice() {
    for record in real().snapshot.records() {
        for (lang, text) in record.title.iter().chain(record.summary.iter()) {
            assert!(text.trim() == text && !text.contains("  "), "{} {lang}: {text:?}", record.id);
        }
    }
}
#[test]
fn relations_never_lead_to_their_own_record() {
    for record in real().snapshot.records() {
        assert!(record.relations.iter().all(|one| one.to != record.id), "{}", record.id);
    }
}
#[test]
fn a_former_id_is_the_id_of_nothing_else() {
    let snapshot = real().snapshot;
    for record in snapshot.records() {
        for former in &record.former_ids {
            assert!(snapshot.get(former).is_none(), "{former}");
        }
    }
}
