//! The three engines: their drivers, started and ended, and sessions with a fresh profile.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use std::{fs, process};

use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::timeout;

use crate::asked::Asked;
use crate::children::{Child, free_port, listening};
use crate::failure::{Failure, Outcome};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// How often a browser is started before it counts as one that does not start.
const TRIES: usize = 3;

/// How long a browser may take to start.
const STARTED: Duration = Duration::from_secs(45);

/// A running driver of one engine, ended with its browsers when this value goes.
pub(crate) struct Driver {
    engine: Engine,
    port: u16,
    /// The driver, then its display: fields end in this order.
    _children: Vec<Child>,
}

impl Driver {
    /// Starts an engine's driver and waits until it answers.
    pub(crate) async fn start(engine: Engine, tools: &Path) -> Outcome<Self> {
        let port = free_port()?;
        let log = Asked::remains().join(format!("{}-driver.log", engine.name()));
        let mut children = Vec::new();
        let mut command = match engine {
            Engine::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let own = tools.join("bin/geckodriver");
                let own = if own.is_file() { own } else { PathBuf::from("geckodriver") };
                let mut command = Command::new(own);
                command.args(["--host", "127.0.0.1", "--port", &port.to_string()]);
                command
            }
            Engine::WebKit => {
                let (display, number) = display()?;
                children.push(display);
                let mut command = Command::new("WebKitWebDriver");
                command.args(["--host=127.0.0.1", &format!("--port={port}")]);
                command.env("DISPLAY", format!(":{number}"));
                command
            }
        };
        let mut driver = Child::start(&mut command, &log)?;
        listening(&mut driver, port).await?;
        children.insert(0, driver);
        Ok(Self { engine, port, _children: children })
    }

    async fn session(self, languages: Option<&str>) -> Outcome<Session> {
        let profile = Profile::fresh()?;
        let capabilities = match self.engine {
            Engine::Chromium => chromium(&profile, languages),
            Engine::Firefox => firefox(languages)?,
            Engine::WebKit => webkit()?,
        };
        let address = format!("http://127.0.0.1:{}", self.port);
        let driver = WebDriver::new(address, Capabilities::from(capabilities)).await;
        let name = self.engine.name();
        let driver = driver.map_err(|error| {
            Failure::new(format!("{name} does not start: {}", Failure::from(error)))
        })?;
        Ok(Session { control: driver, _driver: self, _profile: profile })
    }
}

/// A browser with a fresh profile and a driver of its own, speaking the languages given where the
/// engine can be told.
///
/// # Errors
/// When it does not start, tried [`TRIES`] times: a driver now and then waits for ever for a
/// browser that came up too slowly.
pub(crate) async fn start(
    engine: Engine,
    tools: &Path,
    languages: Option<&str>,
) -> Outcome<Session> {
    let mut last = Failure::new("never tried");
    for _ in 0..TRIES {
        let driver = Driver::start(engine, tools).await?;
        match timeout(STARTED, driver.session(languages)).await {
            Ok(Ok(session)) => return Ok(session),
            Ok(Err(failure)) => last = failure,
            Err(_) => last = Failure::new(format!("{} does not start", engine.name())),
        }
    }
    Err(last)
}

/// A browser under control; it ends with this value, and its driver and profile with it.
pub(crate) struct Session {
    pub(crate) control: WebDriver,
    _driver: Driver,
    /// Removed when the browser has ended.
    _profile: Profile,
}

/// A folder of its own for one browser.
struct Profile(PathBuf);

impl Profile {
    fn fresh() -> Outcome<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("atlas-browser-{}-{count}", process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // The browser may still be writing; what stays is in the temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn chromium(profile: &Profile, languages: Option<&str>) -> Map<String, Value> {
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    let mut args: Vec<String> = args.map(ToOwned::to_owned).into();
    args.push(format!("--user-data-dir={}", profile.0.display()));
    let languages = languages.unwrap_or("en-GB,en");
    object(json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": args,
            "prefs": { "intl.accept_languages": languages },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    }))
}

fn firefox(languages: Option<&str>) -> Outcome<Map<String, Value>> {
    let binary = ["firefox", "firefox-esr"].into_iter().find_map(on_path);
    let binary = binary.ok_or_else(|| Failure::new("Firefox is not installed"))?;
    Ok(object(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": binary,
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": languages.unwrap_or("en-GB,en"),
                // As on phones, where scroll bars lie over the page.
                "ui.useOverlayScrollbars": 1,
                "widget.gtk.overlay-scrollbars.enabled": true,
            },
        },
    })))
}

/// Its languages come from the system's locale; it cannot be told others.
fn webkit() -> Outcome<Map<String, Value>> {
    let folders = [format!("/usr/lib/{}-linux-gnu", env::consts::ARCH), "/usr/libexec".to_owned()];
    let names = folders.map(|folder| PathBuf::from(folder).join("webkit2gtk-4.1/MiniBrowser"));
    let binary = names.into_iter().find(|path| path.is_file());
    let binary = binary.ok_or_else(|| Failure::new("WebKit's MiniBrowser is not installed"))?;
    Ok(object(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] },
    })))
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A display of its own, whose number the server chooses and tells.
fn display() -> Outcome<(Child, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let (child, output) = Child::start_listening(&mut command)?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    let number = number.trim().to_owned();
    if number.is_empty() {
        return Err(Failure::new("Xvfb gave no display"));
    }
    Ok((child, number))
}
