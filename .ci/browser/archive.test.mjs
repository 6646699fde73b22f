// A site and the archive of its older years: one search over both, and the way from old addresses to the archive. Here they
// are on two hosts, so that pages load from another one.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';
import { build, CONFIG, FLAGS, listing } from './site.mjs';

const OLD = listing('2024-11-26',
  { id: '2411.00001', title: 'Queues', abstract: 'Sorting of sortable sorts, by hand.' },
  { id: '2411.00002', title: 'Sorting with kubernets', abstract: 'About clocks.' });
const NEW = listing('2025-01-02',
  { id: '2501.00001', title: 'Sorting of clocks', abstract: 'Sorting again.' },
  { id: '2501.00002', title: 'Leaders', abstract: 'Some sorting, at the end of many other words about many other things.' });

let place;
let servers;
let site;
let archive;
let browser;
const complaints = [];

before(async () => {
  place = mkdtempSync(join(tmpdir(), 'daybook-'));
  servers = [await serve(join(place, 'root')), await serve(join(place, 'older'))];
  [site, archive] = [`${servers[0].base}/reading-list/`, `${servers[1].base}/list-archive/`];
  const files = {
    'site-config.yml': `${CONFIG.replace(/https:.*/, site)}archive-before: 2025\narchive-url: ${archive}\n`,
    'content/listings/1.jsonl': OLD,
    'content/listings/2.jsonl': NEW,
    'content/notes/2411.00002.md': 'Still good.\n',
    'content/notes/2501.00001.md': 'After [[2411.00001]].\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, 'source', path)), { recursive: true });
    writeFileSync(join(place, 'source', path), text);
  }
  build(join(place, 'root/reading-list'), join(place, 'source'));
  build(join(place, 'older/list-archive'), join(place, 'source'), '--archive');
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((it) => it.close()));
  assert.deepEqual(complaints.splice(0), []);
});
after(async () => {
  await browser.close();
  servers.forEach((it) => it.close());
  rmSync(place, { recursive: true });
});

/** A new page; of what browsers say on the console it may say what `allow` matches. */
async function visit(address, { allow = /^$/, ...options } = {}) {
  const context = await browser.newContext(options);
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  page.on('console', (it) => allow.test(it.text()) || complaints.push(`${it.type()}: ${it.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return page;
}

async function search(query, options) {
  const page = await visit(`${site}search/?${new URLSearchParams(query)}`, options);
  await page.waitForFunction(() => !/^(?:Searching.*)?$/.test(document.getElementById('search-status').textContent));
  return page;
}

const results = (page) => page.$$eval('#search-results a', (links) => links.map((it) => it.href));
const status = (page) => page.textContent('#search-status');
const paper = (id) => `${id.startsWith('24') ? archive : site}papers/${id}.html`;
const MISSING = /404/;

test('a search finds papers of both, the best first, and each result leads to its page', async () => {
  const page = await search({ q: 'sorting' });
  assert.deepEqual((await results(page)).slice(0, 2).sort(), [paper('2411.00002'), paper('2501.00001')].sort());
  assert.deepEqual((await results(page)).slice(2).sort(), [paper('2411.00001'), paper('2501.00002')].sort());
  assert.equal(await status(page), '4 results.');
  assert.match(await page.textContent('#search-results'), /by hand/);
  await page.click(`a[href="${paper('2411.00001')}"]`);
  assert.match(await page.title(), /^Queues/);
});

test('days narrow a search of both, and order it', async () => {
  assert.deepEqual(await results(await search({ q: 'sorting', until: '2024-12-31', sort: 'day' })), ['2411.00002', '2411.00001'].map(paper));
  assert.deepEqual(await results(await search({ q: 'sorting', from: '2025-01-01', sort: 'day' })), ['2501.00002', '2501.00001'].map(paper));
  assert.deepEqual(await results(await search({ q: 'sorting', sort: 'day' })), ['2501.00002', '2501.00001', '2411.00002', '2411.00001'].map(paper));
});

test('a word that only the archive knows is no misspelt one', async () => {
  const page = await search({ q: 'kubernets' });
  assert.deepEqual(await results(page), [paper('2411.00002')]);
  assert.equal(await status(page), 'One result.');
});

test('an identifier leads to its paper in whichever of the two', async () => {
  for (const id of ['2411.00001', '2501.00002']) {
    const page = await visit(`${site}search/?q=${id}`);
    await page.waitForURL(paper(id));
  }
});

test('while the archive cannot be loaded, one line says so above the other results', async () => {
  const [here, away] = [join(place, 'older/list-archive'), join(place, 'older/away')];
  renameSync(here, away);
  try {
    const page = await search({ q: 'sorting' }, { allow: /list-archive|Failed to/ });
    assert.deepEqual(await results(page), ['2501.00001', '2501.00002'].map(paper));
    assert.equal(await status(page), '2 results. The archive of older years could not be searched; these are the results from newer ones.');
  } finally {
    renameSync(away, here);
  }
});

test('an address of an older page leads to the archive, and any other is missing', async () => {
  for (const path of ['papers/2411.00001.html', 'papers/2411.00001.html#related', 'topics/cs.DC/2024-11.html', 'days/2024-11-26/abstracts.html?x=1']) {
    const page = await visit(site + path, { allow: MISSING });
    await page.waitForURL(archive + path);
    await page.close();
  }
  for (const path of ['days/2025-03-03.html', 'nothing.html', 'papers/']) {
    const page = await visit(site + path, { allow: MISSING });
    assert.equal(page.url(), site + path);
    assert.match(await page.textContent('main'), /before 2025 are in the archive/);
  }
  const page = await visit(`${archive}papers/2501.99999.html`, { allow: MISSING });
  assert.equal(await page.textContent('h1'), 'Page not found');
});

test('days and papers with a note lead there without scripts', async () => {
  for (const path of ['days/2024-11-26.html', 'papers/2411.00002.html']) {
    const page = await visit(site + path, { javaScriptEnabled: false, allow: /font/ });
    await page.waitForURL(archive + path);
    await page.close();
  }
});

test('the navigation of the archive is that of the site', async () => {
  const page = await visit(archive + 'days/2024-11-26.html');
  await page.waitForSelector('.tools');
  assert.equal(await page.$eval('.masthead a', (it) => it.href), `${site}index.html`);
  assert.equal(await page.$eval('.starred-link', (it) => it.href), `${site}starred/index.html`);
  const front = await visit(archive, { allow: /font/ });
  await front.waitForURL(`${site}days/index.html`);
});

test('a paper of the archive that is starred on the site can be cited from the list of stars', async () => {
  const page = await search({ q: 'queues' });
  await page.click('#search-results [data-mark=starred]');
  await page.goto(`${site}starred/index.html`);
  assert.equal(await page.$eval('.starred-list a', (it) => it.textContent), 'Queues');
  complaints.splice(0);
  const download = page.waitForEvent('download');
  await page.click('.starred-export [data-suffix=".bib"]');
  assert.match(String(await (await download).createReadStream().then((it) => it.toArray())), /Queues/);
  // The site does not have the page itself.
  assert.ok(complaints.splice(0).every((it) => MISSING.test(it)));
});
