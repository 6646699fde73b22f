// The search page as readers see it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { open } from '../../templates/search-index.mjs';
import { CONFIG, listing, openSite } from './site.mjs';

const HOSTILE = '<img src=x onerror=alert(1)>';

const FIRST_DAY = listing('2025-07-14',
  { id: '2507.00001', title: 'Scheduling of graphs', authors: ['Ada Bojańczyk', 'Wei Zhang'], abstract: 'About trees.\n\nNothing else.', comments: 'Balot' },
  { id: '2507.00002', title: 'Trees', authors: ['Wei Li', 'San Zhang'], abstract: 'A graph is scheduled by the leader election of nodes, in the state of the art.' },
  { id: '2507.00003', title: `A ${HOSTILE} title`, abstract: `Its abstract has <script>alert(2)</script> and ${HOSTILE} too.`, comments: 'constructor' });
const SECOND_DAY = listing('2025-07-15',
  { id: '2507.00004', title: 'Graph theory', abstract: 'An election without a leader.', comments: 'Accepted at PODC', journalRef: 'Nature 1', doi: '10.1000/journal.4' },
  { id: '2507.00005', title: 'Elections', abstract: 'Every graph has one. A leader election too.' });
// More than a paper's page names before somebody asks.
const AUTHORS = Array.from({ length: 60 }, (unused, at) => `Kim No${at}`);
const MANY = listing('2025-08-01', ...Array.from({ length: 50 }, (unused, at) => (
  { id: `2508.${String(at + 1).padStart(5, '0')}`, title: `Ballot ${at + 1}`, abstract: at % 10 === 0 ? 'The snow white paper.' : 'The white paper on snow.' })),
  { id: 'doi:10.1000/hats.719000', title: 'Felt', authors: AUTHORS, subjects: ['cs.OS'] });
const THIRD_DAY = listing('2025-07-13',
  { id: '2507.00006', title: 'خوارزميات الرسوم', authors: ['سارة حداد', 'عمر خليل', 'Ada Byron'], abstract: 'نقدم خوارزمية.', subjects: ['cs.CL'] });
const NOTE = '---\npick: true\ntags: [production]\n---\n\nSeen in a *warehouse* <b>once</b>.\n';

const EDITORIAL = '---\ntitle: Of windmills\ntags: [energy]\n---\n\nThey turn *slowly* and say "nothing".\n';

let site;
before(async () => {
  site = await openSite({
    'content/listings/1.jsonl': FIRST_DAY,
    'content/listings/2.jsonl': SECOND_DAY,
    'content/listings/3.jsonl': MANY,
    'content/listings/4.jsonl': THIRD_DAY,
    'content/notes/2507.00002.md': NOTE,
    'content/notes/2025-07-15.md': EDITORIAL,
    'content/notes/cs.DC.md': 'Waterwheels are computers too.\n',
    'site-config.yml': `${CONFIG}topics: [{slug: mills, title: Watermills, query: 'ti:trees'}]\n`,
    'content/pages/about.md': '---\ntitle: About\n---\n\nWritten in a lighthouse.\n',
  });
});
afterEach(() => site.check());
after(() => site.close());

/** Opens the search page with a query, and waits until it has an answer. */
async function search(query, options) {
  const page = await site.visit(`search/?${new URLSearchParams(query)}`, options);
  await answer(page);
  return page;
}

/** Waits for the answer, also where the page that leads to the search is still there. */
const answer = (page) => page.waitForFunction(() => /^(?!Searching)./.test(document.getElementById('search-status')?.textContent ?? ''));

const ids = (page) => page.$$eval('#search-results a', (links) => links.map((it) => /([\d.]+)\.html$/.exec(it.href)[1]));
const status = (page) => page.textContent('#search-status');
const found = async (q, more = {}) => (await ids(await search({ q, ...more }))).map((id) => id.replace('2507.0000', ''));

