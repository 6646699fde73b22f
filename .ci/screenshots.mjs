// Takes the pictures of README from a built site: `node serve.mjs _site 'node screenshots.mjs'` with playwright-core
// installed and Chromium at /usr/bin/chromium.
import { chromium } from 'playwright-core';

const PICTURES = [
  { path: '/days/2025-07-15.html', name: 'day', width: 1280, height: 1000, colorScheme: 'light' },
  { path: '/days/2025-07-15.html', name: 'day-dark-phone', width: 390, height: 1000, colorScheme: 'dark' },
];
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
for (const { path, name, width, height, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(process.env.BASE + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: new URL(`../docs/images/${name}.png`, import.meta.url).pathname });
  await page.close();
}
await browser.close();
