// A made-up site that is busy and hostile to layout: a day of 38 papers, one of 485 and one of 1,070, in many categories,
// with wide formulas, code and tables, long titles, a long note and 800 authors. `node busy.mjs FOLDER` writes it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DAYS = { quiet: '2026-03-09', busy: '2026-03-10', busiest: '2026-03-11' };
const COUNTS = { [DAYS.quiet]: 38, [DAYS.busy]: 485, [DAYS.busiest]: 1070 };

const CATEGORIES = `cs.LG cs.CL cs.CV cs.AI cs.RO cs.CR cs.DC cs.DB cs.SE cs.NI cs.HC cs.IR cs.DS cs.IT cs.SY cs.GT cs.LO cs.PL cs.AR cs.OS
  stat.ML stat.ME math.AG math.CO math.NT math.PR math.OC math.AP math-ph quant-ph hep-th hep-ph hep-ex gr-qc astro-ph.GA astro-ph.CO
  cond-mat.str-el cond-mat.mes-hall physics.optics nucl-th eess.SP eess.IV q-bio.NC q-fin.ST econ.TH`.split(/\s+/);
const WORDS = `scheduling graphs with learned models of memory under noisy leaders for sparse attention in bounded networks a robust theory
  of streaming consensus and private inference on small devices through exact sampling from latent diffusion policies that adapt to drifting
  workloads by fast kernels over compressed caches without retraining proofs beyond convex geometry near critical points`.split(/\s+/);
const FORMULAS = ['$O(n \\log n)$', '$\\epsilon$', '$\\mathbb{R}^d$', '$10^{-3}$', '$\\alpha_i \\in [0, 1]$'];
const FAMILIES = 'Adeyemi Bergström Castillo Dvořák Eriksen Fontaine Große Haddad Iyer Jiménez Kowalski Lindqvist Müller Nakamura Ólafsson Petrov'.split(' ');
const GIVEN = 'Ada Bo Chidi Dana Emre Fay Goran Hana Igor Jo Kei Lúcia Marit Nils Olga Priya'.split(' ');

/** Numbers that look random and are the same each time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function paper(roll, id) {
  const text = (count) => {
    const words = Array.from({ length: count }, () => WORDS[roll(WORDS.length)]);
    if (roll(12) === 0) words[count >> 1] = FORMULAS[roll(FORMULAS.length)];
    const joined = words.join(' ');
    return joined[0].toUpperCase() + joined.slice(1);
  };
  // A few categories have most papers, as they do in truth.
  const category = () => CATEGORIES[roll(1 + roll(CATEGORIES.length))];
  return {
    id,
    title: text(6 + roll(8)),
    authors: Array.from({ length: 1 + roll(8) }, () => `${GIVEN[roll(16)]} ${FAMILIES[roll(16)]}`),
    abstract: Array.from({ length: 5 + roll(4) }, () => `${text(18 + roll(14))}.`).join(' '),
    subjects: [...new Set([category(), ...Array.from({ length: roll(3) }, category)])],
    ...(roll(2) === 0 && { comments: `${5 + roll(30)} pages, ${1 + roll(12)} figures` }),
  };
}

const WIDE = Array.from({ length: 40 }, (_, term) => `x_{${term}}`).join(' + ');
/** The number of the paper of each day that all categories announce. */
const CROSSED = 30;
/** What stretches a page; the papers with these numbers of each day. */
const STRETCHED = {
  1: { title: `On ${'Hypothalamopituitaryadrenocortical'.repeat(6)} axes`, withdrawn: true, comments: 'This paper has been withdrawn by the authors.' },
  2: { title: `A bound $${WIDE} \\le n$ that is wide`, abstract: `We show $$${WIDE} = \\sum_{i=1}^{n} \\alpha_i$$ for all $${WIDE}$ that are large.` },
  3: { authors: Array.from({ length: 800 }, (_, at) => `${GIVEN[at % 16]} ${FAMILIES[(at >> 4) % 16]} ${String.fromCharCode(65 + (at >> 8))}.`) },
  4: { title: `${'A title that is longer than anybody would want to read on the screen of a phone '.repeat(4)}`.trim(), journalRef: 'Proceedings of the Very Long Symposium on Nothing in Particular 12 (2026) 1-99' },
  5: { title: 'مقدمة في خوارزميات الرسوم البيانية', abstract: 'https://example.org/' + 'a-very-long-path/'.repeat(20) },
};

