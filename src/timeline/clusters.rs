//! Marks that would touch become one cluster.
//!
//! The marks of a lane's first row are taken from left to right: one that would touch the last
//! joins it. Which marks join depends on the zoom and, so that panning does not regroup them,
//! on where the taking starts: always at a whole page of time, never at the window's edge.
//!
//! Here a moment is twice its day, as in the keys of a [`Run`].

use std::ops::Range;

use super::run::{Run, Tally, before};
use super::scale::Scale;

/// How far apart the places are where grouping starts afresh, in pixels.
const PAGE_PX: f64 = 512.0;

/// Items that may become marks of the row.
pub(super) struct Source<'a> {
    pub(super) run: &'a Run,
    /// The place of the class in its lane, to find the run again.
    pub(super) class: usize,
    /// Whether they are spans without a row.
    pub(super) folded: bool,
    /// The items of the group found last, by their places in the run.
    pub(super) range: Range<usize>,
}

/// Marks that are drawn as one: a point when there is only one, else a cluster.
pub(super) struct Group {
    /// Twice the moment of the first.
    pub(super) first: i32,
    /// Twice the moment of the last.
    pub(super) last: i32,
    pub(super) count: usize,
}

/// Finds the groups of a row from left to right.
pub(super) struct Groups<'a> {
    pub(super) sources: Vec<Source<'a>>,
    /// From the moment of a mark to the first that does not touch it.
    point: f64,
    /// The same for a cluster.
    cluster: f64,
    from: f64,
    to: f64,
}

impl<'a> Groups<'a> {
    /// Marks and clusters of these widths, in pixels, at least `gap_px` apart.
    pub(super) fn new(scale: Scale, (mark_px, cluster_px, gap_px): (f64, f64, f64)) -> Self {
        let twice = |px: f64| 2.0 * px / scale.px_per_day();
        let window = scale.window();
        Self {
            sources: Vec::new(),
            point: twice(mark_px + gap_px),
            cluster: twice(cluster_px + gap_px),
            from: 2.0 * window.from_day(),
            to: 2.0 * window.to_day(),
        }
    }

    /// Adds items; returns how many of them have their moment in the window.
    pub(super) fn add(
        &mut self,
        run: &'a Run,
        (class, folded): (usize, bool),
        page: f64,
        work: &mut u32,
    ) -> usize {
        let start = before(&run.keys, 0, page, work);
        let from = before(&run.keys, start, self.from, work);
        let to = before(&run.keys, from, self.to, work);
        // A run that is empty from the page on needs no further looking at.
        if start < to {
            self.sources.push(Source { run, class, folded, range: start..start });
        }
        to - from
    }

    /// Twice the moment where the page begins that holds the window's left edge.
    pub(super) fn page(scale: Scale) -> f64 {
        let page_days = PAGE_PX / scale.px_per_day();
        2.0 * (scale.window().from_day() / page_days).floor() * page_days
    }

    /// The next group with a member in the window; its items are in the sources' ranges.
    pub(super) fn next(&mut self, work: &mut u32) -> Option<Group> {
        loop {
            for source in &mut self.sources {
                source.range.start = source.range.end;
            }
            let heads =
                self.sources.iter().filter_map(|one| one.run.keys.get(one.range.start).copied());
            let first = heads.min().filter(|key| f64::from(*key) < self.to)?;
            let mut count = self.take(f64::from(first) + self.point, work);
            if count > 1 {
                count = self.take(f64::from(first) + self.cluster, work);
            }
            let lasts = self.sources.iter().filter(|one| !one.range.is_empty());
            let lasts = lasts.filter_map(|one| one.run.keys.get(one.range.end - 1).copied());
            let last = lasts.max().unwrap_or(first);
            if f64::from(last) >= self.from {
                return Some(Group { first, last, count });
            }
        }
    }

    /// Takes all before a limit into the group; returns how many it has then.
    fn take(&mut self, limit: f64, work: &mut u32) -> usize {
        let mut count = 0;
        for source in &mut self.sources {
            source.range.end = before(&source.run.keys, source.range.end, limit, work);
            count += source.range.len();
        }
        count
    }

    /// What the group found last is made of.
    pub(super) fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for source in &self.sources {
            source.run.add_tally(&source.range, &mut tally);
        }
        tally
    }
}
