// The preview of `daybook serve` in a browser: saved files come by themselves, the page stays where it is, errors lie over it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS, listing } from './site.mjs';

const DAYBOOK = fileURLToPath(new URL('../../daybook', import.meta.url));
const NOTE = 'content/notes/2507.00030.md';
const PAPERS = Array.from({ length: 60 }, (_, index) => ({
  id: `2507.000${String(index).padStart(2, '0')}`, title: `Paper ${index}`, abstract: `What paper ${index} finds.`,
})).concat({ id: 'doi:10.1145/3292500.3330701', title: 'Über all' });
const SETTINGS = `title: Reading list
description: Papers, read with a pencil.
url: https://someone.github.io/reading-list/
repository: https://github.com/someone/reading-list
curators: [{id: jl, name: Jo Lindqvist}]
`;

// More than a page shows at length: they stand on lines.
const BUSY_DAY = Array.from({ length: 101 }, (_, index) => ({
  id: `2506.00${String(index).padStart(3, '0')}`, title: `Older paper ${index}`, authors: ['Ada Bo'], abstract: `What older paper ${index} finds.`,
}));

let folder;
let server;
let browser;
let address;

function save(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-serve-'));
  save('site-config.yml', SETTINGS);
  save('content/listings/2025-07-15.jsonl', listing('2025-07-15', ...PAPERS));
  save('content/listings/2025-06-16.jsonl', listing('2025-06-16', ...BUSY_DAY));
  save(NOTE, 'First words.\n');
  server = spawn(DAYBOOK, ['serve', '--port', '0', '--directory', folder], { detached: true });
  address = await new Promise((resolve) => {
    let printed = '';
    server.stdout.on('data', (bytes) => {
      printed += bytes;
      const found = /Serving (\S+)/.exec(printed);
      if (found) resolve(found[1]);
    });
  });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});
after(async () => {
  await browser.close();
  const stopped = once(server, 'exit');
  process.kill(-server.pid);
  await stopped;
  rmSync(folder, { recursive: true, force: true });
});

async function open(path) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (it) => it.type() === 'error' && complaints.push(it.text()));
  await page.goto(address + path);
  return { page, complaints };
}

