//! The chain of a record: paths over the relations of the data, and their picture.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(clippy::disallowed_methods, reason = "golden files are files")]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use atlas::chart::Px;
use atlas::i18n::messages;
use atlas::model::{Id, Kind, Lang, Record, Relation, RelationKind, Snapshot};
use atlas::snapshot::Loaded;
use atlas::views::{self, Atlas, ChainView, PATHS_MAX};
use support::{atlas_of, id, real_atlas, root};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

// ---- Small sets --------------------------------------------------------------------------------

/// An atlas of lines `id date: relation other, …`; the id's first letter is the kind, `?` no date.
///
/// The relations are set behind the back of the checks, so that they may lead anywhere.
fn atlas(lines: &[&str]) -> Atlas {
    let lists = [
        ("projects", 'p'),
        ("systems", 's'),
        ("measures", 'm'),
        ("findings", 'f'),
        ("agreements", 'a'),
        ("events", 'e'),
    ];
    let record = |line: &&str| {
        let (head, _) = line.split_once(':').unwrap_or((line, ""));
        let (id, date) = head.trim().split_once(' ').unwrap_or((head.trim(), "?"));
        let form = match id.chars().next() {
            Some('m') => r#""form":"law","#,
            Some('f') => r#""form":"result","#,
            Some('a') => r#""form":"mou","#,
            Some('e') => r#""form":"visit","#,
            _ => "",
        };
        let date = if date == "?" { String::new() } else { format!(r#""date":"{date}","#) };
        format!(
            r#"{{"id":"{id}",{form}{date}"title":{{"en":"{id}","es":"{id}","ko":"{id}"}},
            "summary":{{"en":"A.","es":"Un.","ko":"가."}},
            "claims":[{{"field":"record","source":"news","locator":"paragraph 1"}}]}}"#
        )
    };
    let list = |(name, letter): (&str, char)| {
        let mine = lines.iter().filter(|line| line.starts_with(letter));
        format!(r#""{name}":[{}]"#, mine.map(record).collect::<Vec<_>>().join(","))
    };
    let news = r#""sources":[{"id":"news","title":{"en":"N","es":"N","ko":"N"},
        "summary":{"en":"A.","es":"Un.","ko":"가."},"form":"press",
        "csl":{"type":"webpage","title":"N"}}]"#;
    let plain = atlas_of(&format!("{},{news}", lists.map(list).join(",")));
    changed(&plain, |record| {
        let own = lines.iter().find(|line| {
            line.split([' ', ':']).next().is_some_and(|name| name == record.id.as_str())
        });
        let relations = own.and_then(|line| line.split_once(':')).map_or("", |(_, rest)| rest);
        for relation in relations.split(',').filter(|one| !one.trim().is_empty()) {
            let (kind, to) = relation.trim().split_once(' ').unwrap();
            let kind = RelationKind::parse(kind).unwrap();
            record.relations.push(Relation { kind, to: id(to) });
        }
    })
}

/// The atlas with its records changed behind the back of the checks.
fn changed(atlas: &Atlas, change: impl Fn(&mut Record)) -> Atlas {
    let mut parts = atlas.snapshot.parts().clone();
    parts.records.iter_mut().for_each(change);
    let loaded = Loaded { snapshot: Snapshot::new(parts), problems: Vec::new() };
    Atlas::new(loaded, "0".repeat(64))
}

fn chain(atlas: &Atlas, name: &str) -> ChainView {
    views::chain(atlas, atlas.snapshot.get(&id(name)).unwrap(), Lang::En)
}

