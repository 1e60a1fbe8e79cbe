//! Pictures of numbers, each as SVG text: bars, dots, a rank on its scale, lines over time, two
//! times side by side, small charts on one scale, gaps.
//!
//! A chart is plain data with three functions: `svg(width)`, `height()`, and `spots(width)`, which
//! says where each value stands in that picture. The caller gives values, ready-made texts and
//! the width in pixels; what comes back goes into the page as it is. Start at [`LineChart`],
//! [`BarChart`], [`DotChart`], [`RankStrip`], [`SlopeChart`], [`SmallMultiples`] and [`GapChart`].
//! [`TermBand`] shows no values, so it has no spots.
//!
//! Invariants:
//!
//! - Equal input gives equal bytes, natively and in the browser: nothing is measured in a font,
//!   no clock, locale or hash order takes part, and coordinates are whole tenths of a pixel.
//! - The height never depends on the width, so redrawing at another width moves nothing; only
//!   [`SmallMultiples`] breaks its rows anew.
//! - A picture and its spots come from the same layout, so that pointing never misses.
//! - No input makes a picture that is not well-formed: texts are escaped and stripped of what
//!   XML forbids, values that are not numbers are left out, ranges are mended.
//! - What a mark means stands in its class names, never in a colour: the stylesheet decides.
//!   And it never stands in the colour alone: series differ by shape and by their label, doubt
//!   and derivation by the outline.
//!
//! # Classes
//!
//! The root is `chart-svg`. Every mark has one class for how it is painted (`chart-line`
//! stroked, `chart-fill` filled, `chart-text`) and the classes of one meaning: `ink`, `soft`,
//! `grid`, `axis`, `paper`, `kind-event`, `kind-agreement`, `kind-measure`, `kind-project`,
//! `kind-centre`, or `series-1` to `series-6`, followed by `doubtful`, `derived` or `superseded`
//! where the value is so. Text carries its size (`font-size`, `text-anchor`) as attributes
//! because the places of things follow from it.
//!
//! Absent on purpose: titles, legends and text equivalents (they are HTML beside the picture,
//! which is hidden from assistive technology), tooltips, and any judgement about the data.

mod axis;
mod backend;
mod band;
mod bar;
mod canvas;
mod chain;
mod dots;
mod ends;
mod events;
mod gap;
mod line;
mod mark;
mod metrics;
mod multiples;
mod palette;
mod path;
mod places;
mod px;
mod rows;
mod slope;
mod spot;
mod spread;
mod strip;

pub use axis::Tick;
pub use band::{BandRow, TermBand};
pub use bar::{BarChart, BarRow};
pub use chain::{ChainChart, ChainColumn, ChainNode, ChainPlace};
pub use dots::{DotChart, DotRow};
pub use events::{EventMark, EventSpot};
pub use gap::{GapChart, GapRow};
pub use line::LineChart;
pub use mark::Mark;
pub use metrics::{fitted as fitted_text, width as text_width};
pub use multiples::{SmallMultiples, SmallPanel};
pub use path::{Point, Series};
pub use places::{MapPlace, MapSize, MapSpot, NameSpot, placed};
pub use px::Px;
pub use rows::End;
pub use slope::{Slope, SlopeChart};
pub use spot::{Spot, nearest};
pub use strip::RankStrip;
