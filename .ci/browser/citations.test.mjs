// The theme's script makes RIS and CSL-JSON of the BibTeX that AnnotatedBibtexTest wrote: the same text as Daybook's tests.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const window = {};
runInNewContext(read('templates/citations.js'), { window, Node: { TEXT_NODE: 3 } });

test('RIS and CSL-JSON made in the browser are those that the tests write', () => {
  assert.ok(existsSync(new URL('../../target/citations/all.bib', import.meta.url)), 'run AnnotatedBibtexTest before');
  const bibtex = read('target/citations/all.bib');
  for (const suffix of ['.bib', '.ris', '.csl.json']) {
    const made = window.daybookCitations[suffix](bibtex).split('\n');
    const written = read(`target/citations/all${suffix}`).split('\n');
    for (const [index, line] of written.entries()) assert.equal(made[index], line, `${suffix}, line ${index + 1}`);
    assert.equal(made.length, written.length, suffix);
  }
});

test('formulas of an abstract keep what they mean as text', () => {
  const text = (data) => ({ nodeType: 3, data });
  const element = (localName, ...children) => ({
    nodeType: 1,
    localName,
    childNodes: children.map((it) => (typeof it === 'string' ? text(it) : it)),
    getAttribute: () => null,
  });
  const binomial = { ...element('mfrac', element('mi', 'n'), element('mi', 'k')), getAttribute: (name) => (name === 'linethickness' ? '0' : null) };
  const abstract = element('p',
    'Of ', element('math', binomial), ', ', element('math', element('mfrac', element('mn', '1'), element('mrow', 'n', '+', '1'))), ', ',
    element('math', element('munderover', element('mo', '∑'), element('mrow', 'i', '=', '1'), element('mi', 'n')), element('mi', 'i')), ' and ',
    element('math', element('mtable', element('mtr', element('mtd', '1'), element('mtd', '2')), element('mtr', element('mtd', '3'), element('mtd', '4')))), '.');
  const card = { dataset: { path: 'papers/2507.00001.html' }, querySelectorAll: () => [abstract] };
  const page = { querySelector: () => null, querySelectorAll: () => [card] };

  const ris = window.daybookCitations['.ris']('@misc{arxiv.2507.00001,\n  title = {T},\n}\n', [page]);

  assert.match(ris, /^AB {2}- Of n choose k, 1\/\(n\+1\), ∑_\(i=1\)\^ni and 1 2; 3 4\.$/m);
});
