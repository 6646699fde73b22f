// How well and at what cost a built site's search finds papers: the share of the queries of search-queries.json whose paper is
// among the first three, and the bytes (gzip) and processor time of each.
//
//     node search.mjs SITE [QUERIES]
//
// SITE     the built site of the listings that the queries were made of
// QUERIES  search-queries.json if it is not said
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { open } from '../templates/search-index.mjs';

const [site, file = new URL('search-queries.json', import.meta.url)] = process.argv.slice(2);
const RESULTS = 10;
const texts = new Map();
let loaded = new Set();
const read = (address) => {
  if (!texts.has(address)) {
    const text = readFileSync(join(site, address), 'utf8');
    texts.set(address, { text, size: gzipSync(text).length });
  }
  loaded.add(address);
  return texts.get(address).text;
};
const index = await open(async (address) => JSON.parse(read(address)));
const kinds = new Map();
const sizes = [];
const times = [];
for (const { kind, query, paper } of JSON.parse(readFileSync(file, 'utf8'))) {
  loaded = new Set(['search/index.json']);
  const start = process.cpuUsage();
  const { papers, meant } = await index.find(query, '', '');
  const { user, system } = process.cpuUsage(start);
  const first = await Promise.all(papers.slice(0, RESULTS).map(index.address));
  first.forEach(read);
  const rank = first.indexOf(`papers/${paper}.html`) + 1;
  times.push((user + system) / 1000);
  sizes.push([...loaded].reduce((sum, address) => sum + texts.get(address).size, 0) / 1000);
  const [found, all] = kinds.get(kind) ?? [0, 0];
  kinds.set(kind, [found + (rank > 0 && rank <= 3 ? 1 : 0), all + 1]);
  if (rank === 0 || rank > 3) console.log(`${rank || '-'}\t${papers.length} found\t${kind}\t${query}\t${paper}\t${meant.join(' ')}`);
}
const of = (numbers, share) => [...numbers].sort((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))];
for (const [kind, [found, all]] of kinds) console.log(`${kind}: ${found} of ${all}`);
const found = [...kinds.values()].reduce((sum, [it]) => sum + it, 0);
console.log(`${found} of ${times.length} among the first three: ${Math.round((100 * found) / times.length)} %`);
console.log(`kB for a query with the pages of its results: median ${of(sizes, 0.5).toFixed(0)}, most ${of(sizes, 1).toFixed(0)}`);
console.log(`ms of processor time, reading files among them: median ${of(times, 0.5).toFixed(0)}, most ${of(times, 1).toFixed(0)} on ${cpus()[0].model}`);
