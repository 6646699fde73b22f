// Mails a digest as docs/publishing.md says, with curl to a mail server on this machine.
import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {createServer} from 'node:tls';
import {parse} from 'yaml';
import {problems} from './github.mjs';

const text = readFileSync('docs/publishing.md', 'utf8').match(/```yaml\n(name: Mail the digest\n[^`]*)```/)[1];
const step = parse(text).jobs.mail.steps.at(-1);
const folder = mkdtempSync(join(tmpdir(), 'mail-'));
const certificate = join(folder, 'certificate.pem');
const mails = [];

// As much of a mail server as takes mails of one account (https://www.rfc-editor.org/rfc/rfc5321).
const serve = socket => {
  let mail = {to: [], data: null};
  let isAsked = false;
  let isAllowed = false;
  let received = '';
  const answer = line => socket.write(`${line}\r\n`);
  const command = line => {
    if (isAsked) {
      isAsked = false;
      isAllowed = Buffer.from(line, 'base64').toString() === '\0jo\0pass:word';
      answer(isAllowed ? '235 welcome' : '535 wrong');
    } else if (line === 'AUTH PLAIN') {
      isAsked = true;
      answer('334 ');
    } else if (line.startsWith('EHLO')) {
      answer('250-mail\r\n250 AUTH PLAIN');
    } else if (line.startsWith('QUIT')) {
      socket.end('221 bye\r\n');
    } else if (!isAllowed) {
      answer('530 who are you');
    } else if (line.startsWith('DATA')) {
      mail.data = '';
      answer('354 go on');
    } else {
      line.replace(/^(MAIL FROM|RCPT TO):<(.*)>/, (_, kind, address) => (kind === 'RCPT TO' ? mail.to.push(address) : (mail.from = address)));
      answer('250 fine');
    }
  };
  answer('220 mail');
  socket.on('data', bytes => {
    received += bytes.toString('latin1');
    for (let end; (end = received.indexOf('\r\n')) >= 0; ) {
      const line = received.slice(0, end);
      received = received.slice(end + 2);
      if (mail.data === null) {
        command(line);
      } else if (line === '.') {
        mails.push(mail);
        mail = {to: [], data: null};
        answer('250 taken');
      } else {
        mail.data += `${line.replace(/^\./, '')}\n`;
      }
    }
  });
};

let server;
before(async () => {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=mail', '-addext', 'subjectAltName=IP:127.0.0.1',
    '-keyout', join(folder, 'key.pem'), '-out', certificate], {stdio: 'ignore'});
  server = createServer({key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(certificate)}, serve);
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  for (const part of ['site-config.yml', 'content']) {
    cpSync(part, join(folder, part), {recursive: true});
  }
  symlinkSync(process.cwd(), join(folder, '.program'));
});
after(() => {
  server.close();
  rmSync(folder, {recursive: true});
});

// As a step of a workflow, which ends at the first command that fails.
const run = async (week, login = 'jo:pass:word') => {
  const child = spawn('bash', ['-e', '-c', step.run], {cwd: folder, env: {
    ...process.env, CURL_CA_BUNDLE: certificate, WEEK: week, LOGIN: login, FROM: 'jo@example.org', TO: 'list@example.org',
    SERVER: `smtps://127.0.0.1:${server.address().port}`, NO_PROXY: '127.0.0.1',
  }});
  let said = '';
  child.stdout.on('data', it => (said += it));
  child.stderr.on('data', it => (said += it));
  const code = await new Promise(resolve => child.on('close', resolve));
  return {code, said};
};

test('the workflow is what GitHub expects, and its script has no fault', async () => {
  assert.deepEqual(await problems('.github/workflows/mail.yml', text.replace('COMMIT', '0'.repeat(40))), []);
  assert.doesNotMatch(step.run, /\$\{\{/);
  const {status, stdout} = spawnSync('shellcheck', ['-'], {input: `#!/bin/bash -e\n${step.run}`, encoding: 'utf8'});
  assert.equal(status, 0, stdout);
});

test('the digest of a week is mailed whole', async () => {
  const {code, said} = await run('2025-W29');

  assert.equal(code, 0, said);
  assert.deepEqual(mails.map(it => [it.from, it.to]), [['jo@example.org', ['list@example.org']]]);
  assert.match(mails[0].data, /^Subject: .*\n/m);
  assert.equal(mails[0].data, readFileSync(join(folder, 'digest.eml'), 'latin1').replaceAll('\r\n', '\n'));
});

test('a week without anything is no mail and no fault, and the usual week is the last one', async () => {
  mails.length = 0;

  const {code, said} = await run('');

  assert.equal(code, 0, said);
  assert.match(said, /error: unknown week '2\d{3}-W\d\d'/);
  assert.deepEqual(mails, []);
});

test('a server that takes no mail is a fault', async () => {
  const {code, said} = await run('2025-W29', 'jo:wrong');

  assert.notEqual(code, 0);
  assert.match(said, /curl: \(67\)/);
});

test('an error in the content is a fault', async () => {
  writeFileSync(join(folder, 'content/notes/broken.md'), '---\npik: true\n---\n');

  const {code, said} = await run('2025-W29');

  assert.equal(code, 1);
  assert.match(said, /broken\.md:2:1: error/);
  assert.deepEqual(mails, []);
});
