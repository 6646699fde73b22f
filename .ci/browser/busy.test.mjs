// Days with more papers than one reads through, on a made-up site that is also hostile to layout.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { busySite, DAYS } from '../busy.mjs';
import { openSite } from './site.mjs';

const BUSY = `days/${DAYS.busy}.html`;
const BUSIEST = `days/${DAYS.busiest}.html`;
const QUIET = `days/${DAYS.quiet}.html`;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const KEY = 'daybook /reading-list/';

let site;
before(async () => { site = await openSite(busySite()); });
afterEach(() => site.check());
after(() => site.close());

async function started(path, options) {
  const page = await site.visit(path, options);
  await page.waitForSelector('.tools');
  return page;
}

const shown = (page) => page.$$eval('article.entry, .titles li[data-id]', (all) => all.filter((it) => !it.hidden && !it.closest('[hidden]')).length);

test('a busy day shows titles and authors by subject, and a quiet one abstracts', async () => {
  const page = await started(BUSIEST);
  assert.equal(await page.locator('article.entry').count(), 1000);
  assert.ok((await page.locator('#new .subject').count()) > 20);
  const sizes = await page.$$eval('#new .subject', (all) => all.map((it) => it.querySelectorAll('.entry').length));
  assert.deepEqual(sizes, [...sizes].sort((one, other) => other - one));
  assert.equal(await page.locator('#new .line .abstract').count(), 0);
  assert.ok((await page.locator('#picks .abstract').count()) > 0);
  await page.goto(site.address(QUIET));
  assert.equal(await page.locator('.line, .subject').count(), 0);
});

test('one key or click unfolds a paper of a busy day, and another all of them', async () => {
  const page = await started(BUSY);
  const line = page.locator('#new .entry:has(.line)').first();
  await line.locator('.unfold').click();
  await line.locator('.abstract').waitFor();
  await line.locator('.unfold').click();
  assert.ok(await line.locator('.abstract').isHidden());
  await page.locator('#new .entry:has(.line) a').nth(1).focus();
  await page.keyboard.press('u');
  await page.locator('#new .entry:has(.line)').nth(1).locator('.abstract').waitFor();
  await Promise.all([page.waitForURL('**/abstracts.html'), page.keyboard.press('a')]);
  assert.equal(await page.locator('.entry .card').count(), 485);
  const folded = await page.$$eval('.entry .abstract', (all) => all.slice(0, 20).filter((it) => it.scrollHeight > it.clientHeight + 2).length);
  assert.equal(folded, 0);
  await Promise.all([page.waitForURL(`**/${BUSY}`), page.keyboard.press('a')]);
});

test('without the script groups and links lead to all of a busy day', async () => {
  const page = await site.visit(BUSY, { javaScriptEnabled: false });
  assert.ok(await page.locator('.filter').isHidden());
  assert.equal(await page.locator('button:visible').count(), 0);
  const link = page.locator('.subjects a').first();
  const target = await link.getAttribute('href');
  assert.ok(await page.locator(`[id="${target.slice(1)}"]`).isVisible());
  await Promise.all([page.waitForURL('**/abstracts.html'), page.locator('#unfold-all').click()]);
  assert.equal(await page.locator('.entry .abstract').count(), 485);
});

test('the filter narrows a list to a topic, a category, a kind, and says so in the address', async () => {
  const page = await started(BUSIEST);
  await page.waitForFunction(() => /\(\d+\)$/.test(document.querySelector('.filter [name=kind] option[value=new]').textContent));
  for (const choice of ['scheduling', 'cs.LG']) {
    await page.selectOption('.filter [name=topic]', choice);
    const label = await page.$eval(`.filter option[value="${choice}"]`, (it) => it.textContent);
    assert.equal(await shown(page), Number(/\((\d+)\)$/.exec(label)[1]), label);
    assert.equal(new URL(page.url()).search, `?topic=${choice}`);
  }
  const titles = async () => page.$$eval('article.entry:not([hidden]) a', (all) => all.map((it) => it.textContent));
  await page.selectOption('.filter [name=topic]', 'scheduling');
  assert.ok((await titles()).every((it) => !it || /scheduling|\W/i.test(it)));
  await page.selectOption('.filter [name=kind]', 'cross');
  const both = await shown(page);
  const count = await page.textContent('.filter output');
  assert.equal(count, `${both} of 1,000`);
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  assert.equal(await shown(page), both);
  assert.ok(await page.locator('#new').isHidden());
});

