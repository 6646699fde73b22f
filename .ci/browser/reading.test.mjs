// What the script adds to pages, and what they are without it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { listing, openSite } from './site.mjs';

const LONG = 'A sentence that goes on and on. '.repeat(40).trim();
const MATH = `Needs $n^{12}$ steps, 50% of $\\frac{x_1}{\\sqrt{2}}$ in {braces} & more.\n\n${LONG}`;
const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true };

let site;
before(async () => {
  site = await openSite({
    'content/listings/1.jsonl': listing('2025-07-14',
      { id: '2507.00001', title: 'The first', abstract: LONG },
      { id: '2507.00002', title: 'The second', abstract: LONG },
      { id: '2507.00003', kind: 'replacement', version: 3, title: 'The third', abstract: LONG }),
    'content/listings/2.jsonl': listing('2025-07-15', { id: '2507.00004', title: 'The fourth', abstract: MATH }),
    'content/listings/3.jsonl': listing('2025-07-01', { id: '2507.00005', title: 'The fifth', abstract: `${LONG} See https://example.org/code` },
      { id: '2507.00006', title: 'The sixth', abstract: 'Short.' }),
    'content/notes/2507.00001.md': '---\npick: true\n---\n\nRead this.\n',
  });
});
afterEach(() => site.check());
after(() => site.close());

const DAY = 'days/2025-07-14.html';

/** A page whose script has begun. */
async function started(path, options) {
  const page = await site.visit(path, options);
  await page.waitForSelector('.tools');
  return page;
}
const current = (page) => page.$eval('.is-current .title', (it) => it.textContent.trim());
const lines = (page, id) => page.$eval(`[id="${id}"] .abstract`, (it) => Math.round(it.clientHeight / parseFloat(getComputedStyle(it).lineHeight)));
const background = (page) => page.$eval('html', (it) => getComputedStyle(it).backgroundColor);

test('keys walk over the papers and open one', async () => {
  const page = await site.visit(DAY);
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
  assert.equal(await current(page), 'The second');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'The second');
  await Promise.all([page.waitForURL('**/papers/2507.00002.html'), page.keyboard.press('o')]);
});

test('keys stop at the ends, and leave text fields and the browser\'s own keys alone', async () => {
  const page = await site.visit(DAY);
  await page.keyboard.press('k');
  assert.equal(await page.locator('.is-current').count(), 0);
  for (let press = 0; press < 5; press++) await page.keyboard.press('j');
  assert.equal(await current(page), 'The third');
  await page.keyboard.press('Control+s');
  assert.equal(await page.locator('.is-starred').count(), 0);
});

test('the list of keys has that for all abstracts where a page has any to unfold', async () => {
  const page = await site.visit(DAY);
  const keys = async () => {
    await page.keyboard.press('?');
    return page.$$eval('dialog.keys kbd', (all) => all.map((it) => it.textContent));
  };
  const all = await keys();
  assert.ok(all.includes('a'));
  await page.goto(site.address('topics/index.html'));
  assert.deepEqual(await keys(), all.filter((it) => it !== 'a'));
});

test('a screen reader is told what a key has done, and that something was copied', async () => {
  const page = await started(DAY, { permissions: ['clipboard-read', 'clipboard-write'] });
  const said = () => page.locator('.said').textContent();
  assert.equal(await page.locator('.said').getAttribute('role'), 'status');
  await page.keyboard.press('j');
  for (const [key, text] of [
    ['s', 'starred: The first'], ['s', 'not starred any more: The first'], ['m', 'read: The first'], ['m', 'unread: The first'], ['x', 'hidden: The first']]) {
    await page.keyboard.press(key);
    assert.equal(await said(), text);
  }
  await page.goto(site.address('papers/2507.00002.html'));
  const button = page.locator('.citation .buttons button').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.said').textContent === 'copied');
  assert.equal(await button.textContent(), 'copied');
  await page.keyboard.press('Tab');
  assert.equal(await button.textContent(), 'copy');
  await button.click();
  await page.waitForFunction(() => document.querySelector('.citation .buttons button').textContent === 'copied');
  await page.mouse.move(0, 0);
  assert.equal(await button.textContent(), 'copy');
});

