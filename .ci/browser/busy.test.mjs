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
const WIDE = { width: 1440, height: 900 };
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
  assert.equal(await page.locator('article.entry').count(), 1070);
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
  await line.scrollIntoViewIfNeeded();
  await line.locator('.unfold').click();
  await line.locator('.abstract').waitFor();
  await line.locator('.unfold').click();
  assert.ok(await line.locator('.abstract').isHidden());
  await line.locator('.star').click();
  assert.deepEqual(await line.locator('.star').evaluateAll((all) => all.map((it) => it.ariaPressed)), ['true']);
  await line.locator('.unfold').click();
  assert.deepEqual(await line.locator('.marks button').allTextContents(), ['read', 'hide']);
  assert.match(await line.locator('.links a').first().getAttribute('href'), /^https:\/\/arxiv\.org\/abs\/2603/);
  await page.locator('#new .entry:has(.line) .title a').nth(1).focus();
  await page.keyboard.press('u');
  await page.locator('#new .entry:has(.line)').nth(1).locator('.abstract').waitFor();
  await Promise.all([page.waitForURL('**/abstracts.html#*'), page.keyboard.press('a')]);
  assert.equal(await page.locator('.entry .card').count(), 485);
  const folded = await page.$$eval('.entry .abstract', (all) => all.slice(0, 20).filter((it) => it.scrollHeight > it.clientHeight + 2).length);
  assert.equal(folded, 0);
  await Promise.all([page.waitForURL(`**/${BUSY}`), page.keyboard.press('a')]);
});

test('a button that unfolds keeps the focus while it waits for the abstract, and unfolds once however often it is pressed', async () => {
  const page = await started(BUSY);
  await page.locator('#new .line').first().scrollIntoViewIfNeeded();
  const button = page.locator('#new .line .unfold').first();
  let arrive;
  const arrival = new Promise((resolve) => { arrive = resolve; });
  await page.route('**/papers/**', async (route) => {
    await arrival;
    await route.continue();
  });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  assert.ok(await button.evaluate((it) => it === document.activeElement));
  arrive();
  await page.locator('#new .line .abstract').first().waitFor();
  assert.ok(await button.evaluate((it) => it === document.activeElement));
  assert.equal(await button.getAttribute('aria-disabled'), null);
});

test('without the script groups and links lead to all of a busy day', async () => {
  const page = await site.visit(BUSY, { javaScriptEnabled: false });
  assert.ok(await page.locator('.filter').isHidden());
  assert.equal(await page.locator('button:visible').count(), 0);
  assert.deepEqual(await page.locator('.subjects .of').allTextContents(), ['New', 'Cross-lists', 'New versions']);
  const link = page.locator('.subjects a').first();
  const target = await link.getAttribute('href');
  assert.ok(await page.locator(`[id="${target.slice(1)}"]`).isVisible());
  await Promise.all([page.waitForURL('**/abstracts.html'), page.locator('#unfold-all').click()]);
  assert.equal(await page.locator('.entry .abstract').count(), 485);
});

test('the name of a link to a paper has the formulas of its title, and so have those of its buttons', async () => {
  for (const path of [QUIET, BUSY, BUSIEST.replace('.html', '/abstracts.html'), 'index.html', 'changes/index.html']) {
    const page = await started(path);
    const session = await page.context().newCDPSession(page);
    const nameOf = async (selector) => {
      const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${selector}')` });
      const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
      return nodes[0].name.value;
    };
    const link = page.locator('main a:has(math)').first();
    await link.scrollIntoViewIfNeeded();
    const words = await link.evaluate((it) => {
      const copy = it.cloneNode(true);
      copy.querySelectorAll('math').forEach((math) => math.replaceWith('\n'));
      return copy.textContent.split('\n');
    });
    const name = await nameOf('main a:has(math)');
    assert.ok(words.every((it) => name.includes(it)) && name.length > words.join(' ').length, `${path}: ${name}`);
    const star = 'main :is(article, li):has(a math) [data-mark=starred]';
    await page.waitForSelector(star);
    assert.ok((await nameOf(star)).endsWith(name), path);
  }
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
  const titles = async () => page.$$eval('article.entry:not([hidden], [hidden] *) a', (all) => all.map((it) => it.textContent));
  await page.selectOption('.filter [name=topic]', 'scheduling');
  assert.ok((await titles()).every((it) => !it || /scheduling|\W/i.test(it)));
  await page.selectOption('.filter [name=kind]', 'cross');
  const both = await shown(page);
  await page.waitForFunction((it) => document.querySelector('.filter output').textContent === it, `${both} of 1,070`);
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  assert.equal(await shown(page), both);
  assert.ok(await page.locator('#new').isHidden());
});

