//! What a journey has: a fresh browser before a fresh front of the built site.

use std::path::PathBuf;
use std::sync::Arc;

use atlas::address::{Route, ViewState};
use atlas::i18n::{Messages, messages};
use atlas::model::Lang;
use serde::Deserialize;

use crate::browser::Browser;
use crate::edition::{Edition, path};
use crate::engines::Engine;
use crate::failure::{Failure, Outcome};
use crate::front::Front;
use crate::site::Site;

/// What a journey has.
pub(crate) struct Stage {
    pub(crate) browser: Browser,
    pub(crate) front: Front,
    pub(crate) edition: Edition,
    /// The real server behind the front.
    pub(crate) site: Arc<Site>,
    /// The built site's folder.
    pub(crate) dist: PathBuf,
    /// The project's tools.
    pub(crate) tools: PathBuf,
    /// What the engine did not offer, for the output.
    pub(crate) remarks: Vec<String>,
}

/// What the probe kept.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Kept {
    /// `error`, `warning`, `policy`, `resource` or `shift`.
    pub(crate) kind: String,
    pub(crate) what: String,
    at: String,
}

impl Stage {
    pub(crate) fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// A front of its own for what follows: another port, so nothing is remembered of before.
    pub(crate) fn start_afresh(&mut self) -> Outcome {
        self.front = Front::before(self.site.host())?;
        Ok(())
    }

    /// Goes to a path and waits until the application runs.
    pub(crate) async fn open(&self, path: &str) -> Outcome {
        self.visit(path).await?;
        let ready = self.browser.ready().await;
        ready.map_err(|failure| Failure::new(format!("{path}: {failure}")))
    }

    /// Goes to a page and waits until the application runs.
    pub(crate) async fn open_page(&self, lang: Lang, route: Route) -> Outcome {
        self.open(&path(lang, route)).await
    }

    /// Goes to a path, without waiting for the application.
    pub(crate) async fn visit(&self, path: &str) -> Outcome {
        self.browser.go(&format!("{}{path}", self.front.origin())).await
    }

    /// What the address bar says, read as the application reads it.
    pub(crate) async fn state(&self) -> Outcome<ViewState> {
        let address = self.browser.address().await?;
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Ok(ViewState::parse(path, query, Lang::En))
    }

    /// The messages of the page's language.
    pub(crate) async fn messages(&self) -> Outcome<&'static Messages> {
        Ok(messages(self.state().await?.lang))
    }

    /// What the probe kept on all pages so far.
    pub(crate) async fn kept(&self) -> Outcome<Vec<Kept>> {
        let script = "return JSON.parse(sessionStorage.getItem('probe') || '[]')";
        self.browser.js(script, vec![]).await
    }

    /// The errors and violations of policy among it, as lines.
    pub(crate) async fn errors(&self) -> Outcome<Vec<String>> {
        let kept = self.kept().await?;
        let grave =
            kept.into_iter().filter(|kept| matches!(kept.kind.as_str(), "error" | "policy"));
        Ok(grave.map(|kept| format!("{} on {}: {}", kept.kind, kept.at, kept.what)).collect())
    }
}
