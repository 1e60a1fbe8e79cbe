//! How many of the found documents there are of each kind, country and year.

use std::collections::BTreeMap;

use super::index::{Facts, Index};
use super::query::Query;
use crate::model::{Id, Kind, sorted};

/// Counts over an answer; values without a document are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// By kind, in the order of [`Kind`].
    pub kinds: Vec<(Kind, usize)>,
    /// By country, in the order of their ids. A document counts for each of its countries.
    pub countries: Vec<(Id, usize)>,
    /// By the year in which it begins, ascending.
    pub years: Vec<(u16, usize)>,
}

impl Index {
    /// Counts documents by what they can be filtered by.
    #[must_use]
    pub fn facets(&self, docs: &[u32]) -> FacetCounts {
        let mut kinds = vec![0; Kind::ALL.len()];
        let mut countries = vec![0; self.countries.len()];
        let mut years: BTreeMap<u16, usize> = BTreeMap::new();
        let mut year_at: Option<(u16, usize)> = None;
        for facts in docs.iter().filter_map(|doc| self.facts.get(*doc as usize)) {
            kinds[facts.kind as usize] += 1;
            for at in self.countries_of(facts) {
                if let Some(count) = countries.get_mut(usize::from(*at)) {
                    *count += 1;
                }
            }
            // Runs of one year are counted before they go into the tree.
            if let Some((year, _)) = facts.years {
                match &mut year_at {
                    Some((same, count)) if *same == year => *count += 1,
                    _ => {
                        add(&mut years, year_at);
                        year_at = Some((year, 1));
                    }
                }
            }
        }
        add(&mut years, year_at);
        let kinds = Kind::ALL.iter().copied().zip(kinds).filter(|(_, count)| *count > 0).collect();
        let countries = self.countries.iter().cloned().zip(countries);
        let countries = sorted(countries.filter(|(_, count)| *count > 0), |(id, _)| id.clone());
        FacetCounts { kinds, countries, years: years.into_iter().collect() }
    }

    fn countries_of(&self, facts: &Facts) -> &[u16] {
        let (start, end) = facts.countries;
        self.country_refs.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Whether a document passes the filters of a query.
    pub(super) fn passes(&self, query: &Query, facts: &Facts) -> bool {
        let kind = query.kinds.is_empty() || query.kinds.contains(&facts.kind);
        let country = query.countries.is_empty() || {
            let ids = self.countries_of(facts).iter();
            ids.filter_map(|at| self.countries.get(usize::from(*at)))
                .any(|id| query.countries.contains(id))
        };
        let years = query.years.is_none_or(|(from, to)| {
            facts.years.is_some_and(|(first, last)| first <= to && from <= last)
        });
        kind && country && years
    }
}

fn add(years: &mut BTreeMap<u16, usize>, run: Option<(u16, usize)>) {
    if let Some((year, count)) = run {
        *years.entry(year).or_default() += count;
    }
}
