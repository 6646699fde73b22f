// How long the main thread of a slow phone works for a letter that is typed into a built site's search: style, layout and paint among
// it. The page is driven without the instruments of a test library, which watch each request and take as long as the page itself.
//
//     node --experimental-websocket typing.mjs SITE      (from Node 22 on without the option)
//
// SITE     the built site of the listings that search-queries.json was made of
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FLAGS } from '../.ci/browser/site.mjs';
import { serve } from '../.ci/serve.mjs';

const [site] = process.argv.slice(2);
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: true };
const SLOWER = 4;
/** In milliseconds; longer than the pause after which a search begins, and what it takes. The first letter opens the index. */
const AFTER_FIRST_LETTER = 1500;
const BETWEEN_LETTERS = 450;
const EVERY = 6;
/** Other work on a machine makes single letters slow, in each turn others: the least of all turns is the page's. */
const TURNS = 3;

const queries = JSON.parse(readFileSync(new URL('search-queries.json', import.meta.url), 'utf8'))
  .filter((unused, at) => at % EVERY === 0).map(({ query }) => query);
const server = await serve(site);
const profile = mkdtempSync(join(tmpdir(), 'typing-'));
const browser = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium',
  [...FLAGS, '--headless', '--remote-debugging-port=0', '--no-first-run', `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: ['ignore', 'ignore', 'pipe'] });
const port = await new Promise((found) => {
  let said = '';
  browser.stderr.on('data', (text) => {
    said += text;
    const [, number] = said.match(/ws:\/\/127\.0\.0\.1:(\d+)/) ?? [];
    if (number) found(number);
  });
});

/** The work for each letter of a query but the first. */
async function work(query) {
  const { id, webSocketDebuggerUrl } = await (await fetch(`http://127.0.0.1:${port}/json/new?about:blank`, { method: 'PUT' })).json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((opened) => socket.addEventListener('open', opened));
  const sent = [];
  socket.addEventListener('message', ({ data }) => {
    const { id: number, result } = JSON.parse(data);
    sent[number]?.(result);
  });
  const send = (method, params = {}) => new Promise((answered) => {
    socket.send(JSON.stringify({ id: sent.push(answered) - 1, method, params }));
  });
  const worked = async () => 1000 * (await send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
  await send('Emulation.setDeviceMetricsOverride', PHONE);
  await send('Page.navigate', { url: `${server.base}/search/index.html` });
  await pause(1500);
  await send('Performance.enable', { timeDomain: 'threadTicks' });
  await send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await send('Runtime.evaluate', { expression: 'document.querySelector("#search [name=q]").focus()' });
  const letters = [];
  for (const text of query) {
    const before = await worked();
    await send('Input.insertText', { text });
    await pause(letters.length === 0 ? AFTER_FIRST_LETTER : BETWEEN_LETTERS);
    letters.push(await worked() - before);
  }
  socket.close();
  await fetch(`http://127.0.0.1:${port}/json/close/${id}`);
  return letters.slice(1);
}

const least = [];
const all = [];
for (const query of queries) {
  const turns = [];
  for (let turn = 0; turn < TURNS; turn++) turns.push(await work(query));
  const letters = turns[0].map((unused, at) => Math.min(...turns.map((it) => it[at])));
  least.push(...letters);
  all.push(...turns.flat());
  console.log(`${query}: ${letters.map((it) => it.toFixed(0)).join(' ')}`);
}

function say(name, letters) {
  letters.sort((one, other) => one - other);
  const of = (share) => letters[Math.min(letters.length - 1, Math.floor(share * letters.length))].toFixed(0);
  console.log(`${name}: median ${of(0.5)}, nine of ten within ${of(0.9)}, most ${of(1)}; ${letters.length} letters`);
}
console.log(`ms for a letter on a processor ${SLOWER} times slower`);
say(`the least of ${TURNS} turns`, least);
say('all turns', all);
browser.once('exit', () => rmSync(profile, { recursive: true, force: true }));
browser.kill();
server.close();
