//! The rules that no compiler holds: who may import whom, how long a file may be, what no file
//! may say, how the style sheets are written, what lies in the data folder.
//!
//! Each rule is a function from text to complaints, so that each can be shown to fail.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

#[path = "support/css.rs"]
mod css;
#[path = "support/rust.rs"]
mod rust;

use std::collections::BTreeSet;

use atlas::model::Kind;
use support::{files_below, root, text_of};

#[track_caller]
fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// What a rule says of a snippet, for the tests of the rules themselves.
#[track_caller]
fn says(complaints: &[String], expect: &[&str]) {
    assert_eq!(complaints, expect);
}

fn sources() -> Vec<(String, String)> {
    files_below("src", "rs")
}

// ---- Who may import whom ---------------------------------------------------------------------

/// A module of the library and the modules that it may use, besides itself.
const IMPORTS: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("text", &["model"]),
    ("snapshot", &["model"]),
    ("search", &["model", "text"]),
    ("address", &["model"]),
    ("i18n", &["model"]),
    ("timeline", &["model"]),
    ("chart", &["model", "text"]),
    ("views", &["model", "text", "search", "address", "i18n", "timeline", "chart"]),
    ("curated", &["model", "snapshot"]),
    ("export", &["model", "text", "i18n", "address", "snapshot", "views", "chart"]),
    (
        "ui",
        &[
            "model", "text", "snapshot", "search", "address", "i18n", "timeline", "chart", "views",
            "export",
        ],
    ),
];

/// Paths that a file may use although its module's row does not name them: file, path, reason.
const IMPORT_EXCEPTIONS: [(&str, &str, &str); 2] = [
    ("src/views/atlas.rs", "snapshot::Loaded", "the atlas is made of what was loaded"),
    ("src/views/atlas.rs", "snapshot::Problem", "the data page says what was left out"),
];

/// What the native programs may not use of the library.
const PROGRAMS: [(&str, &[&str]); 2] = [("src/bin/atlas/", &["ui"]), ("src/bin/xtask/", &[])];

fn import_complaints(file: &str, text: &str) -> Vec<String> {
    let code = rust::without_tests(&rust::code(text));
    if let Some((_, banned)) = PROGRAMS.iter().find(|(folder, _)| file.starts_with(folder)) {
        let paths = rust::paths(&code, "atlas");
        let wrong = paths.iter().filter(|path| banned.contains(&rust::first(path)));
        return wrong.map(|path| format!("{file}: uses atlas::{path}")).collect();
    }
    let below = file.trim_start_matches("src/");
    if matches!(below, "lib.rs" | "main.rs") {
        return Vec::new();
    }
    let module = below.split(['/', '.']).next().unwrap_or_default();
    let Some((_, allowed)) = IMPORTS.iter().find(|(name, _)| *name == module) else {
        return vec![format!("{file}: {module} has no row in the import table")];
    };
    let mut complaints = Vec::new();
    for path in rust::crate_paths(&code, below) {
        let to = rust::first(&path);
        let excepted =
            IMPORT_EXCEPTIONS.iter().any(|(where_, what, _)| *where_ == file && *what == path);
        if to != module && !allowed.contains(&to) && !excepted {
            complaints.push(format!("{file}: {module} may not use crate::{path}"));
        }
    }
    complaints
}

