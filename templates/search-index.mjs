// Searches the index that Daybook writes. Knows files, words and numbers, and nothing of the page that shows results.

const LONGEST_WORD = 40;
const PAIRS = 1 << 14;
const SHORTEST_BEGINNING = 3;
const MOST_FILES_OF_A_BEGINNING = 5;
const MOST_PAIRS = 2;
const MOST_TERMS = 5;

const SIGNS = ['AND', 'OR', 'ANDNOT', '(', ')'];
const TOKEN = /([()])|(?:(\w+):(?=[^\s()]))?(?:"([^"]*)("?)|([^\s()"]+))/g;

const fold = (text) => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();

/** The words of a text, as Daybook's SearchWords makes them. */
export const words = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  .map((word) => [...word].slice(0, LONGEST_WORD).join(''));

/** The name under which two words that stand side by side are found, as SearchWords makes it. */
export function pair(first, second) {
  let hash = 0;
  for (let text = `${first} ${second}`, at = 0; at < text.length; at++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  }
  return `-${(hash & (PAIRS - 1)).toString(16)}`;
}

/**
 * A query as a tree of `{sign, left, right}` and of terms `{field, words, open}`, of which an open one may go on behind
 * its last word. What makes no sense is passed over: readers are in the middle of typing. Undefined when nothing is
 * left.
 */
export function parse(query, fields) {
  const tokens = [...query.matchAll(TOKEN)].map((match) => token(match, fields));
  let next = 0;
  const either = () => {
    let tree = both();
    while (tokens[next]?.sign === 'OR') {
      next++;
      tree = join('OR', tree, both());
    }
    return tree;
  };
  const both = () => {
    let tree = primary();
    while (next < tokens.length && tokens[next].sign !== 'OR' && tokens[next].sign !== ')') {
      const sign = tokens[next].sign?.startsWith('AND') ? tokens[next++].sign : 'AND';
      tree = join(sign, tree, primary());
    }
    return tree;
  };
  const primary = () => {
    if (next === tokens.length || tokens[next].sign === ')') {
      return undefined;
    }
    const token = tokens[next++];
    if (token.sign === '(') {
      const inner = either();
      next++;
      return inner;
    }
    return token.words?.length ? token : undefined;
  };
  let tree;
  while (next < tokens.length) {
    tree = join('AND', tree, either());
    next += tokens[next]?.sign === ')' ? 1 : 0;
  }
  return tree;
}

function token([text, parenthesis, field, phrase, close, word], fields) {
  if (SIGNS.includes(parenthesis ?? text)) {
    return { sign: text };
  }
  const known = fields.includes(field?.toLowerCase());
  const shown = phrase ?? (known || !field ? word : text);
  const found = words(shown);
  const long = [...(found.at(-1) ?? '')].length >= SHORTEST_BEGINNING;
  return {
    field: known ? field.toLowerCase() : 'all',
    words: found,
    open: shown.endsWith('*') || (!close && long),
    starred: shown.endsWith('*'),
  };
}

function join(sign, left, right) {
  if (left && right) {
    return { sign, left, right };
  }
  return left ?? (sign === 'ANDNOT' ? undefined : right);
}

const conjuncts = (tree) => tree.sign === 'AND' ? [...conjuncts(tree.left), ...conjuncts(tree.right)] : [tree];

const terms = (tree) => tree.sign ? [...terms(tree.left), ...terms(tree.right)] : [tree];

/** The terms that a paper can be found by: all but those behind ANDNOT. */
export const wanted = (tree) => {
  if (!tree.sign) {
    return [tree];
  }
  return tree.sign === 'ANDNOT' ? wanted(tree.left) : [...wanted(tree.left), ...wanted(tree.right)];
};

