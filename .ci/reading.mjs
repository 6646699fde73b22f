// What reading costs on a phone: `node .ci/reading.mjs [ROUNDS]` builds the made-up busy site, measures its pages and prints the
// tables of docs/performance.md: weight, Lighthouse as it plays a slow phone, work of the main thread, and how long
// an answer to a key, a click or a letter takes on a processor that is slowed down four times.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { busySite, DAYS } from './busy.mjs';
import { openLighthouse, openSite } from './browser/site.mjs';

const PAGES = [
  { name: 'day of 38 papers', path: `days/${DAYS.quiet}.html` },
  { name: 'day of 485', path: `days/${DAYS.busy}.html` },
  { name: 'day of 1,070', path: `days/${DAYS.busiest}.html` },
  { name: 'front page', path: 'index.html' },
  { name: 'search', path: 'search/index.html?q=graphs' },
];
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, hasTouch: true };

/** Scores and times of a first visit by Lighthouse, in ms, and how fast it finds this machine, which its slow phone divides by 4. */
async function judged(address, lighthouse) {
  const lhr = await lighthouse.judge(address, 'performance', 'accessibility', 'best-practices');
  const value = (audit) => lhr.audits[audit].numericValue;
  return {
    score: Math.round(100 * lhr.categories.performance.score),
    others: Math.round(100 * Math.min(lhr.categories.accessibility.score, lhr.categories['best-practices'].score)),
    paint: value('first-contentful-paint'),
    largest: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    machine: lhr.environment.benchmarkIndex,
  };
}

/** The work of the main thread until a page is loaded and still, in ms. */
export async function load(site, path) {
  const page = await site.visit('404.html', PHONE);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const before = await spent();
  await page.goto(site.address(path), { waitUntil: 'networkidle' });
  const after = await spent();
  await page.context().close();
  return after - before;
}

/** How long the slowest answer to each of some actions took, from the event to the next picture, in ms. */
export async function answers(site, path, actions) {
  const page = await site.visit(path, PHONE);
  await page.waitForSelector('.tools');
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => list.getEntries()
      .filter((it) => it.interactionId)
      .forEach((it) => { window.slowest = Math.max(window.slowest, it.duration); })).observe({ type: 'event', durationThreshold: 16 });
  });
  const found = {};
  for (const [name, act] of Object.entries(actions)) {
    await page.evaluate(() => { window.slowest = 0; });
    await act(page);
    await page.waitForTimeout(800);
    // Whatever took less than 16 ms is not reported.
    found[name] = Math.max(16, await page.evaluate(() => window.slowest));
  }
  await page.context().close();
  return found;
}

// As often as a key is repeated that is held down.
const repeated = (key, times) => async (page) => {
  for (let count = 0; count < times; count++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(33);
  }
};
const ON_A_DAY = {
  'j, 12 times': repeated('j', 12),
  'k, 6 times': repeated('k', 6),
  'u (unfold)': repeated('u', 1),
  's (star)': repeated('s', 1),
  filter: async (page) => {
    // A select of the system is not part of the page: what counts is the answer to its choice.
    await page.locator('.filter [name=topic]').focus();
    await page.keyboard.type('cs.LG');
    await page.waitForTimeout(500);
    await page.locator('.filter [name=unread]').click();
  },
  'no filter': async (page) => {
    await page.locator('.filter [name=unread]').click();
    await page.locator('.filter [name=topic]').focus();
    await page.keyboard.press('Home');
  },
};
const IN_A_SEARCH = {
  typing: async (page) => {
    await page.locator('#search [name=q]').fill('');
    await page.locator('#search [name=q]').pressSequentially('scheduling graphs', { delay: 120 });
  },
};

export const actionsOf = (path) => (path.startsWith('search') ? IN_A_SEARCH : ON_A_DAY);

const middle = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

async function main(rounds) {
  const site = await openSite(busySite());
  const lighthouse = await openLighthouse();
  console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.version}, medians of ${rounds} rounds\n`);
  const speeds = [];
  console.log('| page | gzipped | Lighthouse | first paint | largest | blocking | shift | main thread |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const { name, path } of PAGES) {
    const runs = [];
    const loads = [];
    for (let round = 0; round < rounds; round++) {
      runs.push(await judged(site.address(path), lighthouse));
      loads.push(await load(site, path));
    }
    speeds.push(...runs.map((it) => it.machine));
    const size = gzipSync(readFileSync(join(site.folder, path.replace(/\?.*/, ''))), { level: 9 }).length / 1024;
    const of = (key) => middle(runs.map((it) => it[key]));
    console.log(`| ${name} | ${size.toFixed(1)} KB | ${of('score')} | ${(of('paint') / 1000).toFixed(2)} s | ${(of('largest') / 1000).toFixed(2)} s | ${
      of('blocking').toFixed(0)} ms | ${of('shift').toFixed(3)} | ${middle(loads).toFixed(0)} ms |`);
  }
  await lighthouse.close();
  console.log(`\nSpeed of the machine, as Lighthouse measures it: ${middle(speeds).toFixed(0)}`);
  console.log('\n| page | slowest answers, processor slowed down 4 times |\n| --- | --- |');
  for (const { name, path } of PAGES) {
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await answers(site, path, actionsOf(path)));
    console.log(`| ${name} | ${Object.keys(runs[0]).map((it) => `${it} ${middle(runs.map((run) => run[it]))} ms`).join(', ')} |`);
  }
  await site.close();
}

if (process.argv[1]?.endsWith('reading.mjs')) await main(Number(process.argv[2] ?? 3));