test('notes about days and topics and written pages are found, with an excerpt and without their pages', async () => {
  const results = async (q, more = {}) => {
    const page = await search({ q, ...more });
    return page.$$eval('#search-results li', (items) => items.map((it) => [
      it.querySelector('a').href.replace(/.*reading-list\//, ''), it.querySelector('h2').textContent, it.querySelector('.excerpt')?.textContent,
    ]));
  };
  const editorial = ['days/2025-07-15.html#note-2025-07-15', 'Of windmills', 'They turn slowly and say “nothing”.'];

  assert.deepEqual(await results('windmill'), [editorial]);
  assert.deepEqual((await results('slowly note:turn')).map(([address]) => address), [editorial[0]]);
  assert.deepEqual((await results('tag:energy', { from: '2025-07-15', until: '2025-07-15' })).map(([address]) => address), [editorial[0]]);
  assert.deepEqual(await results('windmills', { until: '2025-07-14' }), []);
  assert.deepEqual((await results('waterwheels')).map(([address]) => address), ['topics/cs.DC.html#note-cs.DC']);
  assert.deepEqual(await results('watermills ti:watermill'), [['topics/mills.html', 'Watermills', undefined]]);
  assert.deepEqual((await results('"in a lighthouse"')).map(([address]) => address), ['about.html']);
});

test('a word finds papers in titles before those in abstracts, and of equal ones the newest first', async () => {
  assert.deepEqual(await found('graph'), ['4', '1', '5', '2']);
});

test('a word finds longer ones that begin with it, but in quotes only itself', async () => {
  assert.deepEqual(await found('"graph"'), ['4', '5', '2']);
  assert.deepEqual(await found('schedul'), ['1', '2']);
  assert.deepEqual(await found('"schedul"'), []);
  assert.deepEqual(await found('"schedul*"'), ['1', '2']);
});

test('several words find papers that have all of them', async () => {
  assert.deepEqual(await found('graph leader'), ['4', '5', '2']);
});

test('a phrase finds words side by side, in abstracts too', async () => {
  assert.deepEqual(await found('"leader election"'), ['5', '2']);
  assert.deepEqual(await found('"state of the art"'), ['2']);
  assert.deepEqual(await found('state-of-the-art'), ['2']);
  assert.deepEqual(await found('election ANDNOT "leader election"'), ['4']);
  assert.deepEqual(await found('election -"leader election"'), ['4']);
  assert.deepEqual(await found('"leader -election"'), ['5', '2']);
});

test('a phrase does not reach from one author into the next', async () => {
  assert.deepEqual(await found('au:"Wei Zhang"'), ['1']);
  assert.deepEqual(await found('au:wei au:zhang'), ['1', '2']);
});

test('fields look where they say', async () => {
  assert.deepEqual(await found('ti:trees'), ['2']);
  assert.deepEqual(await found('abs:trees'), ['1']);
  assert.deepEqual(await found('au:bojanczyk'), ['1']);
  assert.deepEqual(await found('co:podc'), ['4']);
  assert.deepEqual(await found('jr:nature'), ['4']);
  assert.deepEqual(await found('id:2507.00004'), ['4']);
  assert.deepEqual(await found('tag:production'), ['2']);
  assert.deepEqual(await found('note:warehouse'), ['2']);
  assert.deepEqual(await found('cat:cs.DC ANDNOT ballot ANDNOT felt ANDNOT byron'), ['5', '4', '3', '2', '1']);
  assert.deepEqual(await found('topic:"parallel and cluster" ANDNOT ballot ANDNOT felt ANDNOT byron'), ['5', '4', '3', '2', '1']);
  assert.deepEqual(await found('all:warehouse'), ['2']);
  assert.deepEqual(await found('AU:wei ti:graphs'), ['1']);
});

test('operators and parentheses combine words', async () => {
  assert.deepEqual(await found('elections OR trees'), ['2', '5', '1', '4']);
  assert.deepEqual(await found('(elections OR trees) AND zhang'), ['2', '1']);
  assert.deepEqual(await found('graph ANDNOT (leader OR election)'), ['1']);
});

test('what is typed halfway is no mistake', async () => {
  assert.deepEqual(await found('graph AND ("leader elec'), ['5', '2']);
  assert.deepEqual(await found(') OR graph ANDNOT'), ['4', '1', '5', '2']);
  assert.deepEqual(await found('() ( graph'), ['4', '1', '5', '2']);
});

test('an index that was asked for what a reader typed before finds the same as a new one', async () => {
  const index = () => open(async (address) => JSON.parse(readFileSync(join(site.folder, address), 'utf8')));
  const asked = await index();
  const queries = ['graph OR trees ANDNOT election', 'leader election graph', '"leader election" trees', 'au:zhang schedul', 'ballot white snow paper'];
  for (const query of [...queries, ...queries]) {
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length);
      assert.deepEqual((await asked.find(typed, '', '')).papers, (await (await index()).find(typed, '', '')).papers, typed);
    }
  }
});

