//! Which page: the path behind the language.

use crate::model::{Id, Kind};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The front page.
    Overview,
    /// The timeline.
    Timeline,
    /// The cooperation centres.
    Centres,
    /// Charts.
    Connectivity,
    /// Countries, or two filters of the timeline, side by side.
    Compare,
    /// Search over all records.
    Search,
    /// Downloads, licences, disagreements.
    Data,
    /// What this is.
    About,
    /// One record.
    Record(Kind, Id),
    /// An address that means nothing; the path as given.
    Unknown(String),
}

impl Route {
    /// The views, in the order of the navigation.
    pub const VIEWS: [Self; 8] = [
        Self::Overview,
        Self::Timeline,
        Self::Centres,
        Self::Connectivity,
        Self::Compare,
        Self::Search,
        Self::Data,
        Self::About,
    ];

    /// Reads the path behind the language; slashes at its ends do not matter.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let folder =
            path.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/'));
        let path = folder.unwrap_or(path).trim_matches('/');
        if let Some(view) = Self::VIEWS.iter().find(|view| view.path().trim_matches('/') == path) {
            return view.clone();
        }
        let record = path
            .split_once('/')
            .and_then(|(kind, id)| Some(Self::Record(Kind::parse(kind)?, Id::parse(id).ok()?)));
        record.unwrap_or_else(|| Self::Unknown(path.to_owned()))
    }

    /// Whether the page may stand in somebody else's.
    #[must_use]
    pub const fn is_embeddable(&self) -> bool {
        matches!(self, Self::Timeline | Self::Connectivity)
    }

    /// The path behind the language: empty or ending in `/`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Timeline => "timeline/".to_owned(),
            Self::Centres => "centres/".to_owned(),
            Self::Connectivity => "connectivity/".to_owned(),
            Self::Compare => "compare/".to_owned(),
            Self::Search => "search/".to_owned(),
            Self::Data => "data/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::Record(kind, id) => format!("{}/{id}/", kind.word()),
            Self::Unknown(path) => path.clone(),
        }
    }
}