test('the days beside one that is narrowed, and its abstracts, are narrowed to the same', async () => {
  const page = await started(BUSY);
  await page.selectOption('.filter [name=topic]', 'cs.LG');
  await page.locator('.column .neighbours [rel=next]').click();
  await page.waitForURL(`**/${BUSIEST}?topic=cs.LG`);
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  await page.locator('.column .neighbours [rel=prev]').click();
  await page.waitForURL(`**/${BUSY}?topic=cs.LG`);
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  const narrowed = await shown(page);
  await page.locator('#unfold-all').click();
  await page.waitForURL('**/abstracts.html?topic=cs.LG');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  assert.equal(await shown(page), narrowed);
  await page.locator('.masthead nav a').first().click();
  await page.waitForURL('**/index.html?topic=cs.LG');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  await page.locator('.more a').click();
  await page.waitForURL(`**/${BUSIEST}?topic=cs.LG`);
});

test('choices of the filter are wide enough for their counts, and its line is one on a tablet', async () => {
  for (const [width, rows] of [[390, 2], [820, 1], [1440, 1]]) {
    const page = await started(BUSY, { viewport: { width, height: 900 } });
    const lines = await page.$$eval('.filter :is(select, label)', (all) => new Set(all.map((it) => Math.round(it.getBoundingClientRect().top / 10))).size);
    assert.equal(lines, rows, `${width}`);
    await page.selectOption('.filter [name=topic]', 'scheduling');
    const room = await page.$eval('.filter [name=topic]', (it) => {
      const text = document.createElement('span');
      text.style.cssText = `position: absolute; white-space: nowrap; font: ${getComputedStyle(it).font}`;
      text.textContent = it.selectedOptions[0].textContent;
      document.body.append(text);
      return it.clientWidth - text.getBoundingClientRect().width;
    });
    // The arrow and the padding.
    assert.ok(room >= 30, `${width}: ${room}`);
  }
});

test('a section says how many of its kind stand among the picks above', async () => {
  const page = await site.visit(BUSY);
  const [section, picked, announced] = await page.evaluate(() => [
    ...['#new > h2 .count', '#new > h2 .picked'].map((it) => document.querySelector(it).textContent),
    document.querySelector('.summary').textContent,
  ]);
  const number = (text) => Number(/\d+/.exec(text));
  assert.equal(number(section) + number(picked), number(announced));
});

test('a list that is narrowed or folded is loaded again where the reader was, and so is one to which the reader comes back', async () => {
  const first = (page) => page.evaluate(() => {
    const it = [...document.querySelectorAll('article.entry')].find((entry) => entry.getBoundingClientRect().top >= 0 && entry.offsetHeight > 0);
    return { paper: it.querySelector('a').href, top: Math.round(it.getBoundingClientRect().top) };
  });
  const isBack = (page, { paper, top }) => page.waitForFunction(([href, place]) => {
    const it = [...document.querySelectorAll('article.entry')].find((entry) => entry.querySelector('a').href === href);
    return Math.abs(it.getBoundingClientRect().top - place) < 3;
  }, [paper, top]);
  const marks = (ids) => ({ read: Object.fromEntries(ids.map((it) => [it, 1])) });
  for (const [address, marked] of [[`${BUSIEST}?topic=cs.LG`, 0], [BUSIEST, 60]]) {
    const page = await started(address, PHONE);
    const ids = await page.$$eval('article.entry', (all) => all.map((it) => (it.querySelector('.card, .line').id || it.id)));
    await page.evaluate(([key, value]) => localStorage.setItem(key, JSON.stringify(value)), [KEY, marks(ids.slice(0, marked))]);
    await page.reload();
    const settled = () => page.waitForFunction(() => document.querySelector('.folded') || document.querySelector('.filter output').textContent !== '');
    await settled();
    for (let papers = 0; papers < 40; papers++) await page.keyboard.press('j');
    await page.evaluate(() => new Promise((resolve) => {
      addEventListener('scrollend', resolve, { once: true });
      scrollBy({ top: 333, behavior: 'instant' });
    }));
    const place = await first(page);
    for (let again = 0; again < 3; again++) {
      await page.reload();
      await settled();
      await isBack(page, place);
    }
    await page.goto(site.address('picks/index.html'));
    await page.goBack();
    await settled();
    await isBack(page, place);
  }
});

test('the way back from a section leads to where the reader was on a list that is narrowed', async () => {
  const page = await started(`${BUSIEST}?kind=new`, PHONE);
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  await page.evaluate(() => new Promise((resolve) => {
    addEventListener('scrollend', resolve, { once: true });
    scrollBy({ top: 3000, behavior: 'instant' });
  }));
  await page.waitForFunction(() => history.state?.paper);
  const { paper, top } = await page.evaluate(() => history.state);
  await page.evaluate(() => new Promise((resolve) => {
    addEventListener('scrollend', resolve, { once: true });
    location.hash = '#new';
  }));
  await page.goBack();
  await page.waitForFunction(([id, place]) => [...document.querySelectorAll('article.entry')]
    .some((it) => (it.querySelector('.card')?.id || it.id) === id && Math.abs(it.getBoundingClientRect().top - place) < 3), [paper, top]);
});

