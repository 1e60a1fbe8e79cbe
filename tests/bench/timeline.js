// Measures one timeline over so many events, as its address asks, and posts the figures.
//
// Both are handed the same events and shown the same windows, one a frame. Chromium is told not to
// wait for a display, so a frame lasts from the start of an update to the start of the next:
// scripts, whatever they put off, style, layout, paint, commit, and the wait for what is rastered.

import { Random } from './records.js';

const SEED = 2026;
const DAY = 86_400_000;
/** The events lie in these days since 1970: from 1965 on, for 62 years. */
const FIRST = -1_826;
const SPAN = 22_645;
const LANES = ['Korea', 'Peru', 'Indonesia', 'Uzbekistan', 'Serbia', 'Tunisia', 'Paraguay', 'Others'];
const WORDS = 'agreement visit centre digital government ministry opening plan law signing training forum service renewal data project system launch report network'.split(' ');
/** Windows that are shown one after another: closer, along, wider, along. */
const FRAMES = 60;
const WIDTH = 1_200;
const HEIGHT = 416;

const asked = new URLSearchParams(location.search);
const stage = document.getElementById('stage');

/** Mostly days, some months and years, some terms; denser towards the end, in bursts. */
function events(count) {
  const random = new Random(SEED);
  return Array.from({ length: count }, () => {
    const at = FIRST + Math.floor(SPAN * Math.sqrt(random.fraction()));
    const sort = random.below(100);
    const days = sort < 70 ? 1 : sort < 80 ? random.between([2, 12]) : sort < 88 ? 30 : sort < 96 ? 365 : random.between([1, 4]) * 365;
    const title = Array.from({ length: random.between([3, 7]) }, () => random.pick(WORDS)).join(' ');
    return { first: at, last: at + days - 1, lane: Math.min(random.below(8), random.below(8)), kind: random.below(5), title };
  });
}

/** Both ends of each window, in days. */
function windows() {
  const all = [];
  const whole = [FIRST - 400, FIRST + SPAN + 1_200];
  let [from, to] = whole;
  const zoom = (factor, about) => {
    const day = from + (to - from) * about;
    [from, to] = [day - (day - from) * factor, day + (to - day) * factor];
    all.push([from, to]);
  };
  const pan = (share) => {
    const days = (to - from) * share;
    [from, to] = [from + days, to + days];
    all.push([from, to]);
  };
  for (let frame = 0; frame < FRAMES; frame += 1) zoom(0.9, 0.8);
  for (let frame = 0; frame < FRAMES / 2; frame += 1) pan(-0.02);
  for (let frame = 0; frame < FRAMES / 2; frame += 1) zoom(1.12, 0.5);
  for (let frame = 0; frame < FRAMES; frame += 1) pan(-0.01);
  return { whole, all };
}

class Atlas {
  async load() {
    const { default: init, Picture } = await import('./timeline-bench.js');
    this.wasm = await init();
    this.Picture = Picture;
    this.ink = document.getElementById('ink');
  }

  async open(list, whole) {
    const canvas = document.createElement('canvas');
    stage.append(canvas);
    this.picture = this.Picture.open(canvas, this.ink, LANES);
    for (const { first, last, lane, kind, title } of list) this.picture.add(first, last, lane, kind, title);
    this.picture.sort();
    return this.show(whole);
  }

  show([from, to]) {
    return this.picture.show(from, to, WIDTH, HEIGHT);
  }

  memory() {
    return this.wasm.memory.buffer.byteLength;
  }
}

class Vis {
  async load() {
    const style = document.createElement('link');
    Object.assign(style, { rel: 'stylesheet', href: 'vis-timeline.css' });
    const code = document.createElement('script');
    code.src = 'vis-timeline.js';
    await Promise.all([style, code].map((element) => new Promise((done, failed) => {
      Object.assign(element, { onload: done, onerror: failed });
      document.head.append(element);
    })));
  }

  options([start, end]) {
    return { start: new Date(start * DAY), end: new Date(end * DAY), height: `${HEIGHT}px`, verticalScroll: true };
  }

  async open(list, whole) {
    const items = list.map(({ first, last, lane, kind, title }, id) => ({
      id,
      content: title,
      group: lane,
      className: `kind-${kind}`,
      start: new Date(first * DAY),
      ...(last > first ? { end: new Date((last + 1) * DAY) } : {}),
    }));
    const groups = LANES.map((content, id) => ({ id, content }));
    const drawn = new Promise((done) => { this.done = done; });
    this.timeline = new vis.Timeline(stage, new vis.DataSet(items), new vis.DataSet(groups), this.options(whole));
    this.timeline.on('changed', () => { this.drawn = true; this.done(); });
    await drawn;
    return stage.querySelectorAll('.vis-item').length;
  }

  show([from, to]) {
    this.drawn = false;
    this.timeline.setWindow(from * DAY, to * DAY, { animation: false });
    if (!this.drawn) this.timeline.redraw();
    return 1;
  }

  memory() {
    return 0;
  }
}

/** The same without looking for room for each item: they lie over one another. */
class VisFlat extends Vis {
  options(whole) {
    return { ...super.options(whole), stack: false };
  }
}

const engines = { atlas: Atlas, 'vis-timeline': Vis, 'vis-unstacked': VisFlat };

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** When the main thread is through with what it has to do. */
function through() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); done(performance.now()); };
    port2.postMessage(0);
  });
}

async function heap() {
  for (let time = 0; time < 3; time += 1) {
    window.gc?.();
    await through();
  }
  return performance.memory?.usedJSHeapSize ?? 0;
}

async function measure() {
  const count = Number(asked.get('records'));
  const engine = new engines[asked.get('engine')]();
  await engine.load();
  const list = events(count);
  const { whole, all } = windows();
  const before = await heap();
  await frame();
  const start = performance.now();
  await engine.open(list, whole);
  await frame();
  const first = (await through()) - start;
  const times = [];
  await frame();
  const end = performance.now() + Number(asked.get('limit')) * 1000;
  for (const shown of all) {
    if (performance.now() > end) break;
    const from = performance.now();
    engine.show(shown);
    await frame();
    times.push(performance.now() - from);
  }
  const after = await heap();
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    first, frames: times.length, p50: at(0.5), p95: at(0.95), max: times.at(-1) ?? 0,
    heap: Math.max(0, after - before), wasm: engine.memory(),
  };
}

async function report(figures) {
  await fetch('report', { method: 'POST', body: JSON.stringify(figures) });
}

window.addEventListener('error', (event) => report({ failure: event.message }));
measure().then(report, (error) => report({ failure: String(error) }));
