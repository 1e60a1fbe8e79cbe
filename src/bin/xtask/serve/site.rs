//! What a static host answers: a pure function of the folder and the request.
//!
//! Invariant: nothing outside the folder is ever read, whatever the address says.
#![allow(clippy::disallowed_methods, reason = "a native program: it serves files")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::serve::rules::Rules;

/// A built folder below a path.
pub(crate) struct Site {
    folder: PathBuf,
    prefix: String,
    rules: Rules,
}

/// What of a request matters for the answer.
pub(crate) struct Asked<'a> {
    /// Whether the method is GET or HEAD.
    pub(crate) reads: bool,
    /// Path and query as sent.
    pub(crate) address: &'a str,
    /// The value of `Accept-Encoding`.
    pub(crate) encodings: &'a str,
    /// What was sent along.
    pub(crate) body: &'a [u8],
}

/// An answer to one request.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Site {
    /// The site in `folder`, whose `_headers` are read now.
    pub(crate) fn open(folder: &Path, prefix: &str) -> Outcome<Self> {
        let folder = fs::canonicalize(folder)
            .map_err(|error| Failure::new(format!("cannot serve {}: {error}", folder.display())))?;
        let rules = files::read_text(&folder.join("_headers")).unwrap_or_default();
        let bare = prefix.trim_matches('/');
        let prefix = if bare.is_empty() { "/".to_owned() } else { format!("/{bare}/") };
        Ok(Self { folder, prefix, rules: Rules::parse(&rules) })
    }

    /// The path below which the folder stands, with a slash at both ends.
    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The answer to a request.
    pub(crate) fn answer(&self, asked: &Asked<'_>) -> Answer {
        if !asked.reads {
            let allow = [("Allow".to_owned(), "GET, HEAD".to_owned())];
            return Answer {
                headers: allow.into(),
                ..plain(405, "only GET and HEAD are answered here")
            };
        }
        let (path, query) =
            asked.address.split_once('?').map_or((asked.address, None), |(p, q)| (p, Some(q)));
        let Some(inside) = path.strip_prefix(&self.prefix) else {
            if format!("{path}/") == self.prefix {
                return redirect(&self.prefix, query);
            }
            return plain(404, "nothing is served outside the prefix");
        };
        let path = format!("/{inside}");
        match self.find(inside) {
            Found::File(name) => self.file(200, &path, &name, asked.encodings),
            Found::Folder => redirect(&format!("{}{inside}/", self.prefix), query),
            Found::Nothing if self.folder.join("404.html").is_file() => {
                self.file(404, &path, "404.html", asked.encodings)
            }
            Found::Nothing => plain(404, "there is no such page"),
        }
    }

    fn find(&self, inside: &str) -> Found {
        let Some(name) = safe(inside) else { return Found::Nothing };
        let path = self.folder.join(&name);
        if path.is_file() && !inside.ends_with('/') {
            return if self.holds(&path) && name != "_headers" {
                Found::File(name)
            } else {
                Found::Nothing
            };
        }
        if !path.join("index.html").is_file() || !self.holds(&path) {
            return Found::Nothing;
        }
        if name.is_empty() {
            return Found::File("index.html".to_owned());
        }
        if inside.ends_with('/') {
            Found::File(format!("{name}/index.html"))
        } else {
            Found::Folder
        }
    }

    /// Whether a path stays inside the folder when its links are followed.
    fn holds(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|path| path.starts_with(&self.folder))
    }

    fn file(&self, status: u16, path: &str, name: &str, encodings: &str) -> Answer {
        let mut headers = self.rules.headers(path);
        headers.push(("Content-Type".to_owned(), content_type(name).to_owned()));
        headers.push(("Vary".to_owned(), "Accept-Encoding".to_owned()));
        for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
            if !accepts(encodings, encoding) {
                continue;
            }
            if let Ok(body) = files::read(&self.folder.join(format!("{name}.{ending}"))) {
                headers.push(("Content-Encoding".to_owned(), encoding.to_owned()));
                return Answer { status, headers, body };
            }
        }
        match files::read(&self.folder.join(name)) {
            Ok(body) => Answer { status, headers, body },
            Err(failure) => plain(500, &failure.to_string()),
        }
    }
}

enum Found {
    File(String),
    Folder,
    Nothing,
}

/// The path as a name below the folder, or nothing when it could lead out of it.
fn safe(inside: &str) -> Option<String> {
    let decoded = decode(inside)?;
    let segments: Vec<&str> = decoded.split('/').filter(|segment| !segment.is_empty()).collect();
    let leads_out =
        |segment: &&str| matches!(*segment, "." | "..") || segment.contains(['\\', '\0', ':']);
    if decoded.starts_with('/') || segments.iter().any(leads_out) {
        return None;
    }
    Some(segments.join("/"))
}

/// Percent-decodes; nothing when it is not UTF-8 or an escape is broken.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
            // `from_str_radix` would read a sign as well.
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = rest.get(2..)?;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

fn accepts(encodings: &str, wanted: &str) -> bool {
    encodings.split(',').any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        name.trim().eq_ignore_ascii_case(wanted) && !matches!(weight.trim(), "q=0" | "q=0.0")
    })
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "toml" => "application/toml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

fn redirect(to: &str, query: Option<&str>) -> Answer {
    let to = query.map_or_else(|| to.to_owned(), |query| format!("{to}?{query}"));
    Answer { headers: vec![("Location".to_owned(), to)], ..plain(301, "") }
}

fn plain(status: u16, text: &str) -> Answer {
    let headers = vec![("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned())];
    Answer { status, headers, body: text.as_bytes().to_vec() }
}

#[cfg(test)]
mod tests {
    use super::{accepts, safe};

    #[test]
    fn an_address_cannot_climb_out_of_the_folder() {
        for address in [
            "../Cargo.toml",
            "a/../../x",
            "%2e%2e/x",
            "a%2F..%2Fb",
            "//etc/passwd",
            "..\\x",
            "c:/x",
        ] {
            assert_eq!(safe(address), None, "{address}");
        }
    }

    #[test]
    fn a_broken_escape_is_no_file() {
        for address in ["%", "%4", "%zz", "%+4", "%ff"] {
            assert_eq!(safe(address), None, "{address}");
        }
    }

    #[test]
    fn hangul_in_an_address_names_a_file() {
        assert_eq!(safe("ko/%EA%B0%80/").as_deref(), Some("ko/가"));
    }

    #[test]
    fn an_encoding_of_weight_zero_is_refused() {
        assert!(accepts("gzip, deflate, br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
    }
}