test('the summary of a front page that has a filter leads to the picks of a day', async () => {
  const page = await started('');
  await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ start: '2026-01-01', visited: '2026-01-02' })), KEY);
  const next = await page.context().newPage();
  await next.goto(site.address(''));
  await Promise.all([next.waitForURL(/days\/[\d-]+\.html\?kind=picks$/), next.locator('.since a[href*="kind=picks"]').click()]);
});

test('the bar of sections counts what the filter leaves', async () => {
  const page = await started(BUSIEST);
  const bar = () => page.$$eval('.sections li:not([hidden]) a', (all) => all.map((it) => it.textContent.replace(/\s+/g, ' ').trim()));
  const all = await bar();
  await page.selectOption('.filter [name=kind]', 'cross');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  const crossed = await page.locator('#cross article.entry:not([hidden])').count();
  assert.deepEqual(await bar(), [`Cross-lists ${crossed}`]);
  await page.selectOption('.filter [name=kind]', '');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent === '');
  assert.deepEqual(await bar(), all);
});

test('no list of titles is wider than a phone', async () => {
  for (const path of ['feeds/index.html', 'changes/index.html', 'topics/index.html', 'digests/index.html']) {
    const page = await started(path, PHONE);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, path);
    await page.close();
  }
});

test('front page and topic pages have the filter too', async () => {
  const page = await started('?topic=cs.CL');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  assert.ok(await page.locator('.sections a').first().isVisible());
  assert.ok((await shown(page)) > 10);
  await page.goto(site.address('topics/cs.LG.html?topic=cs.CL&kind=new'));
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  const papers = await page.$$eval('article.entry:not([hidden], [hidden] *) .title a', (all) => all.map((it) => it.href));
  assert.ok(papers.length > 0 && papers.length < await page.locator('article.entry').count());
  for (const address of papers.slice(0, 10)) assert.match(await (await fetch(address)).text(), /data-field="cat">cs\.CL</, address);
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

test('to show a thousand papers again lays out no formula of a pick again, and a hidden pick is away', async () => {
  // To ask whether something hidden is seen is what Chromium remarks upon.
  const page = await started(BUSIEST, { ...PHONE, allow: /hidden by content-visibility/ });
  const pick = page.locator('#picks .entry:has(.note pre)');
  // Before its formulas have their font, to show them again would be to set them for the first time.
  await page.waitForFunction(() => !document.querySelector('math:not(.late)'));
  await page.selectOption('.filter [name=topic]', 'cs.LG');
  assert.equal(await pick.evaluate((it) => it.getBoundingClientRect().height), 0);
  assert.equal(await pick.locator('.note').evaluate((it) => it.checkVisibility()), false);
  await page.waitForLoadState('networkidle');
  await page.context().browser().startTracing(page, { categories: ['devtools.timeline'] });
  await page.selectOption('.filter [name=topic]', '');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent === '');
  const { traceEvents } = JSON.parse(await page.context().browser().stopTracing());
  const styled = traceEvents.filter(({ name }) => name === 'UpdateLayoutTree').reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
  assert.ok(await pick.isVisible());
  assert.ok(styled < 600, `${styled} elements were styled`);
});

test('keys go on from the picks of the front page to its titles, and begin where the reader is', async () => {
  const page = await started('index.html');
  const picks = await page.locator('.picks .entry').count();
  for (let press = 0; press <= picks; press++) await page.keyboard.press('j');
  assert.ok(await page.locator('.titles li.is-current').first().isVisible());
  await page.keyboard.press('m');
  assert.ok(await page.locator('.titles li.is-current.is-read').isVisible());
  await page.goto(site.address(BUSIEST));
  await page.waitForSelector('.tools');
  await page.evaluate(() => new Promise((painted) => {
    document.getElementById('2603.02900').scrollIntoView({ behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(painted));
  }));
  await page.keyboard.press('j');
  const { y } = await page.locator('.is-current').boundingBox();
  assert.ok(y > -100 && y < 900, `the current paper is at ${y}`);
  assert.ok(await page.locator('.is-current').evaluate((it) => it.getBoundingClientRect().top + scrollY > innerHeight));
});

test('what the reader hides is away at once and can be brought back; what was read stays', async () => {
  const page = await started(BUSY);
  const ids = await page.$$eval('#new .entry:has(.line)', (all) => all.slice(0, 2).map((it) => it.id));
  await page.locator(`[id="${ids[0]}"] a`).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  assert.deepEqual(await page.locator('.folded').allTextContents(), ['1 hidden']);
  assert.ok(await page.locator(`[id="${ids[0]}"]`).isVisible());
  assert.ok(await page.locator(`[id="${ids[1]}"]`).isHidden());
  assert.ok(await page.locator('.is-current').isVisible(), 'the next paper is the one that keys are about');
  await page.locator('.folded button').click();
  await page.locator(`[id="${ids[1]}"] a`).focus();
  await page.keyboard.press('x');
  assert.equal(await page.locator('.folded, .is-hidden').count(), 0);
  // Hidden from its end, an unfolded paper makes room for the next one, not for one further down.
  const line = page.locator(`[id="${ids[1]}"]`);
  await line.locator('.unfold').click();
  await line.locator('.abstract').waitFor();
  await page.setViewportSize({ width: 390, height: 300 });
  await line.evaluate((it) => scrollTo({ top: it.getBoundingClientRect().bottom + scrollY - 100, behavior: 'instant' }));
  await line.locator('[data-mark=hidden]').evaluate((it) => it.click());
  const next = await page.$$eval('#new .entry:has(.line)', (all) => all[2].getBoundingClientRect().top);
  assert.ok(next >= 0 && next < 300, `the next paper is at ${next}`);
  await page.setViewportSize(WIDE);
  await page.goto(site.address('index.html'));
  await page.waitForSelector('.picks .note');
  const pick = page.locator('.picks .entry:has(.note pre)');
  await pick.locator('a').first().focus();
  await page.keyboard.press('x');
  assert.ok(await pick.isHidden());
});

test('headings of a list that is narrowed say how many of their papers are left', async () => {
  const page = await started(BUSIEST);
  const heading = page.locator('#new .subject > h3 .count').first();
  const all = await heading.textContent();
  await page.selectOption('.filter [name=topic]', 'scheduling');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent !== '');
  const left = await page.locator('#new .subject').first().evaluate((it) => it.querySelectorAll('.entry:not([hidden])').length);
  assert.equal(await heading.textContent(), `${left} of ${all}`);
  await page.selectOption('.filter [name=topic]', '');
  await page.waitForFunction(() => document.querySelector('.filter output').textContent === '');
  assert.equal(await heading.textContent(), all);
});

test('all abstracts of a busy day open at the paper where the reader is, and a foot leads to the days beside', async () => {
  const page = await started(BUSY);
  const id = await page.$eval('#new .entry:nth-of-type(5)', (it) => it.id);
  await page.locator(`[id="${id}"] a`).focus();
  await Promise.all([page.waitForURL(`**/abstracts.html#${id}`), page.keyboard.press('a')]);
  assert.equal(await page.locator('.column > .neighbours a[rel=next]').getAttribute('href'), `../../${BUSIEST}`);
});

test('an address with the name of a paper leads to it on a page of 1,070', async () => {
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
  for (const viewport of [WIDE, PHONE.viewport]) {
    for (const path of [BUSY, BUSIEST, QUIET, `${BUSY}#cross`, '', 'topics/cs.LG.html', 'changes/index.html']) {
      // A formula that is painted before all of it has arrived moves by less than a thousandth.
      const moved = await shift(path, viewport);
      assert.ok(moved < 0.001, `${path} at ${viewport.width} moves by ${moved}`);
    }
  }
});

/** How much of a page moves for a reader who was there before, to whom all of it is new. */
async function shift(path, viewport) {
  const page = await site.visit('404.html', { viewport, isMobile: viewport !== WIDE, allow: /ERR_FAILED/ });
  // Lines with formulas or rare letters may wrap anew when the fonts of these come, which is late on purpose; this is
  // about all else.
  await page.route(/stix|latin-ext/, (route) => route.abort());
  await page.addInitScript(([key, value]) => {
    localStorage.setItem(key, JSON.stringify(value));
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((it) => { window.shift += it.value; })).observe({ type: 'layout-shift', buffered: true });
  }, [KEY, { start: '2026-03-08', visited: '2026-03-08' }]);
  await page.goto(site.address(path), { waitUntil: 'networkidle' });
  return page.evaluate(() => window.shift);
}

