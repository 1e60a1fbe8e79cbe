// Measures one engine over so many records, as its address asks, and posts the figures.

import { engines } from './engines.js';
import { Records, keystrokes } from './records.js';

const SEED = 2026;
/** Records that are added in one block of the page. */
const BLOCK = 50;

const asked = new URLSearchParams(location.search);

/** Lets the page do other things, without the pause of a timer. */
function yielded() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

async function heap() {
  // Chromium is started so that a page can collect its garbage.
  for (let time = 0; time < 3; time += 1) {
    window.gc?.();
    await yielded();
  }
  return performance.memory?.usedJSHeapSize ?? 0;
}

async function build(engine, stream, count) {
  let [adding, longestAdd] = [0, 0];
  for (let made = 0; made < count; made += BLOCK) {
    const some = Array.from({ length: Math.min(BLOCK, count - made) }, () => stream.next());
    const [took] = timed(() => some.forEach((record) => engine.add(record)));
    adding += took;
    longestAdd = Math.max(longestAdd, took);
    await yielded();
  }
  let [finishing, longestFinish, done] = [0, 0, false];
  while (!done) {
    const [took, last] = timed(() => engine.finish());
    done = last;
    finishing += took;
    longestFinish = Math.max(longestFinish, took);
    await yielded();
  }
  return { adding, finishing, longest_add: longestAdd, longest_finish: longestFinish };
}

async function type(engine, queries, limit) {
  const times = [];
  const slow = [];
  const end = performance.now() + limit;
  let [typed, found] = [0, 0];
  for (const query of queries) {
    if (performance.now() > end) {
      break;
    }
    for (const text of keystrokes(query)) {
      const [took, hits] = timed(() => engine.find(text));
      times.push(took);
      slow.push([took, text]);
      found += hits > 0 ? 1 : 0;
    }
    typed += 1;
    await yielded();
  }
  times.sort((one, other) => one - other);
  slow.sort(([one], [other]) => other - one);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    typed,
    keystrokes: times.length,
    found,
    mean: times.reduce((sum, one) => sum + one, 0) / Math.max(1, times.length),
    p50: at(0.5),
    p95: at(0.95),
    max: times.at(-1) ?? 0,
    slowest: slow.slice(0, 8).map(([took, text]) => `${took.toFixed(1)} ${text}`),
  };
}

async function measure() {
  const count = Number(asked.get('records'));
  const engine = new engines[asked.get('engine')]();
  const stream = new Records(SEED);
  await engine.load();
  const before = await heap();
  const built = await build(engine, stream, count);
  const after = await heap();
  const wasm = engine.memory?.() ?? 0;
  const queries = stream.queries(Number(asked.get('queries')));
  const typed = await type(engine, queries, Number(asked.get('limit')) * 1000);
  return { ...built, ...typed, heap: Math.max(0, after - before), wasm };
}

async function report(figures) {
  document.body.textContent = JSON.stringify(figures);
  await fetch('report', { method: 'POST', body: JSON.stringify(figures) });
}

window.addEventListener('error', (event) => report({ failure: event.message }));
measure().then(report, (error) => report({ failure: String(error) }));
