//! What stands around a record on its page: time, stories, names, roles, sources, lists to take.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::export::{Edition, Format, listing};
use atlas::i18n::messages;
use atlas::model::{Details, Kind, Lang, Quality, Record, Snapshot};
use atlas::snapshot::Loaded;
use atlas::ui::page;
use atlas::views::{self, Around, Atlas, Card, SourceUse};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

fn record(name: &str) -> &'static Record {
    REAL.snapshot.get(&id(name)).unwrap_or_else(|| panic!("{name} is not there"))
}

fn around(name: &str, lang: Lang) -> Around {
    views::around(&REAL, record(name), lang)
}

fn page_of(atlas: &Arc<Atlas>, record: &Record, lang: Lang) -> String {
    let route = Route::Record(record.kind, record.id.clone());
    page::body(atlas, &ViewState::new(lang, route), "../")
}

/// The atlas with its records changed behind the back of the checks.
fn changed(atlas: &Atlas, change: impl Fn(&mut Record)) -> Arc<Atlas> {
    let mut parts = atlas.snapshot.parts().clone();
    parts.records.iter_mut().for_each(change);
    let loaded = Loaded { snapshot: Snapshot::new(parts), problems: Vec::new() };
    Arc::new(Atlas::new(loaded, "0".repeat(64)))
}

// ---- Before and after --------------------------------------------------------------------------

/// Events `id date countries`, the countries apart by `+`.
fn events(lines: &[&str]) -> Atlas {
    let event = |line: &&str| {
        let mut words = line.split(' ');
        let (id, date) = (words.next().unwrap(), words.next().unwrap());
        let places = words.next().unwrap_or("kor").split('+');
        let places: Vec<String> =
            places.map(|place| format!(r#"{{"id":"{place}","role":"party"}}"#)).collect();
        let date = if date == "?" { String::new() } else { format!(r#""date":"{date}","#) };
        format!(
            r#"{{"id":"{id}","form":"visit",{date}"title":{{"en":"{id}","es":"{id}","ko":"{id}"}},
            "summary":{{"en":"A.","es":"Un.","ko":"가."}},"places":[{}],
            "claims":[{{"field":"record","source":"news","locator":"paragraph 1"}}]}}"#,
            places.join(",")
        )
    };
    let place = |id: &str| {
        format!(
            r#"{{"id":"{id}","form":"country","title":{{"en":"{id}","es":"{id}","ko":"{id}"}},
            "summary":{{"en":"A.","es":"Un.","ko":"가."}}}}"#
        )
    };
    let events: Vec<String> = lines.iter().map(event).collect();
    atlas_of(&format!(
        r#""events":[{}],"places":[{}],"sources":[{{"id":"news",
        "title":{{"en":"N","es":"N","ko":"N"}},"summary":{{"en":"A.","es":"Un.","ko":"가."}},
        "form":"press","csl":{{"type":"webpage","title":"N","issued":"2020"}}}}]"#,
        events.join(","),
        ["per", "arg", "kor"].map(place).join(",")
    ))
}

/// `before < record > after (among)`.
#[track_caller]
fn check(lines: &[&str], name: &str, expect: &str) {
    let atlas = events(lines);
    let around = views::around(&atlas, atlas.snapshot.get(&id(name)).unwrap(), Lang::En);
    let said = around.in_time.map_or(String::new(), |one| {
        let id = |card: Option<Card>| card.map_or("-".to_owned(), |card| card.id.to_string());
        format!("{} {} ({})", id(one.earlier), id(one.later), one.among)
    });
    assert_eq!(said, expect);
}