test('fonts of math and rare letters come after the first picture, and only where there is something for them', async () => {
  for (const [path, classes] of [[QUIET, 'late-letters'], ['search/index.html', '']]) {
    const page = await site.visit(path);
    await page.waitForLoadState('networkidle');
    const late = await page.evaluate(() => ({
      classes: [...document.documentElement.classList].filter((it) => it.startsWith('late')).sort().join(' '),
      asked: performance.getEntriesByType('resource').filter(({ name }) => /stix|latin-ext/.test(name)).map((it) => it.startTime),
      painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    }));
    assert.equal(late.classes, classes, path);
    assert.equal(late.asked.length > 0, classes !== '', path);
    assert.ok(late.asked.every((time) => time > late.painted), JSON.stringify(late));
  }
});

test('formulas get their font on a first visit a few at once, and all of them in print', async () => {
  const isSet = () => [...document.querySelectorAll('math')].every((it) => getComputedStyle(it).fontFamily.includes('STIX'));
  const newcomer = async () => {
    const page = await site.visit('404.html', { ...PHONE, allow: /ERR_FAILED/ });
    await page.evaluate(() => localStorage.clear());
    return page;
  };
  const page = await newcomer();
  await page.addInitScript(() => {
    window.turns = [];
    new MutationObserver((changes) => {
      const formulas = changes.map((it) => it.target).filter((it) => it.matches('math.late'));
      if (formulas.length > 0) window.turns.push(formulas.map((it) => it.getElementsByTagName('*').length));
    }).observe(document, { subtree: true, attributeFilter: ['class'] });
  });
  await page.goto(site.address(QUIET));
  await page.waitForFunction(isSet);
  const turns = await page.evaluate(() => window.turns);
  assert.ok(turns.length > 4, `${turns.length}`);
  for (const turn of turns) assert.ok(turn.slice(0, -1).reduce((sum, it) => sum + it, 0) < 60, `${turn}`);

  const printed = await newcomer();
  await printed.route(/stix/, (route) => route.abort());
  await printed.goto(site.address(QUIET));
  assert.ok(!await printed.evaluate(isSet));
  await printed.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.ok(await printed.evaluate(isSet));
});

