//! One page: the head that every page has, around a body the library wrote.
//!
//! Everything in a page is relative to it, so a folder works wherever it is hosted. The note that
//! tells of a failed start stands in the page from the beginning and the boot script takes it away:
//! so it is also read where no script runs at all.

use std::path::Path;

use atlas::text::escape;

use crate::failure::Outcome;
use crate::files;
use crate::pack::assets::{Asset, Assets};
use crate::pack::headers::{self, Framing};
use crate::pack::pages::Page;
use crate::pack::words::{self, Words};

/// Writes a page where its address says.
pub(super) fn write(
    staging: &Path,
    page: &Page,
    assets: &Assets,
    site_url: Option<&str>,
) -> Outcome {
    let text = html(page, assets, site_url);
    files::write(&staging.join(format!("{}index.html", page.path)), text)
}

fn html(page: &Page, assets: &Assets, site_url: Option<&str>) -> String {
    let root = root(&page.path);
    let mut head = top(page);
    head.extend([
        format!("<meta name=\"atlas-root\" content=\"{root}\">\n"),
        alternates(page, &root, site_url),
        links(&root, assets),
    ]);
    let front = if page.path.is_empty() { front(page) } else { String::new() };
    document(&page.lang, &front, &head, &page.body)
}

/// The same page in the other languages.
///
/// Search engines take only absolute addresses, which need a known host; people's tools take both.
fn alternates(page: &Page, root: &str, site_url: Option<&str>) -> String {
    let base =
        site_url.map_or_else(|| root.to_owned(), |site| format!("{}/", site.trim_end_matches('/')));
    let link = |(lang, path): &(String, String)| {
        format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
            escape(lang),
            escape(&format!("{base}{path}")),
        )
    };
    page.alternates.iter().map(link).collect::<Vec<_>>().concat()
}

/// A whole document; `attributes` are the root element's besides its language.
pub(super) fn document(lang: &str, attributes: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"{attributes}>\n<head>\n{head}</head>\n<body>\n\
         <div id=\"atlas\">{body}</div>\n{}</body>\n</html>\n",
        note(words::of(lang))
    )
}

/// What stands first in a head: the policy before anything it governs.
pub(super) fn top(page: &Page) -> String {
    let robots = if page.noindex { "<meta name=\"robots\" content=\"noindex\">\n" } else { "" };
    format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{robots}",
        headers::policy(Framing::NotSaid),
        escape(&page.title),
        escape(&page.description),
    )
}

fn links(root: &str, assets: &Assets) -> String {
    let Assets { style, boot, script } = assets;
    format!(
        "<link rel=\"icon\" href=\"{root}icons/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"{root}icons/icon-180.png\">\n\
         <link rel=\"manifest\" href=\"{root}manifest.webmanifest\">\n\
         <link rel=\"stylesheet\" {}>\n<script {}></script>\n<script type=\"module\" {}></script>\n",
        vouched("href", root, style),
        vouched("src", root, boot),
        vouched("src", root, script),
    )
}

/// An address and its integrity as attributes.
pub(super) fn vouched(attribute: &str, root: &str, asset: &Asset) -> String {
    format!("{attribute}=\"{root}{}\" integrity=\"{}\"", asset.path, asset.integrity)
}

/// What the boot script reads on the page at the root: which languages it may go to.
fn front(page: &Page) -> String {
    let languages: Vec<&str> = page.alternates.iter().map(|(lang, _)| lang.as_str()).collect();
    format!(" data-page=\"front\" data-languages=\"{}\"", languages.join(" "))
}

fn note(words: &Words) -> String {
    format!(
        "<p id=\"boot-note\" class=\"boot-note\">{} <a href=\"\">{}</a></p>\n",
        escape(words.not_started),
        escape(words.retry)
    )
}

/// The way from a page to the root.
pub(super) fn root(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

#[cfg(test)]
mod tests {
    use super::root;

    #[test]
    fn the_way_to_the_root_is_as_long_as_the_path() {
        assert_eq!(root(""), "./");
        assert_eq!(root("en/"), "../");
        assert_eq!(root("en/centres/peru/"), "../../../");
    }
}
