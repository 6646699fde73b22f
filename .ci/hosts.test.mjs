// Creates a site for each host and asks the host's own tools, where they run on any machine, about its files. DAYBOOK_JAR names
// the program.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {parse as toml} from 'smol-toml';
import {parse as yaml} from 'yaml';
import {problems} from './github.mjs';

const create = host => {
  const folder = join(mkdtempSync(join(tmpdir(), 'host-')), 'list');
  execFileSync('java', ['-jar', process.env.DAYBOOK_JAR, 'init', folder, '--host', host, '--self-contained', '--title', 'Hats & caps']);
  return {folder, text: name => readFileSync(join(folder, name), 'utf8')};
};

const shellcheck = script => {
  const {status, stdout} = spawnSync('shellcheck', ['-'], {input: `#!/bin/bash -e\n${script}`, encoding: 'utf8'});
  assert.equal(status, 0, `${script}\n${stdout}`);
};

test('a self-contained site has workflows and actions that GitHub accepts', async () => {
  const {text} = create('github');
  for (const file of ['.github/workflows/publish.yml', '.github/workflows/check.yml', '.daybook/action.yml', '.daybook/check/action.yml']) {
    assert.deepEqual(await problems(file.replace('.daybook/', ''), text(file)), []);
  }
});

test('the pipeline of GitLab publishes an artifact named public, and its scripts have no fault', () => {
  const pipeline = yaml(create('gitlab').text('.gitlab-ci.yml'));
  assert.ok(pipeline.pages.artifacts.paths.includes('public'));
  for (const job of [pipeline.check, pipeline.pages, pipeline['report-problems']]) {
    assert.ok(pipeline.stages.includes(job.stage));
    assert.ok([...job.script, ...(job.before_script ?? [])].every(it => typeof it === 'string'));
    shellcheck(job.script.join('\n'));
  }
});

test('the pipeline of Woodpecker hands over the secret and runs the script', () => {
  const {steps, when} = yaml(create('codeberg').text('.woodpecker.yml'));
  assert.deepEqual(when[0].event, ['push', 'cron', 'manual']);
  assert.deepEqual(steps[0].environment.TOKEN, {from_secret: 'codeberg_token'});
  assert.equal(steps[0].commands.at(-1), '.daybook/publish');
  shellcheck(steps[0].commands.join('\n'));
});

test('the settings of Netlify and Cloudflare are TOML and name the folder of the site', async () => {
  const netlify = create('netlify');
  assert.deepEqual({...toml(netlify.text('netlify.toml')).build}, {command: 'bash .daybook/publish', publish: '_site'});
  const cloudflare = {...toml(create('cloudflare').text('wrangler.toml'))};
  assert.deepEqual(cloudflare, {name: 'hats-caps', pages_build_output_dir: '_site'});
  const {default: nightly, config} = await import(join(netlify.folder, 'netlify/functions/nightly.mjs'));
  assert.equal(typeof nightly, 'function');
  assert.match(config.schedule, /^\d+ \d+ \* \* \*$/);
});

test('systemd accepts the service and the timer of a server', () => {
  const {folder} = create('server');
  const root = mkdtempSync(join(tmpdir(), 'root-'));
  const units = join(root, 'etc/systemd/system');
  mkdirSync(units, {recursive: true});
  for (const unit of ['service', 'timer']) cpSync(join(folder, `.daybook/daybook@.${unit}`), join(units, `daybook@list.${unit}`));
  // What the units ask for, on a system that has nothing else.
  const targets = ['timers', 'sysinit', 'basic', 'shutdown', 'network-online', 'time-sync', 'time-set', 'local-fs', 'tmp'];
  for (const target of targets) writeFileSync(join(units, `${target}.target`), '[Unit]\n');
  const script = join(root, 'srv/daybook/list/.daybook/publish');
  mkdirSync(dirname(script), {recursive: true});
  writeFileSync(script, '#!/bin/sh\n');
  chmodSync(script, 0o755);

  const {status, stdout, stderr} = spawnSync(
    'systemd-analyze', ['verify', '--man=no', `--root=${root}`, 'daybook@list.service', 'daybook@list.timer'], {encoding: 'utf8'});

  assert.equal(status, 0, stdout + stderr);
  assert.equal(stderr, '');
});
