//! The engines that are set side by side, and the code of each.

use clap::ValueEnum;

/// A search engine that runs in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum Engine {
    Atlas,
    Minisearch,
    Flexsearch,
    Lunr,
}

impl Engine {
    /// Its name in the table and in a page's address.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Atlas => "atlas",
            Self::Minisearch => "minisearch",
            Self::Flexsearch => "flexsearch",
            Self::Lunr => "lunr",
        }
    }

    /// The file it ships below `node_modules`; ours ships none.
    pub(super) fn package(self) -> Option<&'static str> {
        match self {
            Self::Atlas => None,
            Self::Minisearch => Some("minisearch/dist/es/index.js"),
            Self::Flexsearch => Some("flexsearch/dist/flexsearch.bundle.module.min.js"),
            Self::Lunr => Some("lunr/lunr.min.js"),
        }
    }

    /// The files of the page that are its code.
    pub(super) fn files(self) -> &'static [&'static str] {
        match self {
            Self::Atlas => &["search-bench_bg.wasm", "search-bench.js"],
            Self::Minisearch => &["minisearch.js"],
            Self::Flexsearch => &["flexsearch.js"],
            Self::Lunr => &["lunr.js"],
        }
    }
}
