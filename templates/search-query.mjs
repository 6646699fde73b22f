// What a query says: words and their other forms, signs, fields, identifiers; and where a text has it.

const LONGEST_WORD = 40;
const SHORTEST_BEGINNING = 3;
const TEXTS_REMEMBERED = 200;
/** What readers call fields who do not know their prefixes. */
const FIELD_NAMES = { author: 'au', authors: 'au', title: 'ti', abstract: 'abs', category: 'cat' };
const SIGNS = ['AND', 'OR', 'ANDNOT', '(', ')'];
/** As other search engines have it; within a word it is a hyphen, and within quotation marks it says nothing. */
const MINUS = /"[^"]*"?|(^|\s)-(?=[\p{L}\p{N}("])/gu;
const TOKEN = /([()])|(?:(\w+):(?=[^\s()]))?(?:"([^"]*)("?)|([^\s()"]+))/g;

const fold = (text) => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
  .replace(/[ß-ŧ]/g, (it) => 'ßss æae ðd đd øo þth ħh ıi łl œoe ŧt'.split(it)[1]?.split(' ')[0] ?? it);

/** The words of a text, as Daybook's SearchWords makes them. */
export const words = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  .map((word) => [...word].slice(0, LONGEST_WORD).join(''));

const GREEK = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi omega'
  .split(' ').map((name, at) => [name, 'αβγδεζηθικλμνξπρστφχψω'[at]]);

/** Other forms of a word that mean the same: singular and plural, Greek letters and their names, umlauts as two letters. */
export function forms(word) {
  const found = new Set();
  if (word.length > 3) {
    if (word.endsWith('ies')) found.add(`${word.slice(0, -3)}y`);
    else if (/(?:s|x|z|ch|sh)es$/.test(word)) found.add(word.slice(0, -2));
    if (/[^siu]s$/.test(word)) found.add(word.slice(0, -1));
    if (/[^aeiou]y$/.test(word)) found.add(`${word.slice(0, -1)}ies`);
    if (/[aou]e/.test(word)) found.add(word.replace(/([aou])e/g, '$1'));
  }
  for (const [name, letter] of GREEK) {
    if (word.includes(letter)) found.add(word.replaceAll(letter, name));
    if (word.startsWith(name) && word.length <= name.length + 2) found.add(letter + word.slice(name.length));
  }
  found.delete(word);
  return [...found];
}

const IDENTIFIER = /^[([]?(?:(?:https?:\/|[\w-]+\.)\S*?\/)?(?:doi:|arxiv:|10\.48550\/arxiv\.|abs\/|pdf\/|papers\/)*(?:(\d{4}\.\d{4,5})|([a-z-]+)(?:\.[a-z-]+)?\/(\d{7}))(?:v\d+)?(?:\.pdf|\.html)?(?:[?#]\S*)?[)\].,;]*(?:\s*\[[\w.-]+\])?$/i;

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/** The identifier that a query consists of, in whatever form people copy it; undefined for any other query. */
export function identifier(query) {
  const [, modern, archive, number] = query.trim().match(IDENTIFIER) ?? [];
  return modern ?? (number && `${archive.toLowerCase()}/${number}`) ?? query.trim().match(DOI)?.[1];
}

/** How many letters must be typed, left out, changed or swapped to make one word of another; more than two count as three. */
export function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (unused, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const row = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1];
      row[to] = Math.min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (same ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
        row[to] = Math.min(row[to], before[to - 2] + 1);
      }
    }
    [before, last] = [last, row];
  }
  return Math.min(3, last[other.length]);
}

/**
 * A query as a tree of `{sign, left, right}` and of terms `{field, words, open}`, of which an open one may go on behind
 * its last word. What makes no sense is passed over: readers are in the middle of typing. Undefined when nothing is
 * left.
 */
export function parse(query, fields) {
  const tokens = [...query.replace(MINUS, (text, blank) => (blank === undefined ? text : `${blank}ANDNOT `)).matchAll(TOKEN)].map((match) => token(match, fields));
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
    let tree;
    const without = [];
    while (next < tokens.length && tokens[next].sign !== 'OR' && tokens[next].sign !== ')') {
      const sign = tokens[next].sign?.startsWith('AND') ? tokens[next++].sign : 'AND';
      const part = primary();
      if (sign === 'ANDNOT') without.push(part);
      else tree = join(sign, tree, part);
    }
    // What is excluded may stand first.
    return without.reduce((whole, it) => join('ANDNOT', whole, it), tree);
  };
  const primary = () => {
    if (next === tokens.length || tokens[next].sign === ')') return undefined;
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
  if (SIGNS.includes(parenthesis ?? text)) return { sign: text };
  const name = field?.toLowerCase();
  const prefix = Object.hasOwn(FIELD_NAMES, name ?? '') ? FIELD_NAMES[name] : name;
  const known = fields.includes(prefix);
  const shown = phrase ?? (known || !field ? word : text);
  const found = words(shown);
  const long = [...(found.at(-1) ?? '')].length >= SHORTEST_BEGINNING;
  return {
    field: known ? prefix : 'all',
    words: found,
    open: shown.endsWith('*') || (!close && long),
    starred: shown.endsWith('*'),
    quoted: phrase !== undefined,
    shown,
  };
}

/** Both of two queries, either, or the first without the second, as the sign says; undefined when nothing is left. */
export function join(sign, left, right) {
  if (left && right) return { sign, left, right };
  return left ?? (sign === 'ANDNOT' ? undefined : right);
}

/** The parts of a query that a paper must all have. */
export const conjuncts = (tree) => tree.sign === 'AND' ? [...conjuncts(tree.left), ...conjuncts(tree.right)] : [tree];

/** The terms of a query, in order. */
export const terms = (tree) => tree.sign ? [...terms(tree.left), ...terms(tree.right)] : [tree];

/** The terms that a paper can be found by: all but those behind ANDNOT. */
export const wanted = (tree) => {
  if (!tree.sign) return [tree];
  return tree.sign === 'ANDNOT' ? wanted(tree.left) : [...wanted(tree.left), ...wanted(tree.right)];
};

const readTexts = new Map();

/** The words of a text: `{word, start, end}`. A text is read once for all terms, and for the letters that a reader types on. */
function standing(text) {
  if (!readTexts.has(text)) {
    if (readTexts.size === TEXTS_REMEMBERED) readTexts.clear();
    readTexts.set(text, [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
      .map(({ 0: raw, index: start }) => ({ word: words(raw).join(' '), start, end: start + raw.length })));
  }
  return readTexts.get(text);
}

/** Where a term stands in a text: `[start, end]` of each place. */
export function places(term, text) {
  const found = [];
  const all = standing(text);
  const last = term.words.length - 1;
  const others = term.quoted || last > 0 ? [] : forms(term.words[0]);
  for (let at = 0; at + last < all.length; at++) {
    const fits = (word, offset) => others.includes(all[at].word) || (offset === last && term.open
      ? all[at + offset].word.startsWith(word)
      : all[at + offset].word === word);
    if (term.words.every(fits)) found.push([all[at].start, all[at + last].end]);
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
