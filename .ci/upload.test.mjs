// Uploads the changes of a built site as docs/publishing.md says: with rsync, and with rclone to an S3 server on this machine.
// UPLOAD_SITE names a built site.
import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import S3rver from 's3rver';

const folder = mkdtempSync(join(tmpdir(), 'upload-'));
const site = join(folder, '_site');
const document = readFileSync('docs/publishing.md', 'utf8');
const block = language => document.match(new RegExp(`\`\`\`${language}\n([^\`]*)\`\`\``))[1];
const files = () => execFileSync('find', ['.', '-type', 'f', '-not', '-name', '.daybook-*', '-printf', '%P\n'], {cwd: site, encoding: 'utf8'})
  .trim().split('\n').sort();

let server;
let store;
before(async () => {
  cpSync(process.env.UPLOAD_SITE, site, {recursive: true});
  server = new S3rver({port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{name: 'list'}]});
  store = `http://127.0.0.1:${(await server.run()).port}`;
  writeFileSync(join(folder, 'rclone.conf'),
    `[store]\ntype = s3\nprovider = Other\naccess_key_id = S3RVER\nsecret_access_key = S3RVER\nendpoint = ${store}\nforce_path_style = true\n`);
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true});
});

const change = (written, removed) => {
  writeFileSync(join(folder, 'changed'), written.map(it => `${it}\n`).join(''));
  writeFileSync(join(folder, 'changed.removed'), removed.map(it => `${it}\n`).join(''));
};

// In another process, which must not keep the server from answering.
const run = async script => {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script],
    {cwd: folder, env: {...process.env, RCLONE_CONFIG: join(folder, 'rclone.conf'), AWS_CA_BUNDLE: '', NO_PROXY: '127.0.0.1'}, stdio: ['ignore', 'inherit', 'inherit']});
  const code = await new Promise(resolve => child.on('close', resolve));
  assert.equal(code, 0, script);
};

test('rsync copies what was written and removes what was removed', async () => {
  const target = join(folder, 'www');
  mkdirSync(join(target, 'papers'), {recursive: true});
  writeFileSync(join(target, 'papers/old.html'), 'old');
  writeFileSync(join(target, 'unknown.txt'), 'stays');
  change(files(), ['papers/old.html']);
  await run(block('sh rsync').replace(/^daybook.*\n/, '').replace('server:/srv/www/list/', `'${target}/'`));

  const difference = spawnSync('diff', ['--recursive', '--brief', '--exclude=.daybook-*', site, target], {encoding: 'utf8'});
  assert.equal(difference.stdout, `Only in ${target}: unknown.txt\n`);
});

test('an object store gets each file with its type and cache header', async () => {
  // What the example has none of: an older month of a feed, and files of a curator's own.
  for (const name of ['picks/feed/2025-06.xml', 'photo.jpg', 'talk.pdf', 'CNAME']) {
    mkdirSync(dirname(join(site, name)), {recursive: true});
    writeFileSync(join(site, name), 'x');
  }
  change(files(), []);
  await run(block('sh upload'));

  const types = {
    'index.html': 'text/html; charset=utf-8', 'feed.xml': 'application/rss+xml; charset=utf-8', 'feed.atom': 'application/atom+xml; charset=utf-8',
    'picks/feed/2025-06.xml': 'application/rss+xml; charset=utf-8', 'photo.jpg': 'image/jpeg', 'talk.pdf': 'application/pdf',
    'theme/style.css': 'text/css; charset=utf-8', 'sitemap.xml': 'application/xml', 'search/index.json': 'application/json',
  };
  for (const [name, type] of Object.entries(types)) {
    const answer = await fetch(`${store}/list/${name}`);
    assert.equal(answer.status, 200, name);
    assert.equal(answer.headers.get('content-type'), type);
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=300');
  }
  for (const name of files()) {
    assert.equal((await fetch(`${store}/list/${name}`, {method: 'HEAD'})).status, 200, `${name} is not uploaded`);
  }
});

test('an object store gets nothing but the change', async () => {
  writeFileSync(join(site, 'index.html'), 'new');
  writeFileSync(join(site, 'feed.atom'), 'not listed');
  change(['index.html'], ['404.html']);
  await run(block('sh upload'));

  assert.equal(await (await fetch(`${store}/list/index.html`)).text(), 'new');
  assert.notEqual(await (await fetch(`${store}/list/feed.atom`)).text(), 'not listed');
  assert.equal((await fetch(`${store}/list/404.html`)).status, 404);
});
