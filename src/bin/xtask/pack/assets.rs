//! The program, its glue, the boot script and the style: joined, named by content, vouched for.
//!
//! The glue and the start code are one module, so that the integrity on its script tag covers
//! both; that module in turn holds the integrity of the program it fetches.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::pack::hash;

/// What wasm-bindgen wrote.
const GLUE: &str = "atlas-web.js";
const PROGRAM: &str = "atlas-web_bg.wasm";

/// Our own scripts, listed in `public/index.html`.
const START: &str = "start.js";
const BOOT: &str = "boot.js";

/// The outline of the land, which only the style names.
const LAND: &str = "land.svg";

/// What wasm-bindgen calls the glue's default export, and what the start code calls it.
const EXPORT: (&str, &str) = (" as default", "initialise");

/// A file in `assets/` and what a browser must find in it.
pub(super) struct Asset {
    /// Its path from the root.
    pub(super) path: String,
    /// The value of its `integrity` attribute.
    pub(super) integrity: String,
}

/// What every page links.
pub(super) struct Assets {
    pub(super) style: Asset,
    pub(super) boot: Asset,
    pub(super) script: Asset,
}

/// Replaces what Trunk staged for the application by the hashed files in `assets/`.
pub(super) fn write(staging: &Path) -> Outcome<Assets> {
    if staging.join("snippets").exists() {
        return Err(Failure::new(
            "a dependency ships JavaScript of its own (staging/snippets), which no integrity covers; \
             replace it or teach the packer to join it",
        ));
    }
    let land = named(staging, "land", "svg", &files::take(&staging.join(LAND))?)?;
    let style = pointed(&style(staging)?, LAND, &land)?;
    let boot = lean(&text(files::take(&staging.join(BOOT))?, BOOT)?);
    let program = files::take(&staging.join(PROGRAM))?;
    let program = named(staging, "app", "wasm", &program)?;
    let glue = text(files::take(&staging.join(GLUE))?, GLUE)?;
    let start = text(files::take(&staging.join(START))?, START)?;
    Ok(Assets {
        style: named(staging, "app", "css", style.as_bytes())?,
        boot: named(staging, "boot", "js", boot.as_bytes())?,
        script: named(staging, "app", "js", lean(&module(&glue, &program, &start)?).as_bytes())?,
    })
}

/// Writes bytes under a name that says what they are.
fn named(staging: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Outcome<Asset> {
    let path = format!("assets/{stem}.{}.{ending}", hash::short(bytes));
    files::write(&staging.join(&path), bytes)?;
    Ok(Asset { path, integrity: hash::integrity(bytes) })
}

/// The style files in the order of `public/index.html`, which Trunk keeps in the page it stages.
fn style(staging: &Path) -> Outcome<String> {
    let list = text(files::take(&staging.join("index.html"))?, "index.html")?;
    let mut joined = String::new();
    for name in linked_styles(&list) {
        joined.push_str(text(files::take(&staging.join(name))?, name)?.trim_end());
        joined.push('\n');
    }
    Ok(joined)
}

/// The style with the name of a file replaced by the one it has beside the style.
///
/// Trunk takes the quotes off when it makes the style smaller.
fn pointed(style: &str, name: &str, asset: &Asset) -> Outcome<String> {
    let written = [format!("url(\"{name}\")"), format!("url({name})")];
    if !written.iter().any(|before| style.contains(before.as_str())) {
        return Err(Failure::new(format!(
            "no style sheet says {}; name the file there or do not ship it",
            written.join(" or ")
        )));
    }
    let file = asset.path.rsplit_once('/').map_or(asset.path.as_str(), |(_, file)| file);
    let after = format!("url({file})");
    Ok(written.iter().fold(style.to_owned(), |style, before| style.replace(before, &after)))
}

/// The file names of the style sheets a page links, in its order.
fn linked_styles(page: &str) -> Vec<&str> {
    page.split("<link")
        .skip(1)
        .filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag))
        .filter(|tag| attribute(tag, "rel") == Some("stylesheet"))
        .filter_map(|tag| attribute(tag, "href"))
        .map(|href| href.rsplit_once('/').map_or(href, |(_, name)| name))
        .collect()
}

/// The value of an attribute, quoted or not, as Trunk writes it.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}="))? + name.len() + 2;
    let value = tag.get(start..)?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split_whitespace().next().map(|value| value.trim_end_matches('/')),
    }
}

