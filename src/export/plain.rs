//! Text without characters that could act where it arrives.
//!
//! A checked snapshot has none of them; a download must not depend on that.

/// A text with its lines ended by a line feed alone, without other control characters and
/// without those that turn the direction of text.
pub(super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let keeps = |c: &char| matches!(c, '\n' | '\t') || !c.is_control() && !turns(*c);
    text.chars().filter(keeps).collect()
}

/// A text on one line, its white space made single spaces.
pub(super) fn line(text: &str) -> String {
    lines(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character turns the direction of what stands behind it.
fn turns(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, many: &str, one: &str) {
        assert_eq!(lines(text), many);
        assert_eq!(line(text), one);
    }

    #[test]
    fn every_end_of_a_line_becomes_one_line_feed() {
        check("a\r\nb\rc\u{2028}d", "a\nb\nc\nd", "a b c d");
    }
    #[test]
    fn control_and_direction_characters_go() {
        check("a\0\u{1B}[31m\u{202E}b\u{2066}", "a[31mb", "a[31mb");
    }
    #[test]
    fn letters_of_every_script_stay() {
        check("한국어 ñ 👩\u{200D}💻", "한국어 ñ 👩\u{200D}💻", "한국어 ñ 👩\u{200D}💻");
    }
}
