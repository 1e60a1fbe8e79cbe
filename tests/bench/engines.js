// The engines, each behind the same few calls: `load`, `add`, `finish`, `find`, `memory`.
//
// Every engine finds beginnings of words; ours, MiniSearch and FlexSearch find some misspelled
// ones too. Each returns at most `LIMIT` ids where it can be told so.

const LIMIT = 100;
/** Postings that one step of our sorting moves. */
const STEP = 50_000;

class Atlas {
  async load() {
    const { default: init, Search } = await import('./search-bench.js');
    this.wasm = await init();
    this.search = new Search();
  }

  add({ lang, title, body }) {
    this.search.add(lang, title, body);
  }

  /** One call is one block of the page; true when all is done. */
  finish() {
    return this.search.step(STEP);
  }

  find(text) {
    return this.search.find(text, LIMIT).length;
  }

  memory() {
    return this.wasm.memory.buffer.byteLength;
  }
}

class MiniSearchEngine {
  async load() {
    const { default: MiniSearch } = await import('./minisearch.js');
    this.index = new MiniSearch({
      fields: ['title', 'body'],
      searchOptions: {
        boost: { title: 3 },
        prefix: (_, at, words) => at === words.length - 1,
        fuzzy: 0.2,
      },
    });
  }

  add(record) {
    this.index.add(record);
  }

  finish() {
    return true;
  }

  find(text) {
    return this.index.search(text).length;
  }
}

class FlexSearchEngine {
  async load() {
    const { Document } = await import('./flexsearch.js');
    this.index = new Document({
      tokenize: 'forward',
      document: { id: 'id', index: ['title', 'body'] },
    });
  }

  add(record) {
    this.index.add(record);
  }

  finish() {
    return true;
  }

  find(text) {
    const fields = this.index.search(text, { limit: LIMIT, suggest: true });
    return fields.reduce((sum, field) => sum + field.result.length, 0);
  }
}

class LunrEngine {
  async load() {
    await new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = 'lunr.js';
      script.onload = done;
      script.onerror = () => failed(new Error('lunr.js does not load'));
      document.head.append(script);
    });
    const { lunr } = window;
    // Its own trimmer drops every letter that is not Latin.
    const trimmed = (token) =>
      token.update((text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    lunr.Pipeline.registerFunction(trimmed, 'trimmed');
    this.builder = new lunr.Builder();
    this.builder.pipeline.add(trimmed, lunr.stopWordFilter, lunr.stemmer);
    this.builder.searchPipeline.add(lunr.stemmer);
    this.builder.ref('id');
    this.builder.field('title', { boost: 3 });
    this.builder.field('body');
  }

  add(record) {
    this.builder.add(record);
  }

  finish() {
    this.index = this.builder.build();
    this.builder = null;
    return true;
  }

  find(text) {
    const { lunr } = window;
    const typed = lunr.tokenizer(text).map(String);
    const found = this.index.query((query) => {
      typed.forEach((word, at) => {
        query.term(word, { boost: 2 });
        if (at === typed.length - 1) {
          query.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        }
      });
    });
    return found.length;
  }
}

export const engines = {
  atlas: Atlas,
  minisearch: MiniSearchEngine,
  flexsearch: FlexSearchEngine,
  lunr: LunrEngine,
};