test('keys can be turned off, and on again without a mouse', async () => {
  const page = await site.visit(DAY);
  await page.keyboard.press('?');
  assert.ok(await page.locator('dialog.keys').isVisible());
  await page.locator('dialog.keys input').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  assert.equal(await page.locator('.is-current').count(), 0);
  await page.keyboard.press('?');
  await page.locator('dialog.keys input').check();
  await page.locator('dialog.keys button').click();
  await page.keyboard.press('j');
  assert.equal(await current(page), 'The first');
});

test('stars stay, are counted on every page and listed on theirs', async () => {
  const page = await site.visit(DAY);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.locator('[id="2507.00002"] [data-mark=starred]').click();
  await page.goto(site.address('topics/index.html'));
  assert.equal(await page.textContent('.star-count'), '2');
  await Promise.all([page.waitForURL('**/starred/index.html'), page.locator('.starred-link').click()]);
  assert.deepEqual(await page.locator('.starred-list a').allTextContents(), ['The first', 'The second']);
  await page.locator('.starred-list button').first().click();
  assert.deepEqual(await page.locator('.starred-list a').allTextContents(), ['The second']);
  await page.reload();
  assert.deepEqual(await page.locator('.starred-list a').allTextContents(), ['The second']);
  await Promise.all([page.waitForURL('**/papers/2507.00002.html'), page.locator('.starred-list a').click()]);
});

test('when stars are removed the focus goes on to the next one, and at last to what says that there are none', async () => {
  const page = await site.visit(DAY);
  for (const id of ['2507.00001', '2507.00002', '2507.00003']) await page.locator(`[id="${id}"] [data-mark=starred]`).click();
  await page.goto(site.address('starred/index.html'));
  const focused = () => page.evaluate(() => (document.activeElement.closest('li')?.querySelector('a') ?? document.activeElement).textContent);
  await page.locator('.starred-list li', { hasText: 'The second' }).locator('button').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'The third');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'The first');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('.starred-some').isHidden());
  assert.equal(await focused(), await page.locator('.starred-none:visible').textContent());
});

