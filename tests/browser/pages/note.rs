//! What is said when the data or the program does not come.

use serde_json::json;

use crate::browser::arg;
use crate::failure::Outcome;
use crate::stage::Stage;

/// The note of the application: the data could not be loaded.
pub(crate) struct LoadNote<'a>(pub(crate) &'a Stage);

impl LoadNote<'_> {
    /// Waits until the note says one of these things.
    pub(crate) async fn says(&self, reasons: &[&str]) -> Outcome {
        let script = "const said = roleAll('alert').map(text).join(' ');
            return arguments[0].some((reason) => said.includes(clean(reason)))";
        let what = format!("a note that says {reasons:?}");
        self.0.browser.holds(&what, script, vec![arg(reasons)?]).await
    }

    /// Presses its button.
    pub(crate) async fn retry(&self) -> Outcome {
        let m = self.0.messages().await?;
        self.0.browser.click_role("button", m.retry).await
    }

    /// Waits until nothing is said any more.
    pub(crate) async fn is_gone(&self) -> Outcome {
        self.0.browser.holds("the note to go", "return roleAll('alert').length === 0", vec![]).await
    }
}

/// The note of the page itself: the application did not start.
pub(crate) struct BootNote<'a>(pub(crate) &'a Stage);

impl BootNote<'_> {
    /// Waits until it is shown as an alert.
    pub(crate) async fn is_shown(&self) -> Outcome {
        let script = "const note = document.getElementById('boot-note');
            return !!note && shown(note) && note.getAttribute('role') === 'alert' && box(note)[3] > 0
                && document.documentElement.dataset.app === 'failed'";
        self.0.browser.holds("the boot note to appear", script, vec![]).await
    }

    /// Waits until it is not shown.
    pub(crate) async fn is_hidden(&self) -> Outcome {
        let script =
            "const note = document.getElementById('boot-note'); return !note || !shown(note)";
        self.0.browser.holds("the boot note to go", script, vec![]).await
    }

    /// Follows its link to try again.
    pub(crate) async fn retry(&self) -> Outcome {
        let script = "return one('#boot-note a')";
        self.0.browser.click("the boot note's link", script, vec![json!(null)]).await
    }
}
