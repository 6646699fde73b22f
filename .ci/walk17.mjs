import { chromium } from 'playwright-core'; import { FLAGS } from './browser/site.mjs';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS }); const B = process.env.BASE; const OUT = '/tmp/pic17'; 
const shot = async (name, path, width, scheme, full) => { const p = await browser.newPage({ viewport: { width, height: 844 }, colorScheme: scheme }); await p.goto(`${B}/${path}`, { waitUntil: 'networkidle' }); await p.waitForTimeout(400); await p.screenshot({ path: `${OUT}/${name}.png`, fullPage: full }); await p.close(); };
import { mkdirSync } from 'node:fs'; mkdirSync(OUT, { recursive: true });
const pages = { front: 'ex/index.html', day: 'ex/days/2025-07-15.html', busy: 'reading-list/days/2026-03-10.html', picks: 'ex/picks/index.html', notes: 'ex/notes/index.html', search: 'ex/search/index.html?q=serving', paper: 'ex/papers/2507.10150.html', topic: 'ex/topics/llm-serving.html', topics: 'ex/topics/index.html', days: 'ex/days/index.html', changes: 'ex/changes/index.html', starred: 'ex/starred/index.html', feeds: 'ex/feeds/index.html', missing: 'ex/404.html', digests: 'ex/digests/index.html', busyfront: 'reading-list/index.html', busypicks: 'reading-list/picks/index.html' };
for (const [n, p] of Object.entries(pages)) for (const [w, s] of [[390, 'light'], [820, 'dark'], [1440, 'light']]) await shot(`${n}-${w}`, p, w, s);
await browser.close();
