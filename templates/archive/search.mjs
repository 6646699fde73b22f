// One search over a site and the archive of its older years, each of which has an index of its own.

import { FEW, open as openIndex } from '../search-index.mjs';

/** The numbers of papers in the archive are negative: -1 is its first one. */
const turned = (number) => -1 - number;

/**
 * The index behind `load`, as one that finds what is in the archive at an address too. While the archive cannot be loaded, it
 * finds the rest, and says so: `isPart` is true.
 */
export async function open(load, address) {
  const site = await openIndex(load);
  let opened;

  /** The index of the archive, which is asked for again when it could not be loaded. */
  function archive() {
    opened ??= openIndex((path) => load(String(new URL(path, address))));
    opened.catch(() => { opened = undefined; });
    return opened;
  }

  const hasAll = (found) => found.papers.length > found.further.length;
  const words = (found) => JSON.stringify(found.meant);

  function merged(here, there, byDay) {
    // A word that one of them does not know is misspelt only if the other does not know it either.
    if (words(here) !== words(there)) {
      const [best] = [here, there].sort((one, other) => hasAll(other) - hasAll(one) || one.meant.length - other.meant.length);
      return best === here ? here : { ...there, papers: there.papers.map(turned), further: there.further.map(turned) };
    }
    const results = [here, there].flatMap((found) => {
      const further = new Set(found.further);
      return found.papers.map((number) => ({
        number: found === here ? number : turned(number),
        score: found.sums[number],
        isWhole: !further.has(number),
      }));
    });
    const whole = results.filter((it) => it.isWhole);
    const some = whole.length < FEW ? results.filter((it) => !it.isWhole) : [];
    // Both are in the order of days already, and what the site has is newer.
    const ordered = (list) => byDay ? list : list.sort((one, other) => other.score - one.score);
    const shown = [...ordered(whole), ...ordered(some)];
    const both = (field) => [...new Set([...here[field], ...there[field]])];
    return {
      ...here,
      papers: shown.map((it) => it.number),
      further: some.map((it) => it.number),
      suggestions: both('suggestions').slice(0, Math.max(here.suggestions.length, there.suggestions.length)),
      unchecked: here.unchecked || there.unchecked,
      shortened: both('shortened'),
    };
  }

  async function find(query, from, until, byDay = false) {
    const older = archive().then((index) => index.find(query, from, until, byDay)).catch((failure) => console.warn(failure));
    const [here, there] = await Promise.all([site.find(query, from, until, byDay), older]);
    return there && here.tree ? merged(here, there, byDay) : { ...here, isPart: !there };
  }

  return {
    fields: site.fields,
    find,
    text: async (number) => number < 0 ? undefined : site.text(number),
    address: async (number) => number < 0
      ? String(new URL(await (await archive()).address(turned(number)), address))
      : site.address(number),
  };
}
