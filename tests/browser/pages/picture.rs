//! The picture of the timeline: its frame, buttons, what it reads out.

use atlas::address::{Route, ViewState};
use atlas::i18n::messages;
use atlas::model::Lang;
use atlas::views::{self, Scene, Sheet};
use serde_json::json;

use crate::failure::{Failure, Outcome};
use crate::stage::Stage;

/// The picture of the timeline.
pub(crate) struct Picture<'a>(pub(crate) &'a Stage);

const FRAME: &str = "one('main [role=group][tabindex]')";
const SAID: &str = "text(one('main figure [aria-live]'))";

impl Picture<'_> {
    /// Waits until it is painted.
    pub(crate) async fn is_painted(&self) -> Outcome {
        let script = format!(
            "const canvas = one('main canvas');
             if (!canvas || !canvas.width) return false;
             const {{ data }} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
             const colours = new Set();
             for (let at = 0; at < data.length; at += 4) colours.add(data[at] * 65536 + data[at + 1] * 256 + data[at + 2]);
             return !!{FRAME} && colours.size > 8"
        );
        self.0.browser.holds("the picture to be painted", &script, vec![]).await
    }

    /// Waits until it has the focus, and shows it.
    pub(crate) async fn has_focus(&self) -> Outcome {
        let script = format!("return document.activeElement === {FRAME}");
        self.0.browser.holds("the focus on the picture", &script, vec![]).await
    }

    /// Whether it has the focus now.
    pub(crate) async fn is_focused(&self) -> Outcome<bool> {
        let script = format!("return document.activeElement === {FRAME}");
        self.0.browser.js(&script, vec![]).await
    }

    /// Waits until this is read out.
    pub(crate) async fn says(&self, expected: &str) -> Outcome {
        let script = format!("return {SAID}");
        self.0
            .browser
            .gives("what is read out", &script, vec![], &json!(super::clean(expected)))
            .await
    }

    /// Waits until anything else is read out; what it is.
    pub(crate) async fn says_other_than(&self, before: &str) -> Outcome<String> {
        let script = format!("return {SAID} !== '' && {SAID} !== arguments[0]");
        self.0.browser.holds("something else to be read out", &script, vec![json!(before)]).await?;
        self.0.browser.js(&format!("return {SAID}"), vec![]).await
    }

    /// Presses one of its buttons.
    pub(crate) async fn press(&self, label: &str) -> Outcome {
        self.0.browser.click_role("button", label).await
    }

    /// Drags a mouse along the band, between two shares of its width.
    pub(crate) async fn drag_on_band(&self, from: f64, to: f64) -> Outcome {
        let script = format!("{FRAME}.scrollIntoView({{ block: 'center' }}); return {FRAME}");
        let frame = self.0.browser.element("the picture", &script, vec![]).await?;
        let script =
            format!("const frame = {FRAME}; return [frame.clientWidth, frame.clientHeight]");
        let (width, height): (f64, f64) = self.0.browser.js(&script, vec![]).await?;
        let x = |share: f64| width * (share - 0.5);
        self.0.browser.drag(&frame, (x(from), 24.0 - height / 2.0), x(to) - x(from)).await
    }

    /// The title and the date of the first record of the first lane.
    pub(crate) fn first_words(&self, lang: Lang) -> Outcome<(String, String)> {
        let state = ViewState::new(lang, Route::Timeline);
        let atlas = &self.0.edition.atlas;
        let lanes = views::lanes(atlas, &state);
        let prepared = lanes.prepared();
        let sheet = Sheet { width_px: 1000.0, height_px: 400.0, text_px: 13.0, wide: 1.0 };
        let scene = Scene::new(&lanes, &prepared, prepared.whole(), sheet);
        let first = scene.end(&prepared, None, false).ok_or_else(|| Failure::new("no record"))?;
        let (record, date) = views::mark_words(atlas, first.cursor.item, lang)
            .ok_or_else(|| Failure::new("no words"))?;
        Ok((record.title.get(lang).to_owned(), date))
    }

    /// The words of the page.
    pub(crate) fn words(lang: Lang) -> &'static atlas::i18n::TimelineWords {
        messages(lang).on_timeline
    }
}
