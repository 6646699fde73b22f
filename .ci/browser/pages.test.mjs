// The pages of this repository's own site: who can use them, and what they weigh.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { busySite, DAYS } from '../busy.mjs';
import { listing, openSite } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DAY = 'days/2025-07-15.html';
/** One of each kind. */
const PAGES = [
  '', DAY, 'days/index.html', 'days/2025.html', 'topics/index.html', 'topics/llm-serving.html', 'topics/cs.DC.html',
  'topics/cs.DC/2025-07.html', 'papers/2507.10150.html', 'papers/2507.08954.html', 'picks/index.html',
  'notes/index.html', 'changes/index.html', 'feeds/index.html', 'search/index.html', 'starred/index.html', 'about.html', '404.html',
];

let site;
before(async () => { site = await openSite(); });
afterEach(() => site.check());
after(() => site.close());

async function judge(page, address) {
  await page.goto(address);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes[0].html}`), [], address);
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing wrong with any kind of page (${colorScheme})`, async () => {
    const page = await site.visit('', { colorScheme, bypassCSP: true });
    for (const path of PAGES) await judge(page, site.address(path));
  });
}

test('the day page, its style sheet and its script weigh little', () => {
  const weight = (path) => gzipSync(readFileSync(join(site.folder, path))).length;
  const script = weight('theme/script.js');
  const all = weight(DAY) + weight('theme/style.css') + script;
  assert.ok(script <= 12 * 1024, `script: ${script} bytes`);
  assert.ok(all <= 60 * 1024, `all: ${all} bytes`);
});

test('BibTeX is copied without what stands before it for other formats', async () => {
  const page = await site.visit('papers/2507.10150.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('details.citation summary').click();
  assert.match(await page.locator('.bibtex').textContent(), /^% /m);
  await page.locator('details.citation .buttons button').first().click();
  await page.waitForFunction(() => navigator.clipboard.readText());
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^@misc\{/);
});

test('a page asks for the math font only when it shows math', async () => {
  for (const [path, wanted] of [['about.html', false], ['papers/2507.10150.html', true]]) {
    const page = await site.visit('about.html');
    const fonts = [];
    page.on('request', (it) => it.resourceType() === 'font' && fonts.push(it.url()));
    await page.goto(site.address(path), { waitUntil: 'networkidle' });
    assert.equal(fonts.some((it) => it.includes('math')), wanted, path);
  }
});

test('axe finds nothing wrong with the pages that only some sites have', async (t) => {
  const papers = Array.from({ length: 101 }, (_, index) => (
    { id: `2507.${String(index + 1).padStart(5, '0')}`, title: `Paper ${index}`, authors: ['Ada Byron', 'Jo Lindqvist'], abstract: 'Short.' }));
  const larger = await openSite({
    'site-config.yml': 'title: T\ndescription: D\nurl: https://t.example/\nauthor-pages: 2\nsources: [cs.DC]\ncurators: [{id: a, name: A}]\n',
    'content/listings/a.jsonl': listing('2025-07-15', ...papers.slice(0, 1)) + listing('2025-07-16', ...papers.slice(1, 60)) + listing('2025-07-17', ...papers.slice(60)),
  });
  t.after(() => larger.close());
  for (const colorScheme of ['light', 'dark']) {
    const page = await larger.visit('', { colorScheme, bypassCSP: true });
    for (const path of ['status/index.html', 'authors/index.html', 'authors/ada-byron.html', 'authors/ada-byron/2025.html', 'topics/cs.DC/2025-07.html']) {
      await judge(page, larger.address(path));
    }
  }
  await larger.check();
});

/** What is wide comes within reach of the keyboard when it comes near. */
async function readToTheEnd(page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += window.innerHeight) {
      window.scrollTo(0, top);
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    }
  });
}

test('axe finds nothing wrong with a busy site of wide formulas, code, tables, long titles and 800 authors', async (t) => {
  const busy = await openSite(busySite());
  t.after(() => busy.close());
  for (const [colorScheme, viewport] of [['light', { width: 1440, height: 900 }], ['dark', { width: 390, height: 844 }]]) {
    const page = await busy.visit('', { colorScheme, viewport, bypassCSP: true });
    const papers = [2, 3, 4, 5, 6].map((number) => `papers/2603.0000${number}.html`);
    for (const path of ['', `days/${DAYS.quiet}.html`, `days/${DAYS.busy}.html`, 'notes/index.html', 'picks/index.html', ...papers]) {
      await page.goto(busy.address(path));
      await page.waitForSelector('.tools');
      await readToTheEnd(page);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes[0].html.slice(0, 200)}`), [], `${path} ${colorScheme}`);
    }
  }
  await busy.check();
});
