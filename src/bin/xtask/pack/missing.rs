//! `404.html`: the page of every address that has none.
//!
//! It may be shown at any depth, so it cannot know its way to the root, and the policy allows no
//! inline script that would look for it. So it names the boot script at every depth up to
//! [`DEEPEST`]; the first that is found starts, knows the root by its own address, and brings the
//! style and the application from there. Paths above a host's root are cut off there by every
//! browser, so on a host of its own the atlas is found from any depth.

use std::path::Path;

use atlas::text::escape;

use crate::failure::Outcome;
use crate::files;
use crate::pack::assets::{Asset, Assets};
use crate::pack::page::{document, top, vouched};
use crate::pack::pages::Page;
use crate::pack::words::ALL;

/// Segments of the deepest address below a sub-path that still finds the root.
const DEEPEST: usize = 5;

/// Writes the page.
pub(super) fn write(staging: &Path, assets: &Assets) -> Outcome {
    let titles: Vec<&str> = ALL.iter().map(|words| words.missing).collect();
    let page = Page {
        path: String::new(),
        lang: "en".to_owned(),
        title: format!("{} · DGCC Atlas", titles.join(" · ")),
        description: titles.join(" · "),
        body: body(),
        alternates: Vec::new(),
        noindex: true,
    };
    let mut head = top(&page);
    // Without this a browser asks the host's root for an icon.
    head.push_str("<link rel=\"icon\" href=\"data:,\">\n");
    head.push_str(&template("style", &assets.style));
    head.push_str(&template("script", &assets.script));
    head.extend((0..=DEEPEST).map(|depth| {
        let script = vouched("src", &"../".repeat(depth), &assets.boot);
        format!("<script defer {script}></script>\n")
    }));
    let html = document(&page.lang, " data-page=\"missing\"", &head, &page.body);
    files::write(&staging.join("404.html"), html)
}

/// Names a file for the boot script, which knows from where to take it.
fn template(what: &str, asset: &Asset) -> String {
    let Asset { path, integrity } = asset;
    format!("<meta name=\"atlas-{what}\" content=\"{path}\" data-integrity=\"{integrity}\">\n")
}

/// The same message in every language; the boot script corrects the links when it knows the root.
fn body() -> String {
    let mut body = String::from("<main><h1>404</h1>\n");
    body.extend(ALL.iter().map(|words| {
        let lang = words.lang;
        format!(
            "<section lang=\"{lang}\"><h2>{}</h2>\
             <p><a href=\"/{lang}/\" data-path=\"{lang}/\">{}</a></p></section>\n",
            escape(words.missing),
            escape(words.to_front),
        )
    }));
    body.push_str("</main>");
    body
}