test('stars are exported for reference managers', async () => {
  const page = await site.visit(DAY);
  for (const id of ['2507.00001', '2507.00002']) await page.locator(`[id="${id}"] [data-mark=starred]`).click();
  await page.goto(site.address('starred/index.html'));
  const exported = async (format) => {
    const button = page.getByRole('button', { name: format, exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
  };

  for (const [format, file] of [['BibTeX', 'starred.bib'], ['RIS', 'starred.ris'], ['CSL-JSON', 'starred.csl.json']]) {
    const [name, text] = await exported(format);
    assert.equal(name, file);
    assert.deepEqual(text.match(/The (first|second)/g), ['The first', 'The second'], format);
  }
  const [, json] = await exported('CSL-JSON');
  assert.deepEqual(JSON.parse(json).map(({ id }) => id), ['arxiv.2507.00001', 'arxiv.2507.00002']);
});

test('a starred paper that moved is exported too, and one that is gone keeps none of the others', async () => {
  const other = await openSite({
    'content/listings/1.jsonl': listing('2025-07-14',
      { id: 'math/0501001', title: 'The moved', subjects: ['math.PR'] }, { id: '2507.00001', title: 'The first' }),
  });
  try {
    const star = (path, title) => ({ day: '2025-07-14', path, title });
    const page = await other.visit('starred/index.html', { allow: /404/ });
    await page.evaluate((starred) => localStorage.setItem('daybook /reading-list/', JSON.stringify({ starred })), {
      '2507.00001': star('papers/2507.00001.html', 'The first'),
      'math.PR/0501001': star('papers/math.PR/0501001.html', 'The moved'),
      'math/0501001': star('papers/math/0501001.html', 'The moved'),
      '2507.09999': star('papers/2507.09999.html', 'The gone'),
    });
    await page.reload();
    const button = page.getByRole('button', { name: 'BibTeX', exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const text = readFileSync(await download.path(), 'utf8');
    assert.deepEqual(text.match(/The (first|moved|gone)/g).sort(), ['The first', 'The moved']);
    assert.match(await page.textContent('.starred-problem'), /: The gone\. /);
    await other.check();
  } finally {
    await other.close();
  }
});

test('the citations of a paper and of a list are saved as files', async () => {
  const page = await site.visit('papers/2507.00001.html');
  await page.locator('.citation summary').click();
  const saved = async (place, name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), place.getByText(name, { exact: true }).last().click()]);
    return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
  };
  const paper = page.locator('.citation').last();
  assert.deepEqual(await saved(paper, 'BibTeX'), ['arxiv.2507.00001.bib',
    (await paper.locator('pre').textContent()).replace(/^\}$/m, `  abstract = {${LONG}},\n}`)]);
  assert.equal((await saved(paper, 'RIS'))[0], 'arxiv.2507.00001.ris');

  await page.goto(site.address(DAY));
  const list = page.locator('.citations');
  const [, bibtex] = await saved(list, 'BibTeX');
  const [name, json] = await saved(list, 'CSL-JSON');
  assert.equal(name, `${DAY.match(/days\/(.*)\.html/)[1]}.csl.json`);
  assert.deepEqual(JSON.parse(json).map(({ id }) => id), [...bibtex.matchAll(/^@misc\{(.*),/gm)].map(([, key]) => key));
});

test('citations that are saved have the abstract that the page shows', async () => {
  const exported = async (page, place) => {
    const texts = {};
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
      const [download] = await Promise.all([page.waitForEvent('download'), place.getByText(name, { exact: true }).last().click()]);
      texts[name] = readFileSync(await download.path(), 'utf8');
    }
    return texts;
  };
  const page = await site.visit('papers/2507.00004.html');
  const whole = await page.$eval('meta[name=citation_abstract]', (it) => it.content);
  await page.locator('.citation summary').click();
  const paper = await exported(page, page.locator('.citation').last());
  assert.equal(paper.RIS.match(/^AB {2}- (.*)$/m)[1], whole);
  assert.equal(JSON.parse(paper['CSL-JSON'])[0].abstract, whole);
  assert.match(paper.BibTeX, /^ {2}abstract = \{Needs n.* steps, 50\\% of .* in braces \\& more\. A sentence.*\},\n\}$/m);

  await page.goto(site.address('days/2025-07-15.html'));
  const list = await exported(page, page.locator('.citations'));
  const shown = `Needs n^(12) steps, 50% of (x_1)/(√(2)) in braces & more. ${LONG}`;
  assert.equal(list.RIS.match(/^AB {2}- (.*)$/m)[1], shown);
  assert.equal(JSON.parse(list['CSL-JSON'])[0].abstract, shown);
  assert.doesNotMatch(list.BibTeX, /abstract/);
});

test('a paper that was opened is read, a hidden one is away, and shrinks to its title when it is looked for', async () => {
  const page = await site.visit('papers/2507.00001.html');
  await page.goto(site.address(DAY));
  assert.deepEqual(await page.locator('.is-read .title').allTextContents(), ['The first']);
  await page.locator('[id="2507.00002"] [data-mark=hidden]').click();
  assert.deepEqual(await page.locator('.folded').allTextContents(), ['1 read', '1 hidden']);
  assert.ok(await page.locator('[id="2507.00002"] .title').isHidden());
  await page.locator('.folded button').last().click();
  assert.ok(await page.locator('[id="2507.00002"] .abstract').isHidden());
  assert.ok(await page.locator('[id="2507.00002"] .title').isVisible());
  await page.locator('[id="2507.00002"] [data-mark=hidden]').click();
  assert.ok(await page.locator('[id="2507.00002"] .abstract').isVisible());
});

test('who hides a paper by its button or by the key goes on at the next one, and behind the last at what shows it again', async () => {
  for (const hide of [
    (page, id) => page.locator(`[id="${id}"] [data-mark=hidden]`).press('Enter'),
    (page, id) => page.locator(`[id="${id}"] .title a`).press('x'),
  ]) {
    const page = await site.visit(DAY);
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await page.evaluate(() => reader.load('lists.js'));
    await hide(page, '2507.00001');
    assert.equal(await focused(), 'The second');
    await hide(page, '2507.00003');
    assert.equal(await focused(), '1 hidden');
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'The third');
    await page.close();
  }
});

