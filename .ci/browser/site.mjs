// A site for tests that need a browser: built by Daybook of files that a test names, served under a base path, looked at
// with Chromium. A page that says anything on the console, or asks another host for anything, fails the test.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const BASE_PATH = 'reading-list';
export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
export const CONFIG = `title: Reading list
description: Papers, read with a pencil.
url: https://someone.github.io/${BASE_PATH}/
curators: [{id: jl, name: Jo Lindqvist}]
`;

/** A listing of cs.DC in Daybook's own format; each paper is what the format's line of an announcement says. */
export function listing(day, ...papers) {
  const head = { listing: 1, source: 'arxiv', category: 'cs.DC', date: day };
  const lines = papers.map((paper) => ({ kind: 'new', subjects: ['cs.DC'], ...paper }));
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Builds the site of a folder, or that of this repository. */
export function build(output, source = REPOSITORY, ...options) {
  execFileSync(join(REPOSITORY, 'daybook'), ['build', '--directory', source, '--output', output, ...options]);
}

/**
 * Builds a site of files by their paths, or that of this repository, and opens a browser.
 *
 * - `folder`: where the site's pages are, as files
 * - `address(path)`: where they are on the server
 * - `visit(path, options)`: a new page there; of the options of a browser's context, and `allow`, a pattern of what the
 *   console may say
 * - `check()`: fails for what pages said and asked since the last check, and closes them
 * - `close()`
 */
export async function openSite(files) {
  const place = mkdtempSync(join(tmpdir(), 'daybook-'));
  const source = files ? join(place, 'source') : REPOSITORY;
  for (const [path, text] of Object.entries(files ? { 'site-config.yml': CONFIG, ...files } : {})) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  const folder = join(place, 'root', BASE_PATH);
  build(folder, source);
  const server = await serve(join(place, 'root'));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  const complaints = [];

  const address = (path) => `${server.base}/${BASE_PATH}/${path}`;

  async function visit(path, { allow = /^$/, ...options } = {}) {
    const context = await browser.newContext(options);
    // Browsers ask for one on their own, at the host's root.
    await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    const page = await context.newPage();
    page.on('console', (it) => allow.test(it.text()) || complaints.push(`${it.type()}: ${it.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url()) && !request.url().startsWith(`${server.base}/${BASE_PATH}/`)) {
        complaints.push(`request outside of the site: ${request.url()}`);
      }
    });
    await page.goto(path.includes('://') ? path : address(path));
    return page;
  }

  async function check() {
    await Promise.all(browser.contexts().map((it) => it.close()));
    assert.deepEqual(complaints.splice(0), []);
  }

  async function close() {
    await browser.close();
    server.close();
    rmSync(place, { recursive: true });
  }

  return { folder, address, visit, check, close };
}

// What Lighthouse measures of a machine that, four times slower, is the phone that it plays. One that is slower by itself,
// or has other work, is slowed down less: the phone stays the same.
const SPEED = 2_800;
const SLOWDOWN = 4;

/**
 * Chromium for Lighthouse, which loads pages the way it plays a slow phone.
 *
 * - `judge(address, ...categories)`: what it says of a first visit, of these categories or of all
 * - `close()`
 */
export async function openLighthouse() {
  const chrome = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: ['--headless', ...FLAGS] });
  // Lighthouse itself keeps what a page has stored: the second look would be that of a reader who was there before, with
  // an empty cache, whose fonts of math do not wait for the first picture.
  const options = { port: chrome.port, logLevel: 'error', clearStorageTypes: ['all'] };
  // Each look measures the machine first, for the next one.
  let speed = SPEED;
  return {
    async judge(address, ...categories) {
      const { lhr } = await lighthouse(address, {
        ...options,
        throttling: { cpuSlowdownMultiplier: Math.max(1, SLOWDOWN * Math.min(1, speed / SPEED)) },
        ...(categories.length > 0 && { onlyCategories: categories }),
      });
      speed = lhr.environment.benchmarkIndex;
      return lhr;
    },
    close: () => chrome.kill(),
  };
}