/** Where a term stands in a text: `[start, end]` of each place. */
export function places(term, text) {
  const found = [];
  const raw = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const folded = raw.map(([word]) => words(word).join(' '));
  const last = term.words.length - 1;
  for (let at = 0; at + last < raw.length; at++) {
    const fits = (word, offset) => offset === last && term.open
      ? folded[at + offset].startsWith(word)
      : folded[at + offset] === word;
    if (term.words.every(fits)) {
      const end = raw[at + last];
      found.push([raw[at].index, end.index + end[0].length]);
    }
  }
  return found;
}

/** Whether a query finds a paper with these texts, an array for each field. */
export function matches(tree, texts) {
  if (!tree.sign) {
    return Object.entries(texts).some(([field, values]) =>
      (tree.field === 'all' || tree.field === field) && values.some((text) => places(tree, text).length > 0));
  }
  const left = matches(tree.left, texts);
  const right = () => matches(tree.right, texts);
  return { AND: () => left && right(), OR: () => left || right(), ANDNOT: () => left && !right() }[tree.sign]();
}

/** The index behind `load`, which gives the JSON of an address within the site. */
export async function open(load) {
  const { fields, days, papersInFile, common, parts } = await load('search/index.json');
  const prefixes = [...fields.map(([prefix]) => prefix), 'all'];
  const papers = days.reduce((sum, [, many]) => sum + many, 0);
  const prose = setOf(([, , isProse]) => isProse);

  function setOf(belongs) {
    return fields.reduce((set, field, bit) => belongs(field) ? set | (1 << bit) : set, 0);
  }

  const weights = Array.from({ length: 1 << fields.length }, (unused, set) =>
    Math.max(0, ...fields.map(([, weight], bit) => set & (1 << bit) ? weight : 0)));

  const fileOf = (part, word) => part.files.findLast(([start]) => start <= word);

  /** The files that hold the words with a beginning, undefined when they are too many to load. */
  function filesOf(part, beginning) {
    const after = part.files.filter(([start]) => start > beginning && start.startsWith(beginning));
    const files = [fileOf(part, beginning), ...after].filter(Boolean);
    return files.length > MOST_FILES_OF_A_BEGINNING ? undefined : files;
  }

  const isCommon = (term) => !term.starred && term.words.every((word) => common.includes(word));

  /** The tree without terms that stand in most papers. */
  function telling(tree) {
    if (tree?.sign) {
      return join(tree.sign, telling(tree.left), telling(tree.right));
    }
    return tree && !isCommon(tree) ? tree : undefined;
  }

  /** What of a term is looked up: words, pairs of neighbours, and the beginning of the last word of an open one. */
  function lookups(term) {
    const all = term.words;
    const open = term.open && parts.every((part) => filesOf(part, all.at(-1)));
    const whole = (open && all.length > 1 ? all.slice(0, -1) : all).filter((word) => !common.includes(word));
    const pairs = all.slice(1, open ? -1 : undefined).map((word, at) => pair(all[at], word));
    return { whole, neighbours: pairs.slice(0, MOST_PAIRS), beginning: open ? all.at(-1) : undefined, shortened: term.open && !open };
  }

  /** What is looked up of a query of many words: the longest, which tell most. */
  function narrowing(tree) {
    const length = (part) => Math.max(...terms(part).map((term) => term.words.join(' ').length));
    return conjuncts(tree).sort((one, other) => length(other) - length(one)).slice(0, MOST_TERMS)
      .reduce((left, right) => join('AND', left, right));
  }

  async function loaded(tree) {
    const files = new Map();
    for (const { whole, neighbours, beginning } of terms(tree).map(lookups)) {
      for (const part of parts) {
        const those = [...whole, ...neighbours].map((name) => fileOf(part, name));
        those.push(...(beginning === undefined ? [] : filesOf(part, beginning)));
        those.filter(Boolean).forEach(([, address]) => files.set(address, undefined));
      }
    }
    await Promise.all([...files.keys()].map(async (address) => files.set(address, await load(address))));
    return files;
  }

  /** Each paper's set of fields in which one of some words stands, a bit for each field. */
  function sets(files, choose) {
    const found = new Uint16Array(papers);
    for (const part of parts) {
      for (const [file, word] of choose(part)) {
        const postings = files.get(file[1]);
        for (const [set, ...steps] of Object.hasOwn(postings, word) ? postings[word] : []) {
          let number = part.first;
          for (const step of steps) {
            number += step;
            found[number] |= set;
          }
        }
      }
    }
    return found;
  }

  /** Scores of the papers that a term finds, 0 for the others; unless `sure`, a phrase may be found by its words. */
  function termScores(files, term, sure) {
    const { whole, neighbours, beginning } = lookups(term);
    const within = term.field === 'all' ? -1 : setOf(([prefix]) => prefix === term.field);
    const name = (word) => sets(files, (part) => [[fileOf(part, word), word]].filter(([file]) => file));
    const needed = whole.filter((word) => word !== beginning).map(name);
    neighbours.forEach((word) => needed.push(name(word).map((set) => sure ? set & ~prose : set | prose)));
    const exact = beginning === undefined ? undefined : name(beginning);
    const begun = beginning === undefined ? undefined : sets(files, (part) => filesOf(part, beginning)
      .flatMap((file) => Object.keys(files.get(file[1]))
        .filter((word) => word.startsWith(beginning)).map((word) => [file, word])));
    const unsure = sure && term.words.length > (beginning === undefined ? MOST_PAIRS + 1 : 1);
    return Uint16Array.from({ length: papers }, (unused, number) => {
      const set = needed.reduce((kept, one) => kept & one[number], unsure ? 0 : within);
      return exact
        ? Math.max(2 * weights[set & exact[number]], 2 * weights[set & begun[number]] - 1)
        : 2 * weights[set & weights.length - 1];
    });
  }

  function scores(files, tree, sure) {
    if (!tree.sign) {
      return termScores(files, tree, sure);
    }
    const left = scores(files, tree.left, sure);
    const right = scores(files, tree.right, tree.sign === 'ANDNOT' ? !sure : sure);
    return left.map({
      AND: (score, number) => score && right[number] ? score + right[number] : 0,
      OR: (score, number) => score + right[number],
      ANDNOT: (score, number) => right[number] ? 0 : score,
    }[tree.sign]);
  }

  /** How many papers are of certain days. */
  const count = (belongs) => days.reduce((sum, [day, many]) => belongs(day) ? sum + many : sum, 0);

  /**
   * What a query finds within some days, each of which may be empty.
   *
   * - `tree`: the query as far as it tells papers apart, undefined for one that does not
   * - `papers`: numbers, the best first, and of equal ones the newest
   * - `unchecked`: whether a paper may yet lack some of it, as the index does not know of each phrase where its words
   *   stand, and not all of many words are looked up: ask `matches`
   * - `common`: words that were passed over
   * - `shortened`: words of which too many others are the beginning, so that they had to be found as they are
   */
  async function find(query, from, until) {
    const parsed = parse(query, prefixes);
    const tree = telling(parsed);
    const passed = parsed ? [...new Set(terms(parsed).filter(isCommon).flatMap((term) => term.words))] : [];
    if (!tree) {
      return { tree, papers: [], unchecked: false, common: passed, shortened: [] };
    }
    const narrow = narrowing(tree);
    const found = scores(await loaded(narrow), narrow, false);
    const numbers = [];
    const first = count((day) => day < from);
    const end = until ? count((day) => day <= until) : papers;
    for (let number = end - 1; number >= first; number--) {
      if (found[number]) {
        numbers.push(number);
      }
    }
    return {
      tree,
      papers: numbers.sort((one, other) => found[other] - found[one]),
      unchecked: terms(tree).length > terms(narrow).length || terms(tree).some((term) => term.words.length > 1),
      common: passed,
      shortened: terms(narrow).filter((term) => lookups(term).shortened).map((term) => term.words.at(-1)),
    };
  }

  /** The address of a paper's page within the site. */
  async function address(number) {
    const block = Math.floor(number / papersInFile);
    return (await load(`search/papers-${block}.json`))[number % papersInFile];
  }

  return { fields: prefixes, find, address };
}