/// Paths as text: `p -Fed into- s -Mentioned in- f`.
fn paths(view: &ChainView) -> String {
    let path = |path: &views::ChainPath| {
        let mut text = String::new();
        for step in &path.steps {
            if !step.how.is_empty() {
                text.extend([" -", step.how, "- "]);
            }
            text.push_str(&step.title.text);
        }
        if path.goes_on { text + " …" } else { text }
    };
    view.paths.iter().map(path).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(lines: &[&str], name: &str, expect: &str) {
    assert_eq!(paths(&chain(&atlas(lines), name)), expect);
}

/// From a project to a finding, with every stage between.
const WHOLE: [&str; 4] =
    ["p 2017: led-to s", "s: implements m", "m 2018: led-to f", "f: mentions s"];

#[test]
fn a_chain_leads_from_the_project_to_the_system_the_measure_and_the_finding() {
    let whole = "p -Fed into- s -Follows- m -Led to- f";
    check(&WHOLE, "p", &format!("{whole}; p -Fed into- s -Mentioned in- f"));
}
#[test]
fn every_record_of_a_chain_shows_it() {
    for name in ["p", "s", "m", "f"] {
        let found = paths(&chain(&atlas(&WHOLE), name));
        assert!(found.contains("p -Fed into- s -Follows- m -Led to- f"), "{name}: {found}");
    }
}
#[test]
fn the_measure_that_led_to_a_system_stands_behind_it() {
    check(&["p: led-to s", "s", "m: led-to s"], "s", "p -Fed into- s -Follows- m");
}
#[test]
fn a_step_says_no_more_than_the_relation() {
    check(&["p: mentions s", "s", "f: mentions s"], "s", "p -Mentions- s -Mentioned in- f");
    check(&["p: part-of s", "s: part-of f", "f"], "p", "p -Part of- s -Part of- f");
}
#[test]
fn of_two_relations_between_two_records_the_stronger_one_is_said() {
    check(
        &["p: mentions s, led-to s", "s", "f: mentions s"],
        "p",
        "p -Fed into- s -Mentioned in- f",
    );
}
#[test]
fn what_led_to_a_system_comes_before_it_whatever_it_is() {
    let lines = ["e 2015: led-to a", "a 2016: led-to s", "s", "f: mentions s"];
    check(&lines, "a", "e -Led to- a -Led to- s -Mentioned in- f");
    check(&lines, "f", "e -Led to- a -Led to- s -Mentioned in- f");
}
#[test]
fn what_is_mentioned_or_renewed_elsewhere_is_no_step() {
    check(&["e: mentions a", "a: led-to s", "s", "f"], "a", "");
    check(&["a 2015: led-to s", "a2 2018: renews a", "s", "f: mentions s"], "a2", "");
}
#[test]
fn two_records_are_a_relation_and_no_chain() {
    check(&["p: led-to s", "s"], "p", "");
    check(&["p"], "p", "");
}
#[test]
fn paths_stand_by_time_then_by_id() {
    let lines = [
        "pz 2016: led-to s",
        "pa 2018: led-to s",
        "pb 2018: led-to s",
        "pc: led-to s",
        "s",
        "f: mentions s",
    ];
    let found = paths(&chain(&atlas(&lines), "s"));
    let first: Vec<&str> = found.split("; ").map(|path| path.split(' ').next().unwrap()).collect();
    assert_eq!(first, ["pz", "pa", "pb", "pc"]);
}
#[test]
fn each_step_is_a_link_with_its_kind_and_its_date() {
    let view = chain(&atlas(&WHOLE), "s");
    let steps = &view.paths[0].steps;
    assert_eq!(
        (steps[0].kind, steps[0].date.as_str(), steps[0].edtf.as_str()),
        (Kind::Project, "2017", "2017")
    );
    assert!(
        steps.iter().all(|step| step
            .title
            .route
            .path()
            .ends_with(&format!("{}/", step.title.text)))
    );
    let here: Vec<&str> =
        steps.iter().filter(|step| step.here).map(|step| step.title.text.as_str()).collect();
    assert_eq!(here, ["s"]);
}

// ---- Bounds ------------------------------------------------------------------------------------

#[test]
fn a_cycle_is_cut_where_it_closes() {
    check(&["e: led-to a", "a: led-to e"], "e", "");
    check(&["e: led-to a", "a: led-to e2", "e2: led-to e"], "e", "e -Led to- a -Led to- e2");
    check(&["e: led-to e, led-to a", "a: led-to s", "s"], "e", "e -Led to- a -Led to- s");
}
#[test]
fn a_relation_to_nothing_is_no_step() {
    check(
        &["p: led-to nowhere, led-to s", "s: mentions gone", "f: mentions s"],
        "p",
        "p -Fed into- s -Mentioned in- f",
    );
}
#[test]
fn a_long_path_says_that_it_goes_on() {
    let line = |at: usize| format!("e{at} {}: led-to e{}", 2000 + at, at + 1);
    let lines: Vec<String> = (0..12).map(line).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let view = chain(&atlas(&lines), "e5");
    let ids: Vec<&str> = view.paths[0].steps.iter().map(|step| step.title.text.as_str()).collect();
    assert_eq!(ids, ["e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9"]);
    assert!(view.paths[0].goes_on);
    assert!(!chain(&atlas(&lines), "e9").paths[0].goes_on);
}
#[test]
fn of_many_paths_those_are_listed_that_show_most_and_the_rest_is_counted() {
    let project = |at: usize| format!("p{at}: led-to s");
    let finding = |at: usize| format!("f{at}: mentions s");
    let lines: Vec<String> =
        (0..5).map(project).chain((0..4).map(finding)).chain(["s".to_owned()]).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let view = chain(&atlas(&lines), "s");
    assert_eq!(view.paths.len(), PATHS_MAX);
    let ends: BTreeSet<&str> = view
        .paths
        .iter()
        .flat_map(|path| [&path.steps[0], path.steps.last().unwrap()])
        .map(|step| step.title.text.as_str())
        .collect();
    assert_eq!(ends.len(), 9, "every project and every finding stands in a path: {ends:?}");
    assert_eq!(view.left, "And 14 further paths through these records.");
}
#[test]
fn a_web_of_relations_is_walked_for_a_while_only() {
    let all: Vec<String> = (0..60).map(|at| format!("e{at}")).collect();
    let to_all = all.iter().map(|to| format!("led-to {to}")).collect::<Vec<_>>().join(",");
    let lines: Vec<String> = all.iter().map(|name| format!("{name} 2020: {to_all}")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let view = chain(&atlas(&lines), "e7");
    assert_eq!(view.paths.len(), PATHS_MAX);
    assert!(view.left.starts_with("And at least "), "{}", view.left);
}
#[test]
fn equal_data_gives_equal_paths_in_whatever_order_it_is_written() {
    let mut lines = WHOLE.to_vec();
    let forth = chain(&atlas(&lines), "s");
    lines.reverse();
    assert_eq!(chain(&atlas(&lines), "s"), forth);
}

// ---- The picture -------------------------------------------------------------------------------

/// The columns of the picture: `Projects: p; Systems: s`.
fn columns(view: &ChainView) -> String {
    let column = |column: &atlas::chart::ChainColumn| {
        let names: Vec<&str> = column.nodes.iter().map(|node| node.name.as_str()).collect();
        [&column.heading, ": ", &names.join(" ")].concat()
    };
    view.picture.as_ref().map_or(String::new(), |picture| {
        picture.columns.iter().map(column).collect::<Vec<_>>().join("; ")
    })
}

#[test]
fn the_picture_has_a_column_for_each_stage_that_is_there() {
    let view = chain(&atlas(&WHOLE), "s");
    assert_eq!(columns(&view), "Projects: p; Systems: s; Laws and plans: m; Findings: f");
    let view = chain(&atlas(&["e: led-to a", "a: led-to s", "s"]), "s");
    assert_eq!(columns(&view), "Cooperation: a; Systems: s");
    let view = chain(&atlas(&["e: led-to a", "a: led-to e2", "e2"]), "a");
    assert!(view.picture.is_none() && view.paths.len() == 1, "one column is no picture");
}
#[test]
fn a_column_that_is_too_long_keeps_the_records_own_page_and_counts_the_rest() {
    let lines: Vec<String> = (10..30)
        .map(|at| format!("p{at} 20{at}: led-to s"))
        .chain(["s".to_owned(), "f: mentions s".to_owned()])
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let picture = chain(&atlas(&lines), "s").picture.unwrap();
    assert_eq!(
        (picture.columns[0].nodes.len(), picture.columns[0].more.as_str()),
        (7, "and 13 more")
    );
    assert!(picture.links.iter().all(|(from, to)| from.column < to.column));
}
#[test]
fn the_picture_is_well_formed_and_has_no_colour_whatever_the_names() {
    let hostile = ["<script>", "\"&'", "\u{202e}turned", "가".repeat(300).as_str(), "", " "]
        .map(str::to_owned);
    for name in hostile {
        let atlas = changed(&atlas(&WHOLE), |record| record.title.en.clone_from(&name));
        let svg = chain(&atlas, "s").picture.unwrap().svg(Px(720));
        let mut reader = svg.as_str();
        let mut open = 0_i32;
        while let Some((_, rest)) = reader.split_once('<') {
            let (tag, rest) = rest.split_once('>').unwrap();
            open += if tag.starts_with('/') { -1 } else { i32::from(!tag.ends_with('/')) };
            reader = rest;
        }
        assert_eq!(open, 0, "{svg}");
        assert!(
            !svg.contains("<script") && !svg.contains("fill=") && !svg.contains("style="),
            "{svg}"
        );
        assert!(svg.len() < 6_000, "a long name is cut: {}", svg.len());
    }
}
#[test]
fn the_picture_of_a_known_chain_keeps_its_bytes() {
    let lines = [
        "a 2016: led-to s",
        "p 2017: led-to s, mentions s2",
        "s: implements m",
        "s2",
        "m 2018: led-to f",
        "f: mentions s, mentions s2",
    ];
    let svg = chain(&atlas(&lines), "s").picture.unwrap().svg(Px(720));
    // One element a line, so that a change reads well.
    let text = svg.replace("><", ">\n<") + "\n";
    let path = root().join("tests/golden/chain-720.svg");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{} differs; UPDATE_GOLDEN=1 rewrites it:\n{text}", path.display());
}

// ---- The real data -----------------------------------------------------------------------------

/// All pairs that follow one another in the paths of a record.
fn pairs(view: &ChainView) -> Vec<(String, String)> {
    let text = |step: &views::ChainStep| step.title.text.clone();
    let of = |path: &views::ChainPath| {
        path.steps.windows(2).map(|pair| (text(&pair[0]), text(&pair[1]))).collect::<Vec<_>>()
    };
    view.paths.iter().flat_map(of).collect()
}

#[test]
fn every_step_of_every_chain_is_a_relation_of_the_data() {
    let mut related: BTreeSet<(&Id, &Id)> = BTreeSet::new();
    for record in REAL.snapshot.records() {
        for relation in &record.relations {
            related.insert((&record.id, &relation.to));
            related.insert((&relation.to, &record.id));
        }
    }
    let title = |id: &Id| REAL.title(id, Lang::En).to_owned();
    let known: BTreeSet<(String, String)> =
        related.into_iter().map(|(a, b)| (title(a), title(b))).collect();
    let mut in_chains = 0;
    for record in REAL.snapshot.records() {
        let view = views::chain(&REAL, record, Lang::En);
        in_chains += usize::from(!view.paths.is_empty());
        for pair in pairs(&view) {
            assert!(known.contains(&pair), "{}: {pair:?}", record.id);
        }
        assert!(view.paths.iter().all(|path| path.steps.len() >= 3 && path.steps.len() <= 9));
    }
    assert!(in_chains >= 60, "{in_chains} records stand in chains");
}
#[test]
fn a_chain_is_reachable_from_every_record_that_stands_in_one() {
    let mut met: BTreeSet<String> = BTreeSet::new();
    let mut own: BTreeSet<String> = BTreeSet::new();
    for record in REAL.snapshot.records() {
        let view = views::chain(&REAL, record, Lang::Es);
        let steps = view.paths.iter().flat_map(|path| &path.steps);
        met.extend(steps.map(|step| step.title.route.path()));
        if !view.paths.is_empty() {
            own.insert(atlas::address::Route::Record(record.kind, record.id.clone()).path());
        }
    }
    assert_eq!(met, own);
}
#[test]
fn perus_projects_lead_to_its_data_platform_and_to_what_was_concluded() {
    let view = chain(&REAL, "per-2018-information-sharing");
    assert!(
        paths(&view)
            .contains("-Fed into- PNGD, digital government platform -Mentioned in- First result")
    );
    for name in ["pngd", "result-hardware-infrastructure", "dgcc-per"] {
        assert!(!chain(&REAL, name).paths.is_empty(), "{name}");
    }
}
#[test]
fn a_chain_is_said_in_every_language() {
    for lang in Lang::ALL {
        let record = REAL.snapshot.get(&id("pngd")).unwrap();
        let view = views::chain(&REAL, record, lang);
        let fed = messages(lang).on_connected.fed;
        assert!(view.paths.iter().flat_map(|path| &path.steps).any(|step| step.how == fed));
        assert!(!view.left.is_empty());
    }
}