test('on paper a day has what was read, and not what was hidden', async () => {
  const page = await site.visit('papers/2507.00002.html');
  await page.goto(site.address(DAY));
  await page.locator('[id="2507.00003"] [data-mark=hidden]').click();
  assert.deepEqual(await page.locator('.folded').allTextContents(), ['1 read', '1 hidden']);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.locator('.title:visible').allTextContents(), ['The first', 'The second']);
  assert.ok(await page.locator('[id="2507.00002"] .abstract').isVisible());
  assert.equal(await page.locator('.folded:visible').count(), 0);
});

const NEWER = 'days/2025-07-15.html';
const remembered = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('daybook /reading-list/')));
/** Waits until the browser remembers something about which a function of its memory says so. */
const untilRemembered = (page, path, value) => page.waitForFunction(([keys, wanted]) => {
  const memory = JSON.parse(localStorage.getItem('daybook /reading-list/') ?? '{}');
  return JSON.stringify(keys.reduce((it, key) => it?.[key], memory)) === JSON.stringify(wanted);
}, [path, value]);

test('what was announced since the first visit is new until it was on screen, and nothing that was there before, wherever it led', async () => {
  const page = await started(DAY);
  assert.equal(await page.locator('.fresh').count(), 0);
  await page.goto(site.address(NEWER));
  await page.waitForSelector('.tools');
  assert.equal(await page.locator('.fresh').count(), 0);
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', '{"start":"2025-07-14"}'));
  // Another tab is another visit.
  const next = await page.context().newPage();
  await next.goto(site.address(NEWER));
  await next.waitForSelector('.fresh');
  await untilRemembered(next, ['seen', '2025-07-15'], 1);
  await next.reload();
  await next.waitForSelector('.fresh');
  const last = await page.context().newPage();
  await last.goto(site.address(NEWER));
  await last.waitForSelector('.tools');
  assert.equal(await last.locator('.fresh').count(), 0);
});

test('on a first visit to the front page its day is the last that is not new', async () => {
  const page = await started('');
  assert.equal((await remembered(page)).start, '2025-07-15');
});

test('a paper that was not on screen stays new', async () => {
  const page = await started(DAY);
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', '{"start":"2025-07-13"}'));
  const next = await page.context().newPage();
  await next.setViewportSize({ width: 390, height: 300 });
  await next.goto(site.address(DAY));
  await next.waitForSelector('.fresh');
  await next.locator('[id="2507.00001"]').scrollIntoViewIfNeeded();
  await untilRemembered(next, ['seen', '2025-07-14', '2507.00001'], 1);
  assert.deepEqual(Object.keys((await remembered(next)).seen['2025-07-14']), ['2507.00001']);
});

test('a page is known by what it is and not by its address, which hosts shorten', async () => {
  const page = await started('papers/2507.00001.html');
  await untilRemembered(page, ['read', '2507.00001'], 1);
  await page.goto(site.address('picks/'), { waitUntil: 'networkidle' });
  assert.ok(await page.locator('[id="2507.00001"]').isVisible());
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', '{"start":"2025-07-13"}'));
  const short = NEWER.replace('.html', '');
  await page.route(site.address(short), (route) => route.fulfill({ path: join(site.folder, NEWER) }));
  await page.goto(site.address(short));
  await untilRemembered(page, ['seen', '2025-07-15'], 1);
});

test('the front page says what came since the last visit, and leads to it', async () => {
  const page = await started(DAY);
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', JSON.stringify({
    start: '2025-06-01', visited: '2025-07-13', starred: { '2507.00003': { day: '2025-07-14', path: 'papers/2507.00003.html', title: 'The third' } },
  })));
  const next = await page.context().newPage();
  await next.goto(site.address(''));
  await next.waitForSelector('.since a');
  assert.equal(await next.textContent('.since'), 'Since 13 July: 2 days, 4 papers, one pick, one of your starred papers changed');
  await next.locator('.since a').nth(3).click();
  await next.waitForSelector('.changed .fresh');
  assert.ok(await next.locator('.changed li[data-id="2507.00003"].is-starred').isVisible());
  await next.goBack();
  await next.waitForSelector('.since a');
  await next.locator('.since a').first().click();
  await next.waitForURL('**/days/2025-07-14.html#fresh');
});