#[test]
fn the_neighbours_in_time_are_of_the_same_country_where_it_has_more_than_one() {
    let lines = ["a 2015 per+kor", "b 2016 arg+kor", "c 2017 per+kor", "d 2018 arg+kor"];
    check(&lines, "a", "- c (Events, per)");
    check(&lines, "d", "b - (Events, arg)");
    check(&["a 2015 per", "b 2016 arg", "c 2017 arg"], "a", "- b (Events, all countries)");
}
#[test]
fn a_record_of_several_countries_or_of_none_stands_among_all_of_its_kind() {
    let lines = ["a 2015 per", "b 2016 arg+per", "c 2017 arg", "d 2018 kor"];
    check(&lines, "b", "a c (Events, all countries)");
    check(&lines, "d", "c - (Events, all countries)");
}
#[test]
fn ties_in_time_are_settled_by_id_and_a_record_without_a_date_has_no_neighbours() {
    let lines = ["b 2015 per", "a 2015-01-01 per", "c 2015 per", "x ? per"];
    check(&lines, "b", "a c (Events, per)");
    check(&lines, "x", "");
    check(&["a 2015 per"], "a", "");
}
#[test]
fn sources_follow_one_another_by_the_day_they_were_published() {
    let around = around("mois-2016-07-12", Lang::En);
    let earlier = around.in_time.unwrap().earlier.unwrap();
    let issued = |name: &str| match &record(name).details {
        Details::Source(source) => source.issued.unwrap().first_day(),
        _ => panic!("{name} is no source"),
    };
    assert!(issued(earlier.id.as_str()) <= issued("mois-2016-07-12"));
}
#[test]
fn from_the_first_record_of_a_country_its_neighbours_lead_through_all_of_them() {
    let here = |one: &&Record| {
        let others: Vec<_> =
            REAL.countries(one).into_iter().filter(|place| place.as_str() != "kor").collect();
        one.date.or(one.term).is_some() && others == [id("per")]
    };
    let measures: Vec<&Record> = REAL.snapshot.of_kind(Kind::Measure).filter(here).collect();
    let mut at = *measures
        .iter()
        .min_by_key(|one| (one.date.or(one.term).unwrap().first_day(), &one.id))
        .unwrap();
    let mut seen = 1;
    while let Some(next) = around(at.id.as_str(), Lang::Ko).in_time.unwrap().later {
        at = record(next.id.as_str());
        seen += 1;
    }
    assert_eq!(seen, measures.len());
}

// ---- Stories -----------------------------------------------------------------------------------

#[test]
fn a_record_appears_in_the_stories_whose_addresses_list_it_and_in_no_other() {
    for lang in Lang::ALL {
        for story in views::stories(&REAL, lang) {
            let listed = views::listed(&REAL, &story.state);
            assert!(!listed.is_empty(), "{}", story.id);
            for one in REAL.snapshot.records().iter().step_by(5) {
                let appears =
                    views::appears_in(&REAL, one, lang).iter().any(|of| of.id == story.id);
                let lists = listed.iter().any(|other| other.id == one.id);
                assert_eq!(appears, lists, "{} in {}", one.id, story.id);
            }
        }
    }
}
#[test]
fn a_page_links_to_the_stories_of_its_record() {
    let record = record("per-centre-inauguration-2021");
    for lang in Lang::ALL {
        let stories = views::appears_in(&REAL, record, lang);
        let html = page_of(&REAL, record, lang);
        assert!(html.contains(messages(lang).on_connected.in_stories), "{lang}");
        assert!(stories.iter().all(|story| html.contains(&story.title)), "{lang}");
    }
}

// ---- Names and roles over time -----------------------------------------------------------------

#[test]
fn the_ministry_shows_its_names_by_the_time_of_their_use() {
    let names = around("mois", Lang::En).names;
    let english: Vec<(&str, &str)> = names
        .iter()
        .filter(|name| name.lang == "en" && name.sort != "acronym")
        .map(|name| (name.used.as_str(), name.text.as_str()))
        .collect();
    assert_eq!(
        english,
        [
            ("2014–2016", "Ministry of Government Administration and Home Affairs"),
            ("2016–2017", "Ministry of the Interior"),
            ("since 2017", "Ministry of the Interior and Safety"),
        ]
    );
}
#[test]
fn no_name_of_an_organisation_is_lost_or_said_twice() {
    for one in REAL.snapshot.records() {
        let view = views::record(&REAL, one, Lang::Es);
        let mut shown: Vec<String> = view.names.into_iter().map(|name| name.text).collect();
        shown.extend(view.around.names.into_iter().map(|name| name.text));
        let mut all: Vec<String> = one.names.iter().map(|name| name.text.clone()).collect();
        shown.sort();
        all.sort();
        assert_eq!(shown, all, "{}", one.id);
    }
}
#[test]
fn a_persons_positions_and_deeds_stand_in_one_order_of_time() {
    for one in REAL.snapshot.of_kind(Kind::Person) {
        let roles = around(one.id.as_str(), Lang::En).roles;
        let Details::Person { positions } = &one.details else { panic!("{}", one.id) };
        assert_eq!(roles.iter().filter(|role| role.source.is_some()).count(), positions.len());
        let days: Vec<i32> = roles
            .iter()
            .map(|role| {
                atlas::model::Edtf::parse(&role.edtf)
                    .map_or(i32::MAX, atlas::model::Edtf::first_day)
            })
            .collect();
        assert!(days.is_sorted(), "{}: {days:?}", one.id);
    }
    let roles = around("chong-jong-sup", Lang::En).roles;
    assert!(roles.iter().any(|role| role.at.as_ref().is_some_and(|at| at.text.contains("Peru"))));
}

// ---- Sources -----------------------------------------------------------------------------------

