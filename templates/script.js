// What a page needs before it is painted: the reader's colours, and what this browser remembers of the reader. Every page
// is complete without it. reading.js, which this loads, adds what readers use.
'use strict';

const reader = (() => {
  const folder = new URL('../', document.currentScript.src);
  // The archive of a site has its own files, and remembers what the site remembers.
  const { site: home = folder, archive = folder } = document.documentElement.dataset;
  const site = new URL(home);
  const key = `daybook ${site.pathname}`;
  const root = document.documentElement;
  const loaded = {};
  let begin;
  // What reading.js offers to the scripts that it loads, and to search.js.
  const reading = new Promise((resolve) => { begin = resolve; });
  const memory = checked(stored('localStorage') ?? {});
  let isStored = true;

  // Before the page is painted: nobody should see it in the wrong colours first, or move when the buttons come.
  root.classList.add('scripted');
  if (memory.theme) root.dataset.theme = memory.theme;
  // Fonts of rare letters and of math are as large as all else of a page: on a first visit it is painted before they load.
  const loadLater = () => setTimeout(loadLate, 200);
  if (memory.visited) root.classList.add('late-letters', 'late-math');
  else if (!PerformanceObserver.supportedEntryTypes.includes('paint')) loadLater();
  else {
    new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(loadLater))
      .observe({ type: 'paint', buffered: true });
  }
  // Other tabs of the site change it too, and a page to which the reader goes back is as it was when it was left.
  addEventListener('storage', (event) => event.key === key && refresh());
  addEventListener('pageshow', ({ persisted }) => persisted && refresh());
  addEventListener('beforeprint', () => root.classList.add('late-math'));
  if (location.protocol === 'file:') loadFonts();
  document.addEventListener('DOMContentLoaded', () => load('reading.js'));

  /** Takes the fonts of rare letters and of math, those that the page has something for, when they are there. */
  async function loadLate() {
    const formulas = [...document.querySelectorAll('math:not(.late)')];
    const [letters, math] = await Promise.allSettled([
      document.fonts.load('1em "Source Serif 4 Extended"', document.body.textContent),
      formulas.length > 0 ? document.fonts.load('1em "STIX Two Math"') : [],
    ]);
    if (letters.value?.length > 0) root.classList.add('late-letters');
    if (math.value?.length > 0) await setFormulas(formulas);
  }

  // To lay out all formulas anew at once would stop a slow phone for a while: some are laid out before each picture.
  async function setFormulas(formulas) {
    let parts = 0;
    for (const it of formulas) {
      it.classList.add('late');
      parts += it.getElementsByTagName('*').length;
      if (parts < 60) continue;
      parts = 0;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  }

  // From a folder on disk browsers load nothing ahead, and fonts would be late on every page.
  function loadFonts() {
    for (const { href } of document.querySelectorAll('link[as=font]')) {
      const family = href.match(/([^/]*)-latin/)[1].replaceAll('-', ' ');
      document.fonts.add(new FontFace(family, `url("${href}")`, { weight: '100 900', display: 'swap' }));
    }
  }

  // Sites of one host share its storage, so each has a key of its own.
  function stored(storage) {
    try {
      return JSON.parse(window[storage].getItem(key));
    } catch {
      return null;
    }
  }

  /** Whether the browser has stored a value: some may not, or have no room. */
  function store(storage, value) {
    try {
      window[storage].setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  /** Takes over what any tab has stored, and says so to the page. */
  function refresh() {
    recall();
    document.dispatchEvent(new Event('remembered'));
  }

  // What this tab could not store it keeps until the page is left.
  function recall() {
    if (isStored) Object.assign(memory, checked(stored('localStorage') ?? {}));
  }

  /** Changes what is remembered: what is stored now, which another tab may have changed since this one was opened. */
  function remember(change) {
    recall();
    change();
    isStored = store('localStorage', memory);
  }

  // What another site of the host, a reader or a file of marks says is not trusted: what is not as this script writes it
  // is dropped. `seen` and `changes` hold by day which papers and changes were on screen, or 1 for all; those up to
  // `start` are not told apart. `visited` is the day of the last visit by the reader's clock, and so
  // are those in `searches`, which are by what is searched for.
  function checked({ theme, newest, start = newest, visited, keys, curating, starred, read, hidden, seen, changes, searches }) {
    const isDay = (it) => typeof it === 'string' && /^\d{4}-\d\d-\d\d$/.test(it);
    return {
      theme: ['light', 'dark'].includes(theme) ? theme : '',
      start: isDay(start) ? start : '',
      visited: isDay(visited) ? visited : '',
      keys: keys !== false,
      curating: curating === true,
      starred: entriesOf(starred, isStar),
      read: entriesOf(read, Boolean),
      hidden: entriesOf(hidden, Boolean),
      seen: entriesOf(seen, isSeen),
      changes: entriesOf(changes, isSeen),
      searches: entriesOf(searches, isDay),
    };
  }

  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  function entriesOf(value, isKept) {
    return Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter((entry) => isKept(entry[1])));
  }

  function isSeen(value) {
    return value === 1 || isObject(value);
  }

  // The path of a paper's page leads nowhere else: not out of the site, and to no script.
  function isStar(star) {
    const isText = (it) => typeof it === 'string';
    if (!isObject(star) || ![star.day, star.path, star.title].every(isText)) return false;
    return /^papers\/(?:[\w.-]+\/)*[\w.-]+\.html$/.test(star.path) && !star.path.split('/').includes('..');
  }

  /** Runs another script of the theme, once. */
  function load(name) {
    loaded[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(`theme/${name}`, folder);
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return loaded[name];
  }

  return {
    site,
    archive: new URL(archive),
    memory,
    checked,
    load,
    loadLate,
    reading,
    begin,
    remember,
    visit: () => stored('sessionStorage') ?? {},
    rememberVisit: (visit) => store('sessionStorage', visit),
  };
})();