#[test]
fn modules_use_only_what_their_row_names() {
    none(sources().iter().flat_map(|(file, text)| import_complaints(file, text)).collect());
}
#[test]
fn every_module_of_the_library_has_a_row() {
    let code = rust::code(&text_of(&root().join("src/lib.rs")));
    let modules = code.split("pub mod ").skip(1).filter_map(|rest| rest.split(';').next());
    for module in modules {
        assert!(IMPORTS.iter().any(|(name, _)| *name == module), "{module} has no row");
    }
}
#[test]
fn every_exception_to_the_table_is_used() {
    for (file, what, _) in IMPORT_EXCEPTIONS {
        let code = rust::code(&text_of(&root().join(file)));
        let paths = rust::crate_paths(&code, file.trim_start_matches("src/"));
        assert!(paths.iter().any(|path| path == what), "{file} no longer uses {what}");
    }
}
#[test]
fn an_import_against_the_table_is_found_however_it_is_written() {
    let say = |text: &str| import_complaints("src/model/id.rs", text);
    says(
        &say("use crate::views::Atlas;"),
        &["src/model/id.rs: model may not use crate::views::Atlas"],
    );
    says(
        &say("use crate::{model::Id, text, search::{Index, self}};"),
        &[
            "src/model/id.rs: model may not use crate::text",
            "src/model/id.rs: model may not use crate::search::Index",
            "src/model/id.rs: model may not use crate::search::self",
        ],
    );
    says(
        &say("fn f() { crate::text::fold(\"\"); }"),
        &["src/model/id.rs: model may not use crate::text::fold"],
    );
    says(
        &say("use super::super::text::fold;"),
        &["src/model/id.rs: model may not use crate::text::fold"],
    );
    says(&say("use super::Text; pub(crate) struct A; // crate::views"), &[]);
    says(&say("#[cfg(test)]\nmod tests { use crate::views::Atlas; }"), &[]);
    says(
        &import_complaints("src/views/atlas.rs", "use crate::snapshot::{Loaded, read};"),
        &["src/views/atlas.rs: views may not use crate::snapshot::read"],
    );
    says(
        &import_complaints("src/bin/atlas/main.rs", "use atlas::{ui, views};"),
        &["src/bin/atlas/main.rs: uses atlas::ui"],
    );
    says(
        &import_complaints("src/helpers/mod.rs", ""),
        &["src/helpers/mod.rs: helpers has no row in the import table"],
    );
}

// ---- Foreign crates --------------------------------------------------------------------------

/// Crates and the places that may use them; every other place may not.
const CRATES: [(&str, &[&str]); 23] = [
    ("leptos", &["src/ui/"]),
    ("web_sys", &["src/ui/", "src/main.rs"]),
    ("js_sys", &["src/ui/", "src/main.rs"]),
    ("gloo_net", &["src/ui/", "src/main.rs"]),
    ("wasm_bindgen", &["src/ui/", "src/main.rs"]),
    ("futures", &["src/ui/"]),
    ("wasm_bindgen_futures", &["src/ui/", "src/main.rs"]),
    ("serde", &["src/snapshot/", "src/curated/", "src/bin/"]),
    ("serde_json", &["src/snapshot/", "src/curated/", "src/bin/"]),
    ("schemars", &["src/snapshot/"]),
    ("plotters", &["src/chart/"]),
    ("plotters_backend", &["src/chart/"]),
    ("toml", &["src/curated/", "src/bin/"]),
    ("csv", &["src/curated/", "src/bin/"]),
    ("clap", &["src/bin/"]),
    ("brotli", &["src/bin/"]),
    ("flate2", &["src/bin/"]),
    ("sha2", &["src/bin/"]),
    ("tiny_http", &["src/bin/"]),
    // Only the browser journeys under tests/ use these two.
    ("thirtyfour", &[]),
    ("tokio", &[]),
    ("regex", &[]),
    ("chrono", &[]),
];

fn crate_complaints(file: &str, text: &str) -> Vec<String> {
    let code = rust::without_tests(&rust::code(text));
    let uses = |name: &str| !rust::paths(&code, name).is_empty();
    let wrong = CRATES
        .iter()
        .filter(|(name, places)| !places.iter().any(|place| file.starts_with(place)) && uses(name));
    wrong.map(|(name, _)| format!("{file}: may not use {name}")).collect()
}