fn source(name: &str, lang: Lang) -> SourceUse {
    around(name, lang).source.unwrap()
}

#[test]
fn a_source_lists_every_claim_that_was_taken_from_it() {
    for one in REAL.snapshot.of_kind(Kind::Source) {
        let taken = source(one.id.as_str(), Lang::Ko).taken;
        let cites = |other: &&Record| other.claims.iter().any(|claim| claim.source == one.id);
        assert_eq!(taken.len(), REAL.snapshot.records().iter().filter(cites).count(), "{}", one.id);
        assert!(taken.iter().all(|row| !row.points.is_empty()), "{}", one.id);
    }
}
#[test]
fn every_doubt_about_what_was_taken_stands_on_the_sources_page() {
    for one in REAL.snapshot.of_kind(Kind::Source) {
        let of = source(one.id.as_str(), Lang::En);
        let claims = REAL.snapshot.records().iter().flat_map(|record| &record.claims);
        let noted = claims.filter(|claim| claim.source == one.id && claim.note.is_some());
        assert_eq!(of.remarks.len(), noted.count(), "{}", one.id);
        let values = REAL.snapshot.observations().iter();
        let doubtful =
            values.filter(|value| value.source == one.id && value.quality == Quality::Doubtful);
        assert_eq!(of.doubtful.len(), doubtful.count().min(60), "{}", one.id);
        for record in REAL.snapshot.records() {
            for group in record.disagreements() {
                let takes_part = group.claims.iter().any(|claim| claim.source == one.id);
                let route = Route::Record(record.kind, record.id.clone());
                let shown = of.differing.iter().any(|row| row.record.route == route);
                assert!(!takes_part || shown, "{}: {} on {}", one.id, record.id, group.field);
            }
        }
    }
}
#[test]
fn a_source_without_a_doubt_says_so() {
    let undoubted = |one: &&Record| source(one.id.as_str(), Lang::En).is_undoubted();
    let one = REAL.snapshot.of_kind(Kind::Source).find(undoubted).unwrap();
    for lang in Lang::ALL {
        assert!(page_of(&REAL, one, lang).contains(messages(lang).on_connected.no_doubts));
        let doubted = page_of(&REAL, record("shin-2023"), lang);
        assert!(!doubted.contains(messages(lang).on_connected.no_doubts));
        assert!(doubted.contains(messages(lang).on_connected.differ));
    }
}
#[test]
fn a_dataset_says_how_many_values_it_gives_of_what() {
    let values = source("egovkb-2024", Lang::En).values;
    assert!(!values.is_empty());
    assert!(
        values.iter().all(|(_, said)| said.contains("value") && said.contains("place")),
        "{values:?}"
    );
}

// ---- Lists to take away ------------------------------------------------------------------------

/// The ids in a list taken away from a page, in order.
fn taken(path: &str, query: &str) -> Vec<String> {
    let state = ViewState::parse(path, query, Lang::En);
    let edition =
        Edition { atlas: &REAL, lang: Lang::En, root: "https://atlas.example/", accessed: None };
    let records = views::listing(&REAL, &state).unwrap_or_default();
    let csv = listing(&edition, &state, &records, Format::Csv).unwrap();
    assert!(csv.name.contains("2026-11-22.csv"), "{}", csv.name);
    let json = listing(&edition, &state, &records, Format::Json).unwrap();
    assert!(json.text.contains(&format!("\"address\":\"https://atlas.example/{path}")), "{path}");
    let rows = csv::ReaderBuilder::new();
    let text = csv.text.trim_start_matches('\u{FEFF}').to_owned();
    let ids: Vec<String> =
        rows.from_reader(text.as_bytes()).records().map(|row| row.unwrap()[0].to_owned()).collect();
    for one in &ids {
        assert!(json.text.contains(&format!("\"id\":\"{one}\"")), "{path}: {one}");
    }
    ids
}

