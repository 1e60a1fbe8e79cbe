//! The records that a page lists, to be taken away as a file.

use super::record_parts::{appearing, speaks_of};
use super::search::found;
use super::{Atlas, Card, card, centres, listed};
use crate::address::{Route, ViewState};
use crate::model::{Kind, Lang, Record};

/// The records that the page of a state lists, in its order; `None` when it lists none.
///
/// All of them, however few of them the page shows at a time.
#[must_use]
pub fn listing<'a>(atlas: &'a Atlas, state: &ViewState) -> Option<Vec<&'a Record>> {
    let records = match &state.route {
        Route::Timeline => listed(atlas, state),
        Route::Centres => {
            let rows = centres(atlas, state).rows;
            rows.iter().filter_map(|row| atlas.snapshot.get(&row.id)).collect()
        }
        Route::Search => found(atlas, state),
        Route::Record(kind, id) => {
            atlas.record_at(*kind, id).map_or(Vec::new(), |record| naming(atlas, record))
        }
        _ => Vec::new(),
    };
    (!records.is_empty()).then_some(records)
}

/// The records that a page lists because they name its record.
fn naming<'a>(atlas: &'a Atlas, record: &Record) -> Vec<&'a Record> {
    match record.kind {
        Kind::Source => speaks_of(atlas, record),
        Kind::Organisation | Kind::Person | Kind::Place | Kind::Topic => appearing(atlas, record),
        _ => Vec::new(),
    }
}

/// The same as cards; those of a source stand in [`super::SourceUse`].
pub(super) fn appearances(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<Card> {
    if record.kind == Kind::Source {
        return Vec::new();
    }
    naming(atlas, record).into_iter().map(|one| card(atlas, one, lang)).collect()
}
