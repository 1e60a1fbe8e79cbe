//! A page of its own for each measurement: a fresh Chromium, which posts the figures back.
#![allow(clippy::disallowed_methods, reason = "a native program: its server listens beside it")]

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::bench::engine::Engine;
use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::serve::http;
use crate::serve::site::Site;

/// How long a browser may take to start and to make the records, besides what is measured.
const STARTING: Duration = Duration::from_mins(1);

const FLAGS: &str = "--headless --no-sandbox --disable-gpu --no-first-run --disable-sync \
    --disable-background-networking --disable-component-update --disable-extensions \
    --disable-frame-rate-limit --disable-gpu-vsync \
    --enable-precise-memory-info --js-flags=--expose-gc";

/// What is measured in one page.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) engine: Engine,
    pub(super) records: u32,
    pub(super) queries: u32,
    /// How long building may take, and then typing, each.
    pub(super) limit: Duration,
}

/// What a page measured; times in milliseconds, memory in bytes.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Figures {
    pub(super) adding: f64,
    pub(super) finishing: f64,
    pub(super) longest_add: f64,
    pub(super) longest_finish: f64,
    /// Queries that were typed to their end before the time was up.
    pub(super) typed: u32,
    pub(super) keystrokes: u32,
    /// Keystrokes that found anything.
    pub(super) found: u32,
    pub(super) mean: f64,
    pub(super) p50: f64,
    pub(super) p95: f64,
    pub(super) max: f64,
    /// Times and texts of the slowest keystrokes.
    pub(super) slowest: Vec<String>,
    pub(super) heap: f64,
    pub(super) wasm: f64,
}

impl Figures {
    /// Time in which the page was busy building.
    pub(super) fn build(&self) -> f64 {
        self.adding + self.finishing
    }

    /// The longest that the page was blocked while building.
    pub(super) fn longest(&self) -> f64 {
        self.longest_add.max(self.longest_finish)
    }
}

/// Pages are served from a folder; what they post arrives here.
pub(super) struct Desk {
    address: String,
    posted: Receiver<Vec<u8>>,
    profile: PathBuf,
}

impl Desk {
    /// Serves a folder on a free port until the process ends.
    pub(super) fn open(folder: &Path, profile: PathBuf) -> Outcome<Self> {
        let site = Site::open(folder, "/")?;
        let refused = |error| Failure::new(format!("cannot listen: {error}"));
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?.to_string();
        let (post, posted) = mpsc::channel();
        thread::spawn(move || {
            let site = &site;
            thread::scope(|scope| {
                for stream in listener.incoming().flatten() {
                    let post = post.clone();
                    scope.spawn(move || {
                        http::converse(&stream, |asked| {
                            if !asked.reads {
                                // Nobody waits for it once its time is up.
                                let _ = post.send(asked.body.to_vec());
                            }
                            site.answer(asked)
                        })
                    });
                }
            });
        });
        Ok(Self { address, posted, profile })
    }

    /// Measures a search engine in a browser of its own; `None` when the time is up.
    pub(super) fn measure(&self, project: &Project, asked: Asked) -> Outcome<Option<Figures>> {
        let Asked { engine, records, queries, limit } = asked;
        let name = engine.name();
        let page =
            format!("?engine={name}&records={records}&queries={queries}&limit={}", limit.as_secs());
        self.ask(project, &page, limit * 2)
    }

    /// What a page posts, in a browser of its own; `None` when it took longer than starting and
    /// the limit.
    pub(super) fn ask<T: DeserializeOwned>(
        &self,
        project: &Project,
        page: &str,
        limit: Duration,
    ) -> Outcome<Option<T>> {
        let address = format!("http://{}/{page}", self.address);
        let browser = Child::new(project, "chromium", FLAGS)?
            .argument(Path::new(&format!("--user-data-dir={}", self.profile.display())))
            .argument(Path::new(&address))
            .start()?;
        let posted = self.posted.recv_timeout(STARTING + limit);
        drop(browser);
        let Ok(posted) = posted else { return Ok(None) };
        serde_json::from_slice(&posted).map(Some).map_err(|_| {
            let said = String::from_utf8_lossy(&posted);
            Failure::new(format!("{page}: {said}"))
        })
    }
}
