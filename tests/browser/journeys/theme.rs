//! Appearance: the button cycles, the choice is kept, dark is dark.

use atlas::i18n::messages;
use atlas::model::Lang;
use serde_json::{Value, json};

use crate::failure::{Outcome, ensure};
use crate::stage::Stage;

/// Brightest paper that is still dark, and darkest that is still light: relative luminance.
const DARK: f64 = 0.05;
const LIGHT: f64 = 0.7;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let m = messages(Lang::En);
    stage.open("/en/timeline/").await?;
    is(stage, m.theme_auto, Value::Null).await?;
    press(stage).await?;
    is(stage, m.theme_light, json!("light")).await?;
    let light = paper(stage).await?;
    ensure(light > LIGHT, || format!("light paper has a luminance of {light}"))?;
    press(stage).await?;
    is(stage, m.theme_dark, json!("dark")).await?;
    let dark = paper(stage).await?;
    ensure(dark < DARK, || format!("dark paper has a luminance of {dark}"))?;

    stage.browser.reload().await?;
    is(stage, m.theme_dark, json!("dark")).await?;
    // Before the application, too: the page is never painted light first.
    stage.front.fail(".wasm", crate::front::Fault::Hold);
    stage.visit("/en/about/").await?;
    let early = paper(stage).await?;
    stage.front.mend();
    ensure(early < DARK, || {
        format!("before the application the paper has a luminance of {early}")
    })?;
    stage.browser.ready().await?;

    press(stage).await?;
    is(stage, m.theme_auto, Value::Null).await?;
    stage.browser.reload().await?;
    is(stage, m.theme_auto, Value::Null).await
}

async fn press(stage: &Stage) -> Outcome {
    let m = stage.messages().await?;
    let script = "return roleAll('button').find((button) => called(button).startsWith(clean(arguments[0]))) || null";
    stage.browser.click("the appearance button", script, vec![json!(m.theme)]).await
}

/// Waits until the button says this and the page is marked so.
async fn is(stage: &Stage, label: &str, theme: Value) -> Outcome {
    let m = stage.messages().await?;
    let script = "const button = roleAll('button').find((button) => called(button).startsWith(clean(arguments[0])));
        return [called(button).endsWith(arguments[1]), document.documentElement.getAttribute('data-theme')]";
    let args = vec![json!(m.theme), json!(label)];
    stage.browser.gives(label, script, args, &json!([true, theme])).await
}

/// The relative luminance of the page's background.
async fn paper(stage: &Stage) -> Outcome<f64> {
    let script = "
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1;
        const context = canvas.getContext('2d');
        for (const element of [document.documentElement, document.body]) {
            context.fillStyle = getComputedStyle(element).backgroundColor;
            context.fillRect(0, 0, 1, 1);
        }
        const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
            const part = byte / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;";
    stage.browser.js(script, vec![]).await
}