/// One module: the glue without its exports, the program's name and integrity, the start code.
fn module(glue: &str, program: &Asset, start: &str) -> Outcome<String> {
    let (code, exports) =
        glue.rsplit_once("export").ok_or_else(|| unknown_glue("it exports nothing"))?;
    let exports = exports.trim().trim_end_matches(';').trim();
    let initialise = exports
        .strip_prefix('{')
        .and_then(|names| names.strip_suffix('}'))
        .and_then(|names| names.split(',').find_map(|name| name.trim().strip_suffix(EXPORT.0)))
        .ok_or_else(|| unknown_glue("its last export has no default"))?;
    let file = program.path.rsplit_once('/').map_or(program.path.as_str(), |(_, name)| name);
    let program = serde_json::json!({ "file": file, "integrity": program.integrity });
    // A block keeps the start code's names apart from the glue's.
    Ok(format!("{code}{{const {}={initialise},program={program};\n{start}}}\n", EXPORT.1))
}

/// A script without its comment lines, indentation and empty lines: a fifth less to load.
///
/// Trunk's own minifier does not understand wasm-bindgen's glue. Lines keep their order and their
/// ends, so only a text over several lines could be harmed: a script with one is left alone.
fn lean(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut kept = String::with_capacity(script.len());
    let mut inside_comment = false;
    for line in script.lines().map(str::trim) {
        let opens = line.starts_with("/*");
        if !(inside_comment || opens || line.is_empty() || line.starts_with("//")) {
            kept.push_str(line);
            kept.push('\n');
        }
        inside_comment = (inside_comment || opens) && !line.ends_with("*/");
    }
    kept
}

fn unknown_glue(what: &str) -> Failure {
    Failure::new(format!(
        "{GLUE} is not the glue this packer knows ({what}); wasm-bindgen must have changed it"
    ))
}

fn text(bytes: Vec<u8>, name: &str) -> Outcome<String> {
    String::from_utf8(bytes)
        .map_err(|_| Failure::new(format!("{name} is not UTF-8; save it as UTF-8")))
}

#[cfg(test)]
mod tests {
    use super::{Asset, lean, linked_styles, module, pointed};

    #[test]
    fn comments_on_their_own_lines_are_not_shipped() {
        let script =
            "/**\n * @param {x} a\n */\n  f(); // why\n\n// note\n/* one */\ng(\"//x\");\n";
        assert_eq!(lean(script), "f(); // why\ng(\"//x\");\n");
    }

    #[test]
    fn a_script_with_a_text_over_several_lines_is_left_alone() {
        let script = "let a = `x\n  // not a comment\n`;\n";
        assert_eq!(lean(script), script);
    }

    #[test]
    fn styles_keep_the_order_of_the_page() {
        let page = r#"<link rel="stylesheet" href="/layers.css"/><link rel="icon" href="/i.svg"><link rel=stylesheet href=/base.css>"#;
        assert_eq!(linked_styles(page), ["layers.css", "base.css"]);
    }

    #[test]
    fn the_style_points_to_files_by_their_names_of_content() {
        let land = Asset { path: "assets/land.1.svg".to_owned(), integrity: "sha384-x".to_owned() };
        let pointed = |style: &str| pointed(style, "land.svg", &land).ok();
        for style in ["a { mask: url(\"land.svg\") }", "a { mask: url(land.svg) }"] {
            assert_eq!(pointed(style), Some("a { mask: url(land.1.svg) }".to_owned()));
        }
        assert_eq!(pointed("a { mask: url(\"sea.svg\") }"), None);
    }

    #[test]
    fn the_start_code_finds_the_glues_default_export_under_one_name() {
        let program =
            Asset { path: "assets/app.1.wasm".to_owned(), integrity: "sha384-x".to_owned() };
        for glue in [
            "let a;\nexport { initSync, __wbg_init as default };\n",
            "let a;export{initSync,__wbg_init as default}",
        ] {
            let module = module(glue, &program, "go(initialise);\n")
                .unwrap_or_else(|failure| failure.to_string());
            assert!(module.starts_with("let a;"), "{module}");
            assert!(
                module.contains("{const initialise=__wbg_init,program={\"file\":\"app.1.wasm\""),
                "{module}"
            );
            assert!(!module.contains("export"), "{module}");
        }
    }
}