test('front page and topic pages have the filter too', async () => {
  const page = await started('?topic=cs.CL');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  assert.ok((await shown(page)) > 10);
  await page.goto(site.address('topics/cs.LG.html?topic=cs.CL&kind=new'));
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  const subjects = await page.$$eval('article.entry:not([hidden])', (all) => all.map((it) => it.querySelector('.apparatus p').textContent));
  assert.ok(subjects.length > 0 && subjects.every((it) => it.includes('cs.CL')));
});

test('papers that a reader is done with fold to a line that says how many, and open with it', async () => {
  const page = await started(QUIET);
  const ids = await page.$$eval('#new .entry .card', (all) => all.slice(2, 8).map((it) => it.id));
  const mark = { read: Object.fromEntries(ids.slice(0, 4).map((it) => [it, 1])), hidden: Object.fromEntries(ids.slice(4).map((it) => [it, 1])) };
  await page.evaluate(([key, value]) => localStorage.setItem(key, JSON.stringify(value)), [KEY, mark]);
  await page.reload();
  await page.waitForSelector('.folded');
  assert.deepEqual(await page.locator('.folded').allTextContents(), ['4 read, 2 hidden']);
  assert.ok(await page.locator(`[id="${ids[0]}"]`).isHidden());
  await page.locator('.filter [name=unread]').check();
  assert.equal(await page.locator('.folded').count(), 0);
  assert.equal(new URL(page.url()).search, '?unread=1');
  await page.locator('.filter [name=unread]').uncheck();
  await page.locator('.folded button').click();
  assert.ok(await page.locator(`[id="${ids[0]}"]`).isVisible());
  const linked = await page.context().newPage();
  await linked.goto(site.address(`${QUIET}#${ids[1]}`));
  await linked.locator(`[id="${ids[1]}"]`).waitFor({ state: 'visible' });
});

test('keys walk over what is on the page, past what the filter leaves out', async () => {
  const page = await started(`${BUSIEST}?kind=replacement`);
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  await page.keyboard.press('j');
  assert.ok(await page.locator('#replacement .is-current').isVisible());
});

test('an address with the name of a paper leads to it on a page of 1,000', async () => {
  const page = await started(`${BUSIEST}#2603.02900`);
  await page.waitForFunction(() => {
    const { top } = document.getElementById('2603.02900').getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
});

test('a busy page weighs little before anything is unfolded, and does not move', async () => {
  const weight = (path) => gzipSync(readFileSync(join(site.folder, path)), { level: 9 }).length;
  assert.ok(weight(BUSY) <= 45 * 1024, `${weight(BUSY)} bytes`);
  assert.ok(weight(BUSIEST) <= 80 * 1024, `${weight(BUSIEST)} bytes`);
  for (const viewport of [{ width: 1440, height: 900 }, PHONE.viewport]) {
    for (const path of [BUSY, QUIET, '', 'topics/cs.LG.html']) {
      const page = await site.visit('404.html', { viewport });
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((it) => { window.shift += it.value; })).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.address(path), { waitUntil: 'networkidle' });
      // A formula as wide as the page gets the font of mathematics a moment later, and its letters move a little.
      const shift = await page.evaluate(() => window.shift);
      assert.ok(shift < 0.002, `${path} at ${viewport.width}: ${shift}`);
    }
  }
});
