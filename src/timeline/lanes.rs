//! Which row of its lane a span stands in.
//!
//! Rows are given out once for all zooms, the longest spans first: whatever else is shown or
//! not, a span keeps its row, and those that are still spans when a picture shows centuries
//! stand in the first rows. Spans of one class are packed into the fewest rows.

use super::item::Days;

/// The row of a span for which there was no room.
pub(super) const NO_ROW: u8 = u8::MAX;

/// The fewest days of each class of spans; a class ends before the next begins.
///
/// The steps are those of real dates: a day, a few days, weeks, months, quarters, years, terms
/// of four years; then each is four times the last. None is much more than four times the one
/// before, so that what is still a point is never wider than about four marks. The class after
/// these is of open spans.
pub(super) const CLASSES: [i32; 12] =
    [1, 2, 7, 28, 90, 364, 1_456, 5_824, 23_296, 93_184, 372_736, 1_490_944];

/// The class of spans with an open end.
pub(super) const OPEN: usize = CLASSES.len();

/// Single days are never spans: they stay marks however near one looks.
pub(super) const DAY: usize = 0;

/// The class of an item.
pub(super) fn class(days: Days) -> usize {
    if days.is_open() {
        return OPEN;
    }
    let count = days.last - days.first + 1;
    CLASSES.iter().rposition(|least| *least <= count).unwrap_or(DAY)
}

/// The rows of one lane while they are filled.
pub(super) struct Rows {
    /// For each row its spans: a list for each class that was packed, by time.
    rows: Vec<Vec<Vec<Days>>>,
    most: u8,
}

impl Rows {
    pub(super) fn new(most: u8) -> Self {
        Self { rows: Vec::new(), most: most.min(NO_ROW - 1) }
    }

    /// Gives each span the first row, of the first `most`, where it shares no day with another;
    /// [`NO_ROW`] when there is none.
    ///
    /// The spans come by start, then end, then input order, classes from the longest.
    pub(super) fn pack(&mut self, spans: &[Days], most: u8) -> Vec<u8> {
        let most = usize::from(most.min(self.most));
        for row in &mut self.rows {
            row.push(Vec::new());
        }
        let mut given = Vec::with_capacity(spans.len());
        for span in spans {
            let free = self.rows.iter().take(most).position(|row| is_free(row, *span));
            let at = free.unwrap_or(self.rows.len());
            if at >= most {
                given.push(NO_ROW);
                continue;
            }
            if at == self.rows.len() {
                self.rows.push(vec![Vec::new()]);
            }
            if let Some(list) = self.rows.get_mut(at).and_then(|row| row.last_mut()) {
                list.push(*span);
            }
            given.push(u8::try_from(at).unwrap_or(NO_ROW));
        }
        given
    }
}

fn is_free(row: &[Vec<Days>], span: Days) -> bool {
    row.iter().all(|list| {
        let next = list.partition_point(|other| other.last < span.first);
        list.get(next).is_none_or(|other| other.first > span.last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Packs classes, given from the longest, and draws the rows.
    #[track_caller]
    fn check(classes: &[&[(i32, i32)]], most: u8, expect: &str) {
        let mut rows = Rows::new(most);
        let mut drawn: Vec<String> = Vec::new();
        let mut left_out = String::new();
        for class in classes {
            let spans: Vec<Days> =
                class.iter().map(|(first, last)| Days { first: *first, last: *last }).collect();
            for (span, row) in spans.iter().zip(rows.pack(&spans, most)) {
                let text = format!("{}-{} ", span.first, span.last);
                if row == NO_ROW {
                    left_out += &text;
                    continue;
                }
                drawn.resize(drawn.len().max(usize::from(row) + 1), String::new());
                drawn[usize::from(row)] += &text;
            }
        }
        if !left_out.is_empty() {
            drawn.push(format!("no room: {left_out}"));
        }
        let drawn: Vec<&str> = drawn.iter().map(|row| row.trim()).collect();
        assert_eq!(drawn.join(" | "), expect);
    }

    #[test]
    fn spans_that_share_a_day_go_to_separate_rows() {
        check(&[&[(0, 5), (5, 9)]], 9, "0-5 | 5-9");
    }
    #[test]
    fn a_span_that_begins_the_day_after_follows_in_the_row() {
        check(&[&[(0, 5), (6, 9)]], 9, "0-5 6-9");
    }
    #[test]
    fn a_later_span_reuses_the_first_free_row() {
        check(&[&[(0, 5), (1, 2), (6, 9)]], 9, "0-5 6-9 | 1-2");
    }
    #[test]
    fn shorter_spans_fill_the_gaps_that_longer_ones_leave() {
        check(
            &[&[(0, 99), (300, 399)], &[(90, 110), (120, 140)]],
            9,
            "0-99 300-399 120-140 | 90-110",
        );
    }
    #[test]
    fn a_span_without_room_is_told() {
        check(&[&[(0, 9), (1, 9), (2, 9), (10, 12)]], 2, "0-9 10-12 | 1-9 | no room: 2-9");
    }
    #[test]
    fn an_open_span_holds_its_row_for_ever() {
        check(
            &[&[(i32::MIN, 5), (6, i32::MAX), (7, i32::MAX)], &[(8, 9)]],
            9,
            "-2147483648-5 6-2147483647 | 7-2147483647 | 8-9",
        );
    }
    #[test]
    fn classes_go_by_their_fewest_days() {
        let of = |first, last| class(Days { first, last });
        assert_eq!([of(0, 0), of(0, 1), of(0, 26), of(0, 27), of(0, 30)], [0, 1, 2, 3, 3]);
        assert_eq!([of(0, 364), of(0, 365), of(0, 1_460)], [5, 5, 6]);
        assert_eq!([of(-719_162, 2_932_896), of(i32::MIN, 0), of(0, i32::MAX)], [11, 12, 12]);
    }
}