test('what is wider than its place scrolls, in reach of the keyboard', async () => {
  for (const viewport of [{ width: 1440, height: 900 }, PHONE.viewport]) {
    for (const path of [QUIET, 'papers/2603.00003.html', 'papers/2603.00002.html', 'papers/2603.00004.html', 'papers/2603.00006.html', 'notes/index.html']) {
      const page = await started(path, { viewport });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width, path);
      for (const place of (await page.$$('.note, .card')).slice(0, 12)) {
        await place.scrollIntoViewIfNeeded();
        await page.waitForTimeout(100);
      }
      const lost = await page.evaluate(() => [...document.querySelectorAll('.note p, .note pre, .note table, .title, .whole p')]
        .filter((it) => it.getClientRects().length > 0 && it.scrollWidth > it.clientWidth + 1 && !it.closest('.abstract:not(.whole)'))
        .filter((it) => it.tabIndex !== 0 || !/auto|scroll/.test(getComputedStyle(it).overflowX))
        .map((it) => it.outerHTML.slice(0, 80)));
      assert.deepEqual(lost, [], `${path} at ${viewport.width}`);
      await page.close();
    }
  }
});

test('what scrolls fades at its edge, but not the lines of a text, and not when the page is wide enough for it', async () => {
  const page = await started('papers/2603.00003.html', { ...PHONE, bypassCSP: true });
  await page.addStyleTag({ content: '@media (min-width: 12000px) { :root { --measure: 300rem; --margin: 300rem; } }' });
  const fading = () => page.$$eval('.scrolls', (all) => all.filter((it) => getComputedStyle(it).maskImage !== 'none').map((it) => it.localName));
  await page.locator('.note table').scrollIntoViewIfNeeded();
  await page.waitForSelector('.note table.scrolls');
  await page.locator('.note p').first().scrollIntoViewIfNeeded();
  await page.waitForSelector('.note p.scrolls');
  assert.ok((await fading()).includes('table'));
  assert.ok(!(await fading()).includes('p'));
  await page.setViewportSize({ width: 12000, height: 900 });
  await page.waitForFunction(() => document.querySelectorAll('.scrolls').length === 0);
  assert.equal(await page.locator('.note table').getAttribute('tabindex'), null);
  await page.setViewportSize(PHONE.viewport);
  await page.waitForSelector('.note table.scrolls[tabindex="0"]');
});

test('a formula that is wide in an abstract is in reach of the keyboard when it is unfolded', async () => {
  const page = await started(QUIET, PHONE);
  const card = page.locator('.entry:has([id="2603.00003"])');
  await card.locator('.unfold').scrollIntoViewIfNeeded();
  assert.equal(await card.locator('.abstract p.scrolls').count(), 0);
  await card.locator('.unfold input').check({ force: true });
  await card.locator('.abstract p.scrolls[tabindex="0"]').first().waitFor();
});

