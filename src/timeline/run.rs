//! Items in the order of one of their days, ready to be searched and counted.
//!
//! Invariant: `keys` ascend, `items` and `keys` are equally long, and `tallies` has one more:
//! the tally of all items before.

use std::ops::Range;

/// How many shapes are told apart when a cluster is counted.
pub const SHAPES: usize = 8;

/// How many items of each sort there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many of each shape, by its number.
    pub shapes: [u32; SHAPES],
    /// How many are planned or announced.
    pub ahead: u32,
}

impl Tally {
    pub(super) fn count(&mut self, shape: u8, ahead: bool) {
        let last = self.shapes.len() - 1;
        self.shapes[usize::from(shape).min(last)] += 1;
        self.ahead += u32::from(ahead);
    }

    /// Adds what has come between an earlier tally of a run and a later one.
    pub(super) fn add_between(&mut self, before: &Self, after: &Self) {
        for (at, sum) in self.shapes.iter_mut().enumerate() {
            *sum += after.shapes[at] - before.shapes[at];
        }
        self.ahead += after.ahead - before.ahead;
    }
}

/// Items in the order of a key.
pub(super) struct Run {
    pub(super) keys: Vec<i32>,
    pub(super) items: Vec<u32>,
    tallies: Vec<Tally>,
}

impl Run {
    pub(super) fn new() -> Self {
        Self { keys: Vec::new(), items: Vec::new(), tallies: vec![Tally::default()] }
    }

    pub(super) fn push(&mut self, key: i32, item: u32, shape: u8, ahead: bool) {
        let mut tally = self.tallies.last().copied().unwrap_or_default();
        tally.count(shape, ahead);
        self.keys.push(key);
        self.items.push(item);
        self.tallies.push(tally);
    }

    pub(super) fn add_tally(&self, range: &Range<usize>, sum: &mut Tally) {
        if let (Some(before), Some(after)) =
            (self.tallies.get(range.start), self.tallies.get(range.end))
        {
            sum.add_between(before, after);
        }
    }
}

/// How many of ascending keys come before a limit; `work` grows by the keys looked at.
///
/// `from` is known to be no more than the answer. The search doubles its stride from there, so
/// that a near answer is found at once.
pub(super) fn before(keys: &[i32], from: usize, limit: f64, work: &mut u32) -> usize {
    let is_before = |at: usize| keys.get(at).is_some_and(|key| f64::from(*key) < limit);
    let (mut low, mut stride) = (from, 1);
    loop {
        *work += 1;
        if !is_before(low + stride - 1) {
            break;
        }
        low += stride;
        stride *= 2;
    }
    // All below `low` come before the limit; `low + stride - 1` does not, or is past the end.
    let mut high = (low + stride - 1).min(keys.len());
    while low < high {
        *work += 1;
        let middle = usize::midpoint(low, high);
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_finds_what_counting_finds_from_every_start() {
        let keys: Vec<i32> = (0..200).map(|at| at * at / 40).collect();
        for limit in -1..1_000 {
            let limit = f64::from(limit) + 0.5;
            let expect = keys.iter().filter(|key| f64::from(**key) < limit).count();
            for from in 0..=expect {
                assert_eq!(before(&keys, from, limit, &mut 0), expect);
            }
        }
        assert_eq!(before(&[], 0, 1.0, &mut 0), 0);
    }
    #[test]
    fn a_near_answer_costs_little_and_a_far_one_its_logarithm() {
        let keys: Vec<i32> = (0..50_000).collect();
        let cost = |from, limit| {
            let mut work = 0;
            before(&keys, from, limit, &mut work);
            work
        };
        assert_eq!(cost(100, 101.0), 3);
        assert!(cost(0, 40_000.0) < 35);
    }
}
