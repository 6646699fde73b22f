// What Firefox makes of the made-up busy site: layout, math, dark colours, keys, the filter, search.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { busySite, DAYS } from '../busy.mjs';
import { openSite } from './site.mjs';

const QUIET = `days/${DAYS.quiet}.html`;
const BUSY = `days/${DAYS.busy}.html`;
const PAGES = [QUIET, BUSY, '', 'days/index.html', 'topics/index.html', 'topics/cs.LG.html', 'picks/index.html', 'notes/index.html',
  'changes/index.html', 'search/index.html?q=graphs', 'papers/2603.00003.html', 'papers/2603.00004.html', 'starred/index.html', '404.html'];

let site;
before(async () => { site = await openSite(busySite()); });
after(() => site.close());

/** Firefox with some of its settings, which stand for those of the reader's system. */
async function withFirefox(settings, does) {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, extraPrefsFirefox: settings });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await does(page, async (path, width = 1280) => {
      await page.setViewport({ width, height: 844 });
      await page.goto(site.address(path));
      await page.waitForSelector('.tools');
    });
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
}

test('no page of Firefox is wider than the screen, at three widths', () => withFirefox({}, async (page, visit) => {
  for (const width of [390, 820, 1440]) {
    for (const path of PAGES) {
      await visit(path, width);
      const wide = await page.evaluate(() => (document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
        .filter((it) => it.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((it) => it.outerHTML.slice(0, 90))));
      assert.deepEqual(wide, [], `${path} at ${width}`);
    }
  }
}));

test('Firefox sets math, in the font of the theme', () => withFirefox({}, async (page, visit) => {
  await visit(QUIET);
  const raised = await page.$$eval('msup', (all) => all.map((it) => [...it.children].map((part) => part.getBoundingClientRect()))
    .filter(([base]) => base.height > 0).map(([base, above]) => above.top < base.top && above.bottom < base.bottom));
  assert.ok(raised.length > 0 && raised.every(Boolean));
  const lowered = await page.$$eval('.note msub', (all) => all.slice(0, 20).map((it) => [...it.children].map((part) => part.getBoundingClientRect()))
    .filter(([base]) => base.height > 0).every(([base, below]) => below.bottom > base.bottom));
  assert.ok(lowered);
  await page.waitForFunction(() => [...document.fonts].some((it) => it.family.includes('STIX') && it.status === 'loaded'));
}));

test('Firefox is dark when the system is, and keeps a choice', () => withFirefox({ 'layout.css.prefers-color-scheme.content-override': 0 }, async (page, visit) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await visit(QUIET);
  assert.equal(await paper(), 'rgb(22, 21, 19)');
  await page.click('[data-does=theme]');
  assert.equal(await paper(), 'rgb(252, 251, 248)');
  await visit(BUSY);
  assert.equal(await paper(), 'rgb(252, 251, 248)');
}));

test('keys, the filter and the search work in Firefox', () => withFirefox({ 'ui.prefersReducedMotion': 1 }, async (page, visit) => {
  await visit(BUSY);
  await page.waitForFunction(() => /\(\d+\)$/.test(document.querySelector('.filter [name=kind] option[value=new]').textContent));
  for (let count = 0; count < 3; count++) await page.keyboard.press('j');
  assert.ok(await page.evaluate(() => {
    const { top } = document.querySelector('.is-current').getBoundingClientRect();
    return top >= -1 && top < innerHeight / 2;
  }));
  await page.select('.filter [name=topic]', 'cs.LG');
  await page.waitForFunction(() => / of 485$/.test(document.querySelector('.filter output').textContent));
  await visit('search/index.html?q=schedulling');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 10);
}));
