// Reads every citation with citation-js, as a reference manager would, and compares what comes
// back with what was meant. Started by `cargo xtask test`; ends with 1 at the first difference.
//
// node tests/node/citations.mjs <folder with node_modules> <citations.json>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [tools, file] = process.argv.slice(2);
const require = createRequire(join(tools, 'package.json'));
const { plugins } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const { chain, chainLink } = plugins.input;
const read = (text) => chain(text, { generateGraph: false });

// citation-js goes by the letter of RIS: a piece of news has a reporter, which CSL does not know,
// and a year, and a statute no author. Reference managers keep all three, and so does the record
// that citation-js reads before it turns it into CSL: there that record is asked.
const BY_THE_LETTER = ['NEWS', 'STAT'];
const readRis = (text) => {
  const records = chainLink(text);
  return read(text).map((entry, at) => {
    const { TY, AU = [], DA = '' } = records[at];
    if (!BY_THE_LETTER.includes(TY)) return entry;
    const author = [AU].flat().map((literal) => ({ literal }));
    const parts = DA.split('/').filter(Boolean);
    return { ...entry, author, issued: parts.length > 0 ? { 'date-parts': [parts] } : undefined };
  });
};

// A body is one name however a format tells it apart from a person.
const name = (author) => {
  const { family = '', given = '', literal } = author;
  return literal ?? (given ? `${family}, ${given}` : family);
};
// RIS would take what stands behind a body's comma for a given name: a dash stands for it there.
const dashed = (author) =>
  author.literal === undefined ? name(author) : author.literal.replace(/, ?/g, ' – ');

const FORMATS = [
  { key: 'bibtex', label: 'BibTeX', read, author: name },
  { key: 'ris', label: 'RIS', read: readRis, author: dashed },
  { key: 'csl', label: 'CSL-JSON', read, author: name },
];

const first = (date) => date?.['date-parts']?.[0]?.map(Number) ?? null;

const works = JSON.parse(readFileSync(file, 'utf8'));
let compared = 0;
for (const work of works) {
  for (const { key, label, read, author } of FORMATS) {
    const entries = read(work[key]);
    const [entry] = entries;
    const meant = {
      entries: 1,
      author: work.author.map(author),
      title: work.title,
      issued: work.issued,
      accessed: key === 'csl' || key === 'bibtex' ? work.accessed : null,
      URL: work.url,
    };
    const found = {
      entries: entries.length,
      author: (entry?.author ?? []).map(name),
      title: entry?.title ?? '',
      issued: first(entry?.issued),
      accessed: meant.accessed === null ? null : first(entry?.accessed),
      URL: entry?.URL ?? null,
    };
    for (const field of Object.keys(meant)) {
      compared += 1;
      const [want, got] = [meant[field], found[field]].map((value) => JSON.stringify(value));
      if (want !== got) {
        console.error(`${work.key}, ${label}, ${field}\n  meant: ${want}\n  read:  ${got}\n\n${work[key]}`);
        process.exit(1);
      }
    }
  }
}
if (works.length === 0) {
  console.error('no citation was handed over');
  process.exit(1);
}
console.log(`citation-js reads ${works.length} works in ${FORMATS.length} formats as they were meant: ${compared} fields`);
