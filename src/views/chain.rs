//! The chain that a record is part of: what led to it and what came of it, over all records.
//!
//! Invariant: every step is a relation that stands in the data; none is concluded. Two records
//! are a relation and no chain: a path has three or more. Start at [`chain()`].

use super::chain_picture::picture;
use super::{Atlas, Linked, linked};
use crate::chart::ChainChart;
use crate::i18n::messages;
use crate::model::{Edtf, Id, Kind, Lang, Record, RelationKind, sorted};
use crate::text;

/// Most records of a path on either side of the record.
const REACH: usize = 4;
/// Most ways that are followed on either side.
const WALKS_MAX: usize = 60;
/// Fewest records of a path.
const RECORDS_MIN: usize = 3;
/// Most paths that are listed.
pub const PATHS_MAX: usize = 6;

/// The kinds from a project to what was concluded, in the order in which a chain is read.
const STAGES: [Kind; 4] = [Kind::Project, Kind::System, Kind::Measure, Kind::Finding];

/// The chain that a record is part of; without paths when it is in none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainView {
    /// Paths through the record, by time.
    pub paths: Vec<ChainPath>,
    /// How many paths are not listed, in words; empty when none.
    pub left: String,
    /// The same as a picture, when there is more than one column to draw.
    pub picture: Option<ChainChart>,
}

/// One way through the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainPath {
    /// Its records in order, three or more.
    pub steps: Vec<ChainStep>,
    /// Whether it goes on beyond the last.
    pub goes_on: bool,
}

/// One record of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainStep {
    /// How the record before leads here; empty on the first.
    pub how: &'static str,
    /// Its kind, for shape and hue.
    pub kind: Kind,
    /// Whether it lies ahead.
    pub ahead: bool,
    /// Its title and page.
    pub title: Linked,
    /// Its date in words; empty when unknown.
    pub date: String,
    /// Its date as EDTF; empty when unknown.
    pub edtf: String,
    /// Whether it is the record of the page.
    pub here: bool,
}

/// What leads from one record to the next: a relation, and whether the earlier one says it.
#[derive(Clone, Copy)]
struct Bond {
    kind: RelationKind,
    forth: bool,
}

/// A record and what leads between it and its neighbour nearer to the start.
type Step<'a> = (Bond, &'a Record);

/// The time and the id of a record.
pub(super) type When = (i32, Id);

/// Ways from a record, each without the record itself; nothing left to follow is one empty way.
struct Walks<'a> {
    found: Vec<(Vec<Step<'a>>, bool)>,
    /// Whether there may be more.
    more: bool,
}

/// The paths that lead through a record, and their picture.
#[must_use]
pub fn chain(atlas: &Atlas, record: &Record, lang: Lang) -> ChainView {
    let (before, after) = (walks(atlas, record, false), walks(atlas, record, true));
    let pairs = pairs(&before, &after);
    let more = before.more || after.more;
    let left = pairs.len().saturating_sub(PATHS_MAX);
    let ways = |pair: &Pair| {
        let back = before.found.get(pair.back)?.0.get(..pair.kept)?;
        let (forth, goes_on) = after.found.get(pair.forth)?;
        Some((through(back, record, forth), *goes_on))
    };
    let all: Vec<_> = pairs.iter().filter_map(ways).map(|(steps, _)| steps).collect();
    let shown = sorted(spread(&pairs).iter().filter_map(ways), |(steps, _)| {
        steps.iter().map(|(_, one)| when(one)).collect::<Vec<When>>()
    });
    let path = |(steps, goes_on): (Vec<(Option<Bond>, &Record)>, bool)| ChainPath {
        steps: worded(atlas, &steps, &record.id, lang),
        goes_on,
    };
    let paths: Vec<ChainPath> = shown.into_iter().map(path).collect();
    ChainView {
        left: if left > 0 {
            (messages(lang).on_connected.paths_left)(&text::count(left as u64, lang), more)
        } else {
            String::new()
        },
        picture: picture(&all, record, lang),
        paths,
    }
}

