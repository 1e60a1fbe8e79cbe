//! One browser under control: addresses, scripts, clicks, keys and sizes.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, FormatRequestData};
use thirtyfour::common::print::PrintParameters;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{SessionId, WebDriver, WebElement};

use crate::engines::{Engine, Session};
use crate::failure::{Failure, Outcome, ensure};
use crate::wait;

/// Helpers that every script of ours may use.
const FIND: &str = include_str!("find.js");

/// When the application has taken the place of the static text.
const READY: &str = "const root = document.documentElement; \
    return root.dataset.app === 'started' && root.dataset.state === 'ready'";

/// A page's process that runs takes no longer for the smallest script.
const ANSWER: Duration = Duration::from_secs(10);

const BACKSPACE: &str = "\u{e003}";

/// A browser; quits with [`Browser::quit`].
pub(crate) struct Browser {
    driver: WebDriver,
    /// Kept: the browser ends with it.
    _session: Session,
    engine: Engine,
    /// Width and height of the frame pages are shown in, where a window cannot be so narrow.
    frame: Option<(u32, u32)>,
}

/// A command of Chromium's own.
#[derive(Debug)]
struct ChromiumCommand(&'static str, Value);

impl FormatRequestData for ChromiumCommand {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let mut data = Command::Status.format_request(session);
        // Any command that posts will do: only its method is kept.
        let post = Command::ExecuteScript("".into(), [].into()).format_request(session);
        data.method = post.method;
        data.uri = format!("session/{session}/goog/cdp/execute").into();
        data.body = Some(json!({ "cmd": self.0, "params": self.1 }));
        data
    }
}