#[test]
fn foreign_crates_stay_where_they_belong() {
    none(sources().iter().flat_map(|(file, text)| crate_complaints(file, text)).collect());
}
#[test]
fn every_dependency_has_a_row() {
    let manifest = text_of(&root().join("Cargo.toml"));
    let tables = manifest.split("\n[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for line in tables.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
        let name = line.split([' ', '=']).next().unwrap().replace('-', "_");
        assert!(CRATES.iter().any(|(known, _)| *known == name), "{name} has no row");
    }
}
#[test]
fn a_foreign_crate_out_of_place_is_found() {
    says(
        &crate_complaints("src/views/card.rs", "use leptos::prelude::*;"),
        &["src/views/card.rs: may not use leptos"],
    );
    says(
        &crate_complaints("src/model/id.rs", "#[derive(serde::Serialize)] struct A;"),
        &["src/model/id.rs: may not use serde"],
    );
    says(
        &crate_complaints("src/chart/line.rs", "fn f() { web_sys::window(); }"),
        &["src/chart/line.rs: may not use web_sys"],
    );
    says(
        &crate_complaints("src/bin/xtask/main.rs", "use leptos;"),
        &["src/bin/xtask/main.rs: may not use leptos"],
    );
    says(
        &crate_complaints("src/export/mod.rs", "mod csv; use self::csv::write; // leptos::x"),
        &[],
    );
}

// ---- The standard library --------------------------------------------------------------------

/// Words that the core may not say, and why; the native programs may.
const CORE_BANS: [(&str, &str); 7] = [
    ("std::fs", "callers hand bytes in"),
    ("std::env", "the core has no environment"),
    ("std::net", "the core has no network"),
    ("Instant", "the core has no clock"),
    ("SystemTime", "the core has no clock"),
    ("HashMap", "its order is not the same twice"),
    ("HashSet", "its order is not the same twice"),
];

fn core_complaints(file: &str, text: &str) -> Vec<String> {
    if file.starts_with("src/bin/") {
        return Vec::new();
    }
    let code = rust::without_tests(&rust::code(text));
    let paths = rust::paths(&code, "std");
    let says = |word: &str| match word.strip_prefix("std::") {
        Some(module) => paths.iter().any(|path| rust::first(path) == module),
        None => rust::has_word(&code, word),
    };
    let wrong = CORE_BANS.iter().filter(|(word, _)| says(word));
    wrong.map(|(word, why)| format!("{file}: {word}: {why}")).collect()
}

#[test]
fn the_core_has_no_files_clock_or_chance() {
    none(sources().iter().flat_map(|(file, text)| core_complaints(file, text)).collect());
}
#[test]
fn a_file_clock_or_chance_in_the_core_is_found() {
    let say = |text: &str| core_complaints("src/search/mod.rs", text);
    says(
        &say("use std::{collections::HashMap, fs};"),
        &[
            "src/search/mod.rs: std::fs: callers hand bytes in",
            "src/search/mod.rs: HashMap: its order is not the same twice",
        ],
    );
    says(
        &say("let now = std::time::Instant::now();"),
        &["src/search/mod.rs: Instant: the core has no clock"],
    );
    says(
        &say("let home = std::env::var(\"HOME\");"),
        &["src/search/mod.rs: std::env: the core has no environment"],
    );
    says(&say("/// Not a HashMap.\nlet text = \"std::fs\";"), &[]);
    says(&core_complaints("src/bin/atlas/files.rs", "use std::fs;"), &[]);
}

// ---- Sizes -----------------------------------------------------------------------------------

/// Most lines of a file, without its tests.
const LINES_MAX: usize = 400;

/// Files that may be longer, and why.
const LONG_FILES: [(&str, &str); 1] = [("src/i18n/words.rs", "a table of words, a line each")];

fn size_complaints(file: &str, text: &str) -> Vec<String> {
    let lines = rust::lines_without_tests(text);
    let long = lines > LINES_MAX && !LONG_FILES.iter().any(|(name, _)| *name == file);
    long.then(|| format!("{file}: {lines} lines; at most {LINES_MAX} without tests"))
        .into_iter()
        .collect()
}

