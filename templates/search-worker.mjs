// Searches beside the search page, so that no search holds up a reader who types. A message is a number, the name of one of
// these functions, and what it is given; the answer is the number, and what the function gives or why it fails.

const files = new Map();
let root;
let index;

async function get(address, options) {
  const response = await fetch(new URL(address, root), options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The JSON of a file of the site, read once. */
function load(address) {
  if (!files.has(address)) {
    // An old first file would not know of the newest papers; all others may come from the browser's store.
    const file = get(address, address.endsWith('/index.json') ? { cache: 'no-cache' } : {}).then((it) => it.json());
    file.catch(() => files.delete(address));
    files.set(address, file);
  }
  return files.get(address);
}

const functions = {
  /** Opens the index of a site, and of its archive if there is one: the fields of queries. */
  async open(site, archive) {
    root = site;
    const { open } = await import(archive ? './archive/search.mjs' : './search-index.mjs');
    index = await open(load, archive);
    return index.fields;
  },

  /** As that of the index, without what the page does not need and would be copied. */
  async find(...query) {
    const { sums, ...found } = await index.find(...query);
    return { ...found, papers: Int32Array.from(found.papers), further: found.further.length };
  },

  address: (number) => index.address(number),

  /** What papers with some numbers are: the HTML of their pages, or the texts that are no papers. */
  papers: (numbers) => Promise.all(numbers.map(async (number) => {
    const [address, text] = await Promise.all([index.address(number), index.text(number)]);
    return { address, text, html: text ? undefined : await (await get(address)).text() };
  })),
};

addEventListener('message', async ({ data: [number, name, ...given] }) => {
  try {
    postMessage([number, await functions[name](...given)]);
  } catch (failure) {
    postMessage([number, undefined, String(failure)]);
  }
});
