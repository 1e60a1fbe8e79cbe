//! A line chart as a page sees it, and nothing else: what `cargo xtask bench charts` measures. The
//! chart is that of the atlas.

use atlas::chart::{LineChart, Mark, Point, Px, Series, Tick};
use wasm_bindgen::prelude::wasm_bindgen;

/// The years that have a tick.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=2025;

/// A chart: series are added, then it is drawn, changed and drawn again.
#[wasm_bindgen]
pub struct Lines {
    chart: LineChart,
}

#[wasm_bindgen]
impl Lines {
    /// A chart without series, of shares over all years.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        let tick = |value: u16| Tick { value: f64::from(value), label: value.to_string() };
        let share = |value: u16| Tick {
            value: f64::from(value),
            label: [&value.to_string(), " %"].concat(),
        };
        Self {
            chart: LineChart {
                series: Vec::new(),
                x: (f64::from(*YEARS.start()), f64::from(*YEARS.end())),
                y: (0.0, 100.0),
                x_ticks: YEARS.map(tick).collect(),
                y_ticks: [0, 25, 50, 75, 100].map(share).to_vec(),
                events: Vec::new(),
            },
        }
    }

    /// Adds a series; years and values are as many.
    pub fn add(&mut self, label: String, years: &[f64], values: &[f64]) {
        let point = |(&x, &y)| Point { x, y, quality: Mark::Sound };
        self.chart.series.push(Series {
            label,
            series: u8::try_from(self.chart.series.len() % 6 + 1).unwrap_or(1),
            points: years.iter().zip(values).map(point).collect(),
            breaks: Vec::new(),
        });
    }

    /// Gives one point another value.
    pub fn change(&mut self, series: usize, point: usize, value: f64) {
        let series = self.chart.series.get_mut(series);
        if let Some(point) = series.and_then(|series| series.points.get_mut(point)) {
            point.y = value;
        }
    }

    /// Shows other years.
    pub fn show(&mut self, from: f64, to: f64) {
        self.chart.x = (from, to);
    }

    /// The picture at a width.
    pub fn svg(&self, width_px: u32) -> String {
        self.chart.svg(Px(width_px))
    }
}

impl Default for Lines {
    fn default() -> Self {
        Self::new()
    }
}

fn main() {}
