//! How good a ranking is, from judged queries.
//!
//! nDCG as in K. Järvelin and J. Kekäläinen, "Cumulated Gain-Based Evaluation of IR
//! Techniques" (2002), with the gain 2^grade - 1 of C. Burges et al. (2005).

/// A query with the records that answer it, and how well: 3 best, 1 somewhat.
pub(crate) struct Judged {
    pub(crate) lang: String,
    pub(crate) query: String,
    pub(crate) kind: String,
    pub(crate) grades: Vec<(String, u32)>,
}

/// Reads `lang,query,kind,id:grade id:grade`, a line each below a head; queries have no comma.
#[track_caller]
pub(crate) fn judged(text: &str) -> Vec<Judged> {
    let line = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [lang, query, kind, ids] = cells[..] else { panic!("{line}: four cells") };
        let grade = |one: &str| {
            let (id, grade) = one.split_once(':').unwrap_or_else(|| panic!("{one}: id:grade"));
            (id.to_owned(), grade.parse().unwrap_or_else(|_| panic!("{one}: id:grade")))
        };
        Judged {
            lang: lang.to_owned(),
            query: query.to_owned(),
            kind: kind.to_owned(),
            grades: ids.split(' ').map(grade).collect(),
        }
    };
    text.lines().skip(1).filter(|text| !text.is_empty()).map(line).collect()
}

impl Judged {
    fn grade(&self, id: &str) -> u32 {
        self.grades.iter().find(|(known, _)| known == id).map_or(0, |(_, grade)| *grade)
    }

    /// Discounted gain of the first `depth` ids over the best that could be had; 0 to 1.
    pub(crate) fn ndcg(&self, ranked: &[String], depth: usize) -> f64 {
        let gain = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
            let discounts = (2..).map(|rank: u32| f64::from(rank).log2());
            let gains = grades.take(depth).zip(discounts);
            gains.map(|(grade, discount)| f64::from(2_u32.pow(grade) - 1) / discount).sum()
        };
        let mut best: Vec<u32> = self.grades.iter().map(|(_, grade)| *grade).collect();
        best.sort_unstable_by(|one, other| other.cmp(one));
        let had = gain(&mut ranked.iter().map(|id| self.grade(id)));
        had / gain(&mut best.into_iter())
    }

    /// Whether the first id is one of the best answers.
    pub(crate) fn succeeds(&self, ranked: &[String]) -> bool {
        let best = self.grades.iter().map(|(_, grade)| *grade).max();
        ranked.first().is_some_and(|id| Some(self.grade(id)) == best)
    }
}
