// Measures four line charts over the same values, as the address asks, and posts the figures.
//
// All are drawn in one page, in turns, so that whatever else the machine does meets all of them.
// Each shows the same: lines on paper of one size, axes with ticks, grid lines and the names of
// the series; a mark on every value where there is room for it. None moves on its way. Chromium
// is told not to wait for a display, so a time lasts from the start of a change over two more
// frames of nothing: scripts, style, layout, paint, commit, and the wait for what is rastered.

import { Random } from './records.js';

const SEED = 2026;
const FIRST = 2_000;
const LAST = 2_025;
const WIDTH = 720;
const HEIGHT = 280;
/** More points than this have no marks of their own. */
const MARKED = 60;
/** Rounds that only let the engines compile what they run. */
const WARM = 3;
const COLOURS = ['#27508c', '#9c2a17', '#2a6a4a', '#7a5600', '#6b3a80', '#0f6674'];
const COUNTRIES = ['Argentina', 'Colombia', 'Costa Rica', 'Dominican Republic', 'El Salvador', 'Indonesia', 'Korea', 'Paraguay', 'Peru', 'Serbia', 'Tunisia', 'Uzbekistan', 'World'];

const asked = new URLSearchParams(location.search);
const stage = document.getElementById('stage');

/** Shares that rise, each at its own pace, with some noise. */
function values(count, points) {
  const random = new Random(SEED);
  const years = Float64Array.from({ length: points }, (_, at) => FIRST + (LAST - FIRST) * at / (points - 1));
  const series = Array.from({ length: count }, (_, at) => {
    const [middle, pace] = [FIRST + 25 * random.fraction(), 3 + 4 * random.fraction()];
    const shares = years.map((year) => {
      const share = 98 / (1 + Math.exp((middle - year) / pace)) + 2 * random.fraction() - 1;
      return Math.min(100, Math.max(0, Math.round(share * 10) / 10));
    });
    return { label: COUNTRIES[at] ?? `Series ${at + 1}`, values: shares };
  });
  return { years, series, marked: points <= MARKED };
}

function script(src) {
  return new Promise((done, failed) => {
    const code = document.createElement('script');
    Object.assign(code, { src, onload: done, onerror: failed });
    document.head.append(code);
  });
}

class Atlas {
  async load() {
    const { default: init, Lines } = await import('./chart-bench.js');
    await init();
    this.Lines = Lines;
  }

  draw({ years, series }) {
    this.lines = new this.Lines();
    for (const { label, values } of series) this.lines.add(label, years, values);
    this.paint();
  }

  paint() {
    stage.innerHTML = this.lines.svg(WIDTH);
  }

  change(at, point, value) {
    this.lines.change(at, point, value);
    this.paint();
  }

  show(from, to) {
    this.lines.show(from, to);
    this.paint();
  }

  clear() {
    this.lines.free();
    stage.textContent = '';
  }
}

class ChartJs {
  async load() {
    await script('chartjs.js');
  }

  draw({ years, series, marked }) {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: WIDTH, height: HEIGHT });
    stage.append(canvas);
    const datasets = series.map(({ label, values }, at) => ({
      label,
      data: Array.from(years, (x, point) => ({ x, y: values[point] })),
      borderColor: COLOURS[at % 6],
      backgroundColor: COLOURS[at % 6],
      borderWidth: 1.5,
      pointRadius: marked ? 3 : 0,
    }));
    this.chart = new Chart(canvas, {
      type: 'line',
      data: { datasets },
      options: {
        animation: false,
        responsive: false,
        // What its manual advises for many points.
        parsing: false,
        normalized: true,
        scales: { x: { type: 'linear', min: FIRST, max: LAST }, y: { min: 0, max: 100 } },
        plugins: { legend: { position: 'right' } },
      },
    });
  }

  change(at, point, value) {
    this.chart.data.datasets[at].data[point].y = value;
    this.chart.update('none');
  }

  show(from, to) {
    Object.assign(this.chart.options.scales.x, { min: from, max: to });
    this.chart.update('none');
  }

  clear() {
    this.chart.destroy();
    stage.textContent = '';
  }
}

class ECharts {
  async load() {
    await script('echarts.js');
  }

  draw({ years, series, marked }) {
    this.data = series.map(({ values }) => Array.from(years, (x, point) => [x, values[point]]));
    this.chart = echarts.init(stage, null, { renderer: 'svg', width: WIDTH, height: HEIGHT });
    this.chart.setOption({
      animation: false,
      color: COLOURS,
      grid: { left: 40, right: 140, top: 10, bottom: 30 },
      xAxis: { type: 'value', min: FIRST, max: LAST, axisLabel: { formatter: String } },
      yAxis: { type: 'value', min: 0, max: 100 },
      series: series.map(({ label }, at) => ({
        type: 'line',
        name: label,
        data: this.data[at],
        showSymbol: marked,
        showAllSymbol: marked,
        lineStyle: { width: 1.5 },
        endLabel: { show: true, formatter: '{a}' },
        labelLayout: { moveOverlap: 'shiftY' },
      })),
    });
    this.flush();
  }