#[test]
fn no_file_is_too_long() {
    none(sources().iter().flat_map(|(file, text)| size_complaints(file, text)).collect());
}
#[test]
fn every_long_file_is_still_long() {
    for (file, _) in LONG_FILES {
        let lines = rust::lines_without_tests(&text_of(&root().join(file)));
        assert!(lines > LINES_MAX, "{file} has {lines} lines: take it off the list");
    }
}
#[test]
fn a_long_file_is_found_and_its_tests_do_not_count() {
    let long = "fn f() {}\n".repeat(401);
    says(&size_complaints("src/a.rs", &long), &["src/a.rs: 401 lines; at most 400 without tests"]);
    let tested = format!("fn f() {{}}\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
    says(&size_complaints("src/a.rs", &tested), &[]);
}

// ---- Words that no file may say --------------------------------------------------------------

const BANNED: [&str; 7] =
    [".unwrap()", ".expect(", "todo!", "unimplemented!", "dbg!", "panic!", "unreachable!"];
const BANNED_IN_TESTS: [&str; 3] = ["#[ignore", "#[should_panic", "thread::sleep"];

fn banned_complaints(file: &str, code: &str, banned: &[&str]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let words = banned.iter().filter(|word| line.contains(**word));
        complaints.extend(words.map(|word| format!("{file}:{}: {word}", at + 1)));
    }
    complaints
}

fn source_complaints(file: &str, text: &str) -> Vec<String> {
    banned_complaints(file, &rust::without_tests(&rust::code(text)), &BANNED)
}

fn test_complaints(file: &str, text: &str) -> Vec<String> {
    banned_complaints(file, &rust::code(text), &BANNED_IN_TESTS)
}

#[test]
fn no_source_gives_up() {
    none(sources().iter().flat_map(|(file, text)| source_complaints(file, text)).collect());
}
#[test]
fn no_test_sleeps_or_is_left_out() {
    let tests = files_below("tests", "rs").into_iter().chain(sources());
    none(tests.flat_map(|(file, text)| test_complaints(&file, &text)).collect());
}
#[test]
fn markup_is_set_from_text_at_most_once() {
    let uses = |(_, text): &(String, String)| {
        rust::without_tests(&rust::code(text)).matches("inner_html").count()
    };
    let count: usize = sources().iter().map(uses).sum();
    assert!(count <= 1, "inner_html stands {count} times in src; our chart SVG alone may use it");
}
#[test]
fn a_banned_word_is_found_with_its_line() {
    says(
        &source_complaints("src/a.rs", "fn f() {\n    g().unwrap();\n    panic!(\"x\")\n}\n"),
        &["src/a.rs:2: .unwrap()", "src/a.rs:3: panic!"],
    );
    says(
        &source_complaints(
            "src/a.rs",
            "// g().unwrap()\nlet s = \"todo!\";\nlet c = '\"'; // dbg!\n",
        ),
        &[],
    );
    says(
        &source_complaints("src/a.rs", "#[cfg(test)]\nmod tests { fn f() { g().unwrap() } }\n"),
        &[],
    );
    says(&test_complaints("tests/a.rs", "#[ignore]\nfn f() {}"), &["tests/a.rs:1: #[ignore"]);
    says(
        &test_complaints("tests/a.rs", "std::thread::sleep(d);"),
        &["tests/a.rs:1: thread::sleep"],
    );
}

// ---- Style sheets ----------------------------------------------------------------------------

/// The layers, from weak to strong.
const LAYERS: [&str; 15] = [
    "reset",
    "tokens",
    "base",
    "layout",
    "parts",
    "tables",
    "centres",
    "brief",
    "compare",
    "search",
    "connected",
    "timeline",
    "charts",
    "picture",
    "print",
];

/// Declarations with a length that is no token, and why.
const LENGTH_EXCEPTIONS: [(&str, &str, &str); 2] = [
    ("style/base.css", "text-underline-offset: 0.2em", "a part of the letter, whatever its size"),
    ("style/parts.css", "letter-spacing: -0.01em", "a part of the letter, whatever its size"),
];