test('the front page counts what came since the last visit, and not what was left unread before it', async () => {
  const page = await started(DAY);
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', JSON.stringify({ start: '2025-06-01', visited: '2025-07-15' })));
  const next = await page.context().newPage();
  await next.goto(site.address(''));
  await next.waitForSelector('.since a');
  assert.equal(await next.textContent('.since'), 'Since 15 July: one day, one paper');
});

test('the archive marks the days that have papers which the reader has not seen', async () => {
  const page = await started('days/index.html');
  const marked = () => page.$$eval('.days li:has(.fresh)', (all) => all.map((it) => it.dataset.date));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await marked(), []);
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', JSON.stringify({ start: '2025-07-11', seen: { '2025-07-14': 1 } })));
  await page.reload();
  await page.waitForSelector('.days .fresh');
  assert.deepEqual(await marked(), ['2025-07-15']);
});

test('a paper that was opened, marked as read or hidden is not new any more', async () => {
  const page = await started('days/index.html');
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', '{"start":"2025-07-11"}'));
  await page.goto(site.address('papers/2507.00004.html'));
  await untilRemembered(page, ['seen', '2025-07-15', '2507.00004'], 1);
  await page.goto(site.address('days/index.html'));
  await page.waitForSelector('.days .fresh');
  assert.equal(await page.locator('.days li[data-date="2025-07-15"] .fresh').count(), 0);
  // On so low a screen is no paper.
  await page.setViewportSize({ width: 1000, height: 100 });
  await page.goto(site.address(DAY));
  await page.waitForSelector('.tools');
  for (const [id, key] of [['2507.00003', 'x'], ['2507.00002', 'm']]) {
    await page.locator(`[id="${id}"] .title a`).evaluate((it) => it.focus({ preventScroll: true }));
    await page.keyboard.press(key);
  }
  assert.deepEqual((await remembered(page)).seen['2025-07-14'], { '2507.00003': 1, '2507.00002': 1 });
});

test('the front page counts what is marked as new on the day, of whatever kind', async () => {
  const page = await started(DAY);
  await page.evaluate(() => localStorage.setItem('daybook /reading-list/', JSON.stringify({ start: '2025-07-11', visited: '2025-07-12', seen: { '2025-07-15': 1 } })));
  const next = await page.context().newPage();
  await next.goto(site.address(''));
  await next.waitForSelector('.since a');
  const said = await next.textContent('.since');
  await next.goto(site.address(DAY));
  await next.waitForSelector('.fresh');
  assert.match(said, new RegExp(`: one day, ${await next.locator('main .fresh').count()} papers`));
});

test('tabs keep each other\'s marks, and show them', async () => {
  const page = await started(DAY);
  const other = await page.context().newPage();
  await other.goto(site.address(DAY));
  await other.waitForSelector('.tools');
  const mark = (tab, id, name) => tab.locator(`[id="${id}"] [data-mark=${name}]`);
  await mark(page, '2507.00001', 'starred').click();
  await other.waitForFunction(() => document.querySelector('.star-count').textContent === '1');
  assert.equal(await mark(other, '2507.00001', 'starred').getAttribute('aria-pressed'), 'true');
  // Browsers tell other tabs a little later what one has stored: nobody acts in two tabs at the same moment.
  await mark(other, '2507.00002', 'starred').click();
  await page.waitForFunction(() => document.querySelector('.star-count').textContent === '2');
  await mark(page, '2507.00003', 'read').click();
  await other.locator('.is-read [id="2507.00003"]').waitFor();
  await other.click('[data-does=theme]');
  await page.waitForFunction(() => document.documentElement.dataset.theme !== undefined);
  const { starred, read } = await remembered(page);
  assert.deepEqual(Object.keys(starred).sort(), ['2507.00001', '2507.00002']);
  assert.deepEqual(Object.keys(read), ['2507.00003']);
  assert.equal(await other.locator('.folded').count(), 0);
  await mark(other, '2507.00001', 'hidden').click();
  assert.equal(await other.locator('.folded').count(), 0, 'what was starred is not folded, nor what was just read in another tab');
  await other.goto(site.address('starred/index.html'));
  await mark(page, '2507.00002', 'starred').click();
  await other.waitForFunction(() => document.querySelectorAll('.starred-list a').length === 1);
});

