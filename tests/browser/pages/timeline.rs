//! The timeline: facets, chips, window, list.

use atlas::address::ViewState;
use atlas::i18n::messages;
use atlas::views::{self, Facet, LIST_PAGE};
use serde_json::{Value, json};

use crate::failure::{Outcome, same};
use crate::stage::Stage;
use crate::wait;

use super::clean;

/// The timeline.
pub(crate) struct Timeline<'a>(pub(crate) &'a Stage);

/// What the page shows, as the page has it.
const SHOWN: &[(&str, &str)] = &[
    ("count", "return text(one('main .results-count[role=status]'))"),
    ("chips", "return all('main .chip:not(.chip-clear)').map(spoken)"),
    ("years", "return texts('main .year h2')"),
    ("list", "return texts('main .card-title a')"),
    (
        "facets",
        "return all('main .facet').map((facet) => [text(one('.facet-name', facet)),
            text(one('.facet-count', facet)), facet.hasAttribute('aria-current')])",
    ),
];

impl Timeline<'_> {
    /// Waits until the page shows exactly what its address says; the address may still change.
    pub(crate) async fn shows_its_address(&self) -> Outcome {
        wait::until("the page to show what its address says", async || {
            let expected = self.expected(&self.0.state().await?);
            for (what, script) in SHOWN {
                let found: Value = self.0.browser.js(script, vec![]).await?;
                same(what, &found, &expected[*what])?;
            }
            Ok(Some(()))
        })
        .await
    }

    /// Waits until address and page say this.
    pub(crate) async fn shows(&self, state: &ViewState) -> Outcome {
        let address = format!("/{}{}", state.path(), state.query());
        super::Shell(self.0).is_at(&address).await?;
        let expected = self.expected(state);
        for (what, script) in SHOWN {
            self.0.browser.gives(what, script, vec![], &expected[*what]).await?;
        }
        Ok(())
    }

    fn expected(&self, state: &ViewState) -> Value {
        let view = views::timeline(&self.0.edition.atlas, state, LIST_PAGE);
        let remove = messages(state.lang).remove;
        let chip = |chip: &Facet| clean(&format!("{remove} {}", chip.label));
        let facet =
            |facet: &Facet| json!([clean(&facet.label), facet.count.to_string(), facet.chosen]);
        let months = view.years.iter().flat_map(|year| &year.months);
        let cards = months.flat_map(|month| &month.cards);
        let groups = view.facets.iter();
        let facets = groups.flat_map(|group| group.first.iter().chain(&group.rest));
        json!({
            "count": clean(&view.count),
            "chips": view.chips.iter().map(chip).collect::<Vec<_>>(),
            "years": view.years.iter().map(|year| clean(&year.heading)).collect::<Vec<_>>(),
            "list": cards.map(|card| clean(&card.title.text)).collect::<Vec<_>>(),
            "facets": facets.map(facet).collect::<Vec<_>>(),
        })
    }

    /// Switches a facet by its name.
    pub(crate) async fn pick(&self, label: &str) -> Outcome {
        let script = "return all('main .facet').find((facet) =>
            text(one('.facet-name', facet)) === clean(arguments[0])) || null";
        self.0.browser.click(&format!("the facet {label:?}"), script, vec![json!(label)]).await
    }

    /// Takes a chip away by what it holds.
    pub(crate) async fn take_away(&self, label: &str) -> Outcome {
        let script = "return all('main .chip:not(.chip-clear)').find((chip) =>
            spoken(chip).endsWith(clean(arguments[0]))) || null";
        self.0.browser.click(&format!("the chip {label:?}"), script, vec![json!(label)]).await
    }

    /// Sets one end of the window.
    pub(crate) async fn set_year(&self, label: &str, year: &str) -> Outcome {
        let script = "return role('textbox', arguments[0])";
        let field = self.0.browser.element(label, script, vec![json!(label)]).await?;
        self.0.browser.type_over(&field, &format!("{year}\u{e004}")).await
    }

    /// Opens a record of the list beside it.
    pub(crate) async fn open_beside(&self, title: &str) -> Outcome {
        let script = "return all('main .card-title a').find((link) => text(link) === clean(arguments[0])) || null";
        self.0.browser.click(&format!("the record {title:?}"), script, vec![json!(title)]).await?;
        let script = "return text(one('main .sheet h2')) === clean(arguments[0])
            && document.activeElement === one('main .sheet h2')";
        self.0.browser.holds("the record beside the list", script, vec![json!(title)]).await
    }

    /// Goes on from the open record to its own page.
    pub(crate) async fn go_to_open_record(&self) -> Outcome {
        let script = "return one('main .sheet a.onward')";
        self.0.browser.click("the whole record", script, vec![]).await
    }
}
