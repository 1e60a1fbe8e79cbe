//! How much a word in a document counts: BM25F.
//!
//! S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
//! (2009), section 3.6: how often a word stands in each field is first divided by the field's
//! length, weighted and summed, and only the sum is damped. The sum is fixed when the index is
//! built and kept as one byte, a step on a ladder of growing numbers; the damping and the
//! rarity of the word follow when it is asked for. Only `+ - * /` are used, so that every
//! engine gives the same numbers.

use super::document::Field;

/// How soon saying a word again stops to count (`k1`).
const SATURATION: f32 = 1.2;

/// How soon asking for a word again stops to count (`k3`).
const ASKED_AGAIN: f32 = 4.0;

/// From this many words on a query is a sentence, and most of its words are said in passing.
const SENTENCE: usize = 6;
/// In a sentence a word counts its rarity times what its rarity plus `.0` is of `.1`.
const SHARPER: (f32, f32) = (4.0, 10.0);

/// What a word in a field counts, in the order of [`Field::ALL`].
const WEIGHTS: [f32; Field::ALL.len()] = [3.0, 3.0, 1.0, 0.5, 0.3];

/// How far a long field is held against its words (`b`), in the order of [`Field::ALL`].
const LENGTH_MATTERS: [f32; Field::ALL.len()] = [0.6, 0.5, 0.75, 0.6, 0.6];

/// The least step of the ladder above zero, and how each follows from the one before.
const LEAST: f32 = 0.01;
const GROWTH: f32 = 1.035;

/// Words in each field of each document.
#[derive(Clone, Debug, Default)]
pub(super) struct Lengths {
    of: Vec<[u16; Field::ALL.len()]>,
    sums: [f32; Field::ALL.len()],
}

impl Lengths {
    pub(super) fn add(&mut self, lengths: [u32; Field::ALL.len()]) {
        let short = lengths.map(|length| u16::try_from(length).unwrap_or(u16::MAX));
        for (sum, length) in self.sums.iter_mut().zip(short) {
            *sum += f32::from(length);
        }
        self.of.push(short);
    }

    pub(super) fn of(&self, document: usize) -> [u16; Field::ALL.len()] {
        self.of.get(document).copied().unwrap_or_default()
    }

    /// The averages, over the documents that have the field.
    pub(super) fn norms(&self) -> Norms {
        let mut averages = [1.0; Field::ALL.len()];
        for (at, average) in averages.iter_mut().enumerate() {
            let with = self.of.iter().filter(|lengths| lengths[at] > 0).count();
            *average = (self.sums[at] / real(with.max(1))).max(1.0);
        }
        Norms { averages }
    }
}

/// Average words in each field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Norms {
    averages: [f32; Field::ALL.len()],
}

impl Norms {
    /// What one occurrence counts in each field of a document, over `k1`.
    pub(super) fn of(&self, lengths: [u16; Field::ALL.len()]) -> [f32; Field::ALL.len()] {
        let mut norms = [0.0; Field::ALL.len()];
        for (at, norm) in norms.iter_mut().enumerate() {
            let b = LENGTH_MATTERS[at];
            let longer = f32::from(lengths[at]) / self.averages[at];
            *norm = WEIGHTS[at] / (1.0 - b + b * longer) / SATURATION;
        }
        norms
    }
}

/// The numbers that the codes 0 to 255 stand for; code 0 is "not there".
pub(super) fn ladder() -> [f32; 256] {
    let mut ladder = [0.0; 256];
    let mut step = LEAST;
    for number in ladder.iter_mut().skip(1) {
        *number = step;
        step *= GROWTH;
    }
    ladder
}

/// The code of a number: the first step not below it, at least 1.
pub(super) fn code(ladder: &[f32; 256], number: f32) -> u8 {
    let step = ladder.partition_point(|step| *step < number).max(1);
    u8::try_from(step).unwrap_or(u8::MAX)
}

/// How much a word counts that stands in so many of all documents.
pub(super) fn rarity(with: usize, all: usize) -> f32 {
    let (with, all) = (real(with), real(all));
    logarithm(1.0 + (all - with + 0.5) / (with + 0.5))
}

/// How much a word of a query counts: its rarity, asked for so often among so many words.
///
/// In a sentence rare words count still more against common ones.
pub(super) fn wanted(rarity: f32, times: u8, words: usize) -> f32 {
    let times = f32::from(times);
    let often = (ASKED_AGAIN + 1.0) * times / (ASKED_AGAIN + times);
    let sharper = (rarity + SHARPER.0) / SHARPER.1;
    rarity * often * if words < SENTENCE { 1.0 } else { sharper }
}

/// A weighted sum damped: 0 for nothing, near 1 for very much.
pub(super) fn damped(sum: f32) -> f32 {
    sum / (1.0 + sum)
}

/// A count as a number.
#[allow(clippy::cast_precision_loss, reason = "counts of documents are far below 2^24")]
pub(super) fn real(count: usize) -> f32 {
    count as f32
}

/// The natural logarithm of a number of 1 or more, by arithmetic alone.
fn logarithm(number: f32) -> f32 {
    let (mut rest, mut halvings) = (number, 0.0);
    while rest > 1.5 {
        rest /= 2.0;
        halvings += 1.0;
    }
    let z = (rest - 1.0) / (rest + 1.0);
    let square = z * z;
    let series = 1.0 + square * (1.0 / 3.0 + square * (1.0 / 5.0 + square / 7.0));
    halvings * core::f32::consts::LN_2 + 2.0 * z * series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_one() {
        for number in [1.0_f32, 1.3, 2.0, 7.5, 1000.0, 99_999.0] {
            assert!((logarithm(number) - number.ln()).abs() < 1e-4, "{number}");
        }
    }
    #[test]
    fn a_code_stands_for_nearly_its_number() {
        let ladder = ladder();
        for number in [0.02_f32, 0.5, 1.0, 20.0] {
            let again = ladder[usize::from(code(&ladder, number))];
            assert!(again >= number && again < number * 1.04, "{number} {again}");
        }
        assert_eq!((code(&ladder, 0.0), code(&ladder, 1e9)), (1, 255));
    }
    #[test]
    fn a_word_asked_for_again_counts_more_but_not_twice() {
        assert!((wanted(2.0, 1, 3) - 2.0).abs() < 1e-6);
        assert!(wanted(2.0, 2, 3) > 2.0 && wanted(2.0, 2, 3) < 4.0);
        assert!(wanted(2.0, u8::MAX, 3) < 2.0 * (ASKED_AGAIN + 1.0));
    }
    #[test]
    fn in_a_sentence_rare_words_count_still_more() {
        let share = |words| wanted(6.0, 1, words) / wanted(1.0, 1, words);
        assert!(share(SENTENCE) > share(SENTENCE - 1));
    }
    #[test]
    fn a_rare_word_counts_more() {
        assert!(rarity(1, 1000) > rarity(500, 1000) && rarity(1000, 1000) > 0.0);
    }
}