test('results are where they were when they are loaded again', async () => {
  const page = await search({ q: 'ballot' }, { viewport: { width: 390, height: 500 } });
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
  await page.waitForFunction(() => history.state?.y === 700);
  for (let times = 0; times < 2; times++) {
    await page.reload();
    await page.waitForFunction(() => scrollY === 700);
  }
});

test('a range of days leaves out what was announced before and after', async () => {
  assert.deepEqual(await found('graph', { from: '2025-07-15' }), ['4', '5']);
  assert.deepEqual(await found('graph', { until: '2025-07-14' }), ['1', '2']);
  assert.deepEqual(await found('graph', { from: '2025-07-16', until: '2025-07-31' }), []);
});

test('each result tells why it was found', async () => {
  const page = await search({ q: 'leader warehouse' });
  const whys = await page.$$eval('.why', (lines) => lines.map((it) => it.textContent));

  assert.deepEqual(whys, [
    'Note Seen in a warehouse once.',
    'Abstract A graph is scheduled by the leader election of nodes, in the state of the art.',
  ]);
  assert.deepEqual(await page.$$eval('mark', (marks) => marks.map((it) => it.textContent)), ['warehouse', 'leader']);
  assert.equal(await page.textContent('.results .byline'), '14 July 2025 · 2507.00002');
});

test('what is written from right to left stands so, and its authors one behind the other', async () => {
  for (const path of [`search/?${new URLSearchParams({ q: 'خوارزمية' })}`, 'papers/2507.00006.html', 'days/2025-07-13.html']) {
    const page = await site.visit(path);
    await page.waitForSelector('.authors');
    const { title, side, abstract, names } = await page.evaluate(() => {
      const styleOf = (element) => getComputedStyle(element.closest('[dir]'));
      const authors = document.querySelector('.authors');
      const nodes = document.createTreeWalker(authors, NodeFilter.SHOW_TEXT);
      const places = [];
      while (nodes.nextNode()) {
        for (const { 0: word, index } of nodes.currentNode.data.matchAll(/حداد|خليل|Byron/g)) {
          const range = document.createRange();
          range.setStart(nodes.currentNode, index);
          range.setEnd(nodes.currentNode, index + word.length);
          places.push([word, range.getBoundingClientRect().left]);
        }
      }
      const heading = document.querySelector('main .title, #search-results h2');
      const range = document.createRange();
      range.selectNodeContents(heading);
      return {
        title: styleOf(heading.querySelector('a') ?? heading).direction,
        side: Math.round(heading.getBoundingClientRect().right - Math.max(...[...range.getClientRects()].map((it) => it.right))),
        abstract: styleOf(document.querySelector('.abstract p, .excerpt')).direction,
        names: places.sort(([, one], [, other]) => one - other).map(([word]) => word),
      };
    });
    assert.deepEqual([title, side, abstract], ['rtl', 0, 'rtl'], path);
    assert.deepEqual(names, ['حداد', 'خليل', 'Byron'], path);
  }
});

test('accents do not matter, and what is marked keeps them', async () => {
  const page = await search({ q: 'BOJANCZYK' });

  assert.equal(await page.textContent('.authors mark'), 'Bojańczyk');
});

test('each author of many is a name of their own', async () => {
  const page = await search({ q: 'No30' });
  const names = (await page.textContent('.results .authors')).replace(/^… |,? …$/g, '').split(', ');
  assert.ok(names.includes('Kim No29'));
  assert.deepEqual(names.filter((it) => !AUTHORS.includes(it)), []);
});

test('no result is told', async () => {
  const page = await search({ q: 'zebra' });

  assert.equal(await status(page), 'Nothing found. Fewer or other words may find more, or other days.');
  assert.deepEqual(await ids(page), []);
});

test('words that nearly every paper has are left out and named', async () => {
  const page = await search({ q: 'the theory of graph' });

  assert.deepEqual(await ids(page), ['2507.00004']);
  assert.equal(await status(page), 'One result. Ignored, because nearly every paper contains it: the, of.');
});

test('hostile titles, abstracts and queries stay text', async () => {
  for (const q of [HOSTILE, 'img', '"script"', 'constructor', '__proto__', 'ti:"><script>alert(3)</script>', '\\ud800 & % + #']) {
    const page = await search({ q });

    assert.equal(await page.locator('#search-results img, #search-results script').count(), 0);
    assert.equal(await page.inputValue('[name=q]'), q);
  }
  const page = await search({ q: 'onerror' });
  assert.equal(await page.textContent('#search-results h2'), `A ${HOSTILE} title`);
});

