//! The values that a chart shows, before anything is drawn.

use std::collections::BTreeMap;

use super::charting::is_of_releases;
use super::panels::{rounded_text, unit_of};
use super::series::{comparable, denominator, line, scale, year};
use super::{Atlas, ChartKind, ChartQuery, LINES_MAX};
use crate::chart::Tick;
use crate::model::{Area, Id, Lang, NumberKey, Observation, Quality, RankOf, Unit, set, sorted};
use crate::text;

/// A town's value and the countryside's, by the place's position and the year.
pub(super) type Pairs<'a> = BTreeMap<(usize, u16), [Option<&'a Observation>; 2]>;

pub(super) fn is_national(one: &Observation) -> bool {
    one.area == Area::National && one.period.is_some()
}

pub(super) fn is_inside(year: u16, query: &ChartQuery) -> bool {
    query.from.is_none_or(|from| from <= year) && query.to.is_none_or(|to| year <= to)
}

/// The values that a query asks for.
pub(super) struct Sheet<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) unit: Unit,
    pub(super) lang: Lang,
    /// The national values of the indicator in the chosen years, of all places.
    pub(super) mine: Vec<&'a Observation>,
    /// The chosen places, by name.
    pub(super) places: Vec<Id>,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(atlas: &'a Atlas, query: &ChartQuery) -> Self {
        let all = atlas.snapshot.observations().iter();
        let mine = all.filter(|one| one.indicator == query.indicator && is_national(one));
        let mine = mine.filter(|one| one.value.is_finite());
        let mine = mine.filter(|one| year(one).is_some_and(|year| is_inside(year, query)));
        let places = set(query.places.iter()).into_iter().cloned();
        Self {
            atlas,
            unit: unit_of(atlas, &query.indicator),
            lang: query.lang,
            mine: mine.collect(),
            places: sorted(places, |id| text::collation_key(atlas.title(id, query.lang))),
        }
    }

    /// Letters have no scale, and neither has a rank among nobody knows how many.
    pub(super) fn has_no_scale(&self) -> bool {
        self.unit == Unit::Group || self.unit == Unit::Rank && self.total().is_none()
    }

    pub(super) fn total(&self) -> Option<u32> {
        denominator(&self.mine)
    }

    /// The values of each place that has some, oldest first.
    ///
    /// Surveys that rank by rules of their own are not comparable with any other: where there
    /// are no others, the newest of them stands alone.
    pub(super) fn all(&self) -> Vec<(&Id, Vec<&'a Observation>)> {
        let with_values = |of: &dyn Fn(&Id) -> Vec<&'a Observation>| {
            let all = self.places.iter().map(|place| (place, of(place)));
            all.filter(|(_, values)| !values.is_empty()).collect::<Vec<_>>()
        };
        let all = with_values(&|place| comparable(self.atlas, &self.mine, place));
        if !all.is_empty() || self.unit != Unit::Rank {
            return all;
        }
        let newest = self.mine.iter().filter_map(|one| year(one)).max();
        with_values(&|place| {
            let here = line(self.atlas, &self.mine, place).into_iter();
            here.filter(|one| year(one) == newest && one.rank_of == self.total().map(RankOf::Of))
                .collect()
        })
    }

    /// The newest value of each place: the highest first, of ranks the best.
    pub(super) fn newest(&self) -> Vec<(&Id, &'a Observation)> {
        let all = self.all().into_iter();
        let newest = all.filter_map(|(place, values)| Some((place, *values.last()?)));
        let sign = if self.unit == Unit::Rank { 1.0 } else { -1.0 };
        sorted(newest, |(_, one)| NumberKey(sign * one.value))
    }

    pub(super) fn scale(&self, values: impl Iterator<Item = f64>) -> ((f64, f64), Vec<Tick>) {
        scale(self.unit, values.fold(0.0, f64::max), self.total(), self.lang)
    }

    pub(super) fn text(&self, one: &Observation) -> String {
        rounded_text(one, self.unit, self.lang)
    }

    pub(super) fn title(&self, place: &'a Id) -> &str {
        self.atlas.title(place, self.lang)
    }

    /// A place with the year of its value.
    pub(super) fn label(&self, place: &Id, one: &Observation) -> String {
        let year = year(one).map_or(String::new(), |year| text::year(year, self.lang));
        format!("{} · {year}", self.atlas.title(place, self.lang))
    }

    /// Values of a place in years for which another one is shown.
    pub(super) fn superseded(&self, place: &Id) -> Vec<&'a Observation> {
        let shown = line(self.atlas, &self.mine, place);
        let among = self.total().map(RankOf::Of);
        // A goal beside a measurement was not replaced by it.
        let here = self.mine.iter().copied();
        let here = here.filter(|one| one.place == *place && one.quality != Quality::Target);
        let differs = here.filter(|one| one.rank_of == among || among.is_none()).filter(|one| {
            shown.iter().any(|other| year(other) == year(one) && self.text(other) != self.text(one))
        });
        differs.collect()
    }

    /// The years of a place from which on, as a remark explains, values are no longer comparable
    /// with those before. Remarks on releases and on values in doubt say something else.
    pub(super) fn breaks(&self, place: &Id) -> Vec<f64> {
        let explained = |one: &&Observation| {
            one.note.is_some()
                && one.quality == Quality::AsPublished
                && !is_of_releases(&one.indicator)
        };
        let values = comparable(self.atlas, &self.mine, place).into_iter().skip(1);
        values.filter(explained).filter_map(|one| year(one).map(f64::from)).collect()
    }

    /// The values of each town and its countryside, by the place's position and the year.
    pub(super) fn pairs(&self, query: &ChartQuery) -> Pairs<'a> {
        let all = self.atlas.snapshot.observations().iter();
        let mine = all.filter(|one| one.indicator == query.indicator && one.area != Area::National);
        let mut pairs: Pairs<'a> = BTreeMap::new();
        for one in mine.filter(|one| one.value.is_finite()) {
            let at = self.places.iter().position(|place| *place == one.place);
            let (Some(at), Some(when)) = (at, year(one)) else { continue };
            if is_inside(when, query) {
                let [town, country] = pairs.entry((at, when)).or_default();
                match one.area {
                    Area::Rural => *country = country.or(Some(one)),
                    Area::Urban => *town = Some(one),
                    _ => *town = town.or(Some(one)),
                }
            }
        }
        pairs.retain(|_, [_, country]| country.is_some());
        pairs
    }

    /// The two years of a slope: the first and last that most places have a value of; years that
    /// the query names come first where some place has a value then.
    pub(super) fn two_years(&self, query: &ChartQuery) -> Option<(u16, u16)> {
        let all = self.all();
        let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
        for when in all.iter().flat_map(|(_, values)| values).filter_map(|one| year(one)) {
            *counts.entry(when).or_default() += 1;
        }
        let most = counts.values().max()?;
        let full = || counts.iter().filter(|(_, count)| *count == most).map(|(when, _)| *when);
        let named = |when: Option<u16>| when.filter(|when| counts.contains_key(when));
        let first = named(query.from).or_else(|| full().next())?;
        let last = named(query.to).or_else(|| full().next_back())?;
        (first < last).then_some((first, last))
    }

    /// The values that a chart of the query shows, in the order of its series and points; where a
    /// series has two ends, one may be missing.
    pub(super) fn drawn(&self, query: &ChartQuery) -> Vec<Vec<Option<&'a Observation>>> {
        let whole = |values: Vec<&'a Observation>| values.into_iter().map(Some).collect();
        match query.kind {
            ChartKind::Line => {
                let lines = self.all().into_iter().take(LINES_MAX);
                lines
                    .map(|(place, mut values)| {
                        values.extend(self.superseded(place));
                        whole(values)
                    })
                    .collect()
            }
            ChartKind::Bar | ChartKind::Dot => {
                self.newest().into_iter().map(|(_, one)| vec![Some(one)]).collect()
            }
            ChartKind::Slope => {
                let Some((first, last)) = self.two_years(query) else { return Vec::new() };
                let at = |values: &[&'a Observation], when: u16| {
                    values.iter().copied().find(|one| year(one) == Some(when))
                };
                let ends = self
                    .all()
                    .into_iter()
                    .map(|(_, values)| [at(&values, first), at(&values, last)]);
                ends.filter(|ends| ends.iter().any(Option::is_some)).map(Vec::from).collect()
            }
            ChartKind::Multiples => {
                self.all().into_iter().map(|(_, values)| whole(values)).collect()
            }
            ChartKind::Gap => self.pairs(query).into_values().map(Vec::from).collect(),
        }
    }
}