test('the search of any page closes again: by its button, beside it, and when it has asked', async () => {
  const page = await started(DAY, PHONE);
  const dialog = page.locator('dialog.find');
  const open = () => page.evaluate(() => document.querySelector('.masthead a[href$="search/index.html"]').click());
  await open();
  await dialog.getByRole('button', { name: 'Close' }).click();
  assert.ok(await dialog.isHidden());
  await open();
  await page.touchscreen.tap(200, 780);
  assert.ok(await dialog.isHidden());
  await open();
  await dialog.locator('[name=q]').fill('third');
  await Promise.all([page.waitForURL('**/search/index.html?q=third'), page.keyboard.press('Enter')]);
  await page.goBack();
  await page.waitForSelector('.tools');
  assert.ok(await dialog.isHidden());
});

test('the search of any page stays open for a click on its edge, and one that began or ends within it', async () => {
  const page = await started(DAY);
  await page.keyboard.press('/');
  const dialog = page.locator('dialog.find');
  const { x, y, width, height } = await dialog.boundingBox();
  const inside = [x + width / 2, y + height / 2];
  const outside = [x + width / 2, y + height + 50];
  for (const [from, to] of [[inside, outside], [outside, inside], [[x + 3, y + 3], [x + 3, y + 3]]]) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to);
    await page.mouse.up();
    assert.ok(await dialog.isVisible(), `from ${from} to ${to}`);
  }
  await page.mouse.click(...outside);
  assert.ok(await dialog.isHidden());
});

test('a key opens the paper of a title, and what is hidden among titles is away or pale', async () => {
  const page = await started('');
  await page.locator('.titles li a').first().focus();
  await page.keyboard.press('x');
  await page.waitForSelector('.titles .folded');
  await page.goto(site.address('changes/index.html'));
  const link = page.locator('.changed li[data-id] > a').first();
  const colour = () => link.evaluate((it) => getComputedStyle(it).color);
  const before = await colour();
  await link.focus();
  await page.keyboard.press('x');
  assert.notEqual(await colour(), before);
  await Promise.all([page.waitForURL('**/papers/2507.00003.html'), page.keyboard.press('o')]);
});

test('the own page of a hidden paper is whole, and Tab leads to what shows a hidden card again', async () => {
  const page = await started(DAY);
  await page.locator('[id="2507.00002"] [data-mark=hidden]').click();
  const stops = () => page.locator('.apparatus [tabindex="0"]').evaluateAll((all) => all.map((it) => it.checkVisibility()));
  await page.evaluate(() => document.querySelectorAll('.folded button').forEach((it) => it.click()));
  await page.locator('.is-hidden').first().scrollIntoViewIfNeeded();
  assert.ok((await stops()).every(Boolean), `${await stops()}`);
  await page.reload();
  await page.waitForSelector('.folded button');
  await page.locator('.folded button').click();
  await page.locator('[id="2507.00002"] [data-mark=hidden]').waitFor();
  assert.ok((await stops()).every(Boolean), `${await stops()}`);
  await page.goto(site.address('papers/2507.00002.html'));
  await page.waitForSelector('.entry.is-hidden');
  assert.ok(await page.locator('.abstract').isVisible());
});