fn style_complaints(file: &str, text: &str) -> Vec<String> {
    let name = file.trim_start_matches("style/").trim_end_matches(".css");
    let mut complaints: Vec<String> = css::unlayered(text, name)
        .into_iter()
        .map(|rule| format!("{file}: {rule:?} stands outside @layer {name}"))
        .collect();
    for one in css::declarations(text) {
        let said = format!("{}: {}", one.property, one.value);
        let mut say = |what: &str| complaints.push(format!("{file}: {said}: {what}"));
        if css::is_physical(&one) {
            say("logical properties only");
        }
        let at_print_root = name == "print" && one.rules.last().is_some_and(|rule| rule == ":root");
        if name != "tokens" && !at_print_root && css::has_colour(&one.value) {
            say("colours stand in tokens.css");
        }
        let excepted = LENGTH_EXCEPTIONS.iter().any(|(at, what, _)| *at == file && *what == said);
        if name != "tokens" && !excepted && css::has_length(&one.value) {
            say("lengths stand in tokens.css");
        }
        let calm = one.rules.iter().any(|rule| rule.contains("prefers-reduced-motion"));
        if name != "print" && !calm && one.value.contains("!important") {
            say("only print and reduced motion may insist");
        }
    }
    complaints
}

fn sheets() -> Vec<(String, String)> {
    files_below("style", "css").into_iter().filter(|(file, _)| file != "style/layers.css").collect()
}