test('the address follows what is typed, and leads to the same results', async () => {
  const page = await site.visit('search/');
  await page.fill('[name=q]', 'graph & "trees"');
  await page.fill('[name=from]', '2025-07-14');
  await answer(page);
  await page.waitForFunction(() => location.search.includes('from'));

  assert.equal(new URL(page.url()).search, '?q=graph+%26+%22trees%22&from=2025-07-14');
  const linked = await site.visit(page.url());
  await answer(linked);
  assert.deepEqual(await ids(linked), await ids(page));
  assert.deepEqual(await ids(linked), ['2507.00002', '2507.00001']);
});

test('a plain form on any page can ask', async () => {
  const page = await site.visit('days/2025-07-15.html');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = '../search/';
    form.innerHTML = '<input name="q" value="elections">';
    document.body.append(form);
    form.submit();
  });
  await page.waitForURL('**/search/?q=elections');
  await answer(page);

  assert.deepEqual(await ids(page), ['2507.00005', '2507.00004', '2507.00002']);
});

test('keys lead to the box, through the results and to a paper', async () => {
  const page = await search({ q: 'trees' });
  const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.textContent);
  await page.keyboard.press('/');
  assert.equal(await focused(), 'q');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'Trees');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'Scheduling of graphs');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'Scheduling of graphs');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'q');
  await page.keyboard.type('x/y');
  assert.equal(await page.inputValue('[name=q]'), 'x/y');
  await page.fill('[name=q]', 'scheduling');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/reading-list/papers/2507.00001.html');
});

test('ten papers are shown at a time, and focus goes on with the next ones', async () => {
  const page = await search({ q: 'ballot' });
  assert.equal(await status(page), '50 results.');
  assert.equal((await ids(page)).length, 10);

  await page.click('#search-more');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 20);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ballot 40');
  for (const many of [30, 40, 50]) {
    await page.click('#search-more');
    await page.waitForFunction((count) => document.querySelectorAll('#search-results li').length === count, many);
  }
  assert.equal(await page.isHidden('#search-more'), true);
});

test('a letter is answered with some papers, and ten follow when no other letter does', async () => {
  const page = await site.visit('search/');
  await page.waitForSelector('.tools');
  await page.evaluate(() => {
    window.counts = [];
    new MutationObserver(() => window.counts.push(document.querySelectorAll('#search-results li').length))
      .observe(document.getElementById('search-results'), { childList: true });
  });
  await page.fill('#search [name=q]', 'ballot');
  await page.waitForFunction(() => window.counts.at(-1) === 10);
  assert.deepEqual(await page.evaluate(() => window.counts), [2, 10]);
  assert.equal(new URL(page.url()).search, '?q=ballot');
  assert.equal(await status(page), '50 results.');
  await page.fill('#search [name=q]', 'ballo');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.counts.length === 3);
  assert.equal(await page.evaluate(() => window.counts[2]), 10);
});

test('who opens a paper while typing comes back to what was typed', async () => {
  const page = await site.visit('search/');
  await page.fill('#search [name=q]', 'ballot');
  await page.click('#search-results h2 a');
  await page.waitForURL('**/papers/**');
  await page.goBack();
  await page.waitForSelector('#search-results li');
  assert.equal(await page.inputValue('#search [name=q]'), 'ballot');
  assert.equal(new URL(page.url()).search, '?q=ballot');
});

test('a phrase of an abstract is found among papers that have its words apart', async () => {
  const page = await search({ q: '"snow white"' });

  assert.deepEqual(await ids(page), ['2508.00041', '2508.00031', '2508.00021']);
  assert.equal(await status(page), 'At most 50 results; each is checked when it is loaded.');

  await page.click('#search-more');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 5);
  assert.equal(await status(page), '5 results.');
});

test('a file that cannot be loaded is told, and a new try helps', async () => {
  const page = await site.visit('search/', { allow: /Failed to (?:load resource|fetch)/ });
  await page.route('**/search/recent*', (route) => route.abort());
  await page.fill('[name=q]', 'ballot');
  await answer(page);
  assert.match(await status(page), /^A part of the search index could not be loaded/);
  assert.deepEqual(await ids(page), []);

  await page.unroute('**/search/recent*');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 10);
});