test('what came since the last visit is counted over the end of a year', async () => {
  const other = await openSite({
    'content/listings/1.jsonl': listing('2025-12-29', { id: '2512.00001', title: 'The first' }, { id: '2512.00002', title: 'The second' }),
    'content/listings/2.jsonl': listing('2026-01-02', { id: '2601.00001', title: 'The third' }),
  });
  try {
    const page = await other.visit('');
    await page.evaluate(() => localStorage.setItem('daybook /reading-list/', JSON.stringify({ start: '2025-12-01', visited: '2025-12-22' })));
    const next = await page.context().newPage();
    await next.goto(other.address(''));
    await next.waitForSelector('.since a');
    assert.equal(await next.textContent('.since'), 'Since 22 December: 2 days, 3 papers');
    await Promise.all([next.waitForURL('**/days/2025-12-29.html#fresh'), next.locator('.since a').first().click()]);
    await other.check();
  } finally {
    await other.close();
  }
});

test('a browser that is full, or may not store anything, keeps marks while the page is open', async () => {
  const page = await started(DAY);
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  for (const id of ['2507.00001', '2507.00002']) await page.locator(`[id="${id}"] [data-mark=starred]`).click();
  assert.equal(await page.textContent('.star-count'), '2');
});

test('the colours follow the system until the reader chooses, and the choice stays', async () => {
  const page = await site.visit(DAY, { colorScheme: 'dark' });
  const dark = await background(page);
  await page.locator('[data-does=theme]').click();
  const light = await background(page);
  assert.notEqual(light, dark);
  await page.goto(site.address('topics/index.html'));
  assert.equal(await background(page), light);
});

test('a browser without light-dark() shows the light colours', async () => {
  const page = await site.visit('404.html', { colorScheme: 'dark', viewport: { width: 320, height: 700 } });
  await page.route('**/style.css', async (route) => {
    const style = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/css', body: style.replaceAll('light-dark(', 'unknown(') });
  });
  await page.goto(site.address(DAY));
  await page.waitForSelector('.tools');
  await page.keyboard.press('?');
  for (const element of ['html', 'dialog.keys', '.rest ul']) {
    const [paper, ink] = await page.$eval(element, (it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color]);
    assert.deepEqual([paper, ink], ['rgb(252, 251, 248)', 'rgb(28, 27, 25)'], element);
  }
});

test('abstracts fold after three lines and unfold one by one or all', async () => {
  const page = await site.visit(DAY, { viewport: { width: 1000, height: 800 } });
  assert.equal(await lines(page, '2507.00002'), 3);
  await page.locator('[id="2507.00002"] .unfold').click();
  assert.ok((await lines(page, '2507.00002')) > 5);
  assert.equal(await lines(page, '2507.00003'), 3);
  await page.keyboard.press('a');
  assert.ok((await lines(page, '2507.00003')) > 5);
});

test('the box that unfolds an abstract has the name of its paper, and is only where there is more to show', async () => {
  const page = await started('days/2025-07-01.html');
  await page.locator('.abstract.short').waitFor();
  assert.equal(await page.locator('.card > .unfold:visible').count(), 1);
  await page.getByRole('checkbox', { name: 'more The fifth', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'less The fifth', exact: true, checked: true }).waitFor();
});

test('an abstract unfolds for a link in it that the keyboard comes to, and folds again behind it', async () => {
  const page = await started('days/2025-07-01.html');
  const link = page.locator('.abstract a').first();
  const height = () => page.$eval('.abstract', (it) => it.clientHeight);
  const folded = await height();
  await page.locator('.title a').first().focus();
  await page.keyboard.press('Tab');
  assert.ok(await link.evaluate((it) => it === document.activeElement));
  const { scrolled, end, bottom } = await link.evaluate((it) => ({
    scrolled: it.closest('.abstract').scrollTop, end: it.getBoundingClientRect().bottom, bottom: it.closest('.abstract').getBoundingClientRect().bottom }));
  assert.equal(scrolled, 0);
  assert.ok(end <= bottom + 1, `${end} and ${bottom}`);
  assert.ok(await height() > 2 * folded);
  await page.keyboard.press('Tab');
  assert.equal(await height(), folded);
});

test('on a phone the sections stay within reach and nothing is wider than the screen', async () => {
  const page = await site.visit(DAY, PHONE);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.locator('.sections a[href="#new"]').click();
  await page.waitForFunction(() => {
    const { top } = document.getElementById('new').getBoundingClientRect();
    return top >= 0 && top < window.innerHeight / 2;
  });
  for (const path of ['', DAY, 'days/index.html', 'topics/index.html', 'topics/cs.DC.html', 'papers/2507.00001.html', 'changes/index.html', 'notes/index.html', 'picks/index.html', 'starred/index.html']) {
    await page.goto(site.address(path));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, path);
  }
});

test('without the script everything is there to be read and unfolded, and no dead button', async () => {
  const page = await site.visit(DAY, { javaScriptEnabled: false, viewport: { width: 1000, height: 800 } });
  assert.equal(await page.locator('button:visible').count(), 0);
  await page.locator('[id="2507.00002"] .unfold').click();
  assert.ok(await page.locator('[id="2507.00002"] .unfold input').isChecked());
  await page.goto(site.address('starred/index.html'));
  assert.ok((await page.textContent('noscript')).includes('JavaScript'));
});

test('from a folder on disk a page has its fonts too', async () => {
  const page = await site.visit(`file://${site.folder}/${DAY}`, { allow: /font|ERR_FAILED/ });
  await page.waitForFunction(() => [...document.fonts].filter((it) => it.display === 'swap' && it.status === 'loaded').length === 2);
});

test('a page does not move after it is painted', async () => {
  for (const viewport of [{ width: 1440, height: 900 }, PHONE.viewport]) {
    const page = await site.visit('', { viewport });
    const context = page.context();
    await context.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((it) => { window.shift += it.value; }))
        .observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['', DAY, 'papers/2507.00001.html']) {
      await page.goto(site.address(path), { waitUntil: 'networkidle' });
      assert.equal(await page.evaluate(() => window.shift), 0, `${path} at ${viewport.width}`);
    }
  }
});