  // Without it the picture comes a frame later.
  flush() {
    this.chart.getZr().flush();
  }

  change(at, point, value) {
    this.data[at][point] = [this.data[at][point][0], value];
    this.chart.setOption({ series: this.data.map((data, one) => (one === at ? { data } : {})) });
    this.flush();
  }

  show(from, to) {
    this.chart.setOption({ xAxis: { min: from, max: to } });
    this.flush();
  }

  clear() {
    this.chart.dispose();
    stage.textContent = '';
  }
}

class ObservablePlot {
  async load() {
    await script('d3.js');
    await script('plot.js');
  }

  draw({ years, series, marked }) {
    this.rows = series.flatMap(({ label, values }) =>
      Array.from(years, (year, point) => ({ year, share: values[point], label })));
    [this.points, this.marked, this.domain] = [years.length, marked, [FIRST, LAST]];
    this.paint();
  }

  paint() {
    const where = { x: 'year', y: 'share', z: 'label' };
    stage.replaceChildren(Plot.plot({
      width: WIDTH,
      height: HEIGHT,
      marginRight: 140,
      x: { domain: this.domain, tickFormat: 'd' },
      y: { domain: [0, 100], grid: true },
      color: { range: COLOURS },
      marks: [
        Plot.line(this.rows, { ...where, stroke: 'label', clip: true, ...(this.marked ? { marker: 'dot' } : {}) }),
        Plot.text(this.rows, Plot.selectLast({ ...where, text: 'label', textAnchor: 'start', dx: 6 })),
      ],
    }));
  }

  change(at, point, value) {
    this.rows[at * this.points + point].share = value;
    this.paint();
  }

  show(from, to) {
    this.domain = [from, to];
    this.paint();
  }

  clear() {
    stage.textContent = '';
  }
}

/** Only the paper changes: what a frame takes by itself. */
class Paper {
  load() {}

  draw() {
    this.shade = !this.shade;
    stage.style.background = this.shade ? '#f8f4ec' : '#f8f4eb';
  }

  change() {
    this.draw();
  }

  show() {
    this.draw();
  }

  clear() {}
}

const engines = { atlas: Atlas, 'chart.js': ChartJs, echarts: ECharts, plot: ObservablePlot, paper: Paper };

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** A change that costs nothing, so that there is a frame. */
function shade() {
  document.body.style.background = document.body.style.background === 'rgb(248, 244, 236)' ? '#f8f4eb' : '#f8f4ec';
}

async function timed(work) {
  await frame();
  const start = performance.now();
  work();
  const worked = performance.now() - start;
  // What is rastered beside the main thread holds up the frame after the next.
  for (let more = 0; more < 2; more += 1) {
    await frame();
    shade();
  }
  await frame();
  return [performance.now() - start, worked];
}

function quantiles(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

async function measure() {
  const [count, points] = [Number(asked.get('series')), Number(asked.get('points'))];
  const list = values(count, points);
  const wanted = asked.get('engines').split(',').map((name) => [name, new engines[name]()]);
  for (const [, engine] of wanted) await engine.load();
  const times = new Map(wanted.map(([name]) => [name, { draw: [], change: [], range: [], script: [] }]));
  const random = new Random(SEED);
  const rounds = Number(asked.get('rounds')) + WARM;
  const end = performance.now() + Number(asked.get('limit')) * 1000;
  let done = 0;
  for (let round = 0; round < rounds && performance.now() < end; round += 1) {
    const [at, point, value] = [random.below(count), random.below(points), random.below(101)];
    const from = FIRST + random.below(8);
    // Each is the first in its turn: what comes after another may find its leavings.
    const turn = wanted.map((_, place) => wanted[(place + round) % wanted.length]);
    for (const [name, engine] of turn) {
      const draw = await timed(() => engine.draw(list));
      const change = await timed(() => engine.change(at, point, value));
      const range = await timed(() => engine.show(from, from + 15));
      engine.clear();
      await frame();
      await frame();
      const kept = times.get(name);
      if (round === 0) kept.first = draw[0];
      if (round < WARM) continue;
      kept.draw.push(draw[0]);
      kept.script.push(draw[1]);
      kept.change.push(change[0]);
      kept.range.push(range[0]);
    }
    done = Math.max(0, round + 1 - WARM);
  }
  return wanted.map(([name]) => {
    const { first, draw, change, range, script } = times.get(name);
    return {
      engine: name, rounds: done, first,
      draw: quantiles(draw), script: quantiles(script), change: quantiles(change), range: quantiles(range),
    };
  });
}

async function report(figures) {
  await fetch('report', { method: 'POST', body: JSON.stringify(figures) });
}

window.addEventListener('error', (event) => report({ failure: event.message }));
measure().then(report, (error) => report({ failure: String(error) }));
