// Holds workflows and the action against GitHub's own parser, and their scripts against ShellCheck.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {parse} from 'yaml';
import {problems} from './github.mjs';

const workflows = '.github/workflows';
const archive = 'src/main/resources/daybook/init/archive.yml';
const files = ['action.yml', '.github/actions/check/action.yml', archive, ...readdirSync(workflows).map(name => join(workflows, name))];

const steps = text => {
  const file = parse(text);
  return [file.runs, ...Object.values(file.jobs ?? {})].flatMap(it => it?.steps ?? []);
};

for (const file of files) {
  const text = readFileSync(file, 'utf8').replace('{repository}', 'jo/list');

  test(`${file} is what GitHub expects`, async () => {
    assert.deepEqual(await problems(file, text), []);
  });

  test(`${file} uses nothing that others could exchange`, () => {
    const uses = steps(text).flatMap(it => it.uses ?? []).filter(it => it.startsWith('actions/'));
    assert.ok(uses.length > 0);
    assert.deepEqual(uses.filter(it => !/@[0-9a-f]{40}$/.test(it)), []);
  });

  test(`${file} has scripts without a fault, into which nothing is pasted`, () => {
    for (const {run} of steps(text).filter(it => it.run)) {
      assert.doesNotMatch(run, /\$\{\{/, 'an expression in a script can hold a command; hand it over in env');
      // GitHub ends a script at the first command that fails.
      const script = `#!/bin/bash -e\n${run}`;
      const {status, stdout} = spawnSync('shellcheck', ['-'], {input: script, encoding: 'utf8'});
      assert.equal(status, 0, `${run}\n${stdout}`);
    }
  });
}

for (const file of [archive, join(workflows, 'publish.yml')]) {
  test(`${file} waits for nobody without end`, () => {
    const {jobs} = parse(readFileSync(file, 'utf8'));
    for (const [name, job] of Object.entries(jobs)) {
      assert.ok(job['timeout-minutes'], name);
      for (const {run = ''} of job.steps) {
        for (const command of run.match(/\bcurl\b(.|\\\n)*/g) ?? []) assert.match(command, /--connect-timeout \d+ --max-time \d+/);
      }
    }
  });
}

for (const [fault, from, to] of [
  ['a key that there is not', 'runs-on:', 'run-on:'],
  ['a permission that there is not', 'pages: write', 'page: write'],
  ['a time that there is not', "'37 1 ", "'99 1 "],
  ['an output of a job that has none of that name', 'outputs.hub-news !=', 'outputs.news !='],
]) {
  test(`${fault} is found`, async () => {
    const file = join(workflows, 'publish.yml');
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from));
    assert.notDeepEqual(await problems(file, text.replace(from, to)), []);
  });
}