test('a saved note is on the page, which stays where it was', async () => {
  const { page, complaints } = await open('days/2025-07-15.html');
  const paper = page.locator('[id="2507.00030"]');
  await page.waitForSelector('.tools');
  await paper.scrollIntoViewIfNeeded();
  // What the script adds to papers that come near the screen moves the page too, before anything is saved.
  await paper.locator('[data-mark]').first().waitFor();
  const place = (await paper.boundingBox()).y;
  save(NOTE, `${'A long beginning, which moves what is below it. '.repeat(3)}\n\nBetter words.\n`);
  await page.getByText('Better words.').waitFor();
  await page.waitForLoadState('load');
  await page.waitForSelector('.tools');
  await paper.locator('[data-mark]').first().waitFor();
  await page.waitForFunction((y) => Math.abs(document.getElementById('2507.00030').getBoundingClientRect().y - y) < 40, place);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('an error lies over the page with its place, and leaves when it is fixed', async () => {
  const { page, complaints } = await open('papers/2507.00030.html');
  save(NOTE, 'See [[2507.0003]].\n');
  const overlay = page.locator('#daybook-errors');
  await overlay.waitFor();
  const text = await overlay.innerText();
  assert.match(text, /content\/notes\/2507\.00030\.md:1:7: error/);
  assert.match(text, /\^{9}/);
  assert.match(text, /hint: did you mean 2507\.00/);
  save(NOTE, 'See [[2507.00031]].\n');
  await overlay.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Paper 31' }).first().waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a draft is marked, and so is a note that waits for its day', async () => {
  const { page } = await open('papers/2507.00030.html');
  save(NOTE, '---\ndraft: true\n---\nHalf a thought.\n');
  await page.locator('.unpublished', { hasText: 'Draft' }).waitFor();
  save(NOTE, '---\npublish: 2999-01-01\n---\nLater.\n');
  await page.locator('.unpublished', { hasText: '1 January 2999' }).waitFor();
  save(NOTE, 'Now.\n');
  await page.getByText('Now.').waitFor();
  assert.equal(await page.locator('.unpublished').count(), 0);
  await page.close();
});

test('a style sheet that is saved changes every page', async () => {
  const { page } = await open('index.html');
  save('templates/custom.css', ':root { --paper: rgb(1, 2, 3) }\n');
  await page.waitForFunction(() => getComputedStyle(document.documentElement).backgroundColor === 'rgb(1, 2, 3)');
  await page.close();
});

test('a curator who switches them on has links to write and edit notes', async () => {
  const { page, complaints } = await open('days/2025-07-15.html');
  await page.waitForSelector('.tools');
  assert.equal(await page.getByRole('link', { name: 'write a note' }).count(), 0);
  await page.keyboard.press('?');
  await page.locator('[data-does=curate]').check();
  const write = page.locator('.entry', { has: page.locator('[id="2507.00001"]') }).getByRole('link', { name: 'write a note' });
  await write.waitFor();
  const address = new URL(await write.getAttribute('href'));
  assert.equal(address.origin + address.pathname, 'https://github.com/someone/reading-list/new/main');
  assert.equal(address.searchParams.get('filename'), 'content/notes/2507.00001.md');
  assert.match(address.searchParams.get('value'), /^---\n# Paper 1\n[^]*# What paper 1 finds\.\npick: false\n---\n\n$/);
  const named = page.locator('.entry', { hasText: 'Über all' }).getByRole('link', { name: 'write a note' });
  const { searchParams } = new URL(await named.getAttribute('href'));
  assert.equal(searchParams.get('filename'), 'content/notes/uber-all.md');
  assert.match(searchParams.get('value'), /\nabout: 'doi:10\.1145\/3292500\.3330701'\n/);
  const edit = page.locator('.entry', { has: page.locator('[id="2507.00030"]') }).getByRole('link', { name: 'edit this note' });
  assert.equal(await edit.getAttribute('href'), 'https://github.com/someone/reading-list/edit/main/content/notes/2507.00030.md');
  // What is new to the curator is marked within its title.
  await page.evaluate(() => Object.keys(localStorage).forEach((key) => {
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), start: '2025-01-01', seen: {} }));
  }));
  await page.reload();
  await page.locator('.entry:has([id="2507.00001"]) .fresh').waitFor();
  await edit.waitFor();
  assert.match(new URL(await write.getAttribute('href')).searchParams.get('value'), /^---\n# Paper 1\n/);
  assert.match(await named.getAttribute('href'), /notes%2Fuber-all\.md|notes\/uber-all\.md/);
  assert.deepEqual(complaints, []);
  await page.goto(page.url().replace(/days\/.*/, 'papers/2507.00001.html'));
  const ofPage = new URL(await page.getByRole('link', { name: 'write a note' }).getAttribute('href'));
  assert.equal(ofPage.searchParams.get('filename'), 'content/notes/2507.00001.md');
  assert.match(ofPage.searchParams.get('value'), /^---\n# Paper 1\n[^]*# What paper 1 finds\.\npick: false\n---\n\n$/);
  await page.goto(page.url().replace('00001', '00030'));
  assert.equal(await page.getByRole('link', { name: 'edit this note' }).getAttribute('href'), 'https://github.com/someone/reading-list/edit/main/content/notes/2507.00030.md');
  await page.goto(page.url().replace(/papers\/.*/, 'days/2025-06-16.html'));
  await page.locator('[id="2506.00000"] .unfold').click();
  const ofLine = new URL(await page.locator('[id="2506.00000"]').getByRole('link', { name: 'write a note' }).getAttribute('href'));
  assert.equal(ofLine.searchParams.get('filename'), 'content/notes/2506.00000.md');
  assert.match(ofLine.searchParams.get('value'), /^---\n# Older paper 0\n# Ada Bo\n# https:\S+2506.00000\n# What older paper 0 finds\.\npick: false\n---\n\n$/);
  await page.close();
});
