//! How good a ranking is, from judged queries; `tests/relevance.rs` holds it to a floor.
//!
//! nDCG as in K. Järvelin and J. Kekäläinen, "Cumulated Gain-Based Evaluation of IR
//! Techniques" (2002), with the gain 2^grade - 1 of C. Burges et al. (2005).

use std::collections::BTreeMap;

use atlas::search::Index;

/// How many records of an answer are looked at.
pub(crate) const DEPTH: usize = 10;

/// A query with the records that answer it, and how well: 3 best, 1 somewhat.
pub(crate) struct Judged {
    pub(crate) lang: String,
    pub(crate) query: String,
    pub(crate) kind: String,
    pub(crate) grades: Vec<(String, u32)>,
}

/// Reads `lang,query,kind,id:grade id:grade`, a line each below a head; queries have no comma.
///
/// # Errors
/// With the first line that is not so.
pub(crate) fn judged(text: &str) -> Result<Vec<Judged>, String> {
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    lines
        .map(|line| one(line).ok_or_else(|| format!("not lang,query,kind,id:grade: {line}")))
        .collect()
}

fn one(line: &str) -> Option<Judged> {
    let cells: Vec<&str> = line.split(',').collect();
    let [lang, query, kind, ids] = cells[..] else { return None };
    let grade = |one: &str| {
        let (id, grade) = one.split_once(':')?;
        Some((id.to_owned(), grade.parse().ok()?))
    };
    Some(Judged {
        lang: lang.to_owned(),
        query: query.to_owned(),
        kind: kind.to_owned(),
        grades: ids.split(' ').map(grade).collect::<Option<_>>()?,
    })
}

impl Judged {
    fn grade(&self, id: &str) -> u32 {
        self.grades.iter().find(|(known, _)| known == id).map_or(0, |(_, grade)| *grade)
    }

    /// Discounted gain of the first [`DEPTH`] ids over the best that could be had; 0 to 1.
    pub(crate) fn ndcg(&self, ranked: &[String]) -> f64 {
        let gain = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
            let discounts = (2..).map(|rank: u32| f64::from(rank).log2());
            let gains = grades.take(DEPTH).zip(discounts);
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

/// Averages over some queries.
#[derive(Clone, Copy, Default)]
pub(crate) struct Figures {
    pub(crate) queries: usize,
    ndcg: f64,
    success: f64,
}

impl Figures {
    /// The average nDCG@10.
    pub(crate) fn ndcg(&self) -> f64 {
        self.ndcg / self.count()
    }

    /// The share of queries whose first record is one of the best.
    pub(crate) fn success(&self) -> f64 {
        self.success / self.count()
    }

    fn count(&self) -> f64 {
        f64::from(u32::try_from(self.queries.max(1)).unwrap_or(u32::MAX))
    }
}

/// Asks every query: the figures by language, by kind and of `all`, and the queries that are not
/// answered by one of their best records or poorly, a line each.
pub(crate) fn measure(
    index: &Index,
    queries: &[Judged],
) -> (BTreeMap<String, Figures>, Vec<String>) {
    let mut all: BTreeMap<String, Figures> = BTreeMap::new();
    let mut poor = Vec::new();
    for one in queries {
        let found = index.search(&index.query(&one.query), DEPTH);
        let ranked: Vec<String> = index.records(&found).map(ToString::to_string).collect();
        let (ndcg, success) = (one.ndcg(&ranked), one.succeeds(&ranked));
        if !success || ndcg < 0.8 {
            let first: Vec<&str> = ranked.iter().take(5).map(String::as_str).collect();
            poor.push(format!("{ndcg:.2} {} {}: {}", one.lang, one.query, first.join(" ")));
        }
        for key in [one.lang.as_str(), one.kind.as_str(), "all"] {
            let figures = all.entry(key.to_owned()).or_default();
            figures.queries += 1;
            figures.ndcg += ndcg;
            figures.success += f64::from(u8::from(success));
        }
    }
    (all, poor)
}
