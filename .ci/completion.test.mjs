// Completes a command, an option and a value in each shell with the scripts that `daybook completion` prints.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const DAYBOOK = fileURLToPath(new URL('../daybook', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'completion-'));
const script = (shell) => join(folder, shell);

/** What stands before the cursor, and all that may come next, of which the first stands for all where it is unique. */
const CASES = [
  ['daybook comp', ['completion']],
  ['daybook to', ['today', 'topics']],
  ['daybook -C lists sta', ['stats']],
  ['daybook help nigh', ['nightly']],
  ['daybook today --ki', ['--kind']],
  ['daybook pick 3 --da', ['--day']],
  ['daybook today --kind ', ['cross', 'new', 'replacement']],
  ['daybook today --kind cr', ['cross']],
  ['daybook init --host co', ['codeberg']],
  ['daybook completion ', ['bash', 'fish', 'zsh']],
  ['daybook new to', ['topic']],
  ['daybook parse listing', ['listing.txt']],
];

/** Names that a shell would run or take apart if it read them again, and what a person would type for them in Zsh. */
const ODD_NAMES = [
  ['$(touch x)y.bib', '\\$\\(touch\\ x\\)y.bib'],
  ['`touch x`y.bib', '\\`touch\\ x\\`y.bib'],
  ['$$y.bib', '\\$\\$y.bib'],
  ['two words.bib', 'two\\ words.bib'],
];

/** The lines that a shell prints in a folder of the test, with its own settings only. */
function lines(command, args, place = '.') {
  const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'dumb' };
  return execFileSync(command, args, { cwd: join(folder, 'work', place), env, encoding: 'utf8' }).split('\n').filter(Boolean);
}

/** As Bash calls the function of the script when Tab is pressed. */
const IN_BASH = `
compopt() { :; }
source "$1"
complete -p daybook | grep -q -- '-o default -F _complete_daybook'
line=$2
COMP_WORDS=($line); [[ $line != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMP_LINE=$line; COMP_POINT=\${#line}
_complete_daybook
[ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -o default -- "\${COMP_WORDS[COMP_CWORD]}"))
printf '%s\\n' "\${COMPREPLY[@]}"
`;

/** What Zsh reads first; a key of its own prints what the line has become. */
const ZSHRC = `
PS1=
autoload -U compinit; compinit -u
source ${script('zsh')}
tell() { print -rn $'\\1'"$BUFFER"$'\\2' }
zle -N tell
bindkey '^T' tell
print -n $'\\1ready\\2'
`;

/** A terminal with Zsh, in which Tab is pressed behind a line. */
const IN_ZSH = String.raw`
zmodload zsh/zpty
zpty zsh zsh -f -i
zpty -w zsh "source $1"
zpty -r zsh all $'*\1ready\2*'
zpty -w -n zsh "$2"$'\t\C-t'
zpty -r zsh all $'*\1*\2'
print -r -- "$\{$\{all##*$'\1'}%$'\2'*}"
`.replaceAll('\\{', '{');

before(() => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    writeFileSync(script(shell), execFileSync(DAYBOOK, ['completion', shell]));
  }
  writeFileSync(join(folder, 'zshrc'), ZSHRC);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/daybook'), '#!/bin/sh\n');
  chmodSync(join(folder, 'bin/daybook'), 0o755);
  mkdirSync(join(folder, 'work'));
  writeFileSync(join(folder, 'work/listing.txt'), '');
  ODD_NAMES.forEach(([name], index) => {
    mkdirSync(join(folder, 'odd', `${index}`), { recursive: true });
    writeFileSync(join(folder, 'odd', `${index}`, name), '');
  });
});
after(() => rmSync(folder, { recursive: true }));

for (const [line, expected] of CASES) {
  test(`Bash completes '${line}'`, () => {
    assert.deepEqual(lines('bash', ['-c', IN_BASH, 'bash', script('bash'), line]).sort(), expected);
  });

  test(`Fish completes '${line}'`, () => {
    const found = lines('fish', ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script('fish'), line]);
    assert.deepEqual(found.map((it) => it.split('\t')[0]).filter((it) => it !== 'bin/').sort(), expected);
  });

  if (expected.length === 1) {
    test(`Zsh completes '${line}'`, () => {
      const found = lines('zsh', ['-f', '-c', IN_ZSH, 'zsh', join(folder, 'zshrc'), line]);
      assert.deepEqual(found, [`${line.replace(/\S*$/, expected[0])} `]);
    });
  }
}

ODD_NAMES.forEach(([name, typed], index) => {
  for (const command of ['parse', 'inspect', 'init', 'build -C']) {
    // In the folder that the shell is in, and in one that is named.
    for (const [place, path] of [[`../odd/${index}`, ''], ['../odd', `${index}/`]]) {
      const line = `daybook ${command} ${path}`;
      const runsNothing = () => assert.deepEqual(
        ['work', 'odd', `odd/${index}`].filter((it) => existsSync(join(folder, it, 'x'))), []);

      test(`Bash completes a file called ${name} behind '${line}'`, () => {
        assert.deepEqual(lines('bash', ['-c', IN_BASH, 'bash', script('bash'), line], place), [path + name]);
        runsNothing();
      });

      test(`Fish completes a file called ${name} behind '${line}'`, () => {
        const found = lines(
          'fish', ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script('fish'), line], place);
        assert.deepEqual(found, [path + name]);
        runsNothing();
      });

      test(`Zsh completes a file called ${name} behind '${line}'`, () => {
        const found = lines('zsh', ['-f', '-c', IN_ZSH, 'zsh', join(folder, 'zshrc'), line], place);
        assert.deepEqual(found, [`${line}${typed} `]);
        runsNothing();
      });
    }
  }
});
