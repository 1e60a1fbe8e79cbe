//! The chain of a record as columns: cooperation, projects, systems, measures, findings.

use super::chain::{column, kind_of, when};
use super::outline;
use crate::chart::{ChainChart, ChainColumn, ChainNode, ChainPlace};
use crate::i18n::messages;
use crate::model::{Id, Kind, Lang, Record, sorted};
use crate::text;

/// How many columns there may be.
const COLUMNS: usize = 5;
/// Most records of a column.
const COLUMN_MAX: usize = 7;

/// The picture of paths; `None` when it would have one column.
pub(super) fn picture<B>(
    paths: &[Vec<(B, &Record)>],
    here: &Record,
    lang: Lang,
) -> Option<ChainChart> {
    let mut columns = Vec::new();
    let mut drawn: Vec<(&Id, ChainPlace)> = Vec::new();
    for at in 0..COLUMNS {
        let mut mine: Vec<&Record> = vec![];
        for path in paths {
            let mine_here = |(_, one): &(usize, &&Record)| column(one.kind) == at;
            for (place, one) in path.iter().map(|(_, one)| one).enumerate().filter(mine_here) {
                let drawn = at > 0 || one.id == here.id || touches_stage(path, place);
                if drawn && !mine.iter().any(|known| known.id == one.id) {
                    mine.push(one);
                }
            }
        }
        let more = mine.len().saturating_sub(COLUMN_MAX);
        mine = by_time(mine);
        // The page's own record is never the one left out.
        if let Some(own) = mine.iter().position(|one| one.id == here.id && more > 0) {
            let own = mine.remove(own);
            mine.truncate(COLUMN_MAX - 1);
            mine.push(own);
            mine = by_time(mine);
        }
        mine.truncate(COLUMN_MAX);
        if mine.is_empty() {
            continue;
        }
        let place = |row| ChainPlace { column: columns.len(), row };
        drawn.extend(mine.iter().enumerate().map(|(row, one)| (&one.id, place(row))));
        let m = messages(lang);
        columns.push(ChainColumn {
            heading: match kind_of(at) {
                Some(kind) => (m.words.kinds)(kind).to_owned(),
                None => m.on_connected.cooperation.to_owned(),
            },
            nodes: mine.iter().map(|one| node(one, here, lang)).collect(),
            more: match more {
                0 => String::new(),
                _ => (m.on_connected.more)(&text::count(more as u64, lang)),
            },
        });
    }
    let place = |id: &Id| drawn.iter().find(|(one, _)| *one == id).map(|(_, place)| *place);
    let mut links = Vec::new();
    for pair in paths.iter().flat_map(|path| path.windows(2)) {
        let [(_, from), (_, to)] = pair else { continue };
        let link = place(&from.id).zip(place(&to.id));
        links.extend(link.filter(|link| !links.contains(link)));
    }
    (columns.len() > 1).then_some(ChainChart { columns, links })
}

fn by_time(records: Vec<&Record>) -> Vec<&Record> {
    sorted(records, |one| when(one))
}

/// Whether a record of a path stands beside a project, system, measure or finding. What lies
/// further back is left to the list: drawn, it would be a tangle within one column.
fn touches_stage<B>(path: &[(B, &Record)], place: usize) -> bool {
    let beside = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
    beside.filter_map(|at| path.get(at)).any(|(_, one)| column(one.kind) > 0)
}

fn node(record: &Record, here: &Record, lang: Lang) -> ChainNode {
    ChainNode {
        name: record.title.get(lang).to_owned(),
        date: record.date.map(|date| text::date(date, lang)).unwrap_or_default(),
        mark: outline(record.kind),
        hue: hue(record.kind),
        ahead: record.is_ahead(),
        here: record.id == here.id,
    }
}

/// The class of a kind's hue.
const fn hue(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => "kind-event",
        Kind::Agreement => "kind-agreement",
        Kind::Measure => "kind-measure",
        Kind::Project => "kind-project",
        Kind::Centre => "kind-centre",
        _ => "soft",
    }
}