test('a long note folds to the height of a card, and opens', async () => {
  const page = await started(QUIET, { viewport: { width: 1440, height: 900 } });
  const notes = page.locator('.notes.long').first();
  await notes.scrollIntoViewIfNeeded();
  await notes.waitFor();
  const height = () => notes.evaluate((it) => it.clientHeight);
  assert.ok((await height()) <= 360, `${await height()}`);
  await page.locator('.notes.long + .unfold').first().click();
  assert.ok((await height()) > 600);
  await page.locator('.notes.long + .unfold').first().click();
  assert.ok((await height()) <= 360);
  // What has the focus is seen, with the button below and not on it.
  await notes.locator('a').first().focus();
  const [end, button] = [await notes.boundingBox(), await page.locator('.notes.long + .unfold').first().boundingBox()];
  assert.ok((await height()) > 600);
  assert.ok(button.y > end.y + end.height - 40, `${button.y} in ${end.y} + ${end.height}`);
});

test('where all abstracts are unfolded a long note keeps its button', async () => {
  const page = await started(QUIET, { viewport: WIDE });
  await page.locator('.unfold-all .unfold').click();
  for (const path of [undefined, BUSY.replace('.html', '/abstracts.html')]) {
    if (path) await page.goto(site.address(path));
    await page.locator('.notes:has(pre)').first().scrollIntoViewIfNeeded();
    await page.locator('.notes.long + .unfold').first().waitFor();
    assert.equal(await page.locator('label.unfold:visible').count(), path ? 0 : 1);
  }
});

test('a note that is too high only later folds too, when the window is wider or its pictures have come, and only as long as it is', async () => {
  const page = await started(QUIET, { viewport: { width: 1100, height: 900 } });
  const long = page.locator('.entry:has(.notes pre)').first();
  await long.locator('.notes').scrollIntoViewIfNeeded();
  await long.locator('.notes .scrolls').first().waitFor();
  await page.setViewportSize(WIDE);
  await long.locator('.notes + .unfold').waitFor();
  const short = page.locator('.entry', { hasText: 'Read this one first.' }).first();
  await short.scrollIntoViewIfNeeded();
  await short.locator('.prose').evaluate((it) => {
    for (let count = 0; count < 4; count++) {
      const picture = new Image();
      picture.src = new URL('../index.png', location);
      it.append(picture);
    }
  });
  await short.locator('.notes + .unfold').waitFor();
  await short.locator('.prose').evaluate((it) => it.querySelectorAll('img').forEach((picture) => picture.remove()));
  await short.locator('.notes + .unfold').waitFor({ state: 'hidden' });
});

test('a page without notes has no margin line, and its column is in the middle', async () => {
  const page = await started('topics/hep-th.html', { viewport: { width: 1440, height: 900 } });
  const { left, right } = await page.$eval('.ledger', (it) => {
    const column = it.querySelector('.column').getBoundingClientRect();
    return { left: it.querySelector('.aside').getBoundingClientRect().left, right: innerWidth - column.right };
  });
  assert.equal(await page.$eval('.column', (it) => getComputedStyle(it).backgroundImage), 'none');
  assert.ok(Math.abs(left - right) < 40, `${left} and ${right}`);
});

test('on a phone the first paper is on the first two screens, and buttons are large enough', async () => {
  for (const path of ['', QUIET, BUSY]) {
    const page = await started(path, PHONE);
    const top = await page.$eval('article.entry', (it) => it.getBoundingClientRect().top);
    assert.ok(top < 2 * 844, `${path}: ${top}`);
    await page.waitForSelector('[data-mark]');
    const small = await page.$$eval('button, select, input:not([type=checkbox]), .apparatus a, nav a, summary', (all) => all
      .filter((it) => it.getClientRects().length > 0)
      .filter((it) => it.getBoundingClientRect().height < 24 || it.getBoundingClientRect().width < 24)
      .map((it) => it.outerHTML.slice(0, 90)));
    assert.deepEqual(small, [], path);
    await page.close();
  }
});

test('number, star and button of a paper on a line cover neither its title nor its authors, and stand within its column', async () => {
  for (const viewport of [WIDE, { width: 820, height: 900 }, PHONE.viewport]) {
    for (const [path, lines] of [[BUSY, '#new .entry:has(.line)'], ['topics/cs.LG.html', '.picks .entry']]) {
      const page = await started(path, { viewport });
      await page.locator(lines).first().scrollIntoViewIfNeeded();
      await page.locator(lines).first().locator('.star').waitFor();
      const covered = await page.$$eval(lines, (all) => all.slice(0, 3).flatMap((it) => {
        const column = it.closest('.section').querySelector('h2').getBoundingClientRect();
        const texts = [...it.querySelectorAll('.title a, .authors')].flatMap((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return [...range.getClientRects()];
        });
        return [...it.querySelectorAll('.number, .star, .unfold')].filter((part) => {
          const written = document.createRange();
          written.selectNodeContents(part);
          const { left, right, top, bottom } = (part.matches('.number') ? written : part).getBoundingClientRect();
          return right > column.right + 1 || texts.some((text) => left < text.right && right > text.left && top < text.bottom - 3 && bottom > text.top + 3);
        }).map((part) => `${part.className} ${it.textContent.trim().slice(0, 40)}`);
      }));
      assert.deepEqual(covered, [], `${path} at ${viewport.width}`);
      await page.close();
    }
  }
});

