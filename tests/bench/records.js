// Records and typed queries for every engine: the same seed gives the same ones.
//
// Words are as common as in real text (Zipf, with Mandelbrot's shift): first the atlas's own, then
// a long tail made of their beginnings and endings. A record has 40 to 90 words, title included.

import * as words from './words.js';

const WORDS_PER_LANGUAGE = 40_000;
const SHIFT = 2.7;
const TITLE_WORDS = [4, 9];
const BODY_WORDS = [36, 81];
/** So many of the commonest words are left out of queries and mostly of titles. */
const COMMON = 40;
/** One in so many queries has a typo. */
const TYPO_EVERY = 5;

const LANGUAGES = ['en', 'es', 'ko'];
const PARTICLES = ['은', '는', '이', '가', '을', '를', '의', '에', '에서', '으로', '과', '와', '도'];

/** Random numbers that are the same on every run: xorshift32 (G. Marsaglia, 2003). */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0 || 1;
  }

  next() {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return this.state;
  }

  /** From 0 up to, not including, 1. */
  fraction() {
    return this.next() / 4_294_967_296;
  }

  /** From 0 up to, not including, `end`. */
  below(end) {
    return Math.floor(this.fraction() * end);
  }

  /** From the first of a pair up to, and including, the second. */
  between([from, to]) {
    return from + this.below(to - from + 1);
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}

/** The words of a language, the commonest first, and how far each reaches on the way to 1. */
function vocabulary(lang, random) {
  const known = words[lang];
  const parts = known.filter((word) => word.length > (lang === 'ko' ? 1 : 4));
  const all = new Set(known);
  while (all.size < WORDS_PER_LANGUAGE) {
    const [one, other] = [random.pick(parts), random.pick(parts)];
    if (lang === 'ko') {
      all.add(one.slice(0, 2) + other.slice(-random.between([1, 2])));
    } else {
      all.add(one.slice(0, random.between([3, 5])) + other.slice(-random.between([3, 6])));
    }
  }
  const reach = new Float64Array(all.size);
  let sum = 0;
  for (let rank = 0; rank < reach.length; rank += 1) {
    sum += 1 / (rank + 1 + SHIFT);
    reach[rank] = sum;
  }
  return { words: [...all], reach: reach.map((one) => one / sum) };
}

/** A stream of records; each call of `next` gives the one that follows. */
export class Records {
  constructor(seed) {
    const random = new Random(seed);
    this.vocabularies = LANGUAGES.map((lang) => vocabulary(lang, random));
    this.random = new Random(seed + 1);
    this.made = 0;
  }

  next() {
    const at = this.made % LANGUAGES.length;
    const title = this.text(at, this.random.between(TITLE_WORDS), true);
    const body = this.text(at, this.random.between(BODY_WORDS), false);
    this.made += 1;
    return { id: this.made - 1, lang: LANGUAGES[at], title, body };
  }

  text(at, count, telling) {
    const found = [];
    while (found.length < count) {
      const word = this.word(at, telling && this.random.below(4) > 0 ? COMMON : 0);
      const particle = LANGUAGES[at] === 'ko' && this.random.below(2) === 0;
      found.push(particle ? word + this.random.pick(PARTICLES) : word);
    }
    return found.join(' ');
  }

  /** A word of a language, as often as it is said, of a rank from `least` on. */
  word(at, least) {
    const { words: all, reach } = this.vocabularies[at];
    const start = least > 0 ? reach[least - 1] : 0;
    const wanted = start + this.random.fraction() * (1 - start);
    let [low, high] = [0, reach.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reach[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all[low];
  }

  /** What people type: one to three telling words, a typo in every fifth query. */
  queries(count) {
    const random = new Random(977);
    this.random = random;
    return Array.from({ length: count }, (_, number) => {
      const at = number % LANGUAGES.length;
      const found = Array.from({ length: 1 + random.below(3) }, () => this.word(at, COMMON));
      if (number % TYPO_EVERY === 0) {
        found[0] = misspelled(found[0], random);
      }
      return found.join(' ');
    });
  }
}

/** A word with two letters swapped, one left out or one said twice. */
function misspelled(word, random) {
  const letters = [...word];
  if (letters.length < 2) {
    return word;
  }
  const at = random.below(letters.length - 1);
  const way = random.below(3);
  if (way === 0) {
    [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  } else if (way === 1 && letters.length > 3) {
    letters.splice(at, 1);
  } else {
    letters.splice(at, 0, letters[at]);
  }
  return letters.join('');
}

/** What stands in the box after each letter. */
export function keystrokes(query) {
  const letters = [...query];
  const typed = letters.map((_, at) => letters.slice(0, at + 1).join(''));
  return typed.filter((text) => !text.endsWith(' '));
}
