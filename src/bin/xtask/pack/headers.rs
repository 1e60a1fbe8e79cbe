//! The content security policy and the `_headers` file.
//!
//! The policy is written for each first segment of an address and never for `/*`: where rules
//! overlap some hosts join them, and then the stricter wins.

use std::collections::BTreeSet;

use crate::pack::pages::Page;

/// What may run and be loaded: our own files and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
                      font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

/// Said of everything that is answered; no other rule repeats these names.
const EVERYWHERE: &str = "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
                          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n";

/// Names by content never change what they hold.
const FOR_EVER: &str = "Cache-Control: public, max-age=31536000, immutable";

/// Asked for again each time; unchanged files are answered without their bytes.
const ASK_AGAIN: &str = "Cache-Control: no-cache";

/// The first segment whose pages may stand in other people's pages.
const EMBED: &str = "embed";

/// Who may put a page into a frame.
#[derive(Clone, Copy)]
pub(super) enum Framing {
    /// Not said: in a `<meta>` it has no effect and one browser complains.
    NotSaid,
    Nobody,
    Anybody,
}

/// The policy with what it says of frames.
pub(super) fn policy(framing: Framing) -> String {
    match framing {
        Framing::NotSaid => POLICY.to_owned(),
        Framing::Nobody => format!("{POLICY}; frame-ancestors 'none'"),
        Framing::Anybody => format!("{POLICY}; frame-ancestors *"),
    }
}

/// The `_headers` file for these pages and the files that are named by their content.
pub(super) fn text(pages: &[Page], named_by_content: &[String]) -> String {
    let mut text = String::from(EVERYWHERE);
    for path in ["/", "/index.html", "/404.html"] {
        text.push_str(&page_rule(path, Framing::Nobody));
    }
    let segments: BTreeSet<&str> =
        pages.iter().filter_map(|page| page.path.split_once('/')).map(|(first, _)| first).collect();
    for segment in segments {
        let framing = if segment == EMBED { Framing::Anybody } else { Framing::Nobody };
        text.push_str(&page_rule(&format!("/{segment}/*"), framing));
    }
    text.push_str(&rule("/assets/*", FOR_EVER));
    for path in named_by_content {
        text.push_str(&rule(&format!("/{path}"), FOR_EVER));
    }
    for path in ["/data/latest.json", "/build.json", "/manifest.webmanifest"] {
        text.push_str(&rule(path, ASK_AGAIN));
    }
    text
}

fn page_rule(path: &str, framing: Framing) -> String {
    format!("{path}\n  Content-Security-Policy: {}\n  {ASK_AGAIN}\n", policy(framing))
}

fn rule(path: &str, header: &str) -> String {
    format!("{path}\n  {header}\n")
}