test('the categories of a paper on a line stay beside it', async () => {
  for (const width of [820, 1440]) {
    const page = await started(BUSIEST, { viewport: { width, height: 900 } });
    const beyond = await page.$$eval('article.entry[id]:has(.also)', (all) => all.flatMap((it) => {
      it.scrollIntoView();
      const text = document.createRange();
      text.selectNodeContents(it.querySelector('.also'));
      // What is more than it has room for is cut; the paper's page has all.
      const { bottom } = it.querySelector('.also').getBoundingClientRect();
      const aside = document.querySelector('.aside');
      const end = aside.getBoundingClientRect().right - parseFloat(getComputedStyle(aside).paddingRight);
      return [bottom - it.getBoundingClientRect().bottom, end - text.getBoundingClientRect().left].map(Math.round);
    }));
    assert.ok(beyond.length > 0);
    assert.deepEqual(beyond.filter((it) => it > 0), [], `${width}`);
    await page.close();
  }
});

test('eight hundred authors fold again', async () => {
  const page = await started(BUSY);
  await page.goto(await page.locator('.entry:has(.authors)').evaluateAll((all) => all.find((it) => /and \d{3} more/.test(it.textContent)).querySelector('a').href));
  const { height } = await page.locator('.authors').boundingBox();
  await page.locator('.further summary').click();
  assert.ok((await page.locator('.authors').boundingBox()).height > 2 * height);
  assert.equal((await page.locator('.further summary').innerText()).trim(), 'fewer');
  await page.locator('.further summary').click();
  assert.equal((await page.locator('.authors').boundingBox()).height, height);
});

test('a page of changes leads to each of its days', async () => {
  const page = await site.visit('changes/2026-03.html');
  const links = await page.$$eval('.by-day a', (all) => all.map((it) => [it.textContent, document.querySelector(it.hash).dataset.day]));
  const days = await page.$$eval('.column > section[data-day]', (all) => all.map((it) => it.dataset.day));
  assert.deepEqual(links.map(([, day]) => day), days);
  assert.equal(days.length, 3);
  assert.ok(links.every(([text, day]) => text.startsWith(String(Number(day.slice(-2))))));
});

test('the navigation fits again when the page gets another width, and its menu closes with Escape and when the focus leaves it', async () => {
  const page = await started('topics/index.html', { viewport: { width: 1280, height: 700 } });
  const links = () => page.locator('.masthead nav a').allTextContents();
  const all = await links();
  await page.locator('.masthead nav a').nth(2).focus();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.waitForSelector('.rest');
  assert.equal(await page.$eval('.masthead nav ul', (it) => it.scrollWidth > it.clientWidth), false);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), all[2]);
  const summary = page.locator('.rest summary');
  const isOpen = () => page.$eval('.rest details', (it) => it.open);
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await isOpen());
  await page.keyboard.press('Escape');
  assert.equal(await isOpen(), false);
  assert.ok(await summary.evaluate((it) => it === document.activeElement));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await isOpen(), false);
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.waitForSelector('.rest', { state: 'detached' });
  assert.deepEqual(await links(), all);
});

