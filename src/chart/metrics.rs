//! How wide text will be, without asking any font.
//!
//! The page is set in whatever sans the reader's system has, and the same picture must come
//! out natively, where there is none. So widths are typical ones by class of character, in
//! em, a little generous: a label may end early, but should not run into its neighbour.

use std::borrow::Cow;

const ELLIPSIS: char = '…';

/// The width of a text in pixels at a font size in pixels.
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The text, cut with an ellipsis where it would be wider than `room` pixels.
///
/// Empty when not even the ellipsis fits.
#[must_use]
pub fn fitted(text: &str, size: f64, room: f64) -> Cow<'_, str> {
    if width(text, size) <= room {
        return Cow::Borrowed(text);
    }
    let mut left = room - em(ELLIPSIS) * size;
    if left < 0.0 {
        return Cow::Borrowed("");
    }
    let end = text
        .char_indices()
        .find(|&(_, c)| {
            left -= em(c) * size;
            left < 0.0
        })
        .map_or(text.len(), |(at, _)| at);
    let kept = text.get(..end).unwrap_or_default().trim_end();
    Cow::Owned(format!("{kept}{ELLIPSIS}"))
}

/// The text on one line, or on two broken at a space when one is too narrow.
///
/// What does not fit on the second is cut with an ellipsis. Empty for a text of nothing but space.
pub(super) fn wrapped(text: &str, size: f64, room: f64) -> Vec<Cow<'_, str>> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    if width(text, size) <= room {
        return vec![Cow::Borrowed(text)];
    }
    let last_space = text
        .match_indices(' ')
        .filter_map(|(at, _)| text.split_at_checked(at))
        .take_while(|(first, _)| width(first, size) <= room)
        .last();
    match last_space {
        Some((first, second)) => vec![Cow::Borrowed(first), fitted(second.trim(), size, room)],
        None => vec![fitted(text, size, room)],
    }
}

/// The width of one character in em.
fn em(c: char) -> f64 {
    match c {
        '0'..='9' => 0.58,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' => 0.29,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '·' | 'ı'
        | 'í' => 0.3,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '\\' | '-' | '"' => 0.4,
        'm' | 'w' | 'W' | 'M' | '%' | '@' | 'Œ' | 'Æ' | '…' => 0.92,
        'A'..='Z' | 'À'..='Þ' | '&' | '+' | '=' | '<' | '>' | '~' => 0.68,
        'a'..='z' | 'ß'..='ÿ' | '–' | '?' => 0.56,
        _ if is_unseen(c) => 0.0,
        _ if is_full_width(c) => 1.0,
        _ => 0.65,
    }
}

/// Joined to the character before, or not drawn at all.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{200b}'..='\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// Hangul, kana, Chinese characters, full-width forms and emoji.
fn is_full_width(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}')
        || matches!(c, '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}')
        || ('\u{1f000}'..='\u{3ffff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_an_em_wide() {
        assert!((width("한국", 13.0) - 26.0).abs() < 1e-9);
    }

    #[test]
    fn a_text_that_fits_is_left_alone() {
        assert_eq!(fitted("Peru", 10.0, 100.0), "Peru");
    }

    #[test]
    fn a_cut_text_fits_with_its_ellipsis() {
        for room in 0..200 {
            let room = f64::from(room);
            let cut = fitted("República Dominicana 도미니카공화국", 13.0, room);
            assert!(width(&cut, 13.0) <= room, "{cut} in {room}");
        }
        assert_eq!(fitted("República Dominicana", 10.0, 60.0), "República…");
    }

    #[test]
    fn a_label_too_wide_for_one_line_breaks_at_its_last_fitting_space() {
        assert_eq!(wrapped("República Dominicana", 10.0, 60.0), ["República", "Dominicana"]);
        assert_eq!(wrapped("a Dominicana", 10.0, 30.0), ["a", "Do…"]);
        assert_eq!(wrapped("Dominicana", 10.0, 30.0), ["Do…"]);
        assert!(wrapped("  ", 10.0, 30.0).is_empty());
    }
}