test('the index is loaded when somebody searches, beside the page, and each paper once', async () => {
  const page = await site.visit('search/');
  const loaded = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  assert.deepEqual(page.workers(), []);

  await page.fill('[name=q]', 'graph');
  await answer(page);
  assert.deepEqual(page.workers().map((it) => it.url()), [site.address('theme/search-worker.mjs')]);
  const ofPage = () => page.evaluate(() => performance.getEntriesByType('resource').map((it) => it.name).filter((it) => /\/papers|\.json/.test(it)));
  assert.deepEqual(await ofPage(), []);

  const before = loaded.filter((it) => it.includes('/papers/'));
  assert.ok(before.length > 0);
  await page.fill('[name=q]', 'graph theory');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 1);
  assert.deepEqual(loaded.filter((it) => it.includes('/papers/')), before);
});

test('without JavaScript the page leads to topics and days', async () => {
  const page = await site.visit('search/?q=graph', { javaScriptEnabled: false });

  assert.match(await page.textContent('noscript'), /Search needs JavaScript/);
  await page.click('noscript a >> text=Topics');
  assert.equal(page.url(), site.address('topics/index.html'));
});

test('from a folder on disk the page says that it needs a server', async () => {
  // Nor are fonts loaded ahead there.
  const page = await site.visit(`file://${join(site.folder, 'search/index.html')}`, { allow: /font|ERR_FAILED/ });
  await answer(page);

  assert.match(await status(page), /python3 -m http\.server/);
});

test('every field of the index has a name on the page', async () => {
  const page = await site.visit('search/');
  const { fields } = JSON.parse(readFileSync(join(site.folder, 'search/index.json'), 'utf8'));

  for (const [field] of fields) {
    assert.notEqual(await page.textContent(`[data-label=${field}]`), '');
  }
});

test('the scripts are small', () => {
  const size = ['search.js', 'search-worker.mjs', 'search-query.mjs', 'search-index.mjs']
    .map((name) => gzipSync(readFileSync(join(site.folder, 'theme', name))).length)
    .reduce((sum, it) => sum + it);

  assert.ok(size <= 15 * 1024, `${size} bytes`);
});

test('any form of an identifier or address leads to the paper', async () => {
  for (const q of ['2507.00004', '2507.00004v3', 'arXiv:2507.00004', 'https://arxiv.org/abs/2507.00004v1', 'https://arxiv.org/pdf/2507.00004.pdf',
    'doi:10.48550/arXiv.2507.00004', 'https://someone.github.io/reading-list/papers/2507.00004.html', 'https://arxiv.org/abs/2507.00004?context=cs#',
    '(arXiv:2507.00004)', 'arXiv:2507.00004v1 [cs.DC]', 'www.alphaxiv.org/abs/2507.00004', '2507.00004.']) {
    const page = await site.visit(`search/?${new URLSearchParams({ q })}`);
    await page.waitForURL('**/papers/2507.00004.html');
    await page.close();
  }
  for (const q of ['https://doi.org/10.1000/hats.719000', 'http://dx.doi.org/10.1000/HATS.719000', 'doi:10.1000/hats.719000', '10.1000/hats.719000']) {
    const page = await site.visit(`search/?${new URLSearchParams({ q })}`);
    await page.waitForFunction(() => document.querySelector('h1.title')?.textContent.trim() === 'Felt');
    await page.close();
  }
  for (const q of ['https://doi.org/10.1000/journal.4', '10.1000/JOURNAL.4']) {
    const page = await site.visit(`search/?${new URLSearchParams({ q })}`);
    await page.waitForURL('**/papers/2507.00004.html');
    await page.close();
  }
});

test('what is excluded may stand first, and needs something to be excluded from', async () => {
  assert.deepEqual(await found('-trees graph'), await found('graph -trees'));
  assert.deepEqual(await found('ANDNOT trees graph'), await found('graph ANDNOT trees'));
  const page = await search({ q: '-"leader election"' });
  assert.deepEqual(await ids(page), []);
  assert.match(await status(page), /^A search needs a word/);
});

test('a phrase that the first of many papers do not have says so', async () => {
  const page = await search({ q: '"paper snow"' });
  assert.equal(await status(page), 'None of the 30 likely papers looked at matches; 20 more are left.');
  await page.locator('#search-more').click();
  await page.waitForFunction(() => document.getElementById('search-status').textContent.startsWith('Nothing found'));
});

