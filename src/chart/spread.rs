//! Labels beside each other, moved apart just enough not to touch.

use crate::model::{NumberKey, sorted};

/// A label that would like to stand in a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wish {
    /// Where its middle would best be.
    pub(super) middle: f64,
    /// How much room it takes.
    pub(super) length: f64,
}

/// The middles of the labels between `low` and `high`, none touching, in the order given.
///
/// Labels that get in each other's way form a block around the middle of their wishes; ties
/// stand in the order given. Labels that no longer fit, counted from the first, get `None`.
pub(super) fn spread(wishes: &[Wish], low: f64, high: f64) -> Vec<Option<f64>> {
    let mut room = high - low;
    let fitting: Vec<(usize, Wish)> = wishes
        .iter()
        .copied()
        .enumerate()
        .take_while(|(_, wish)| {
            room -= wish.length;
            room >= 0.0
        })
        .collect();
    let fitting = sorted(fitting, |(at, wish)| (NumberKey(wish.middle), *at));

    let mut blocks: Vec<Block> = Vec::new();
    for &(_, wish) in &fitting {
        let mut block = Block::of(wish, low, high);
        while let Some(before) = blocks.pop_if(|before| before.end() > block.start) {
            block = before.joined(&block, low, high);
        }
        blocks.push(block);
    }

    let mut middles = vec![None; wishes.len()];
    let mut labels = fitting.iter();
    for block in &blocks {
        let mut start = block.start;
        for (i, wish) in labels.by_ref().take(block.labels) {
            if let Some(middle) = middles.get_mut(*i) {
                *middle = Some(start + wish.length / 2.0);
            }
            start += wish.length;
        }
    }
    middles
}

/// Labels that stand end to end.
struct Block {
    labels: usize,
    length: f64,
    /// The sum of where each label would like the block to start.
    wished: f64,
    start: f64,
}

impl Block {
    fn of(wish: Wish, low: f64, high: f64) -> Block {
        let wished = wish.middle - wish.length / 2.0;
        Block { labels: 1, length: wish.length, wished, start: 0.0 }.placed(low, high)
    }

    fn joined(self, after: &Block, low: f64, high: f64) -> Block {
        let labels = self.labels + after.labels;
        #[expect(clippy::cast_precision_loss, reason = "there are never that many labels")]
        let wished = self.wished + after.wished - self.length * after.labels as f64;
        Block { labels, length: self.length + after.length, wished, start: 0.0 }.placed(low, high)
    }

    fn placed(mut self, low: f64, high: f64) -> Block {
        #[expect(clippy::cast_precision_loss, reason = "there are never that many labels")]
        let best = self.wished / self.labels as f64;
        self.start = best.min(high - self.length).max(low);
        self
    }

    fn end(&self) -> f64 {
        self.start + self.length
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(middles: &[f64], expect: &[Option<f64>]) {
        let wishes: Vec<Wish> =
            middles.iter().map(|&middle| Wish { middle, length: 10.0 }).collect();
        assert_eq!(spread(&wishes, 0.0, 40.0), expect);
    }

    #[test]
    fn labels_with_room_stay_where_they_want() {
        check(&[30.0, 10.0], &[Some(30.0), Some(10.0)]);
    }

    #[test]
    fn labels_in_each_others_way_share_the_move() {
        check(&[20.0, 22.0], &[Some(16.0), Some(26.0)]);
    }

    #[test]
    fn equal_wishes_keep_the_order_given() {
        check(&[20.0, 20.0], &[Some(15.0), Some(25.0)]);
    }

    #[test]
    fn labels_stay_between_the_ends() {
        check(&[0.0, -50.0, 90.0], &[Some(15.0), Some(5.0), Some(35.0)]);
    }

    #[test]
    fn labels_beyond_the_room_are_left_out() {
        check(&[1.0, 1.0, 1.0, 1.0, 1.0], &[Some(5.0), Some(15.0), Some(25.0), Some(35.0), None]);
    }
}
