// Makes the queries of search.mjs, before anybody knows what the search finds:
//
//     node search-queries.mjs LISTINGS > search-queries.json
//
// LISTINGS  a folder of Daybook listing files (*.jsonl)
//
// Each query is what a reader may remember of a paper that is drawn from the list, and the paper's identifier is the answer.
// The same listings make the same queries.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const STOP = new Set('a an and are as at by can do does for from in into is it its not of on or our that the their this to towards toward under using via we what when which with without you'.split(' '));

let state = 17;
function roll(sides) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * sides);
}

const papers = new Map();
for (const name of readdirSync(process.argv[2], { recursive: true }).filter((it) => it.endsWith('.jsonl')).sort()) {
  for (const line of readFileSync(join(process.argv[2], name), 'utf8').trim().split('\n').slice(1)) {
    const it = JSON.parse(line);
    if (it.kind === 'new') papers.set(it.id, it);
  }
}
const all = [...papers.values()].sort((one, other) => (one.id < other.id ? -1 : 1));

const plain = (text) => text.normalize('NFKD').replace(/\p{M}+/gu, '');
/** The words of a title that one remembers. */
const told = ({ title }) => [...new Set(title.replace(/\$[^$]*\$/g, ' ').match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [])]
  .filter((word) => word.length > 2 && !STOP.has(word.toLowerCase()));
const some = (words, count) => {
  const left = [...words];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(roll(left.length), 1)[0]);
};

function drawn(fits) {
  const fitting = all.filter((it) => told(it).length >= 4 && fits(it));
  return fitting[roll(fitting.length)];
}

function typo(word) {
  const at = 1 + roll(word.length - 2);
  return [
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
  ][roll(3)];
}

const KINDS = {
  'half a title': [12, () => true, (it) => some(told(it), 4)],
  'half a title, a word wrong': [6, () => true, (it) => [...some(told(it), 4), some(told(all[roll(all.length)]), 1)[0]]],
  'author with accents': [6, ({ authors }) => /[^\x00-\x7f]/.test(authors?.[0] ?? ''), (it) => [plain(it.authors[0].split(' ').at(-1)), ...some(told(it), 2)]],
  'singular or plural': [6, (it) => told(it).filter((word) => /^[a-z]{4,}s?$/.test(word)).length > 3,
    (it) => some(told(it).filter((word) => /^[a-z]{4,}s?$/.test(word)), 4).map((word) => (/[^s]s$/.test(word) ? word.slice(0, -1) : word))],
  'typing error': [9, (it) => told(it).some((word) => /^[a-z]{6,}$/.test(word)), (it) => {
    const long = some(told(it).filter((word) => /^[a-z]{6,}$/.test(word)), 1)[0];
    return [typo(long), ...some(told(it).filter((word) => word !== long), 3)];
  }],
  hyphens: [6, (it) => told(it).filter((word) => word.includes('-')).length > 0, (it) => {
    const joined = told(it).find((word) => word.includes('-'));
    return [joined.replaceAll('-', ['', ' '][roll(2)]), ...some(told(it).filter((word) => word !== joined), 3)];
  }],
  acronym: [3, ({ title }) => /^[A-Z][A-Za-z]*[A-Z][\w-]*:/.test(title), (it) => [it.title.split(':')[0].toLowerCase(), some(told(it).slice(1), 1)[0]]],
  math: [3, ({ title }) => /\$[^$]*[\p{L}\d][^$]*\$/u.test(title),
    (it) => [it.title.match(/\$([^$]*[\p{L}\d][^$]*)\$/u)[1].replace(/\\(?:math|text)\w+|[\\{}$^_]/g, ''), ...some(told(it), 3)]],
  identifier: [9, () => true, (it, at) => [[
    it.id, `${it.id}v2`, `arXiv:${it.id}`, `https://arxiv.org/abs/${it.id}v1`, `https://arxiv.org/pdf/${it.id}.pdf`, `doi:10.48550/arXiv.${it.id}`,
  ][at % 6]]],
};

const queries = Object.entries(KINDS).flatMap(([kind, [count, fits, made]]) => Array.from({ length: count }, (unused, at) => {
  const it = drawn(fits);
  return { kind, query: made(it, at).join(' '), paper: it.id };
}));
process.stdout.write(`[\n${queries.map((it) => JSON.stringify(it)).join(',\n')}\n]\n`);
