//! Sorting that is small in the wasm.
//!
//! Each use of the standard library's stable sort costs about 4 KB of code for its type; a
//! binary heap costs a fifth of that and is as fast at the sizes of lists.

use std::cmp::Ordering;
use std::collections::{BTreeSet, BinaryHeap};

struct Keyed<K, T> {
    key: K,
    at: usize,
    item: T,
}

impl<K: Ord, T> Ord for Keyed<K, T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key).then(self.at.cmp(&other.at))
    }
}

impl<K: Ord, T> PartialOrd for Keyed<K, T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Ord, T> PartialEq for Keyed<K, T> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl<K: Ord, T> Eq for Keyed<K, T> {}

/// The items by their keys; items with equal keys keep their order.
///
/// ```
/// assert_eq!(atlas::model::sorted(["b2", "a1", "b1"], |text| text.as_bytes()[0]), ["a1", "b2", "b1"]);
/// ```
#[must_use]
pub fn sorted<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let keyed = items.into_iter().enumerate();
    let heap: BinaryHeap<Keyed<K, T>> =
        keyed.map(|(at, item)| Keyed { key: key(&item), at, item }).collect();
    heap.into_sorted_vec().into_iter().map(|keyed| keyed.item).collect()
}

/// The items once each, in order.
///
/// As `collect` does, but that sorts first and so costs 5 KB of code for its type.
#[must_use]
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// A number as a key, in the total order of IEEE 754.
#[derive(Clone, Copy, Debug)]
pub struct NumberKey(pub f64);

impl Ord for NumberKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for NumberKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for NumberKey {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for NumberKey {}