const LONG_NOTE = `---
pick: true
rating: 2
tags: [theory, ${'long-'.repeat(12)}tag]
---

The bound is $${WIDE}$, or set apart:

$$${WIDE} \\le \\sum_{i=1}^{n} \\prod_{j=1}^{m} \\alpha_{ij}$$

\`\`\`
${'a line of code that does not end where the margin does; '.repeat(4)}
\`\`\`

| model | ${Array.from({ length: 12 }, (_, at) => `metric ${at}`).join(' | ')} |
| --- | ${Array.from({ length: 12 }, () => '---').join(' | ')} |
| ours | ${Array.from({ length: 12 }, (_, at) => `${at}.123456`).join(' | ')} |

${'A paragraph of a note that has much to say, more than the card beside it is high. '.repeat(8).trim()}

It ends with [a link](https://arxiv.org).

${'And another one, which says "the same" again -- with quotes and dashes. '.repeat(12).trim()}
`;

function listings(day, first) {
  const roll = dice(Number(day.replaceAll('-', '')));
  const papers = Array.from({ length: COUNTS[day] }, (_, at) => (
    { kind: at % 9 === 7 ? 'cross' : at % 9 === 8 ? 'replacement' : 'new', ...paper(roll, `2603.${String(first + at).padStart(5, '0')}`), ...STRETCHED[at] }));
  const byCategory = Map.groupBy ? Map.groupBy(papers, (it) => it.subjects[0])
    : papers.reduce((map, it) => map.set(it.subjects[0], [...(map.get(it.subjects[0]) ?? []), it]), new Map());
  // A paper whose listings are many: its categories need more room than its number.
  for (const those of byCategory.values()) if (!those.includes(papers[CROSSED])) those.push({ ...papers[CROSSED], kind: 'cross' });
  return [...byCategory].map(([category, those]) => [
    `content/listings/${day}.${category}.jsonl`,
    [{ listing: 1, source: 'arxiv', category, date: day }, ...those.map(({ withdrawn, ...it }) => (it.kind === 'replacement' ? { version: 2, ...it } : it))]
      .map((it) => `${JSON.stringify(it)}\n`).join(''),
  ]);
}

/** The files of the site by their paths. */
export function busySite() {
  const starts = { [DAYS.quiet]: 1, [DAYS.busy]: 1001, [DAYS.busiest]: 2001 };
  const ids = Object.values(starts);
  return {
    'site-config.yml': `title: A busy list
description: A made-up list with more papers than anybody reads.
url: https://someone.github.io/reading-list/
curators: [{id: jl, name: Jo Lindqvist}, {id: ma, name: Marit Adeyemi}]
topics:
  - {slug: scheduling, title: Scheduling, query: 'ti:scheduling'}
  - {slug: attention, title: Sparse attention and its compressed caches, query: 'abs:"sparse attention" OR ti:caches'}
  - {slug: private, title: Privacy, query: 'ti:private'}
`,
    ...Object.fromEntries(Object.entries(starts).flatMap(([day, first]) => listings(day, first))),
    ...Object.fromEntries(ids.flatMap((first) => [
      [`content/notes/2603.${String(first + 2).padStart(5, '0')}.md`, LONG_NOTE],
      [`content/notes/2603.${String(first + 10).padStart(5, '0')}.md`, '---\npick: true\nrating: 5\ntags: [theory]\n---\n\nRead this one first.\n'],
      [`content/notes/2603.${String(first + 20).padStart(5, '0')}.md`, 'A note that recommends nothing.\n'],
    ])),
    [`content/notes/${DAYS.quiet}.md`]: '---\ntitle: A quiet Monday\n---\n\nLittle to read, and most of it good.\n',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(busySite())) {
    const file = join(process.argv[2], path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
