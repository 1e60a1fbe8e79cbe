//! What the marks mean, carried through plotters as colours.
//!
//! Plotters hands a backend nothing but a colour for each mark. So every meaning has a colour
//! of its own that is never painted: the backend turns it back into class names.

use plotters::style::RGBColor;

use super::mark::{Mark, slot};
use crate::model::Kind;

/// The meaning of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// The main text.
    Ink,
    /// Text that stands back.
    Soft,
    /// Hairlines to read values by.
    Grid,
    /// The line that values stand on.
    Axis,
    /// The background, for what is cut out of a mark or written on it.
    Paper,
    /// Data of one of the six series.
    Series(u8, Mark),
    /// A dated record; kinds that have no date count as events.
    Event(Kind),
}

impl Tone {
    /// The stand-in colour; different for each meaning.
    pub(super) fn rgb(self) -> RGBColor {
        match self {
            Tone::Ink => RGBColor(0, 0, 0),
            Tone::Soft => RGBColor(0, 0, 1),
            Tone::Grid => RGBColor(0, 0, 2),
            Tone::Axis => RGBColor(0, 0, 3),
            Tone::Paper => RGBColor(0, 0, 4),
            Tone::Series(series, Mark::Sound) => RGBColor(slot(series), 0, 0),
            Tone::Series(series, Mark::Doubtful) => RGBColor(slot(series), 1, 0),
            Tone::Series(series, Mark::Derived) => RGBColor(slot(series), 2, 0),
            Tone::Series(series, Mark::Superseded) => RGBColor(slot(series), 3, 0),
            Tone::Event(Kind::Agreement) => RGBColor(7, 1, 0),
            Tone::Event(Kind::Measure) => RGBColor(7, 2, 0),
            Tone::Event(Kind::Project) => RGBColor(7, 3, 0),
            Tone::Event(Kind::Centre) => RGBColor(7, 4, 0),
            Tone::Event(_) => RGBColor(7, 0, 0),
        }
    }

    /// The meaning of a stand-in colour; ink when the colour is none of ours.
    pub(super) fn of(rgb: (u8, u8, u8)) -> Tone {
        match rgb {
            (0, 0, 1) => Tone::Soft,
            (0, 0, 2) => Tone::Grid,
            (0, 0, 3) => Tone::Axis,
            (0, 0, 4) => Tone::Paper,
            (series @ 1..=6, 0, 0) => Tone::Series(series, Mark::Sound),
            (series @ 1..=6, 1, 0) => Tone::Series(series, Mark::Doubtful),
            (series @ 1..=6, 2, 0) => Tone::Series(series, Mark::Derived),
            (series @ 1..=6, 3, 0) => Tone::Series(series, Mark::Superseded),
            (7, 0, 0) => Tone::Event(Kind::Event),
            (7, 1, 0) => Tone::Event(Kind::Agreement),
            (7, 2, 0) => Tone::Event(Kind::Measure),
            (7, 3, 0) => Tone::Event(Kind::Project),
            (7, 4, 0) => Tone::Event(Kind::Centre),
            _ => Tone::Ink,
        }
    }

    /// The class names, in the order meaning, quality.
    pub(super) fn classes(self) -> &'static str {
        const SERIES: [[&str; 4]; 6] = [
            ["series-1", "series-1 doubtful", "series-1 derived", "series-1 superseded"],
            ["series-2", "series-2 doubtful", "series-2 derived", "series-2 superseded"],
            ["series-3", "series-3 doubtful", "series-3 derived", "series-3 superseded"],
            ["series-4", "series-4 doubtful", "series-4 derived", "series-4 superseded"],
            ["series-5", "series-5 doubtful", "series-5 derived", "series-5 superseded"],
            ["series-6", "series-6 doubtful", "series-6 derived", "series-6 superseded"],
        ];
        match self {
            Tone::Ink => "ink",
            Tone::Soft => "soft",
            Tone::Grid => "grid",
            Tone::Axis => "axis",
            Tone::Paper => "paper",
            Tone::Series(series, mark) => {
                let quality = match mark {
                    Mark::Sound => 0,
                    Mark::Doubtful => 1,
                    Mark::Derived => 2,
                    Mark::Superseded => 3,
                };
                SERIES[usize::from(slot(series) - 1)][quality]
            }
            Tone::Event(Kind::Agreement) => "kind-agreement",
            Tone::Event(Kind::Measure) => "kind-measure",
            Tone::Event(Kind::Project) => "kind-project",
            Tone::Event(Kind::Centre) => "kind-centre",
            Tone::Event(_) => "kind-event",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_survives_the_way_through_its_colour() {
        let mut tones = vec![Tone::Ink, Tone::Soft, Tone::Grid, Tone::Axis, Tone::Paper];
        for series in 1..=6 {
            for mark in [Mark::Sound, Mark::Doubtful, Mark::Derived, Mark::Superseded] {
                tones.push(Tone::Series(series, mark));
            }
        }
        tones.extend(Kind::DATED.map(Tone::Event));
        for tone in tones {
            let RGBColor(r, g, b) = tone.rgb();
            assert_eq!(Tone::of((r, g, b)), tone);
        }
    }
}
