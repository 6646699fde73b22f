// What Lighthouse says of the day page of this repository's own site, and of days of the made-up busy one, loaded the way it
// plays a slow phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { busySite, DAYS } from '../busy.mjs';
import { openLighthouse, openSite } from './site.mjs';

// Other work on the machine lowers the first.
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

// What does not depend on time is held exactly; scores, which other work on the machine lowers, with a margin below the goals
// of 98 and 90. Elements are those of the page, bytes all that it loads.
const BUSY = [
  { day: DAYS.quiet, score: 90, elements: 2200, bytes: 310e3 },
  { day: DAYS.busy, score: 80, elements: 7500, bytes: 330e3 },
  { day: DAYS.busiest, score: 80, elements: 14500, bytes: 350e3 },
];

let site;
let busy;
let lighthouse;
before(async () => {
  site = await openSite();
  busy = await openSite(busySite());
  lighthouse = await openLighthouse();
});
after(async () => {
  await lighthouse.close();
  await site.close();
  await busy.close();
});

test('Lighthouse finds nothing to mend on the day page', async () => {
  // A busy machine makes a page slow, never fast: the best of a few measurements is the page's own.
  let complaints = await judge();
  for (let retry = 0; retry < 3 && complaints.length > 0; retry++) complaints = await judge();
  assert.deepEqual(complaints, []);
});

for (const { day, score, elements, bytes } of BUSY) {
  test(`the day ${day} of the busy site neither moves much, nor grows, nor waits for more files`, async () => {
    const found = await measure(day);
    // The fonts of math and rare letters come late on purpose, and may wrap a line anew.
    assert.ok(found.shift <= 0.05, `${found.shift}`);
    assert.deepEqual(found.blocking, ['script.js', 'style.css']);
    assert.ok(found.elements <= elements, `${found.elements} elements`);
    assert.ok(found.bytes <= bytes, `${found.bytes} bytes`);
    let best = found.score;
    for (let retry = 0; retry < 3 && best < score; retry++) best = Math.max(best, (await measure(day)).score);
    assert.ok(best >= score, `${best}`);
  });
}

async function measure(day) {
  const { audits, categories } = await lighthouse.judge(busy.address(`days/${day}.html`), 'performance');
  const requests = audits['network-requests'].details.items;
  return {
    score: Math.round(100 * categories.performance.score),
    shift: audits['cumulative-layout-shift'].numericValue,
    elements: audits['dom-size'].numericValue,
    bytes: audits['total-byte-weight'].numericValue,
    blocking: requests.filter(({ resourceType, priority }) => ['Script', 'Stylesheet'].includes(resourceType) && ['VeryHigh', 'High'].includes(priority))
      .map(({ url }) => url.replace(/.*\//, '')).sort(),
  };
}

async function judge() {
  const { audits, categories } = await lighthouse.judge(site.address('days/2025-07-15.html'));
  const wanting = ({ auditRefs }) => auditRefs
    .map(({ id }) => audits[id])
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
    .map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim());
  return Object.entries(LEAST)
    .map(([name, least]) => ({ category: categories[name], least }))
    .filter(({ category, least }) => Math.round(category.score * 100) < least)
    .map(({ category }) => `${category.title} ${category.score}: ${wanting(category).join(', ')}`);
}