#[test]
fn style_sheets_keep_the_rules() {
    none(sheets().iter().flat_map(|(file, text)| style_complaints(file, text)).collect());
}
#[test]
fn the_order_of_the_layers_is_declared_and_nothing_else() {
    let text = css::without_comments(&text_of(&root().join("style/layers.css")));
    assert_eq!(text.trim(), format!("@layer {};", LAYERS.join(", ")));
    let mut names: Vec<String> = LAYERS.iter().map(|name| format!("style/{name}.css")).collect();
    names.sort();
    assert_eq!(sheets().into_iter().map(|(file, _)| file).collect::<Vec<_>>(), names);
}
#[test]
fn the_page_links_the_layers_first_and_every_sheet_once() {
    let page = text_of(&root().join("public/index.html"));
    let at = |name: &str| {
        let link = format!("style/{name}.css\"");
        assert_eq!(page.matches(&link).count(), 1, "{link}");
        page.find(&link)
    };
    let layers = at("layers");
    assert!(LAYERS.iter().all(|name| layers < at(name)));
}
#[test]
fn every_exception_for_a_length_is_used() {
    for (file, what, _) in LENGTH_EXCEPTIONS {
        let found = css::declarations(&text_of(&root().join(file)));
        let used = found.iter().any(|one| format!("{}: {}", one.property, one.value) == what);
        assert!(used, "{file} no longer has {what:?}");
    }
}
#[test]
fn every_token_that_is_used_is_defined() {
    let all: Vec<css::Declaration> =
        sheets().iter().flat_map(|(_, text)| css::declarations(text)).collect();
    let defined: BTreeSet<&str> =
        all.iter().map(|one| one.property.as_str()).filter(|name| name.starts_with("--")).collect();
    for one in &all {
        for token in css::tokens(&one.value) {
            assert!(
                defined.contains(token),
                "{}: {}: {token} is not defined",
                one.property,
                one.value
            );
        }
    }
}
#[test]
fn a_rule_outside_its_layer_is_found() {
    let say = |text: &str| style_complaints("style/base.css", text);
    says(&say("a { color: var(--ink) }"), &["style/base.css: \"a\" stands outside @layer base"]);
    says(
        &say("@layer parts { a { color: var(--ink) } }"),
        &["style/base.css: \"@layer parts\" stands outside @layer base"],
    );
    says(
        &say("@layer base { } @import \"x.css\";"),
        &["style/base.css: \"@import\" stands outside @layer base"],
    );
    says(&say("/* a {} */ @layer base { a { color: inherit } }"), &[]);
}
#[test]
fn a_physical_property_is_found() {
    let say = |text: &str| {
        style_complaints("style/base.css", &format!("@layer base {{ a {{ {text} }} }}"))
    };
    for wrong in [
        "margin-left: 0",
        "padding-top: 0",
        "left: 0",
        "width: 100%",
        "max-height: 100%",
        "border-right-color: inherit",
        "border-top-left-radius: 0",
        "text-align: left",
        "float: right",
        "scroll-padding-top: 0",
    ] {
        says(&say(wrong), &[&format!("style/base.css: {wrong}: logical properties only")]);
    }
    says(&say("margin-inline-start: 0; text-align: start; inset-block: 0; inline-size: 100%"), &[]);
    let media = "@layer base { @media (width >= 48rem) { a { color: inherit } } }";
    says(&style_complaints("style/base.css", media), &[]);
}
#[test]
fn a_stray_colour_is_found() {
    let say = |file: &str, text: &str| style_complaints(file, text);
    for wrong in
        ["#fff", "#1e1a15", "rgb(0 0 0)", "hsl(0 0% 0%)", "oklch(0 0 0)", "white", "Rebeccapurple"]
    {
        says(
            &say("style/base.css", &format!("@layer base {{ a {{ color: {wrong} }} }}")),
            &[&format!("style/base.css: color: {wrong}: colours stand in tokens.css")],
        );
    }
    says(
        &say(
            "style/base.css",
            "@layer base { a { color: currentcolor; fill: transparent; stroke: CanvasText; content: \"red #fff\"; --tone: var(--red) } }",
        ),
        &[],
    );
    says(&say("style/tokens.css", "@layer tokens { :root { --ink: #000 } }"), &[]);
    says(&say("style/print.css", "@layer print { @media print { :root { --paper: #fff } } }"), &[]);
    says(
        &say("style/print.css", "@layer print { a { color: #fff } }"),
        &["style/print.css: color: #fff: colours stand in tokens.css"],
    );
}
#[test]
fn a_stray_length_is_found() {
    let say = |text: &str| {
        style_complaints("style/base.css", &format!("@layer base {{ a {{ {text} }} }}"))
    };
    for wrong in ["gap: 2px", "gap: 1.5rem", "gap: .5em", "gap: calc(100% - 3vw)", "gap: 11px 1px"]
    {
        says(&say(wrong), &[&format!("style/base.css: {wrong}: lengths stand in tokens.css")]);
    }
    says(
        &say(
            "gap: 0; border: 1px solid; inline-size: 40%; line-height: 1.3; rotate: 45deg; flex: 1 1 100%; max-block-size: 60vh; grid: 1fr / 2ch; transition: color 120ms; margin: var(--space-1)",
        ),
        &[],
    );
}
#[test]
fn insistence_is_found() {
    let insist = "a { display: none !important }";
    says(
        &style_complaints("style/base.css", &format!("@layer base {{ {insist} }}")),
        &["style/base.css: display: none !important: only print and reduced motion may insist"],
    );
    says(&style_complaints("style/print.css", &format!("@layer print {{ {insist} }}")), &[]);
    says(
        &style_complaints(
            "style/base.css",
            &format!("@layer base {{ @media (prefers-reduced-motion: reduce) {{ {insist} }} }}"),
        ),
        &[],
    );
}

// ---- The data folder -------------------------------------------------------------------------

fn data_complaints(names: &[String]) -> Vec<String> {
    let known = |name: &str| {
        matches!(
            name,
            "atlas.toml" | "observations.csv" | "series.csv" | "absences.csv" | "terms.csv"
        ) || name.strip_suffix(".toml").is_some_and(|kind| Kind::parse(kind).is_some())
    };
    let strange = names.iter().filter(|name| !known(name));
    strange.map(|name| format!("public/data/{name}: nothing reads it")).collect()
}

#[test]
fn the_data_folder_has_only_files_that_are_known() {
    #[allow(clippy::disallowed_methods, reason = "the folder is on disk")]
    let entries = std::fs::read_dir(root().join("public/data")).unwrap();
    let names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    assert!(names.len() > 10);
    none(data_complaints(&names));
}
#[test]
fn a_strange_file_in_the_data_folder_is_found() {
    let names = ["event.toml", "events.toml", "snapshot.json", ".DS_Store"].map(str::to_owned);
    says(
        &data_complaints(&names),
        &[
            "public/data/event.toml: nothing reads it",
            "public/data/snapshot.json: nothing reads it",
            "public/data/.DS_Store: nothing reads it",
        ],
    );
}