test('two words are looked for as a name too', async () => {
  assert.deepEqual(await found('wei zhang'), ['1', '2']);
  assert.deepEqual(await found('au:wei zhang'), ['1', '2']);
});

test('singular and plural are the same, and letters of names too', async () => {
  assert.deepEqual(await found('election'), await found('elections'));
  assert.deepEqual(await found('theories ANDNOT ballot'), ['4']);
  assert.deepEqual(await found('"elections"'), ['5']);
});

test('a misspelt word finds what is meant, and says so', async () => {
  const page = await search({ q: 'electoin leader' });
  assert.deepEqual(await ids(page), ['2507.00005', '2507.00004', '2507.00002']);
  assert.match(await status(page), /^No paper has “electoin”; these have “election”\./);
});

test('papers that have most of a query are better than none', async () => {
  const page = await search({ q: 'graph leader warehouse podc' });
  assert.equal((await ids(page))[0], '2507.00004');
  assert.match(await status(page), /Those that lack some of these words come last/);
  assert.deepEqual(await found('leader xqzvwkk pqrstzz'), ['5', '4', '2']);
});

test('a word that one paper has and that may be misspelt in it has a link to what many have', async () => {
  const page = await search({ q: 'balot' });
  assert.deepEqual(await ids(page), ['2507.00001']);
  const link = page.locator('#search-status a');
  assert.equal(await link.textContent(), 'Did you mean “ballot”?');
  await Promise.all([page.waitForURL(/q=ballot$/), link.click()]);
  await answer(page);
  assert.match(await status(page), /^50 results/);
  assert.equal(await page.locator('#search-status a').count(), 0);
});

test('the link to what many have changes that word alone, with accents or without', async () => {
  const linked = async (q) => {
    const page = await search({ q });
    return new URL(await page.locator('#search-status a').getAttribute('href'), page.url()).searchParams.get('q');
  };
  assert.equal(await linked('Bálot (Graph OR Trees)'), 'ballot (Graph OR Trees)');
  assert.equal(await linked('(XBALOT OR Graph) balot'), '(XBALOT OR Graph) ballot');
});

test('fields have the names that readers guess', async () => {
  assert.deepEqual(await found('author:zhang ANDNOT author:wei'), []);
  assert.deepEqual(await found('author:"wei zhang"'), await found('au:"wei zhang"'));
  assert.deepEqual(await found('Title:theory'), ['4']);
});

test('results show the abstract, and can be sorted by day', async () => {
  const page = await search({ q: 'trees' });
  assert.ok((await page.locator('.results li').first().textContent()).includes('A graph is scheduled'));
  assert.deepEqual(await found('election graph', { sort: 'day' }), ['5', '4', '2']);
  assert.deepEqual(await found('graph leader scheduled', { sort: 'day' }), ['2', '5', '4'], 'what lacks a word comes last');
  await page.locator('.results .star').first().click();
  assert.equal(await page.textContent('.star-count'), '1');
});

test('a star that another tab sets is seen among the results', async () => {
  const page = await search({ q: 'trees' });
  const other = await page.context().newPage();
  await other.goto(site.address('papers/2507.00002.html'));
  await other.locator('[data-mark=starred]').click();
  await page.locator('.results li .star[aria-pressed=true]').first().waitFor();
});