#[test]
fn the_list_of_centres_is_taken_as_it_is_searched_and_sorted() {
    assert_eq!(taken("en/centres/", "").len(), REAL.snapshot.of_kind(Kind::Centre).count());
    let state = ViewState::parse("en/centres/", "sort=reverse", Lang::En);
    let rows: Vec<String> =
        views::centres(&REAL, &state).rows.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(taken("en/centres/", "sort=reverse"), rows);
}
#[test]
fn a_search_is_taken_whole_however_few_of_its_records_are_shown() {
    let state = ViewState::parse("en/search/", "q=peru", Lang::En);
    let ids = taken("en/search/", "q=peru");
    assert_eq!(ids.len(), views::search(&REAL, &state).found);
}
#[test]
fn the_appearances_of_a_body_a_person_a_topic_and_a_source_are_taken() {
    for path in ["organisations/mois", "people/chong-jong-sup", "topics/e-government", "places/per"]
    {
        let (kind, name) = path.split_once('/').unwrap();
        let view = views::record(&REAL, record(name), Lang::En);
        let cards: Vec<String> = view.appearances.iter().map(|card| card.id.to_string()).collect();
        assert_eq!(taken(&format!("en/{kind}/{name}/"), ""), cards, "{path}");
    }
    let rows = source("shin-2023", Lang::En).taken.len();
    assert_eq!(taken("en/sources/shin-2023/", "").len(), rows);
}
#[test]
fn a_page_without_a_list_has_nothing_to_take() {
    for path in ["en/", "en/about/", "en/events/delegation-2016/", "en/organisations/nobody/"] {
        let state = ViewState::parse(path, "", Lang::En);
        assert_eq!(views::listing(&REAL, &state), None, "{path}");
    }
}

// ---- Bad input ---------------------------------------------------------------------------------

#[test]
fn a_name_of_three_hundred_characters_breaks_no_page() {
    for name in ["가나다라마바사아자차".repeat(30), "W".repeat(300), "\u{202e}turned ".repeat(30)]
    {
        let atlas = changed(&REAL, |one| {
            one.title.en.clone_from(&name);
            one.names.iter_mut().for_each(|other| other.text.clone_from(&name));
        });
        for of in ["pngd", "mois", "chong-jong-sup", "shin-2023", "dgcc-per"] {
            let html = page_of(&atlas, atlas.snapshot.get(&id(of)).unwrap(), Lang::En);
            assert!(html.contains("<h1"), "{of}");
        }
    }
}
#[test]
fn an_organisation_with_two_hundred_records_has_a_page_and_a_list() {
    let mut parts = REAL.snapshot.parts().clone();
    let one = record("per-kor-mou-2015").clone();
    for at in 0..200 {
        let name = format!("copy-{at}");
        parts.records.push(Record { id: id(&name), relations: Vec::new(), ..one.clone() });
    }
    let loaded = Loaded { snapshot: Snapshot::new(parts), problems: Vec::new() };
    let atlas = Arc::new(Atlas::new(loaded, "0".repeat(64)));
    let mois = atlas.snapshot.get(&id("mois")).unwrap();
    let html = page_of(&atlas, mois, Lang::Es);
    assert!((0..200).all(|at| html.contains(&format!("/copy-{at}/"))));
    let state = ViewState::parse("es/organisations/mois/", "", Lang::Es);
    assert!(views::listing(&atlas, &state).unwrap().len() >= 200);
}
#[test]
fn a_record_that_is_related_to_nothing_and_to_itself_has_a_page() {
    let atlas = changed(&REAL, |one| {
        for to in ["nowhere", one.id.clone().as_str()] {
            let kind = atlas::model::RelationKind::LedTo;
            one.relations.push(atlas::model::Relation { kind, to: id(to) });
        }
    });
    for of in ["pngd", "delegation-2016", "dgcc-per", "per"] {
        let html = page_of(&atlas, atlas.snapshot.get(&id(of)).unwrap(), Lang::Ko);
        assert!(html.contains("<h1"), "{of}");
    }
}

// ---- Links -------------------------------------------------------------------------------------

/// Whether a page is there.
fn is_there(route: &Route) -> bool {
    match route {
        Route::Record(kind, id) => REAL.record_at(*kind, id).is_some(),
        Route::Unknown(_) => false,
        _ => true,
    }
}

#[test]
fn nothing_around_any_record_leads_nowhere() {
    for one in REAL.snapshot.records() {
        let around = views::around(&REAL, one, Lang::Es);
        let mut links = Vec::new();
        links
            .extend(around.chain.paths.iter().flat_map(|path| &path.steps).map(|step| &step.title));
        links.extend(around.names.iter().filter_map(|name| name.source.as_ref()));
        links.extend(around.roles.iter().filter_map(|role| role.at.as_ref()));
        if let Some(neighbours) = &around.in_time {
            let cards = [&neighbours.earlier, &neighbours.later].into_iter().flatten();
            links.extend(cards.map(|card| &card.title));
        }
        if let Some(of) = &around.source {
            links.extend(of.taken.iter().map(|row| &row.record));
            links.extend(of.values.iter().map(|(indicator, _)| indicator));
            links.extend(of.remarks.iter().chain(&of.doubtful).map(|row| &row.record));
            links.extend(of.differing.iter().map(|row| &row.record));
        }
        for link in links {
            assert!(is_there(&link.route), "{}: {link:?}", one.id);
        }
    }
}
