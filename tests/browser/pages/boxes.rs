//! Where things stand on a page, in pixels.

use serde_json::Value;

use crate::failure::{Outcome, ensure};
use crate::stage::Stage;

/// The boxes of the page's head, its title, its first section and all that stands in `main`.
pub(crate) async fn boxes(stage: &Stage) -> Outcome<Vec<(String, [f64; 4])>> {
    let script = "
        const named = [['header', 'header'], ['h1', 'main h1'], ['first section', 'main section'],
            ['first link of the list', 'main .card-title a'], ['footer', 'footer']];
        const found = named.filter(([, where]) => one(where)).map(([name, where]) => [name, box(one(where))]);
        const parts = all('main > *').slice(0, 12);
        return found.concat(parts.map((part, at) => [`main > ${at} ${part.tagName} .${part.className}`, box(part)]));";
    stage.browser.js(script, vec![]).await
}

/// Fails when the page can be scrolled sideways, naming what is too wide.
pub(crate) async fn no_sideways_scroll(stage: &Stage, what: &str) -> Outcome {
    let script = "
        const root = document.documentElement;
        const wide = root.clientWidth;
        scrollTo(10000, scrollY);
        const moved = scrollX;
        scrollTo(0, scrollY);
        if (root.scrollWidth <= wide && moved === 0) return null;
        const hidden = (element) => {
            for (let up = element.parentElement; up; up = up.parentElement)
                if (getComputedStyle(up).overflowX !== 'visible') return true;
            return false;
        };
        const over = all('body *').filter((element) =>
            element.getBoundingClientRect().right > wide + 0.5 && !hidden(element));
        const names = over.slice(0, 4).map((element) =>
            `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''} ends at ` +
            `${element.getBoundingClientRect().right.toFixed(1)}: ${(text(element) || '').slice(0, 60)}`);
        return `the page is ${root.scrollWidth} wide in a window of ${wide}: ${names.join('; ')}`;";
    let found: Value = stage.browser.js(script, vec![]).await?;
    ensure(found.is_null(), || format!("{what}: {}", found.as_str().unwrap_or_default()))
}