/// A way back and a way forth that make a path.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pair {
    back: usize,
    /// How many records of the way back are not met again on the way forth.
    kept: usize,
    forth: usize,
}

/// All paths through a record, each once.
fn pairs(before: &Walks<'_>, after: &Walks<'_>) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let same = |one: usize, other: usize, kept: usize| {
        let ids = |at: usize| before.found.get(at).into_iter().flat_map(|(way, _)| way).take(kept);
        ids(one).map(|(_, one)| &one.id).eq(ids(other).map(|(_, one)| &one.id))
    };
    for (back, (way, _)) in before.found.iter().enumerate() {
        for (forth, (on, _)) in after.found.iter().enumerate() {
            let met = |(_, one): &&Step<'_>| on.iter().any(|(_, other)| other.id == one.id);
            let kept = way.iter().take_while(|step| !met(step)).count();
            let known = |pair: &Pair| {
                pair.forth == forth && pair.kept == kept && same(pair.back, back, kept)
            };
            if kept + 1 + on.len() >= RECORDS_MIN && !pairs.iter().any(known) {
                pairs.push(Pair { back, kept, forth });
            }
        }
    }
    pairs
}

/// At most [`PATHS_MAX`] of the pairs, such that as many ways as possible stand in one of them.
fn spread(pairs: &[Pair]) -> Vec<Pair> {
    let mut chosen: Vec<Pair> = Vec::new();
    for least in [2, 1, 0] {
        for pair in pairs {
            let new_back = !chosen.iter().any(|one| one.back == pair.back);
            let new_forth = !chosen.iter().any(|one| one.forth == pair.forth);
            let new = usize::from(new_back) + usize::from(new_forth);
            if chosen.len() < PATHS_MAX && new >= least && !chosen.contains(pair) {
                chosen.push(*pair);
            }
        }
    }
    chosen
}

/// A way back turned round, the record, a way forth: each with what leads to it.
fn through<'a>(
    back: &[Step<'a>],
    record: &'a Record,
    forth: &[Step<'a>],
) -> Vec<(Option<Bond>, &'a Record)> {
    let mut bond = None;
    let mut steps = Vec::new();
    for (next, one) in back.iter().rev() {
        steps.push((bond, *one));
        bond = Some(*next);
    }
    steps.push((bond, record));
    steps.extend(forth.iter().map(|(bond, one)| (Some(*bond), *one)));
    steps
}

/// All ways from a record, in time or against it: never twice through one record.
fn walks<'a>(atlas: &'a Atlas, record: &'a Record, forth: bool) -> Walks<'a> {
    let mut walks = Walks { found: Vec::new(), more: false };
    walk(atlas, record, forth, &mut vec![], &mut vec![&record.id], &mut walks);
    walks
}

fn walk<'a>(
    atlas: &'a Atlas,
    from: &'a Record,
    forth: bool,
    steps: &mut Vec<Step<'a>>,
    seen: &mut Vec<&'a Id>,
    walks: &mut Walks<'a>,
) {
    let next: Vec<Step<'_>> = neighbours(atlas, from, forth)
        .into_iter()
        .filter(|(_, to)| !seen.contains(&&to.id))
        .collect();
    if walks.found.len() >= WALKS_MAX {
        walks.more = true;
    } else if next.is_empty() || steps.len() >= REACH {
        walks.found.push((steps.clone(), !next.is_empty()));
    } else {
        for (bond, to) in next {
            steps.push((bond, to));
            seen.push(&to.id);
            walk(atlas, to, forth, steps, seen, walks);
            seen.pop();
            steps.pop();
        }
    }
}

