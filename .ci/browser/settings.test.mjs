// What readers set in their system: forced colours and less motion.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { busySite, DAYS } from '../busy.mjs';
import { openSite } from './site.mjs';

const PAGES = [`days/${DAYS.quiet}.html`, '', 'days/index.html', 'topics/index.html', 'notes/index.html', 'picks/index.html', 'papers/2603.00003.html', 'starred/index.html', 'search/index.html?q=graphs'];

let site;
before(async () => { site = await openSite(busySite()); });
afterEach(() => site.check());
after(() => site.close());

test('with forced colours every text has a colour of its own, and focus and marks are seen', async () => {
  for (const [path, colorScheme] of PAGES.flatMap((it) => [[it, 'light'], [it, 'dark']])) {
    const page = await site.visit(path, { forcedColors: 'active', colorScheme });
    await page.waitForSelector(path.startsWith('search') ? 'mark' : '.tools');
    const lost = await page.evaluate(() => [...document.querySelectorAll('main *, .masthead *')]
      .filter((it) => it.getClientRects().length > 0 && [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !it.closest('svg'))
      .filter((it) => {
        let under = it;
        while (under.parentElement && /^rgba\(.*, 0\)$/.test(getComputedStyle(under).backgroundColor)) under = under.parentElement;
        return getComputedStyle(it).color === getComputedStyle(under).backgroundColor;
      })
      .map((it) => it.outerHTML.slice(0, 80)));
    assert.deepEqual(lost, [], path);
    for (let stop = 0; stop < 6; stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.notEqual(outline, 'none', `${path}, stop ${stop}`);
    }
    await page.close();
  }
  const page = await site.visit(PAGES[0], { forcedColors: 'active' });
  for (const mark of ['read', 'starred']) {
    const button = page.locator(`[data-mark=${mark}]`).first();
    const look = () => button.evaluate((it) => [getComputedStyle(it).textDecorationLine, getComputedStyle(it, '::before').content].join());
    const before = await look();
    await button.click();
    await page.waitForFunction(([name]) => document.querySelector(`[data-mark=${name}]`).ariaPressed === 'true', [mark]);
    assert.notEqual(await look(), before, mark);
  }
});

test('with forced colours only the link to the current page is underlined in the navigation', async () => {
  const page = await site.visit('topics/index.html', { forcedColors: 'active' });
  const lines = await page.$$eval('.masthead nav > ul > li > a', (all) => all.map((it) => {
    const { borderBottomColor, backgroundColor } = getComputedStyle(it);
    const [line, paper] = [borderBottomColor, getComputedStyle(document.documentElement).backgroundColor];
    return (line === paper || line === backgroundColor ? '' : it.textContent);
  }));
  assert.deepEqual(lines.filter(Boolean), ['Topics']);
});

test('nothing moves for readers who want less motion', async () => {
  for (const path of PAGES) {
    const page = await site.visit(path, { reducedMotion: 'reduce' });
    await page.waitForSelector('.tools');
    assert.deepEqual(await page.evaluate(() => [
      document.getAnimations().length,
      ...[...document.querySelectorAll('*')].flatMap((it) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
        return [transitionDuration === '0s', animationName === 'none', scrollBehavior === 'auto'].every(Boolean) ? [] : [it.outerHTML.slice(0, 80)];
      }),
    ]), [0], path);
    await page.close();
  }
});
