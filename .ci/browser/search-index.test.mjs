// The search index as its script reads it, without a browser.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { open, pair } from '../../templates/search-index.mjs';
import { words } from '../../templates/search-query.mjs';
import { build } from './site.mjs';

const cases = JSON.parse(readFileSync(new URL('../../src/test/resources/daybook/search/words.json', import.meta.url), 'utf8'));

test('the script makes the same words of a text as the index does', () => {
  for (const it of cases.words) {
    assert.deepEqual(words(it.text), it.words);
  }
});

test('the script gives pairs of words the same names as the index does', () => {
  for (const it of cases.pairs) {
    assert.equal(pair(it.first, it.second), it.name);
  }
});

test('every paper of the example is found by the words of its title, by what they begin with, and by them as a phrase', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
  build(folder);
  const index = await open(async (address) => JSON.parse(readFileSync(join(folder, address), 'utf8')));
  const find = async (query) => {
    const { papers } = await index.find(query, '', '');
    return Promise.all(papers.map(index.address));
  };

  let tried = 0;
  for (const name of readdirSync(join(folder, 'papers')).filter((it) => it.endsWith('.html'))) {
    const page = readFileSync(join(folder, 'papers', name), 'utf8');
    const title = /data-field="ti">([^<&]*)</.exec(page)?.[1];
    for (const word of words(title ?? '')) {
      if ((await index.find(word, '', '')).common.length > 0) {
        continue;
      }
      assert.ok((await find(`ti:"${word}"`)).includes(`papers/${name}`), `${word} in ${name}`);
      assert.ok((await find(`ti:${word.slice(0, 3)}*`)).includes(`papers/${name}`), `${word.slice(0, 3)}* in ${name}`);
      tried++;
    }
    if (title) {
      assert.deepEqual(await find(`ti:"${title}"`), [`papers/${name}`]);
    }
  }
  rmSync(folder, { recursive: true });
  assert.ok(tried > 200, `${tried} words`);
});

test('of the words that a slip may have meant the most common one is found, in the file beside the one of the slip too', async () => {
  const files = {
    'search/index.json': {
      fields: [['ti', 2]], days: [['2025-07-15', 3]], papersInFile: 500, common: [], texts: { days: [], files: [] },
      parts: [{ first: 0, files: [['a', 'search/earlier-0.json'], ['modes', 'search/earlier-1.json']] }],
    },
    'search/earlier-0.json': { model: [[1, 0, 1]] },
    'search/earlier-1.json': { module: [[1, 2]] },
  };
  const index = await open(async (address) => files[address]);

  const { meant, papers } = await index.find('modle', '', '');

  assert.deepEqual(meant, [['modle', 'model']]);
  assert.deepEqual(papers, [1, 0]);
  // Of a short word two other letters make any other.
  assert.deepEqual((await index.find('midal', '', '')).meant, []);
});

test('a word that some papers have is corrected when far more have one that is nearly the same', async () => {
  const steps = (many) => [[1, 0, ...Array.from({ length: many - 1 }, () => 1)]];
  const index = (slips) => open(async (address) => address === 'search/index.json'
    ? {
      fields: [['ti', 2]], days: [['2025-07-15', 300]], papersInFile: 500, common: [], texts: { days: [], files: [] },
      parts: [{ first: 0, files: [['a', 'search/earlier-0.json']] }],
    }
    : { vision: steps(200), vison: steps(slips) });

  assert.deepEqual((await (await index(4)).find('vison', '', '')).perhaps, [['vison', 'vision']]);
  assert.deepEqual((await (await index(5)).find('vison', '', '')).perhaps, []);
});

test('a common word of which too many others are the beginning leaves nothing out', async () => {
  const index = await open(async (address) => address === 'search/index.json'
    ? {
      fields: [['ti', 2]], days: [['2025-07-15', 2]], papersInFile: 500, common: ['the'], texts: { days: [], files: [] },
      parts: [{ first: 0, files: ['a', 'thea', 'theb', 'thec', 'thed', 'thee', 'thef'].map((it) => [it, `search/earlier-${it}.json`]) }],
    }
    : { graph: [[1, 1]] });

  assert.deepEqual((await index.find('the*', '', '')).papers, [1, 0]);
  assert.deepEqual((await index.find('the* graph', '', '')).papers, [1]);
});