impl Browser {
    pub(crate) async fn start(session: Session, engine: Engine) -> Outcome<Self> {
        let driver = session.control.clone();
        let mut browser = Self { driver, _session: session, engine, frame: None };
        browser.resize(1440, 900).await?;
        Ok(browser)
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Lets the browser go in peace; without this it is ended.
    pub(crate) async fn quit(self) -> Outcome {
        let Self { driver, _session, .. } = self;
        Ok(driver.quit().await?)
    }

    /// Goes to an address, without waiting for the application.
    pub(crate) async fn go(&self, address: &str) -> Outcome {
        let Some((width, height)) = self.frame else { return Ok(self.driver.goto(address).await?) };
        let (origin, path) = split(address);
        self.driver.enter_default_frame().await?;
        let page = format!("{origin}/frame?width={width},height={height}&{path}");
        self.driver.goto(page).await?;
        Ok(self.driver.enter_frame(0).await?)
    }

    /// Waits until the application runs.
    pub(crate) async fn ready(&self) -> Outcome {
        self.holds("the application to run", READY, vec![]).await
    }

    /// Fetches the page again and waits until the application runs.
    pub(crate) async fn reload(&self) -> Outcome {
        let () =
            self.js("document.documentElement.dataset.old = ''; location.reload()", vec![]).await?;
        self.holds("the page to go", "return !('old' in document.documentElement.dataset)", vec![])
            .await?;
        self.ready().await
    }

    pub(crate) async fn back(&self) -> Outcome {
        Ok(self.driver.back().await?)
    }

    pub(crate) async fn forward(&self) -> Outcome {
        Ok(self.driver.forward().await?)
    }

    /// Path, query and fragment of the page.
    pub(crate) async fn address(&self) -> Outcome<String> {
        self.js("return location.pathname + location.search + location.hash", vec![]).await
    }

    /// What a script gives; it may use the helpers of `find.js`.
    pub(crate) async fn js<T: DeserializeOwned>(
        &self,
        script: &str,
        args: Vec<Value>,
    ) -> Outcome<T> {
        let answer = self.driver.execute(format!("{FIND}\n{script}"), args).await?;
        Ok(serde_json::from_value(answer.json().clone())?)
    }

    /// Whether the page's process runs the smallest script.
    pub(crate) async fn answers(&self) -> bool {
        let answer = tokio::time::timeout(ANSWER, self.js::<u8>("return 1", Vec::new())).await;
        matches!(answer, Ok(Ok(1)))
    }

    /// What an asynchronous script gives to its last argument.
    pub(crate) async fn js_later<T: DeserializeOwned>(
        &self,
        script: &str,
        args: Vec<Value>,
    ) -> Outcome<T> {
        let answer = self.driver.execute_async(script, args).await?;
        Ok(serde_json::from_value(answer.json().clone())?)
    }

    /// Waits until a script gives `true`.
    pub(crate) async fn holds(&self, what: &str, script: &str, args: Vec<Value>) -> Outcome {
        wait::until(what, async || Ok(self.js::<bool>(script, args.clone()).await?.then_some(())))
            .await
    }

    /// Waits until a script gives the expected value; says what it gave last.
    pub(crate) async fn gives(
        &self,
        what: &str,
        script: &str,
        args: Vec<Value>,
        expected: &Value,
    ) -> Outcome {
        wait::until(what, async || {
            let found: Value = self.js(script, args.clone()).await?;
            ensure(found == *expected, || difference(&found, expected))?;
            Ok(Some(()))
        })
        .await
    }

    /// Waits for the element that a script gives.
    pub(crate) async fn element(
        &self,
        what: &str,
        script: &str,
        args: Vec<Value>,
    ) -> Outcome<WebElement> {
        wait::until(what, async || {
            let answer = self.driver.execute(format!("{FIND}\n{script}"), args.clone()).await?;
            if answer.json().is_null() { Ok(None) } else { Ok(Some(answer.element()?)) }
        })
        .await
    }

    /// Clicks the element that a script gives, as soon as the browser lets it be clicked.
    pub(crate) async fn click(&self, what: &str, script: &str, args: Vec<Value>) -> Outcome {
        wait::until(&format!("a click on {what}"), async || {
            let element = self.element(what, script, args.clone()).await?;
            // What waits for data cannot be clicked yet.
            let waits = "return arguments[0].matches(':disabled')";
            if self.js(waits, vec![element.to_json()?]).await? {
                return Ok(None);
            }
            // In the middle of the window nothing that sticks to its edges lies above it.
            let () = self
                .js(
                    "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
                    vec![element.to_json()?],
                )
                .await?;
            element.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Clicks what has a role and a name.
    pub(crate) async fn click_role(&self, role: &str, name: &str) -> Outcome {
        let args = vec![json!(role), json!(name)];
        self.click(&format!("the {role} {name:?}"), "return role(...arguments)", args).await
    }

    /// Types into a field, in place of what was there, the way a visitor does.
    pub(crate) async fn type_over(&self, field: &WebElement, text: &str) -> Outcome {
        let select = "arguments[0].focus(); arguments[0].select()";
        let () = self.js(select, vec![field.to_json()?]).await?;
        field.send_keys(BACKSPACE).await?;
        // A driver may refuse to type nothing.
        if text.is_empty() { Ok(()) } else { Ok(field.send_keys(text).await?) }
    }

    /// Presses keys where the focus is.
    pub(crate) async fn press(&self, keys: impl AsRef<str>) -> Outcome {
        Ok(self.driver.action_chain().send_keys(keys.as_ref()).perform().await?)
    }

    /// Presses a key while Control is held.
    pub(crate) async fn press_with_control(&self, key: char) -> Outcome {
        const CONTROL: char = '\u{e009}';
        let keys = self.driver.action_chain().key_down(CONTROL).send_keys(key.to_string());
        Ok(keys.key_up(CONTROL).perform().await?)
    }

    /// Drags a mouse sideways, from a place seen from the middle of an element.
    pub(crate) async fn drag(&self, on: &WebElement, from: (f64, f64), by: f64) -> Outcome {
        #[allow(clippy::cast_possible_truncation, reason = "a screen's size")]
        let (x, y, by) = (from.0 as i64, from.1 as i64, by as i64);
        let hand = self.driver.action_chain().move_to_element_with_offset(on, x, y);
        let hand = hand.click_and_hold().move_by_offset(by / 2, 0).move_by_offset(by - by / 2, 0);
        Ok(hand.release().perform().await?)
    }

    /// Makes the page's viewport so large.
    pub(crate) async fn resize(&mut self, width: u32, height: u32) -> Outcome {
        if self.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            return self.chromium("Emulation.setDeviceMetricsOverride", size).await;
        }
        if self.frame.take().is_some() {
            self.driver.enter_default_frame().await?;
        }
        wait::until(&format!("a window {width} wide"), async || {
            self.driver.set_window_rect(0, 0, width, height).await?;
            let found: u32 = self.js("return innerWidth", vec![]).await?;
            ensure(found == width, || format!("it is {found} wide"))?;
            Ok(Some(()))
        })
        .await
    }

    /// Shows pages as on a phone, from the next address on: in a frame where no window is so narrow.
    pub(crate) async fn narrow(&mut self, width: u32, height: u32) -> Outcome {
        if self.engine == Engine::Chromium {
            // As on phones, where scroll bars lie over the page.
            self.chromium("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
            return self.resize(width, height).await;
        }
        self.frame = Some((width, height));
        Ok(())
    }

    /// A command that only Chromium knows.
    pub(crate) async fn chromium(&self, name: &'static str, params: Value) -> Outcome {
        self.driver.cmd(ChromiumCommand(name, params)).await?;
        Ok(())
    }

    /// The page as a PDF.
    pub(crate) async fn print(&self) -> Outcome<Vec<u8>> {
        Ok(self.driver.print_page(PrintParameters::default()).await?)
    }

    /// What is seen, as a PNG.
    pub(crate) async fn screenshot(&self) -> Outcome<Vec<u8>> {
        Ok(self.driver.screenshot_as_png().await?)
    }

    /// What the browser itself wrote into the console, where the driver tells.
    pub(crate) async fn console(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.driver.browser_log().await.unwrap_or_default();
        log.into_iter().map(|entry| format!("{:?} {}", entry.level, entry.message)).collect()
    }
}

/// The first difference of two values, in words.
fn difference(found: &Value, expected: &Value) -> String {
    if let (Value::Array(all), Value::Array(wanted)) = (found, expected) {
        let pairs = all.iter().zip(wanted).enumerate();
        if let Some((at, (found, expected))) = pairs.into_iter().find(|(_, (a, b))| a != b) {
            return format!("at {at}: {}", difference(found, expected));
        }
        let (found, expected) = (all.len(), wanted.len());
        return format!("found {found} items; expected {expected}");
    }
    format!("found {found}; expected {expected}")
}

fn split(address: &str) -> (&str, &str) {
    let start = address.find("://").map_or(0, |at| at + 3);
    match address.get(start..).and_then(|rest| rest.find('/')) {
        Some(at) => address.split_at(start + at),
        None => (address, "/"),
    }
}

/// A value handed to a script.
pub(crate) fn arg(value: impl serde::Serialize) -> Outcome<Value> {
    serde_json::to_value(value).map_err(Failure::from)
}
