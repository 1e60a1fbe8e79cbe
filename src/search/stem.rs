//! Stems: what the forms of an English or Spanish word have in common.
//!
//! English after M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).
//! Spanish by a light stemmer of number, gender and frequent endings, in the manner of
//! J. Savoy, "Report on CLEF-2001 experiments". Words shorter than four letters and words
//! with a digit are their own stem. A stem differs from a form of its word at most in the
//! last letter of the stem: the dictionary finds the other forms by what stands before it.

/// The English stem of a folded word.
pub(super) fn english(word: &str) -> String {
    if !stems(word) {
        return word.to_owned();
    }
    let mut stem = Porter(word.as_bytes().to_vec());
    stem.plural();
    stem.past();
    if stem.ends("y") && stem.has_vowel(stem.0.len() - 1) {
        stem.cut(1, "i");
    }
    stem.replace(&DOUBLE, 0);
    stem.replace(&SINGLE, 0);
    stem.residual();
    stem.last_e();
    String::from_utf8(stem.0).unwrap_or_else(|_| word.to_owned())
}

/// The Spanish stem of a folded word.
pub(super) fn spanish(word: &str) -> String {
    if !stems(word) {
        return word.to_owned();
    }
    for (ending, instead) in SPANISH {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 3
        {
            return format!("{rest}{instead}");
        }
    }
    word.to_owned()
}

fn stems(word: &str) -> bool {
    word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Endings and what takes their place, the longer before those they end in.
const SPANISH: [(&str, &str); 22] = [
    ("amientos", "a"),
    ("imientos", "i"),
    ("amiento", "a"),
    ("imiento", "i"),
    ("aciones", "a"),
    ("acion", "a"),
    ("ciones", "c"),
    ("cion", "c"),
    ("mente", ""),
    ("idades", ""),
    ("idad", ""),
    ("icas", "ic"),
    ("icos", "ic"),
    ("ces", "z"),
    ("eses", "es"),
    ("ores", "or"),
    ("ales", "al"),
    ("es", ""),
    ("as", ""),
    ("os", ""),
    ("a", ""),
    ("o", ""),
];

/// Step 2 of the algorithm.
const DOUBLE: [(&str, &str); 20] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("abli", "able"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
];

/// Step 3.
const SINGLE: [(&str, &str); 7] = [
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
];

/// Step 4; the longer before those they end in.
const RESIDUAL: [&str; 19] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "ion", "al", "er", "ic", "ou",
];

/// A word on its way to its stem; lower-case ASCII letters only.
struct Porter(Vec<u8>);

impl Porter {
    fn ends(&self, ending: &str) -> bool {
        self.0.ends_with(ending.as_bytes())
    }

    fn cut(&mut self, letters: usize, instead: &str) {
        self.0.truncate(self.0.len() - letters);
        self.0.extend_from_slice(instead.as_bytes());
    }

    fn is_vowel(&self, at: usize) -> bool {
        match self.0[at] {
            b'a' | b'e' | b'i' | b'o' | b'u' => true,
            b'y' => at > 0 && !self.is_vowel(at - 1),
            _ => false,
        }
    }

    fn has_vowel(&self, end: usize) -> bool {
        (0..end).any(|at| self.is_vowel(at))
    }

    /// How often a consonant follows a vowel in the first letters.
    fn measure(&self, end: usize) -> usize {
        (1..end).filter(|at| self.is_vowel(at - 1) && !self.is_vowel(*at)).count()
    }

    /// Whether the first letters end consonant, vowel, consonant other than w, x, y.
    fn ends_short(&self, end: usize) -> bool {
        end >= 3
            && !self.is_vowel(end - 3)
            && self.is_vowel(end - 2)
            && !self.is_vowel(end - 1)
            && !matches!(self.0[end - 1], b'w' | b'x' | b'y')
    }

    fn plural(&mut self) {
        if self.ends("sses") || self.ends("ies") {
            self.cut(2, "");
        } else if self.ends("s") && !self.ends("ss") {
            self.cut(1, "");
        }
    }

    fn past(&mut self) {
        let length = self.0.len();
        if self.ends("eed") {
            if self.measure(length - 3) > 0 {
                self.cut(1, "");
            }
            return;
        }
        let ending = if self.ends("ed") {
            2
        } else if self.ends("ing") {
            3
        } else {
            return;
        };
        if !self.has_vowel(length - ending) {
            return;
        }
        self.cut(ending, "");
        let end = self.0.len();
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.cut(0, "e");
        } else if self.ends_double() && !matches!(self.0[end - 1], b'l' | b's' | b'z') {
            self.cut(1, "");
        } else if self.measure(end) == 1 && self.ends_short(end) {
            self.cut(0, "e");
        }
    }

    fn ends_double(&self) -> bool {
        let end = self.0.len();
        end >= 2 && self.0[end - 1] == self.0[end - 2] && !self.is_vowel(end - 1)
    }

    /// Replaces the longest ending that fits when enough is left before it.
    fn replace(&mut self, endings: &[(&str, &str)], least: usize) {
        let fits = endings.iter().filter(|(ending, _)| self.ends(ending));
        if let Some((ending, instead)) = fits.max_by_key(|(ending, _)| ending.len())
            && self.measure(self.0.len() - ending.len()) > least
        {
            self.cut(ending.len(), instead);
        }
    }

    fn residual(&mut self) {
        let Some(ending) = RESIDUAL.iter().find(|ending| self.ends(ending)) else { return };
        let rest = self.0.len() - ending.len();
        let ion = *ending != "ion" || (rest > 0 && matches!(self.0[rest - 1], b's' | b't'));
        if ion && self.measure(rest) > 1 {
            self.0.truncate(rest);
        }
    }

    fn last_e(&mut self) {
        let rest = self.0.len() - 1;
        if self.ends("e") {
            let measure = self.measure(rest);
            if measure > 1 || (measure == 1 && !self.ends_short(rest)) {
                self.0.truncate(rest);
            }
        }
        if self.ends("ll") && self.measure(self.0.len()) > 1 {
            self.cut(1, "");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stem: fn(&str) -> String, pairs: &str) {
        for pair in pairs.split_whitespace() {
            let (word, expect) = pair.split_once('=').unwrap_or_default();
            assert_eq!(stem(word), expect, "{word}");
        }
    }

    #[test]
    fn english_words_stem_as_in_porters_paper() {
        check(english, "caresses=caress ponies=poni cats=cat feed=feed agreed=agre");
        check(english, "plastered=plaster motoring=motor sing=sing conflated=conflat");
        check(english, "hopping=hop falling=fall hissing=hiss filing=file happy=happi");
        check(english, "relational=relat conditional=condit digitization=digit");
        check(english, "governments=govern adoption=adopt probate=probat controlling=control");
        check(english, "bpr=bpr 2017s=2017s electrical=electr formative=form goodness=good");
    }
    #[test]
    fn spanish_words_lose_number_and_gender() {
        check(spanish, "gobiernos=gobiern gobierno=gobiern digitales=digital raices=raiz");
        check(spanish, "cooperaciones=coopera cooperacion=coopera electronica=electronic");
    }
}