/// The records one step on, each once, by time and id.
fn neighbours<'a>(atlas: &'a Atlas, record: &Record, forth: bool) -> Vec<Step<'a>> {
    let mut found: Vec<Step<'a>> = Vec::new();
    let own = record.relations.iter().map(|one| (&one.to, one.kind, true));
    let others = atlas.snapshot.incoming(&record.id).iter();
    let others = others.map(|(from, one)| (from, one.kind, false));
    for (id, kind, written_here) in own.chain(others) {
        let Some(other) = atlas.snapshot.get(id).filter(|other| other.id != record.id) else {
            continue;
        };
        let (writer, target) =
            if written_here { (record.kind, other.kind) } else { (other.kind, record.kind) };
        // Forth from the writer when the writer comes first, and likewise for the three others.
        let Some(writer_first) = comes_first(writer, kind, target) else { continue };
        if (writer_first == written_here) != forth {
            continue;
        }
        let bond = Bond { kind, forth: writer_first };
        match found.iter_mut().find(|(_, one)| one.id == other.id) {
            Some((known, _)) if weight(kind) < weight(known.kind) => *known = bond,
            Some(_) => {}
            None => found.push((bond, other)),
        }
    }
    sorted(found, |(_, one)| when(one))
}

/// Whether a chain reads from the record that says the relation to the other; `None` when the
/// relation is no step of a chain.
///
/// Between a project, a system, a measure and a finding every relation is a step, in this order;
/// between other kinds only what says that one came of the other.
fn comes_first(writer: Kind, relation: RelationKind, target: Kind) -> Option<bool> {
    let stage = |kind| STAGES.iter().position(|stage| *stage == kind);
    match (stage(writer), stage(target), relation) {
        (Some(from), Some(to), _) if from != to => Some(from < to),
        (.., RelationKind::LedTo) => Some(true),
        (.., RelationKind::Implements) => Some(false),
        // What renews or replaces another stands beside it and is no consequence of it.
        _ => None,
    }
}

/// Of several relations between two records the one that says most.
const fn weight(kind: RelationKind) -> u8 {
    match kind {
        RelationKind::LedTo => 0,
        RelationKind::Implements => 1,
        RelationKind::Renews => 2,
        RelationKind::Supersedes => 3,
        RelationKind::PartOf => 4,
        RelationKind::Mentions => 5,
    }
}

/// What a chain is ordered by: time, those without a date last, then the id.
pub(super) fn when(record: &Record) -> When {
    (record.date.map_or(i32::MAX, Edtf::first_day), record.id.clone())
}

fn worded(
    atlas: &Atlas,
    steps: &[(Option<Bond>, &Record)],
    here: &Id,
    lang: Lang,
) -> Vec<ChainStep> {
    let mut before: Option<Kind> = None;
    let step = |(bond, one): &(Option<Bond>, &Record)| {
        let how = before.zip(*bond).map_or("", |(from, bond)| how(from, bond, one.kind, lang));
        before = Some(one.kind);
        ChainStep {
            how,
            kind: one.kind,
            ahead: one.is_ahead(),
            title: linked(atlas, &one.id, lang),
            date: one.date.map(|date| text::date(date, lang)).unwrap_or_default(),
            edtf: one.date.map(|date| date.to_string()).unwrap_or_default(),
            here: one.id == *here,
        }
    };
    steps.iter().map(step).collect()
}

/// How one record leads to the next, in the words of the relation as it is read here.
fn how(from: Kind, bond: Bond, to: Kind, lang: Lang) -> &'static str {
    let m = messages(lang);
    match (from, to, bond.kind, bond.forth) {
        (Kind::Project, Kind::System, RelationKind::LedTo, true) => m.on_connected.fed,
        (Kind::System, Kind::Measure, RelationKind::LedTo, false)
        | (Kind::System, Kind::Measure, RelationKind::Implements, true) => m.on_connected.follows,
        (.., RelationKind::Mentions, true) => m.on_connected.mentions,
        (.., RelationKind::Mentions, false) => m.on_connected.mentioned_in,
        (.., kind, true) => (m.words.relation)(kind),
        (.., kind, false) => (m.words.relation_back)(kind),
    }
}

/// The place of a kind among the columns of the picture; everything else stands in the first.
pub(super) fn column(kind: Kind) -> usize {
    STAGES.iter().position(|stage| *stage == kind).map_or(0, |at| at + 1)
}

/// The kind of a column; `None` of the first.
pub(super) fn kind_of(column: usize) -> Option<Kind> {
    STAGES.get(column.checked_sub(1)?).copied()
}
