// Searches the index that Daybook writes. Knows files, words and numbers, and nothing of the page that shows results.

import { conjuncts, distance, forms, identifier, join, parse, terms, words } from './search-query.mjs';

const PAIRS = 1 << 14;
const MOST_FILES_OF_A_BEGINNING = 5;
const MOST_PAIRS = 2;
const MOST_TERMS = 5;
const MOST_WORDS = 6;
/** With fewer papers that have all of a query, those that have most of it follow. */
export const FEW = 3;
const SUGGESTIONS = 8;
/** Terms that are not looked for again. */
const TERMS_REMEMBERED = 8;
/** What at most so many papers have may be misspelt in them, if so many times their square have nearly the same. */
const RARE = 30;
const TIMES_AS_MANY = 10;
/** What a name is worth beside its words. */
const WORTH_OF_NAME = 2;

/** The name under which two words that stand side by side are found, as SearchWords makes it. */
export function pair(first, second) {
  let hash = 0;
  for (let text = `${first} ${second}`, at = 0; at < text.length; at++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  }
  return `-${(hash & (PAIRS - 1)).toString(16)}`;
}

/** The index behind `load`, which gives the JSON of an address within the site. */
export async function open(load) {
  const { fields, days, papersInFile, common, parts, texts } = await load('search/index.json');
  const prefixes = [...fields.map(([prefix]) => prefix), 'all'];
  const papers = days.reduce((sum, [, many]) => sum + many, 0);
  // The numbers of notes and other texts follow those of papers.
  const documents = papers + texts.days.length;
  const prose = setOf(([, , isProse]) => isProse);

  function setOf(belongs) {
    return fields.reduce((set, field, bit) => belongs(field) ? set | (1 << bit) : set, 0);
  }

  const weights = Array.from({ length: 1 << fields.length }, (unused, set) =>
    Math.max(0, ...fields.map(([, weight], bit) => set & (1 << bit) ? weight : 0)));

  const fileOf = (part, word) => part.files.findLast(([start]) => start <= word);

  /** The files that hold the words with a beginning, undefined when they are more than some. */
  function filesOf(part, beginning, most = MOST_FILES_OF_A_BEGINNING) {
    const after = part.files.filter(([start]) => start > beginning && start.startsWith(beginning));
    const files = [fileOf(part, beginning), ...after].filter(Boolean);
    return files.length > most ? undefined : files;
  }

  const isCommon = (term) => !term.starred && term.words.every((word) => common.includes(word));

  /** The tree without terms that stand in most papers. */
  function telling(tree) {
    if (tree?.sign) return join(tree.sign, telling(tree.left), telling(tree.right));
    return tree && !isCommon(tree) ? tree : undefined;
  }

  /** What of a term is looked up: words, pairs of neighbours, and the beginning of the last word of an open one. */
  function lookups(term) {
    const all = term.words;
    // Only the last word may yet be typed; those before it are not worth more than the file of the word itself.
    const most = term.isLast || term.starred ? MOST_FILES_OF_A_BEGINNING : 1;
    const open = term.open && parts.every((part) => filesOf(part, all.at(-1), most));
    const whole = (open && all.length > 1 ? all.slice(0, -1) : all).filter((word) => !common.includes(word));
    // Of many words each tells enough; the pairs of those with a hyphen would be as many files again.
    const pairs = (term.isOneOfMany && !term.quoted ? [] : all).slice(1, open ? -1 : undefined).map((word, at) => pair(all[at], word));
    const others = term.quoted || all.length > 1 ? [] : forms(all[0]);
    const shortened = term.open && !open && most > 1;
    return { whole, others, neighbours: pairs.slice(0, MOST_PAIRS), beginning: open ? all.at(-1) : undefined, shortened };
  }

  /** What is looked up of a query of many words: the longest, which tell most. */
  function narrowing(tree) {
    const length = (part) => Math.max(...terms(part).map((term) => term.words.join(' ').length));
    let left = MOST_WORDS;
    return conjuncts(tree).sort((one, other) => length(other) - length(one)).slice(0, MOST_TERMS)
      .filter((part, at) => {
        left -= terms(part).reduce((sum, term) => sum + term.words.length, 0);
        return at < 2 || left >= 0;
      })
      .reduce((left, right) => join('AND', left, right));
  }

  /** What is in files of the index, by their addresses. */
  const read = async (files) => new Map(await Promise.all(files.filter(Boolean).map(async ([, address]) => [address, await load(address)])));

  const loaded = (tree) => read(terms(tree).map(lookups).flatMap(({ whole, others, neighbours, beginning }) => parts.flatMap((part) => [
    ...[...whole, ...others, ...neighbours].map((name) => fileOf(part, name)),
    ...(beginning === undefined ? [] : filesOf(part, beginning)),
  ])));

  /** Each paper's set of fields in which one of some words stands, a bit for each field. */
  function sets(files, choose) {
    const found = new Uint16Array(documents);
    for (const part of parts) {
      for (const [file, word] of choose(part)) {
        const postings = files.get(file[1]);
        for (const list of Object.hasOwn(postings, word) ? postings[word] : []) {
          // The set itself, and the steps from paper to paper.
          for (let at = 1, number = part.first; at < list.length; at++) {
            number += list[at];
            found[number] |= list[0];
          }
        }
      }
    }
    return found;
  }

  const remembered = new Map();

  /** Scores of the papers that a term finds, 0 for the others, and how many; unless `sure`, a phrase may be found by its words. */
  function termScores(files, term, sure) {
    const key = JSON.stringify([term, sure]);
    if (!remembered.has(key)) {
      if (remembered.size === TERMS_REMEMBERED) remembered.clear();
      remembered.set(key, scored(files, term, sure));
    }
    return remembered.get(key);
  }

  function scored(files, term, sure) {
    const { whole, others, neighbours, beginning } = lookups(term);
    const within = term.field === 'all' ? -1 : setOf(([prefix]) => prefix === term.field);
    const named = (names) => sets(files, (part) => names.map((word) => [fileOf(part, word), word]).filter(([file]) => file));
    const needed = whole.filter((word) => word !== beginning).map((word) => named([word, ...others]));
    neighbours.forEach((word) => needed.push(named([word]).map((set) => sure ? set & ~prose : set | prose)));
    // A word that only begins alike is worth less than the word itself.
    const exact = beginning === undefined ? needed.pop() ?? new Uint16Array(documents).fill(weights.length - 1) : named([beginning, ...others]);
    const begun = beginning === undefined ? exact : sets(files, (part) => filesOf(part, beginning)
      .flatMap((file) => Object.keys(files.get(file[1]))
        .filter((word) => word.startsWith(beginning)).map((word) => [file, word])));
    const unsure = sure && term.words.length > (beginning === undefined ? MOST_PAIRS + 1 : 1);
    const scores = new Float32Array(documents);
    let many = 0;
    for (let number = 0; number < documents && !unsure; number++) {
      const [one, other] = [exact[number], begun[number]];
      if ((one | other) === 0) continue;
      let set = within;
      for (let at = 0; at < needed.length; at++) set &= needed[at][number];
      const score = Math.max(2 * weights[set & one], 2 * weights[set & other] - 1);
      if (score > 0) {
        scores[number] = score;
        many++;
      }
    }
    // What few papers have tells more.
    const rarity = Math.log(2 + papers / (1 + many));
    for (let number = 0; number < documents; number++) scores[number] *= rarity;
    return { scores, many };
  }

  /** The same of a query. */
  function treeScores(files, tree, sure) {
    if (!tree.sign) return termScores(files, tree, sure);
    const { scores: left } = treeScores(files, tree.left, sure);
    const { scores: right } = treeScores(files, tree.right, tree.sign === 'ANDNOT' ? !sure : sure);
    const scores = new Float32Array(documents);
    let many = 0;
    for (let number = 0; number < documents; number++) {
      const [one, other] = [left[number], right[number]];
      if (tree.sign === 'OR') scores[number] = one + other;
      else if (tree.sign === 'AND') scores[number] = one && other ? one + other : 0;
      else scores[number] = other ? 0 : one;
      if (scores[number] > 0) many++;
    }
    return { scores, many };
  }

  /** The words of the loaded files that satisfy a condition, with how many papers have them. */
  function wordsOf(files, names, isMeant) {
    const counts = new Map();
    for (const part of parts) {
      for (const file of new Set(names.map((name) => fileOf(part, name)).filter(Boolean))) {
        for (const [word, lists] of Object.entries(files.get(file[1]) ?? {})) {
          if (!word.startsWith('-') && isMeant(word)) {
            counts.set(word, lists.reduce((sum, list) => sum + list.length - 1, counts.get(word) ?? 0));
          }
        }
      }
    }
    return counts;
  }

  /** A word with a letter and the next one swapped. */
  const swapped = (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);

  /** What a word may be whose slip is late in it, as most are, and then what it may be with one among its first letters. */
  const respelt = (word) => [
    [word, ...[...word.slice(4)].map((letter, at) => swapped(word, at + 3))],
    [swapped(word, 1), swapped(word, 2), word[0] + word.slice(2)],
  ];

  /** The word of the index that is meant by one which no paper has; undefined if there is none like it. */
  async function meant(word) {
    const most = word.length < 8 ? 1 : 2;
    let best = [undefined, most + 1];
    // Words that begin alike are in one file or two: what is near in these spares all others.
    for (const names of respelt(word)) {
      const files = await read(parts.flatMap((part) => names.map((name) => fileOf(part, name))));
      const [found] = [...wordsOf(files, names, (it) => distance(word, it) <= most)]
        .map(([it, many]) => [it, distance(word, it), many])
        .sort(([, one, many], [, other, more]) => one - other || more - many);
      if (found && found[1] < best[1]) best = found;
      if (best[1] <= 1) break;
    }
    return best[0];
  }

  /** A word that is nearly the same as one of few papers, and that many have; undefined if the loaded files have none. */
  function likelier(files, word, many) {
    const near = wordsOf(files, [word], (it) => it !== word && !forms(word).includes(it) && distance(word, it) === 1);
    const [found] = [...near].sort(([, one], [, other]) => other - one);
    return found && found[1] >= many * many * TIMES_AS_MANY ? found[0] : undefined;
  }

  /** Two words as the name of an author, which they may be; undefined for other queries. */
  function nameOf(conditions) {
    const isWord = ({ sign, field, quoted }) => !sign && !quoted && ['all', 'au'].includes(field);
    const all = conditions.every(isWord) ? conditions.flatMap((it) => it.words) : [];
    return all.length === 2 ? { field: 'au', words: all, quoted: true } : undefined;
  }

  /** The papers that have all parts of a query, those that have at least half of them, and the sums of their scores. */
  function ranked(found, named, from, until) {
    const first = count((day) => day < from);
    const end = until ? count((day) => day <= until) : papers;
    const isWithin = (number) => (number < papers
      ? number >= first && number < end
      : texts.days[number - papers] >= from && (!until || texts.days[number - papers] <= until));
    const sums = new Float32Array(documents);
    const having = new Uint8Array(documents);
    for (const { scores } of found) {
      for (let number = 0; number < documents; number++) {
        if (scores[number] > 0) {
          having[number]++;
          sums[number] += scores[number];
        }
      }
    }
    named?.forEach((score, number) => { sums[number] += WORTH_OF_NAME * score; });
    // A word that no paper has does not count.
    const enough = Math.max(1, Math.ceil(found.filter(({ many }) => many > 0).length / 2));
    const all = [];
    const some = [];
    for (let number = 0; number < documents; number++) {
      if (having[number] >= enough && isWithin(number)) (having[number] === found.length ? all : some).push(number);
    }
    return { all, some, sums };
  }

  /** Those with the highest scores first, and of equal ones the last. Many papers have few scores. */
  function best(numbers, sums) {
    const byScore = new Map();
    for (const number of numbers) {
      const equal = byScore.get(sums[number]);
      if (equal) equal.push(number);
      else byScore.set(sums[number], [number]);
    }
    return [...byScore].sort(([one], [other]) => other - one).flatMap(([, equal]) => equal.reverse());
  }

  /** How many papers are of certain days. */
  const count = (belongs) => days.reduce((sum, [day, many]) => belongs(day) ? sum + many : sum, 0);

  /** Where a paper or a text stands in the order of days: a text behind the papers of its day. */
  const place = (number) => number < papers ? number : count((day) => day <= texts.days[number - papers]) - 0.5;

  /**
   * What a query finds within some days, each of which may be empty.
   *
   * - `tree`: the query as far as it tells papers apart, undefined for one that does not
   * - `papers`: numbers of papers and of other texts, the best first, and of equal ones the newest; with `byDay` the newest first
   * - `further`: those of them, the last ones, that lack a part of the query; only when few have all of it
   * - `sums`: the score of each number
   * - `meant`: words that no paper has, each with the word of the index that was searched in its place
   * - `perhaps`: words that few papers have, each with one that is nearly the same and that many have
   * - `suggestions`: words that the last one may become
   * - `unchecked`: whether a paper may yet lack a phrase, as the index does not know of each where its words stand: ask
   *   `matches`
   * - `common`: words that were passed over
   * - `shortened`: words of which too many others are the beginning, so that they had to be found as they are
   */
  async function find(query, from, until, byDay = false) {
    const known = identifier(query);
    const parsed = parse(known ? `id:"${known}"` : query, prefixes);
    const tree = telling(parsed);
    if (tree) {
      terms(tree).at(-1).isLast = true;
      terms(tree).forEach((it, at, all) => { it.isOneOfMany = all.length > 2; });
    }
    const passed = parsed ? [...new Set(terms(parsed).filter(isCommon).flatMap((term) => term.words))] : [];
    if (!tree) return { tree, papers: [], further: [], meant: [], perhaps: [], suggestions: [], unchecked: false, common: passed, shortened: [] };
    const narrow = narrowing(tree);
    const files = await loaded(narrow);
    const conditions = conjuncts(narrow);
    const found = conditions.map((it) => treeScores(files, it, false));
    const replaced = [];
    const perhaps = [];
    for (const [at, term] of conditions.entries()) {
      if (term.sign || term.quoted || term.words.length > 1 || term.words[0].length < 4) continue;
      const { many } = found[at];
      if (many > 0 && many <= RARE) {
        const word = likelier(files, term.words[0], many);
        if (word) perhaps.push([term.words[0], word]);
      } else if (many === 0) {
        const word = await meant(term.words[0]);
        if (word) {
          replaced.push([term.words[0], word]);
          // The tree is that of the page too, which marks what was found.
          term.words = [word];
          found[at] = treeScores(await loaded(term), term, false);
        }
      }
    }
    const name = nameOf(conjuncts(tree));
    const { all, some, sums } = ranked(found, name && termScores(await loaded(name), name, true).scores, from, until);
    const isPlain = conditions.every((it) => !it.sign && !it.quoted);
    const further = isPlain && conditions.length > 1 && all.length < FEW && (all.length === 0 || conditions.length > 2) ? best(some, sums) : [];
    const ordered = (numbers) => byDay ? numbers.sort((one, other) => place(other) - place(one)) : numbers;
    return {
      tree,
      papers: [...ordered(best(all, sums)), ...ordered(further)],
      further,
      sums,
      meant: replaced,
      perhaps,
      suggestions: suggestions(files, query, narrow),
      unchecked: further.length === 0 && (!isPlain || conditions.some((it) => it.words.length > 1)) &&
        (terms(tree).length > terms(narrow).length || terms(tree).some((term) => term.words.length > 1)),
      common: passed,
      shortened: terms(narrow).filter((term) => lookups(term).shortened).map((term) => term.words.at(-1)),
    };
  }

  function suggestions(files, query, tree) {
    const last = words(query.match(/\S*$/)[0]).at(-1);
    const term = terms(tree).find((it) => it.open && it.words.at(-1) === last);
    if (!term) return [];
    return [...wordsOf(files, [last], (word) => word.length > last.length && word.startsWith(last))]
      .sort(([, one], [, other]) => other - one).slice(0, SUGGESTIONS).map(([word]) => word);
  }

  /** What results show of a text that is no paper: `{address, title, about, day, tags, text}`; undefined for a paper. */
  async function text(number) {
    const file = texts.files.findLastIndex((start) => start <= number - papers);
    return file < 0 ? undefined : (await load(`search/texts-${file}.json`)).texts[number - papers - texts.files[file]];
  }

  /** The address of a paper's page within the site, or that of a text. */
  async function address(number) {
    if (number >= papers) return (await text(number)).address;
    const block = Math.floor(number / papersInFile);
    return (await load(`search/papers-${block}.json`))[number % papersInFile];
  }

  return { fields: prefixes, find, address, text };
}
