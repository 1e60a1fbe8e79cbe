//! The picture of the timeline: by keyboard from mark to record and back, by button, by mouse.

use atlas::address::Lanes;
use atlas::i18n::messages;
use atlas::model::Lang;
use serde_json::{Value, json};

use crate::engines::Engine;
use crate::failure::{Failure, Outcome, ensure};
use crate::pages::{Picture, Shell, Timeline};
use crate::stage::Stage;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const HOME: &str = "\u{e011}";
const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";

/// From the title no more stops lead to the picture: the lanes, the buttons.
const MOST: usize = 16;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    stage.open("/en/timeline/").await?;
    Picture(stage).is_painted().await?;
    by_keyboard(stage).await?;
    by_button(stage).await?;
    by_mouse(stage).await?;
    by_lane(stage).await?;
    without_motion(stage).await
}

async fn by_keyboard(stage: &Stage) -> Outcome {
    let (picture, list) = (Picture(stage), Timeline(stage));
    // Past the head of the page, then on with Tab until the picture has the focus.
    stage.browser.press(TAB).await?;
    stage.browser.press(ENTER).await?;
    let mut stops = 0;
    while !picture.is_focused().await? {
        stops += 1;
        ensure(stops <= MOST, || format!("Tab does not come to the picture in {MOST} stops"))?;
        stage.browser.press(TAB).await?;
    }
    let outlined = "const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1";
    stage.browser.holds("the focus to be seen", outlined, vec![]).await?;

    // Arrows say what they come to, in their lane and in the next.
    stage.browser.press(RIGHT).await?;
    let first = picture.says_other_than("").await?;
    stage.browser.press(RIGHT).await?;
    let second = picture.says_other_than(&first).await?;
    stage.browser.press(DOWN).await?;
    picture.says_other_than(&second).await?;
    stage.browser.press(ESCAPE).await?;
    picture.says("").await?;
    let tips = "return shown(one('main .picture-tip'))";
    stage.browser.gives("no tip after Escape", tips, vec![], &json!(false)).await?;

    // The first record: what is said, opened, closed, and the focus back in the picture.
    let (title, date) = picture.first_words(Lang::En)?;
    stage.browser.press(HOME).await?;
    picture.says(&format!("{title}, {date}")).await?;
    let tip = "const tip = one('main .picture-tip'); return shown(tip) && texts('p', tip)";
    stage.browser.gives("the tip", tip, vec![], &json!([title, date])).await?;
    stage.browser.press(ENTER).await?;
    let open = "return text(one('main .sheet h2')) === clean(arguments[0])
        && document.activeElement === one('main .sheet h2')";
    stage.browser.holds("the record beside the list", open, vec![json!(title)]).await?;
    stage.browser.press(ESCAPE).await?;
    let closed = "return !one('main .sheet')";
    stage.browser.holds("the record to be closed", closed, vec![]).await?;
    picture.has_focus().await?;

    // Closer and everything: address and list go with it.
    stage.browser.press("+").await?;
    has_window(stage, true).await?;
    list.shows_its_address().await?;
    stage.browser.press("0").await?;
    has_window(stage, false).await?;
    list.shows_its_address().await
}

async fn by_button(stage: &Stage) -> Outcome {
    let (picture, list) = (Picture(stage), Timeline(stage));
    let words = Picture::words(Lang::En);
    for label in [words.closer, words.closer] {
        picture.press(label).await?;
    }
    has_window(stage, true).await?;
    list.shows_its_address().await?;
    let before = stage.browser.address().await?;
    picture.press(words.earlier).await?;
    let moved = "return location.pathname + location.search !== arguments[0]";
    stage.browser.holds("an earlier window", moved, vec![json!(before)]).await?;
    list.shows_its_address().await?;
    picture.press(words.later).await?;
    picture.press(words.wider).await?;
    picture.press(words.whole).await?;
    has_window(stage, false).await
}

/// Across the band a span is chosen; its middle moves it.
async fn by_mouse(stage: &Stage) -> Outcome {
    let (picture, list) = (Picture(stage), Timeline(stage));
    picture.drag_on_band(0.55, 0.8).await?;
    has_window(stage, true).await?;
    let chosen = stage.state().await?;
    let years = (chosen.from.map_or(0, |date| date.year), chosen.to.map_or(0, |date| date.year));
    ensure(years.1 > years.0 + 5, || format!("the span chosen is {years:?}"))?;
    list.shows_its_address().await?;
    picture.drag_on_band(0.7, 0.6).await?;
    let moved = "return location.search !== arguments[0]";
    stage.browser.holds("the window to move", moved, vec![json!(chosen.query())]).await?;
    let now = stage.state().await?;
    ensure(now.from.map(|date| date.year) < chosen.from.map(|date| date.year), || {
        format!("{:?} did not move to the left of {:?}", now.from, chosen.from)
    })?;
    list.shows_its_address().await?;
    picture.press(Picture::words(Lang::En).whole).await?;
    has_window(stage, false).await
}

async fn by_lane(stage: &Stage) -> Outcome {
    stage.browser.click_role("link", messages(Lang::En).kind).await?;
    let mut wanted = stage.state().await?;
    wanted.lanes = Lanes::Kind;
    Shell(stage).is_at(&format!("/{}{}", wanted.path(), wanted.query())).await?;
    Picture(stage).is_painted().await
}

async fn without_motion(stage: &mut Stage) -> Outcome {
    if stage.engine() != Engine::Chromium {
        stage.remarks.push("less motion: cannot be asked for with this driver".to_owned());
        return Ok(());
    }
    let media = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    stage.browser.chromium("Emulation.setEmulatedMedia", media).await?;
    // The picture after the next frame is the picture for good.
    let script = "const done = arguments[arguments.length - 1];
        const canvas = document.querySelector('main canvas');
        const frame = () => new Promise((then) => requestAnimationFrame(then));
        (async () => {
            document.querySelector('main .picture-button:nth-child(3)').click();
            await frame(); await frame(); await frame();
            const then = canvas.toDataURL();
            for (let at = 0; at < 30; at += 1) await frame();
            done(then === canvas.toDataURL());
        })()";
    let still: Value = stage.browser.js_later(script, vec![]).await?;
    if still != json!(true) {
        return Err(Failure::new("the picture moved though less motion was asked for"));
    }
    has_window(stage, true).await?;
    Timeline(stage).shows_its_address().await
}

/// Waits until the address has a window, or none.
async fn has_window(stage: &Stage, wanted: bool) -> Outcome {
    let script = "return /[?&](from|to)=/.test(location.search)";
    stage.browser.gives("a window in the address", script, vec![], &json!(wanted)).await
}
