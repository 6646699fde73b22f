// The theme's script makes RIS and CSL-JSON of the BibTeX that AnnotatedBibtexTest wrote: the same text as Daybook's tests.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const window = {};
runInNewContext(read('templates/citations.js'), { window });

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
