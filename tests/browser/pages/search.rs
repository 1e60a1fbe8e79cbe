//! The search page.

use atlas::address::{Route, ViewState};
use atlas::model::Lang;
use atlas::views;
use serde_json::json;

use crate::failure::Outcome;
use crate::stage::Stage;

use super::clean;

/// The search page.
pub(crate) struct Search<'a>(pub(crate) &'a Stage);

impl Search<'_> {
    /// The address of a search.
    pub(crate) fn state(lang: Lang, text: &str) -> ViewState {
        ViewState { text: text.to_owned(), ..ViewState::new(lang, Route::Search) }
    }

    /// Waits until address, box, announced count and list say this.
    pub(crate) async fn shows(&self, state: &ViewState) -> Outcome {
        let browser = &self.0.browser;
        let address = format!("/{}{}", state.path(), state.query());
        super::Shell(self.0).is_at(&address).await?;
        let view = views::search(&self.0.edition.atlas, state);
        let cards = view.groups.iter().flat_map(|group| &group.cards);
        let titles: Vec<String> = cards.map(|card| clean(&card.title.text)).collect();
        let count = "return text(one('main [role=status]'))";
        browser.gives("the announced count", count, vec![], &json!(clean(&view.count))).await?;
        browser
            .gives("the list", "return texts('main .card-title a')", vec![], &json!(titles))
            .await?;
        let field =
            format!("const field = (() => {{ {} }})(); return field.value", super::Shell::BOX);
        browser.gives("the search box", &field, vec![], &json!(state.text)).await
    }
}
