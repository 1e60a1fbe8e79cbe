//! What every page has: title, navigation, search box, languages, appearance.

use atlas::i18n::messages;
use atlas::model::Lang;
use serde_json::json;

use crate::failure::Outcome;
use crate::stage::Stage;

use super::clean;

/// The head of every page.
pub(crate) struct Shell<'a>(pub(crate) &'a Stage);

impl Shell<'_> {
    /// Waits until the page has this title.
    pub(crate) async fn is_titled(&self, title: &str) -> Outcome {
        let expected = json!(clean(title));
        self.0
            .browser
            .gives("the page's title", "return text(one('main h1'))", vec![], &expected)
            .await
    }

    /// Waits until the address is this one.
    pub(crate) async fn is_at(&self, address: &str) -> Outcome {
        let script = "return location.pathname + location.search + location.hash";
        self.0.browser.gives("the address", script, vec![], &json!(address)).await
    }

    /// Waits until the title has the focus.
    pub(crate) async fn title_has_focus(&self) -> Outcome {
        let script = "return document.activeElement.tagName + ' ' + text(document.activeElement).slice(0, 40)";
        let script =
            format!("const focus = () => {{ {script} }}; return focus().startsWith('H1 ')");
        self.0.browser.holds("the focus on the title", &script, vec![]).await
    }

    /// Follows a link of the main navigation.
    pub(crate) async fn follow(&self, label: &str) -> Outcome {
        let m = self.0.messages().await?;
        let script = "return role('link', arguments[1], role('navigation', arguments[0]))";
        let what = format!("{label:?} in the navigation");
        self.0.browser.click(&what, script, vec![json!(m.nav), json!(label)]).await
    }

    /// Chooses a language.
    pub(crate) async fn speak(&self, lang: Lang) -> Outcome {
        let m = self.0.messages().await?;
        let script = "const nav = role('navigation', arguments[0]);
            return nav && all('a[hreflang]', nav).find((link) => link.hreflang === arguments[1])";
        let args = vec![json!(m.language), json!(lang.tag())];
        self.0.browser.click(lang.own_name(), script, args).await?;
        let script = "return document.documentElement.lang";
        self.0.browser.gives("the page's language", script, vec![], &json!(lang.tag())).await?;
        self.speaks(lang).await
    }

    /// Waits until head and foot of the page are in a language.
    pub(crate) async fn speaks(&self, lang: Lang) -> Outcome {
        let m = messages(lang);
        let script = "return [!!role('navigation', arguments[0]), !!role('searchbox', arguments[1]),
            one('a[hreflang][aria-current]').hreflang, text(one('footer')).includes(clean(arguments[2]))]";
        let args = vec![json!(m.nav), json!(m.search_label), json!(m.footer_licence)];
        let expected = json!([true, true, lang.tag(), true]);
        self.0.browser.gives("head and foot in the page's language", script, args, &expected).await
    }

    /// The script that gives the search box of the page's head.
    pub(crate) const BOX: &'static str = "return one('input[type=search]', one('[role=search]'))";

    /// Types into the search box, in place of what was there, and presses Enter.
    pub(crate) async fn search(&self, text: &str) -> Outcome {
        let field = self.0.browser.element("the search box", Self::BOX, vec![]).await?;
        self.0.browser.type_over(&field, &format!("{text}\u{e007}")).await
    }
}