test('who asks for more papers while an answer is on its way gets that answer', async () => {
  const page = await search({ q: 'ballot' });
  const held = [];
  let isHeld = true;
  await page.route(/\.(?:json|html)$/, (route) => (isHeld ? held.push(route) : route.continue()));
  await page.fill('#search [name=q]', 'trees');
  while (held.length === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.click('#search-more');
  isHeld = false;
  await Promise.all(held.map((it) => it.continue()));
  await page.waitForFunction(() => /Trees/.test(document.querySelector('.results li').textContent));
  assert.match(await status(page), /result/);
});

test('the link of the masthead and a key ask from any page, and words are suggested', async () => {
  const page = await site.visit('days/2025-07-15.html');
  await page.waitForSelector('.tools');
  await page.keyboard.press('/');
  await page.keyboard.type('elec');
  await Promise.all([page.waitForURL('**/search/index.html?q=elec'), page.keyboard.press('Enter')]);
  await answer(page);
  const suggested = () => page.$$eval('#search-words option', (all) => all.map((it) => it.value));
  assert.deepEqual(await suggested(), []);
  await page.locator('#search [name=q]').press('End');
  await page.keyboard.type('t');
  await page.waitForFunction(() => document.getElementById('search-words').options.length > 0);
  assert.deepEqual(await suggested(), ['election', 'elections']);
});

test('arrow keys choose among suggested words, and lead to results as soon as there are no others to come', async () => {
  const page = await site.visit('search/');
  await page.waitForSelector('.tools');
  const box = page.locator('#search [name=q]');
  const isInBox = () => box.evaluate((it) => it === document.activeElement);
  await page.fill('#search [name=q]', 'elect');
  await page.waitForFunction(() => document.getElementById('search-words').options.length > 0);
  const isTaken = () => box.evaluate((it) => !it.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })));
  assert.equal(await isTaken(), false);
  assert.ok(await isInBox());
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.getElementById('search-words').options.length === 0);
  // As soon as a letter is typed, the results are those of another question.
  await box.evaluate((it) => {
    it.value = 'scheduling';
    it.dispatchEvent(new Event('input', { bubbles: true }));
    it.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  });
  assert.ok(await isInBox());
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 1);
  assert.equal(await box.evaluate((it) => !it.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true, isComposing: true }))), false);
  assert.ok(await isTaken());
  assert.equal(await isInBox(), false);
});

test('the focus stays among the results when others take their place', async () => {
  const page = await search({ q: 'trees' });
  await page.locator('#search-results a').last().focus();
  const ask = (q) => page.evaluate((text) => {
    const { q: box } = document.getElementById('search').elements;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, q);
  await ask('ballot');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length >= 2 && document.querySelector('#search-results a').textContent === 'Ballot 50');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ballot 50');
  await ask('zebra');
  await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 0);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'q');
});

test('what an input method composes is looked for when it is chosen', async () => {
  const page = await site.visit('404.html');
  await page.clock.install();
  await page.goto(site.address('search/'));
  await page.locator('#search [name=q]').focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['ball', 'ballot']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.clock.runFor(2000);
  }
  assert.equal(await page.inputValue('#search [name=q]'), 'ballot');
  assert.equal(await status(page), '');
  await keyboard.send('Input.insertText', { text: 'ballot' });
  await page.clock.runFor(300);
  await page.waitForSelector('#search-results li');
});

test('results move nothing that is on the screen', async () => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    const page = await site.visit('404.html', { viewport });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((it) => { window.shift += it.value; })).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.address('search/?q=ballot'), { waitUntil: 'networkidle' });
    assert.equal(await page.evaluate(() => window.shift), 0, `${viewport.width}`);
  }
});

test('a search that a reader keeps leads to what is new since the last look, and is carried to another browser', async () => {
  const page = await search({ q: 'au:"zhang"' });
  assert.equal(await page.isVisible('.keep a'), false);
  await page.click('#keep-search');
  assert.equal(await page.getAttribute('#keep-search', 'aria-pressed'), 'true');
  await page.click('.keep a');
  assert.equal(await page.textContent('.kept-searches li a'), 'au:"zhang"');
  const [, since] = await page.$$eval('.kept-searches li a', (links) => links.map((it) => it.href));
  assert.match(since, /[?&]from=\d{4}-\d\d-\d\d&sort=day$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.save-marks')]);
  await page.click('.kept-searches li a');
  await answer(page);
  assert.deepEqual((await ids(page)).sort(), ['2507.00001', '2507.00002']);

  const other = await site.visit('starred/');
  await other.locator('.carry input').setInputFiles(await download.path());
  await other.waitForSelector('.kept-searches li');
  await other.click('.kept-searches button');
  assert.equal(await other.isVisible('.kept-searches'), false);
});

test('what is typed into a search stays text where it is kept, and nothing else is taken for a search', async () => {
  const page = await search({ q: HOSTILE });
  await page.click('#keep-search');
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage);
    const memory = JSON.parse(localStorage[key]);
    localStorage[key] = JSON.stringify({ ...memory, searches: { ...memory.searches, word: 'javascript:alert(1)', other: { day: 1 } } });
  });
  await page.goto(site.address('starred/index.html'));
  await page.waitForSelector('.kept-searches li');
  assert.deepEqual(await page.$$eval('.kept-searches li a:first-child', (links) => links.map((it) => it.textContent)), [HOSTILE]);
});
