//! The picture of a chart as a file that stands alone.

use std::fmt::{self, Write as _};

use super::ink::{CHART_FONT, ink, inked};
use crate::chart::{Px, text_width};
use crate::export::plain;
use crate::export::{Edition, source_line};
use crate::text::escape;
use crate::views::{ChartTaken, chart};

/// Room around all.
const MARGIN: u32 = 24;
/// Room above and below the chart, and above what follows a rule.
const BETWEEN: u32 = 14;
/// Narrower than this no title can be read.
const MIN_WIDTH: u32 = 240;

/// How a text is set: size and height of a line in pixels, and the class of its colour.
#[derive(Clone, Copy)]
struct Setting {
    size: u32,
    leading: u32,
    class: &'static str,
    is_bold: bool,
}

const TITLE: Setting = Setting { size: 20, leading: 26, class: "ink", is_bold: true };
const TEXT: Setting = Setting { size: 13, leading: 18, class: "ink", is_bold: false };
const SOFT: Setting = Setting { size: 12, leading: 17, class: "soft", is_bold: false };

/// Nobody knows the letters of who opens the file: room for wide ones, and for bold ones more.
const WIDE: f64 = 1.12;
const BOLD: f64 = 1.25;

/// The chart as SVG with its title, what it says, its sources, the address of its view and the
/// atlas's licence inside; `None` when there is nothing to draw.
#[must_use]
pub fn chart_svg(
    edition: &Edition<'_>,
    taken: &ChartTaken,
    address: &str,
    width: Px,
) -> Option<String> {
    let chart = chart(edition.atlas, &taken.query)?;
    let width = width.0.max(MIN_WIDTH);
    let room = Px(width - 2 * MARGIN);
    let mut sheet = Sheet { body: String::new(), width, y: MARGIN };
    sheet.say(&taken.title, TITLE);
    sheet.say(&taken.subtitle, SOFT);
    sheet.y += BETWEEN;
    sheet.draw(&chart.svg(room), chart.height(room));
    sheet.y += BETWEEN;
    taken.sentences.iter().for_each(|text| sheet.say(text, TEXT));
    taken.notes.iter().for_each(|text| sheet.say(text, SOFT));
    sheet.rule();
    taken.sources.iter().for_each(|text| sheet.say(text, SOFT));
    sheet.say(&source_line(edition), SOFT);
    sheet.say(address, SOFT);
    let height = sheet.y + MARGIN - BETWEEN;
    let said = [taken.subtitle.as_str()].into_iter();
    let said = said.chain(taken.sentences.iter().map(String::as_str));
    let said = said.collect::<Vec<_>>().join(". ");
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{}\" font-family=\"{}\" \
         width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\
         <title>{}</title><desc>{}</desc>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{}</svg>\n",
        edition.lang.tag(),
        escape(CHART_FONT),
        escape(&plain::line(&taken.title)),
        escape(&plain::line(&said)),
        ink("paper"),
        sheet.body,
    ))
}

/// A sheet that is written from the top down.
struct Sheet {
    body: String,
    width: u32,
    /// How far it is written.
    y: u32,
}

impl Sheet {
    fn write(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        self.body.write_fmt(element).ok();
    }

    fn room(&self) -> u32 {
        self.width - 2 * MARGIN
    }

    /// Writes a text on as many lines as it needs.
    fn say(&mut self, text: &str, set: Setting) {
        let size = f64::from(set.size) * if set.is_bold { BOLD } else { WIDE };
        for line in lines(&plain::line(text), size, f64::from(self.room())) {
            self.y += set.leading;
            let weight = if set.is_bold { " font-weight=\"600\"" } else { "" };
            let baseline = self.y - set.leading / 4;
            self.write(format_args!(
                "<text x=\"{MARGIN}\" y=\"{baseline}\" font-size=\"{}\" fill=\"{}\"{weight}>{}</text>",
                set.size,
                ink(set.class),
                escape(&line)
            ));
        }
    }

    /// Puts a picture across the sheet.
    fn draw(&mut self, svg: &str, height: Px) {
        let (Px(height), room, y) = (height, self.room(), self.y);
        self.write(format_args!(
            "<svg x=\"{MARGIN}\" y=\"{y}\" width=\"{room}\" height=\"{height}\" \
             overflow=\"visible\">{}</svg>",
            inked(svg)
        ));
        self.y += height;
    }

    /// Draws a line across the sheet.
    fn rule(&mut self) {
        self.y += BETWEEN;
        let (room, y) = (self.room(), self.y);
        self.write(format_args!(
            "<rect x=\"{MARGIN}\" y=\"{y}\" width=\"{room}\" height=\"1\" fill=\"{}\"/>",
            ink("ink")
        ));
        self.y += BETWEEN / 2;
    }
}

/// A text on lines no wider than `room`, broken between words; a word that is wider is broken
/// where it must.
fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let joined = if line.is_empty() { word.to_owned() } else { [&line, " ", word].concat() };
        if text_width(&joined, size) <= room {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if text_width(&line, size) > room && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_every_letter_and_fit() {
        for text in [
            "",
            "one two three",
            "https://atlas.example/en/connectivity/?country=per",
            "가나다 라마바사",
        ] {
            for room in [14.0, 60.0, 500.0] {
                let all = lines(text, 12.0, room);
                let letters = |text: &str| text.replace(' ', "");
                assert_eq!(letters(&all.concat()), letters(text));
                assert!(all.iter().all(|line| text_width(line, 12.0) <= room), "{all:?}");
            }
        }
        assert_eq!(lines("one two", 12.0, 500.0), ["one two"]);
    }
}
