// The site of attacks that HostilePayloadsTest builds, without the policy that keeps scripts of strangers from running:
// nothing runs all the same, nothing is asked of another host, and no page is changed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';
import { FLAGS } from './site.mjs';

const ROOT = fileURLToPath(new URL('../../target/hostile-site/root', import.meta.url));
const SITE = join(ROOT, 'reading-list');

let server;
let browser;
before(async () => {
  assert.ok(existsSync(SITE), 'run HostilePayloadsTest before, with -Dtests.excluded=none');
  server = await serve(ROOT);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Does to each element whose attributes could run something what would run it; returns what could. */
function touch() {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const scheme = value.replace(/[\0-\x20]/g, '').toLowerCase();
      if (name.startsWith('on')) {
        found.push(`${name}=${value}`);
        element.dispatchEvent(new Event(name.slice(2)));
      } else if (/^(?:javascript|vbscript|data):/.test(scheme) && name !== 'content') {
        found.push(`${name}=${value}`);
        if (name === 'href') element.click();
      }
    }
  }
  return document.querySelector('header') ? found : [...found, 'the page has no header'];
}

test('no attack runs on any page without the policy', async () => {
  const all = readdirSync(SITE, { recursive: true }).filter((it) => it.endsWith('.html')).sort();
  // HostilePayloadsTest reads all of them; of those that are made alike each sixteenth is opened.
  const pages = all.filter((it, number) => !/^(?:papers\/|topics\/|p\d)/.test(it) || number % 16 === 0)
    // A page of the site that leads to another one, whose address HostilePayloadsTest checks.
    .filter((it) => !readFileSync(join(SITE, it), 'utf8').includes('http-equiv="refresh"'));
  const context = await browser.newContext({ bypassCSP: true });
  const found = [];
  let current = '';
  await context.exposeFunction('owned', () => { found.push(`${current}: an attack ran`); });
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${server.base}/`)) return route.continue();
    found.push(`${current}: asked for ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    found.push(`${current}: a dialog`);
    dialog.dismiss();
  });
  page.on('pageerror', (error) => found.push(`${current}: ${error}`));
  for (current of pages) {
    const address = `${server.base}/reading-list/${current.split('/').map(encodeURIComponent).join('/')}`;
    await page.goto(address);
    const harm = await page.evaluate(touch).catch((failure) => [String(failure)]);
    found.push(...harm.map((it) => `${current}: ${it}`));
    if (page.url() !== address) found.push(`${current}: went to ${page.url()}`);
  }
  console.log(`${pages.length} of ${all.length} pages`);
  assert.ok(pages.length > 100);
  assert.deepEqual(found, []);
});

test('no attack runs when a reader searches for it', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const found = [];
  await context.exposeFunction('owned', () => { found.push('an attack ran'); });
  const page = await context.newPage();
  for (const query of ['owned', '<img src=x onerror=owned()>', '"><script>owned()</script>', 'ti:"<svg onload=owned()>"']) {
    await page.goto(`${server.base}/reading-list/search/?q=${encodeURIComponent(query)}`);
    await page.waitForLoadState('networkidle');
  }
  assert.deepEqual(found, []);
});
