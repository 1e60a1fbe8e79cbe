//! Folding: what two spellings have in common.
//!
//! Lower case, no accents, Hangul composed. Enough for English, Spanish and Korean and the
//! Latin letters of names; other scripts pass unchanged.

/// Folds a text for comparison: `"Perú"` and `"PERU"` fold alike, decomposed Hangul is composed.
///
/// ```
/// assert_eq!(atlas::text::fold("González NORRIS"), "gonzalez norris");
/// assert_eq!(atlas::text::fold("\u{1111}\u{1166}\u{1105}\u{116E}"), "페루");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Accents fold only after lower-casing: "İ" lower-cases to two characters.
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{0300}'..='\u{036F}' => {}
            '\u{1160}'..='\u{11FF}' => compose(&mut folded, c),
            _ => match unaccented(c) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(c),
            },
        }
    }
    folded
}

/// The folded words of a text: runs of letters and digits, in order.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Joins a vowel or final jamo to the syllable before it.
///
/// Unicode Standard, section 3.12, "Conjoining Jamo Behavior".
fn compose(folded: &mut String, jamo: char) {
    const SYLLABLES: u32 = 0xAC00;
    const VOWELS: u32 = 21;
    const FINALS: u32 = 28;
    let code = u32::from(jamo);
    let joined = folded.chars().next_back().map(u32::from).and_then(|before| match code {
        0x1161..=0x1175 if (0x1100..=0x1112).contains(&before) => {
            Some(SYLLABLES + ((before - 0x1100) * VOWELS + (code - 0x1161)) * FINALS)
        }
        0x11A8..=0x11C2
            if (SYLLABLES..=0xD7A3).contains(&before)
                && (before - SYLLABLES).is_multiple_of(FINALS) =>
        {
            Some(before + (code - 0x11A7))
        }
        _ => None,
    });
    match joined.and_then(char::from_u32) {
        Some(syllable) => {
            folded.pop();
            folded.push(syllable);
        }
        None => folded.push(jamo),
    }
}

/// The plain letters of an accented lower-case Latin letter.
fn unaccented(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(fold(text), expect);
    }

    #[test]
    fn accents_and_case_fold_away() {
        check("Mirtha Vásquez Chuquilín", "mirtha vasquez chuquilin");
        check("e\u{301}", "e");
        check("İ", "i");
    }
    #[test]
    fn decomposed_hangul_is_composed_with_its_final() {
        check("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "한국");
    }
    #[test]
    fn a_lone_jamo_stays() {
        check("\u{1161}", "\u{1161}");
    }
    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(words("BPR/ISP (2017), 전자정부!"), ["bpr", "isp", "2017", "전자정부"]);
    }
}
