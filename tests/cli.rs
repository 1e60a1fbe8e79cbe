//! The real `atlas`: what it prints, what it writes, how it ends.
#![allow(clippy::disallowed_methods, reason = "the program works on files")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{edited_files, fixture_path};

/// How a run ended: exit code, standard output, standard error.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn atlas(arguments: &[&dyn AsRef<std::ffi::OsStr>]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_atlas"))
        .args(arguments.iter().map(AsRef::as_ref))
        .current_dir(support::root())
        .output()
        .unwrap();
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The sound folder with a text replaced in one file.
fn changed(name: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let folder = folder(name);
    for (each, text) in edited_files(&fixture_path("sound")) {
        let text = if each == file { text.replace(from, to) } else { text };
        fs::write(folder.join(each), text).unwrap();
    }
    folder
}

/// The snapshot of the sound folder.
fn published(name: &str) -> PathBuf {
    let out = folder(name);
    assert_eq!(atlas(&[&"build", &fixture_path("sound"), &"--out", &out]).code, Some(0));
    out.join("snapshot.json")
}

// ---- check -----------------------------------------------------------------------------------

#[test]
fn check_of_a_sound_folder_counts_what_is_there() {
    let run = atlas(&[&"check", &fixture_path("sound")]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert_eq!(
        run.out,
        "sound: 1 events, 0 agreements, 0 measures, 0 centres, 0 projects, 0 programmes, \
         0 systems, 0 findings, 0 organisations, 0 people, 1 places, 1 topics, 1 indicators, \
         1 sources, 0 stories, 1 observations\n"
    );
}
#[test]
fn check_of_the_real_data_is_sound() {
    let run = atlas(&[&"check"]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    assert!(run.out.starts_with("sound: "), "{}", run.out);
}
#[test]
fn check_of_a_broken_folder_lists_every_problem_one_a_line() {
    let run = atlas(&[&"check", &fixture_path("broken")]);
    assert_eq!(run.code, Some(1));
    let count = run.out.lines().count();
    assert_eq!(run.err, format!("{count} problems\n"));
    for file in ["atlas.toml:", "events.toml:", "topics.toml:", "observations.csv:"] {
        assert!(run.out.lines().any(|line| line.starts_with(file)), "{file} not in {}", run.out);
    }
    assert!(run.out.lines().all(|line| line.contains("found ") && line.contains("; expected ")));
}
#[test]
fn check_says_the_same_twice() {
    let run = || atlas(&[&"check", &fixture_path("broken")]).out;
    assert_eq!(run(), run());
}
#[test]
fn check_of_no_folder_fails_and_names_it() {
    let run = atlas(&[&"check", &"no-such-folder"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("atlas: no-such-folder: "), "{}", run.err);
}
#[test]
fn check_of_an_empty_folder_misses_the_head() {
    let run = atlas(&[&"check", &folder("empty")]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.starts_with("atlas.toml: "), "{}", run.out);
}
#[test]
fn check_of_a_file_that_is_no_text_fails_and_names_it() {
    let folder = changed("no-text", "", "", "");
    fs::write(folder.join("topics.toml"), b"\xff\xfe").unwrap();
    let run = atlas(&[&"check", &folder]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("topics.toml"), "{}", run.err);
}
#[test]
fn a_verb_nobody_knows_is_an_error_of_use() {
    let run = atlas(&[&"chekc"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("check"), "{}", run.err);
}
#[test]
fn help_says_what_the_exit_codes_mean() {
    let run = atlas(&[&"--help"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("Exit codes: 0 sound, 1 problems found, 2 failed"), "{}", run.out);
}

// ---- check --previous ------------------------------------------------------------------------

#[test]
fn the_published_data_unchanged_is_sound() {
    let run = atlas(&[&"check", &fixture_path("sound"), &"--previous", &published("same")]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
}
#[test]
fn changed_data_under_a_published_number_is_a_problem() {
    let folder = changed("changed", "topics.toml", "A subject.", "Another subject.");
    let run = atlas(&[&"check", &folder, &"--previous", &published("changed-before")]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), "1 problems\n"));
    let line = "atlas.toml: seq: found 3, which is published, but the data changed; write 4\n";
    assert_eq!(run.out, line);
}
#[test]
fn a_changed_observation_under_a_published_number_is_a_problem() {
    let folder = changed("value", "observations.csv", ",59,", ",60,");
    let run = atlas(&[&"check", &folder, &"--previous", &published("value-before")]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.starts_with("atlas.toml: seq: "), "{}", run.out);
}
#[test]
fn changed_data_under_a_new_number_is_sound() {
    let folder = changed("next", "atlas.toml", "seq = 3", "seq = 4");
    let topics = folder.join("topics.toml");
    fs::write(&topics, fs::read_to_string(&topics).unwrap().replace("A subj", "One subj")).unwrap();
    let run = atlas(&[&"check", &folder, &"--previous", &published("next-before")]);
    assert_eq!(run.code, Some(0), "{}", run.out);
}
#[test]
fn a_number_that_goes_back_is_a_problem() {
    let folder = changed("back", "atlas.toml", "seq = 3", "seq = 2");
    let run = atlas(&[&"check", &folder, &"--previous", &published("back-before")]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("expected more than the published 3"), "{}", run.out);
}
#[test]
fn a_previous_snapshot_that_is_none_fails_and_names_it() {
    for (name, why) in [("web-page.json", "a web page"), ("no-such-file.json", "")] {
        let run = atlas(&[&"check", &fixture_path("sound"), &"--previous", &fixture_path(name)]);
        assert_eq!(run.code, Some(2));
        assert!(run.err.contains(name) && run.err.contains(why), "{}", run.err);
    }
}

// ---- build -----------------------------------------------------------------------------------

#[test]
fn built_twice_the_bytes_are_the_same() {
    let (one, two) = (folder("one"), folder("two"));
    for out in [&one, &two] {
        let run = atlas(&[&"build", &"public/data", &"--out", out]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    }
    for file in ["snapshot.json", "schema.json"] {
        let (one, two) = (fs::read(one.join(file)).unwrap(), fs::read(two.join(file)).unwrap());
        assert!(!one.is_empty() && one == two, "{file}");
    }
}
#[test]
fn build_says_what_it_wrote() {
    let out = folder("said").join("deeper/still");
    let run = atlas(&[&"build", &fixture_path("sound"), &"--out", &out]);
    assert_eq!(run.code, Some(0));
    let line = |file: &str| {
        let path = out.join(file);
        format!("{}: {} bytes\n", path.display(), fs::metadata(&path).unwrap().len())
    };
    assert_eq!(run.out, line("snapshot.json") + &line("schema.json"));
}
#[test]
fn what_is_built_reads_back_without_a_problem() {
    let loaded = atlas::snapshot::read(&fs::read(published("read")).unwrap()).unwrap();
    assert!(loaded.problems.is_empty());
    assert_eq!(loaded.snapshot.parts().seq, 3);
}
#[test]
fn build_of_a_broken_folder_writes_nothing() {
    let out = folder("nothing");
    let run = atlas(&[&"build", &fixture_path("broken"), &"--out", &out]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.ends_with("problems; nothing was written\n"), "{}", run.err);
    assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
}
#[test]
fn build_into_a_place_that_is_no_folder_fails_and_names_it() {
    let out = folder("file").join("taken");
    fs::write(&out, "a file").unwrap();
    let run = atlas(&[&"build", &fixture_path("sound"), &"--out", &out]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("taken"), "{}", run.err);
}

// ---- search ----------------------------------------------------------------------------------

#[test]
fn search_of_a_folder_and_of_its_snapshot_is_the_same() {
    let folder = atlas(&[&"search", &fixture_path("sound"), &"peru", &"--json"]);
    let snapshot = atlas(&[&"search", &published("searched"), &"peru", &"--json"]);
    assert_eq!((folder.code, snapshot.code), (Some(0), Some(0)), "{}{}", folder.err, snapshot.err);
    assert!(folder.out.starts_with(r#"{"rank":1,"id":"per","score":"#), "{}", folder.out);
    assert_eq!(folder.out, snapshot.out);
}
#[test]
fn search_prints_one_json_object_a_line_with_its_reasons() {
    let run = atlas(&[&"search", &"public/data", &"GCI", &"--json", &"--limit", &"2"]);
    let lines: Vec<serde_json::Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    for (at, line) in lines.iter().enumerate() {
        assert_eq!(line["rank"], at + 1);
        assert!(line["score"].is_number() && line["id"].is_string());
        let why = &line["why"][0];
        assert_eq!((&why["term"], &why["how"]), (&"GCI".into(), &"exact".into()), "{line}");
    }
}
#[test]
fn search_in_words_names_titles_reasons_and_a_likelier_spelling() {
    let run = atlas(&[&"search", &"public/data", &"blokchain", &"--lang", &"es", &"--explain"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("systems/blockchain"), "{}", run.out);
    assert!(run.out.contains("blokchain = Blockchain (title, typo)"), "{}", run.out);
    assert!(run.err.contains("did you mean: blockchain"), "{}", run.err);
    assert!(run.err.contains("postings"), "{}", run.err);
}
#[test]
fn search_that_finds_nothing_ends_well_and_empty() {
    let run = atlas(&[&"search", &fixture_path("sound"), &"-", &"--json"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), "", ""));
}
#[test]
fn search_leaves_out_what_is_wrong_and_says_how_much() {
    let run = atlas(&[&"search", &fixture_path("one-wrong-record.json"), &"peru"]);
    assert_eq!(run.code, Some(0));
    assert!(run.err.starts_with("1 problems"), "{}", run.err);
}
#[test]
fn search_of_what_is_no_data_fails_readably() {
    let run = atlas(&[&"search", &"nowhere.json", &"peru"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("atlas: nowhere.json: "), "{}", run.err);
    let run = atlas(&[&"search", &fixture_path("not-json.json"), &"peru"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("not-json.json: the file is no JSON"), "{}", run.err);
    let run = atlas(&[&"search", &"public/data", &"peru", &"--lang", &"fr"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("expected en, es or ko"), "{}", run.err);
}

// ---- chart -----------------------------------------------------------------------------------

/// Draws the share of Internet users in Korea and Peru, with further arguments.
fn chart(more: &[&str]) -> Run {
    let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> =
        vec![&"chart", &"public/data", &"--indicator", &"internet-use", &"--places", &"kor,per"];
    arguments.extend(more.iter().map(|one| one as &dyn AsRef<std::ffi::OsStr>));
    atlas(&arguments)
}

#[test]
fn chart_draws_each_kind_that_has_values() {
    for kind in ["line", "bar", "dot", "slope", "multiples"] {
        let run = chart(&["--type", kind, "--lang", "ko", "--width", "320"]);
        assert_eq!(run.code, Some(0), "{kind}: {}", run.err);
        let document = roxmltree::Document::parse(&run.out).unwrap();
        assert!(document.root_element().attribute("viewBox").unwrap().starts_with("0 0 320 "));
        assert!(run.out.contains("대한민국"), "{kind}: {}", run.out);
    }
}
#[test]
fn chart_of_a_folder_and_of_its_snapshot_is_the_same() {
    let out = folder("charted");
    let built = atlas(&[&"build", &"public/data", &"--out", &out]);
    assert_eq!(built.code, Some(0), "{}", built.err);
    let snapshot = out.join("snapshot.json");
    let arguments: [&str; 4] = ["--indicator", "egdi-rank", "--places", "kor,per"];
    let drawn = |data: &dyn AsRef<std::ffi::OsStr>| {
        let [a, b, c, d] = &arguments;
        atlas(&[&"chart", data, a, b, c, d, &"--events"]).out
    };
    assert!(drawn(&"public/data").starts_with("<svg "));
    assert_eq!(drawn(&"public/data"), drawn(&snapshot));
}
#[test]
fn chart_writes_the_file_it_is_told_to() {
    let out = folder("drawn").join("chart.svg");
    let run = chart(&["--out", out.to_str().unwrap(), "--from", "2010", "--to", "2020"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let drawn = fs::read_to_string(&out).unwrap();
    assert_eq!(run.out, format!("{}: {} bytes\n", out.display(), drawn.len()));
    assert_eq!(drawn, chart(&["--from", "2010", "--to", "2020"]).out);
}
#[test]
fn chart_of_an_unknown_indicator_names_those_there_are() {
    let run = chart(&[]);
    assert_eq!(run.code, Some(0));
    let run = atlas(&[&"chart", &"public/data", &"--indicator", &"internet", &"--places", &"per"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    let expect = "atlas: --indicator: found \"internet\"; expected one of: ";
    assert!(run.err.starts_with(expect) && run.err.contains("internet-use, "), "{}", run.err);
}
#[test]
fn chart_of_an_unknown_place_names_those_with_values() {
    let data: [&dyn AsRef<std::ffi::OsStr>; 4] =
        [&"chart", &"public/data", &"--indicator", &"internet-use"];
    let run = atlas(&[data[0], data[1], data[2], data[3], &"--places", &"per,atlantis"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    let expect = "found \"atlantis\"; expected places with values of internet-use: ";
    assert!(run.err.contains(expect) && run.err.contains("kor, "), "{}", run.err);
}
#[test]
fn chart_refuses_what_it_cannot_draw_and_says_why() {
    let says = |more: &[&str], expect: &str| {
        let run = chart(more);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{more:?}");
        assert!(run.err.contains(expect), "{more:?}: {}", run.err);
    };
    says(&["--width", "0"], "0 is not in 120..=10000");
    says(&["--width", "wide"], "invalid value 'wide'");
    says(&["--type", "pie"], "expected one of: line, bar, dot, slope, multiples, gap");
    says(&["--lang", "fr"], "expected en, es or ko");
    says(&["--from", "2020", "--to", "2010"], "there is no year between");
    says(&["--type", "gap"], "there are some for: line, bar, dot, slope, multiples");
    says(&["--from", "2100"], "there are some for: none");
    says(&["--out", "/nowhere/chart.svg"], "/nowhere/chart.svg");
}
#[test]
fn chart_alone_says_what_it_is_and_where_it_is_from() {
    let run = chart(&["--alone", "--site", "https://atlas.example", "--type", "bar"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let document = roxmltree::Document::parse(&run.out).unwrap();
    assert_eq!(document.root_element().attribute("width"), Some("960"));
    let address = "https://atlas.example/en/connectivity/?country=kor,per&indicator=internet-use\
                   &chart=bar";
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    assert!(texts.contains(&address), "{texts:?}");
    assert!(texts.iter().any(|text| text.ends_with("CC BY 4.0")), "{texts:?}");
}
#[test]
fn chart_of_a_site_needs_all_the_files_that_it_names() {
    let out = folder("published").join("latest.json");
    let file = r#"{"name":"snapshot","url":"data/gone.json","sha256":"0","bytes":1}"#;
    let text = format!(r#"{{"format":1,"seq":1,"published":"2026-11-22","files":[{file}]}}"#);
    fs::write(&out, text).unwrap();
    let options = ["--indicator", "internet-use", "--places", "per", "--alone"];
    let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"chart", &out];
    arguments.extend(options.iter().map(|one| one as &dyn AsRef<std::ffi::OsStr>));
    let run = atlas(&arguments);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("gone.json"), "{}", run.err);
}