test('without the script the whole navigation is seen on a phone', async () => {
  const page = await site.visit('topics/index.html', { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
  for (const link of await page.locator('.masthead nav a').all()) {
    const { x, width } = await link.boundingBox();
    assert.ok(x >= 0 && x + width <= 320, `${x} + ${width}`);
  }
});

test('on a phone the navigation is one line, and a menu has the rest', async () => {
  for (const width of [390, 320]) {
    const page = await started('topics/index.html', { viewport: { width, height: 700 } });
    const lines = await page.$$eval('.masthead nav > ul > li', (all) => new Set(all.filter((it) => it.getClientRects().length > 0).map((it) => Math.round(it.getBoundingClientRect().top / 10))).size);
    assert.equal(lines, 1, `${width}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    if (await page.locator('.rest').count()) {
      await page.locator('.rest summary').click();
      assert.ok(await page.locator('.rest a').last().isVisible());
    }
    assert.equal(await page.locator('.masthead nav a').count(), 7);
  }
});

test('a card has at most five stops of the Tab key, and arrows lead through its links', async () => {
  const page = await started(QUIET, { viewport: { width: 1440, height: 900 } });
  const entry = page.locator('article.entry').first();
  await entry.locator('[data-mark=hidden]').waitFor();
  const stops = await entry.evaluate((it) => [...it.querySelectorAll('a, button, input, [tabindex]')].filter((one) => one.tabIndex >= 0 && !one.closest('.note')).length);
  assert.ok(stops <= 5, `${stops}`);
  await entry.locator('.apparatus a').first().focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.closest('.apparatus') !== null && document.activeElement.tabIndex === 0), true);
  const names = await entry.locator('[data-mark]').evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')));
  const title = (await entry.locator('.title').textContent()).trim();
  assert.ok(names.every((it) => it.endsWith(title)), names.join());
});

test('beside a long title the button that removes a star is whole', async () => {
  const page = await started('papers/2603.00004.html', PHONE);
  await page.locator('[data-mark=starred]').click();
  await page.goto(site.address('starred/index.html'));
  const { title, button } = await page.locator('.starred-list li').evaluate((it) => ({
    title: it.querySelector('a').offsetHeight,
    button: it.querySelector('button').offsetHeight,
  }));
  assert.ok(title > 40 && button < 40, `${title} and ${button} pixels high`);
});

test('picks stand in the order of their ratings', async () => {
  const page = await started(QUIET);
  assert.deepEqual(await page.locator('#picks .rating .hidden').allTextContents(), ['5 of 5', '2 of 5']);
});

test('a pick that was read stays on the page of picks', async () => {
  const page = await started('picks/index.html');
  const name = await page.$eval('article.entry', (it) => (it.querySelector('.card') ?? it).id);
  await page.evaluate((it) => localStorage.setItem('daybook /reading-list/', JSON.stringify({ read: { [it]: 1 } })), name);
  await page.reload();
  await page.waitForLoadState('networkidle');
  assert.ok(await page.locator('article.entry').first().isVisible());
  assert.equal(await page.locator('.folded').count(), 0);
});

test('picks and notes narrow to a tag or a rating, which is in the address; without the script an index leads there', async () => {
  const page = await started('picks/index.html');
  await page.selectOption('.filter [name=rating]', '5');
  assert.equal(await page.locator('article.entry:visible').count(), 3);
  await page.selectOption('.filter [name=rating]', '');
  const long = await page.$eval('.filter [name=tag] option:nth-child(2)', (it) => it.value);
  await page.selectOption('.filter [name=tag]', long);
  await page.goto(site.address('notes/index.html?tag=theory&rating=5'));
  await page.waitForFunction(() => document.querySelector('.filter output').textContent === '3 of 10');
  assert.equal(await page.locator('.written-note:visible').count(), 3);
  const plain = await site.visit('notes/index.html', { javaScriptEnabled: false });
  assert.ok(await plain.locator('.filter').isHidden());
  await plain.locator('.by-tag summary').click();
  const target = await plain.locator('.by-tag a').first().getAttribute('href');
  assert.equal(await plain.locator(`[id="${target.slice(1)}"]`).count(), 1);
});

test('a quiet day of 38 papers prints on at most eight sheets, a busy one without its bars', async () => {
  const page = await started(QUIET);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
  assert.ok(sheets <= 8, `${sheets} sheets`);
});

test('on paper nothing ends at the margin: code, tables and formulas are broken into lines', async () => {
  for (const path of ['papers/2603.00003.html', 'notes/index.html', QUIET]) {
    const page = await started(path, { viewport: WIDE });
    await page.locator('.notes, .note').first().scrollIntoViewIfNeeded();
    await page.waitForSelector('.scrolls');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() => [...document.querySelectorAll('main :is(.title, p, pre, table, dd, math)')]
      .filter((it) => it.getClientRects().length > 0 && !it.closest('.abstract:not(.whole)'))
      .filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0)
      .map((it) => `${it.localName} ${it.textContent.trim().slice(0, 40)}`));
    assert.deepEqual(cut, [], path);
    await page.close();
  }
});

test('a busy day leaves no sheet empty', async () => {
  const page = await started(BUSIEST);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
  const papers = await page.locator('article.entry').count();
  // With sheets that end where a group begins there are five more.
  assert.ok(sheets <= papers / 14.5, `${sheets} sheets for ${papers} papers`);
});

test('on paper a number stands above its title and not on it, and each paper has its identifier', async () => {
  const page = await started(BUSIEST);
  await page.emulateMedia({ media: 'print' });
  const overprinted = await page.$$eval('.entry', (all) => all.slice(0, 60)
    .map((it) => [it.querySelector('.number')?.firstChild, it.querySelector('.title')].map((part) => {
      const range = document.createRange();
      if (part) range.selectNodeContents(part);
      return part && range.getBoundingClientRect();
    }))
    .filter(([number, title]) => number && number.bottom > title.top + 2).length);
  assert.equal(overprinted, 0);
  const named = await page.$$eval('.entry', (all) => all.slice(0, 60)
    .map((it) => [it, it.querySelector('.card') ?? it].some((part) => getComputedStyle(part, '::before').content.includes(part.id) && part.id)));
  assert.ok(named.every(Boolean));
});