test('marks go out as a file and come in again, and a file of something else does not', async () => {
  const page = await started(DAY);
  await page.locator('[id="2507.00002"] [data-mark=starred]').click();
  await page.locator('[id="2507.00003"] [data-mark=hidden]').click();
  await page.goto(site.address('starred/index.html'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save-marks').click()]);
  const file = await download.path();
  const other = await started('starred/index.html');
  await other.locator('.carry input').setInputFiles(file);
  await other.waitForFunction(() => document.querySelector('.starred-list a')?.textContent === 'The second');
  assert.equal(await other.textContent('.star-count'), '1');
  assert.deepEqual(Object.keys((await remembered(other)).hidden), ['2507.00003']);
  await other.locator('.carry input').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"starred":{"x":{"path":"javascript:alert(1)"}}, "read": 5}') });
  await other.locator('.carry input').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
  await other.waitForFunction(() => /not a file/.test(document.querySelector('.carry [role=status]').textContent));
  assert.equal(await other.textContent('.star-count'), '1');
});

test('titles in lists and the first screen of a paper have stars', async () => {
  const page = await started('');
  await page.locator('.titles li .star').first().click();
  assert.equal(await page.textContent('.star-count'), '1');
  await page.goto(site.address('papers/2507.00004.html'));
  await page.waitForSelector('[data-mark=starred][aria-pressed=true]');
  const { bottom } = await page.$eval('[data-mark=starred]', (it) => it.getBoundingClientRect());
  assert.ok(bottom < 800, `${bottom}`);
});

test('a page whose headings have the names of what the script brings has all of it', async () => {
  const headings = ['Tools', 'Keys', 'Find', 'Rest', 'Marks', 'Fresh', 'List strings', 'Curating'];
  const other = await openSite({
    'content/listings/1.jsonl': listing('2025-07-14', { id: '2507.00001', title: 'The first' }),
    'content/pages/about.md': `---\ntitle: About\n---\n\n${headings.map((it) => `## ${it}\n\nText.\n`).join('\n')}`,
  });
  try {
    const page = await other.visit('about.html');
    await page.waitForSelector('.tools');
    await page.keyboard.press('?');
    assert.ok(await page.locator('dialog.keys').isVisible());
    await other.check();
  } finally {
    await other.close();
  }
});

test('a missing page has ways on: topics, days and a search', async () => {
  const page = await started('404.html');
  await page.fill('[name=q]', 'third');
  await Promise.all([page.waitForURL('**/search/index.html?q=third'), page.keyboard.press('Enter')]);
});
