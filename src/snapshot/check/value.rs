//! Observations and absences: one by one, then against what they refer to.

use super::super::problem::Report;
use super::super::{Problem, ProblemKind, wire};
use super::fields::Fields;
use super::references::{Known, Links};
use crate::model::{Absence, Area, Kind, Lang, Observation, Quality, RankOf, Unit};

/// Checks one observation; `None` when it has a problem, all of which are added.
pub(crate) fn observation(
    wire: &wire::Observation,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Observation> {
    let mut fields = Fields { report: Report::new(path, problems), langs: &Lang::ALL };
    let before = fields.report.count();
    let indicator = fields.id("indicator", &wire.indicator);
    let place = fields.id("place", &wire.place);
    let source = fields.id("source", &wire.source);
    let quality = fields.word("quality", &wire.quality, Quality::ALL, Quality::word);
    let area = match wire.area.as_str() {
        "national" => Some(Area::National),
        "urban" => Some(Area::Urban),
        "rural" => Some(Area::Rural),
        other => fields.id("area", other).map(Area::Place),
    };
    let value = wire.value.parse::<f64>().ok().filter(|value| value.is_finite());
    if value.is_none() {
        let expected = "a plain number with a point";
        fields.report.add(ProblemKind::Range, "value", &wire.value, expected, "");
    }
    let period = fields.date("period", &wire.period);
    let rank_of = rank_of(&mut fields, &wire.rank_of);
    let locator = fields.required("locator", &wire.locator);
    if quality == Some(Quality::Derived) && wire.formula.is_empty() {
        let mend = "a derived value says how it was computed";
        fields.report.add(ProblemKind::Missing, "formula", "", "the formula", mend);
    }
    let observation = Observation {
        period,
        rank_of,
        formula: fields.optional("formula", &wire.formula),
        locator,
        cites: fields.optional_id("cites", &wire.cites),
        note: fields.optional_text("note", &wire.note),
        indicator: indicator?,
        place: place?,
        area: area?,
        value: value?,
        quality: quality?,
        source: source?,
    };
    (fields.report.count() == before).then_some(observation)
}

fn rank_of(fields: &mut Fields<'_>, text: &str) -> Option<RankOf> {
    match text {
        "" => None,
        "none-given" => Some(RankOf::NoneGiven),
        number => {
            let total = number.parse::<u32>().ok().filter(|total| *total > 0);
            if total.is_none() {
                let expected = "a whole number, or none-given";
                fields.report.add(ProblemKind::Range, "rank_of", text, expected, "");
            }
            total.map(RankOf::Of)
        }
    }
}

/// Checks one absence; `None` when it has a problem, all of which are added.
pub(crate) fn absence(
    wire: &wire::Absence,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Absence> {
    let mut fields = Fields { report: Report::new(path, problems), langs: &Lang::ALL };
    let before = fields.report.count();
    let place = fields.id("place", &wire.place);
    let source = fields.id("source", &wire.source);
    let kind = fields.word("kind", &wire.kind, Kind::ALL, Kind::word);
    fields.required("period", &wire.period);
    let period = fields.date("period", &wire.period);
    let absence = Absence {
        locator: fields.required("locator", &wire.locator),
        note: fields.sentence("note", &wire.note),
        kind: kind?,
        place: place?,
        period: period?,
        source: source?,
    };
    (fields.report.count() == before).then_some(absence)
}

impl Known {
    /// The observations that can stay; each comes with its place in the file.
    pub(crate) fn observations(
        &self,
        observations: Vec<(usize, Observation)>,
        problems: &mut Vec<Problem>,
    ) -> Vec<Observation> {
        let mut sound = |(at, one): &(usize, Observation)| {
            let report = Report::new(format!("observations[{at}]"), problems);
            Links { known: self, report }.observation(one)
        };
        observations.into_iter().filter(|one| sound(one)).map(|(_, one)| one).collect()
    }

    /// The absences that can stay; each comes with its place in the file.
    pub(crate) fn absences(
        &self,
        absences: Vec<(usize, Absence)>,
        problems: &mut Vec<Problem>,
    ) -> Vec<Absence> {
        let mut sound = |(at, one): &(usize, Absence)| {
            let report = Report::new(format!("absences[{at}]"), problems);
            let mut links = Links { known: self, report };
            let place = links.leads("place", &one.place, &[Kind::Place]);
            links.leads("source", &one.source, &[Kind::Source]) && place
        };
        absences.into_iter().filter(|one| sound(one)).map(|(_, one)| one).collect()
    }
}

impl Links<'_> {
    /// Whether an observation can stay.
    fn observation(&mut self, one: &Observation) -> bool {
        let mut sound = self.leads("indicator", &one.indicator, &[Kind::Indicator]);
        sound &= self.leads("place", &one.place, &[Kind::Place]);
        sound &= self.leads("source", &one.source, &[Kind::Source]);
        if let Area::Place(id) = &one.area {
            sound &= self.leads("area", id, &[Kind::Place]);
        }
        if let Some(id) = &one.cites {
            sound &= self.leads("cites", id, &[Kind::Source]);
        }
        let unit = self.known.units.get(&one.indicator).copied();
        sound & unit.is_none_or(|unit| self.in_range(one, unit))
    }

    fn in_range(&mut self, one: &Observation, unit: Unit) -> bool {
        let (low, high) = match unit {
            Unit::Percent => (0.0, 100.0),
            Unit::Index => (0.0, 1.0),
            Unit::Rank => (1.0, 1_000.0),
            Unit::Group => (1.0, 26.0),
            Unit::Points => (-100.0, 100.0),
            Unit::Per100 | Unit::Count | Unit::Mbps | Unit::Years | Unit::Ratio => {
                (0.0, f64::from(u32::MAX) * 100.0)
            }
        };
        let mut sound = (low..=high).contains(&one.value);
        if !sound {
            let found = one.value.to_string();
            let expected = format!("a value from {low} to {high} for unit {}", unit.word());
            self.report.add(ProblemKind::Range, "value", &found, expected, "");
        }
        let ranked = one.rank_of.is_some() || one.quality == Quality::Derived;
        if unit == Unit::Rank && !ranked {
            let expected = "how many were ranked, or none-given";
            let mend = "a rank without its total means nothing";
            self.report.add(ProblemKind::Missing, "rank_of", "", expected, mend);
            sound = false;
        }
        if let Some(RankOf::Of(total)) = one.rank_of
            && one.value > f64::from(total)
        {
            let expected = format!("a rank of at most {total}");
            self.report.add(ProblemKind::Range, "value", &one.value.to_string(), expected, "");
            sound = false;
        }
        sound
    }
}
