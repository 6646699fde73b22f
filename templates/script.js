// What a reader's browser adds to the pages: marks, keys, the choice of colours. Every page is complete without it.
// What it remembers stays in this browser. Its strings and templates are the <template> elements of the page and those of
// client-templates.html, which are published as tools.js.
'use strict';

(() => {
  const site = new URL('../', document.currentScript.src);
  const root = document.documentElement;
  const memory = remembered();

  // Before the page is painted: nobody should see it in the wrong colours first, or move when the buttons come.
  root.classList.add('scripted');
  if (memory.theme) root.dataset.theme = memory.theme;
  if (location.protocol === 'file:') loadFonts();
  document.addEventListener('DOMContentLoaded', start);

  // From a folder on disk browsers load nothing ahead, and fonts would be late on every page.
  function loadFonts() {
    for (const { href } of document.querySelectorAll('link[as=font]')) {
      const family = href.match(/([^/]*)-latin/)[1].replaceAll('-', ' ');
      document.fonts.add(new FontFace(family, `url("${href}")`, { weight: '100 900', display: 'swap' }));
    }
  }

  // Sites of one host share its storage, so each has a key of its own. What another site of the host, or a reader, has
  // written there is not trusted: what is not as this script writes it is dropped.
  function remembered() {
    const blank = { theme: '', newest: '', keys: true, starred: {}, read: {}, hidden: {} };
    try {
      return checked({ ...blank, ...JSON.parse(localStorage.getItem(`daybook ${site.pathname}`)) });
    } catch {
      return blank;
    }
  }

  function checked({ theme, newest, keys, starred, read, hidden }) {
    return {
      theme: ['light', 'dark'].includes(theme) ? theme : '',
      newest: typeof newest === 'string' ? newest : '',
      keys: keys !== false,
      starred: entriesOf(starred, isStar),
      read: entriesOf(read, Boolean),
      hidden: entriesOf(hidden, Boolean),
    };
  }

  function entriesOf(value, isKept) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return Object.fromEntries(Object.entries(isObject ? value : {}).filter((entry) => isKept(entry[1])));
  }

  // The path of a paper's page leads nowhere else: not out of the site, and to no script.
  function isStar(star) {
    const isText = (it) => typeof it === 'string';
    if (typeof star !== 'object' || star === null || ![star.day, star.path, star.title].every(isText)) return false;
    return /^papers\/(?:[\w.-]+\/)*[\w.-]+\.html$/.test(star.path) && !star.path.split('/').includes('..');
  }

  function remember() {
    try {
      localStorage.setItem(`daybook ${site.pathname}`, JSON.stringify(memory));
    } catch {
      // A browser that may not store anything keeps the marks until the page is left.
    }
  }

  function start() {
    const holder = document.createElement('template');
    holder.innerHTML = daybook.templates;
    document.body.append(holder.content);
    tools();
    const entries = [...document.querySelectorAll('.entry')].filter((it) => it.querySelector('.card'));
    markFresh(entries);
    entries.forEach(addMarks);
    keys(entries);
    starredPage();
    document.querySelectorAll('.citation').forEach(addButtons);
    document.querySelectorAll('.citations a[download]').forEach(addFormats);
  }

  function part(name) {
    return document.getElementById(name).content.cloneNode(true).firstElementChild;
  }

  // ---- The colours and the list of keys

  function tools() {
    const bar = part('tools');
    bar.querySelector('.starred-link').href = new URL('starred/index.html', site);
    document.querySelector('.masthead').append(bar);
    bar.querySelector('[data-does=theme]').addEventListener('click', turnColours);
    bar.querySelector('[data-does=keys]').addEventListener('click', showKeys);
    showStarCount();
  }

  function turnColours() {
    const isDark = memory.theme ? memory.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    memory.theme = isDark ? 'light' : 'dark';
    root.dataset.theme = memory.theme;
    remember();
  }

  function showKeys() {
    let dialog = document.querySelector('dialog.keys');
    if (!dialog) {
      dialog = part('keys');
      const enabled = dialog.querySelector('input');
      enabled.checked = memory.keys;
      enabled.addEventListener('change', () => {
        memory.keys = enabled.checked;
        remember();
      });
      dialog.querySelector('button').addEventListener('click', () => dialog.close());
      document.body.append(dialog);
    }
    dialog.showModal();
  }

  function showStarCount() {
    const count = Object.keys(memory.starred).length;
    document.querySelector('.tools .star-count').textContent = count || '';
  }

  // ---- What is new since the last visit

  // A visit is what this tab shows until it is closed; what it has shown is old on the next one.
  function markFresh(entries) {
    const days = entries.map((it) => it.querySelector('.card').dataset.day).sort();
    let since = memory.newest;
    const key = `daybook since ${site.pathname}`;
    try {
      since = sessionStorage.getItem(key) ?? sessionStorage.getItem('daybook since') ?? since;
      sessionStorage.setItem(key, since);
      sessionStorage.removeItem('daybook since');
    } catch {
      // Without a memory of this visit each page is one.
    }
    if (days.length > 0 && days.at(-1) > memory.newest) {
      memory.newest = days.at(-1);
      remember();
    }
    if (since) {
      entries
        .filter((it) => it.querySelector('.card').dataset.day > since)
        .forEach((it) => it.querySelector('.title').prepend(part('fresh'), ' '));
    }
  }

  // ---- Marks: read, starred, hidden

  function addMarks(entry) {
    const bar = part('marks');
    entry.querySelector('.apparatus').append(bar);
    for (const button of bar.querySelectorAll('[data-mark]')) {
      button.addEventListener('click', () => toggle(entry, button.dataset.mark));
    }
    // To have opened a paper's page is to have read of it.
    if (entry.closest('.paper') && !memory.read[id(entry)]) {
      memory.read[id(entry)] = 1;
      remember();
    }
    show(entry);
  }

  function id(entry) {
    const card = entry.querySelector('.card');
    return card.dataset.id ?? card.id;
  }

  function toggle(entry, mark) {
    if (memory[mark][id(entry)]) delete memory[mark][id(entry)];
    else memory[mark][id(entry)] = mark === 'starred' ? star(entry) : 1;
    remember();
    // A paper may stand on the page twice.
    document.querySelectorAll('.entry').forEach((it) => {
      if (it.querySelector('.card') && id(it) === id(entry)) show(it);
    });
    showStarCount();
  }

  function star(entry) {
    const { day, path, title } = entry.querySelector('.card').dataset;
    const heading = entry.querySelector('.title').lastChild;
    return { day, path: path ?? heading.href.slice(site.href.length), title: title ?? heading.textContent };
  }

  function show(entry) {
    for (const mark of ['read', 'starred', 'hidden']) {
      const set = Boolean(memory[mark][id(entry)]);
      entry.classList.toggle(`is-${mark}`, set);
      entry.querySelector(`[data-mark=${mark}]`).setAttribute('aria-pressed', String(set));
    }
  }

  // ---- Keys

  function keys(entries) {
    let current = -1;
    const step = (by) => {
      const focused = entries.findIndex((it) => it.contains(document.activeElement));
      const next = (focused < 0 ? current : focused) + by;
      if (next < 0 || next >= entries.length) return;
      current = next;
      entries.forEach((it, index) => it.classList.toggle('is-current', index === current));
      entries[current].querySelector('a').focus({ preventScroll: true });
      entries[current].scrollIntoView({ block: 'start' });
    };
    const withCurrent = (does) => () => {
      const focused = entries.findIndex((it) => it.contains(document.activeElement));
      const entry = entries[focused < 0 ? current : focused] ?? (entries.length === 1 ? entries[0] : undefined);
      if (entry) does(entry);
    };
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      o: withCurrent((it) => it.querySelector('.title a')?.click()),
      s: withCurrent((it) => toggle(it, 'starred')),
      m: withCurrent((it) => toggle(it, 'read')),
      x: withCurrent((it) => toggle(it, 'hidden')),
      u: withCurrent((it) => it.querySelector('.unfold')?.click()),
      a: () => document.getElementById('unfold-all')?.click(),
      '/': search,
      '?': showKeys,
    };
    document.addEventListener('keydown', (event) => {
      const typing = event.target.closest('input:not([type=checkbox]), textarea, select, dialog[open]');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      // Who has turned the keys off can turn them on again without the mouse.
      if (!memory.keys && event.key !== '?') return;
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (action) {
        event.preventDefault();
        action();
      }
    });
  }

  function search() {
    const box = document.querySelector('#search [name=q]');
    const link = document.querySelector('.masthead a[href$="search/index.html"]');
    if (box) box.select();
    else link?.click();
  }

  // ---- Citations

  function addButtons(citation) {
    const button = part('copy');
    const text = citation.querySelector('.copied');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = button.dataset.done;
      } catch {
        // Not every page may write to the clipboard; the reader copies what is selected.
        getSelection().selectAllChildren(text);
      }
    });
    const buttons = document.createElement('span');
    buttons.className = 'buttons';
    buttons.append(button);
    if (text.classList.contains('bibtex')) {
      const name = text.textContent.match(/^@\w+\{(.*),$/m)[1];
      buttons.append(downloads(name, () => text.textContent));
    }
    text.after(buttons);
  }

  // A list of papers has a file in BibTeX.
  function addFormats(link) {
    const name = link.pathname.split('/').at(-1).replace(/\.bib$/, '');
    const buttons = downloads(name, () => load(link.href));
    buttons.querySelector('[data-suffix=".bib"]').remove();
    link.after(buttons);
  }

  function downloads(name, bibtex) {
    const buttons = part('download');
    buttons.addEventListener('click', async ({ target }) => {
      const { suffix } = target.dataset;
      if (suffix) save(name + suffix, (await formats())[suffix](await bibtex(), [document]));
    });
    return buttons;
  }

  // Few readers cite, so the script that knows the formats comes when it is asked for.
  function formats() {
    formats.loaded ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL('theme/citations.js', site);
      script.onload = () => resolve(daybookCitations);
      script.onerror = reject;
      document.head.append(script);
    });
    return formats.loaded;
  }

  async function load(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    return answer.text();
  }

  function save(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text]));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  // ---- The page of what this reader starred

  function starredPage() {
    const list = document.querySelector('.starred-list');
    if (!list) return;
    const stars = Object.entries(memory.starred).sort(([, a], [, b]) => b.day.localeCompare(a.day) || a.title.localeCompare(b.title));
    document.querySelector('.starred-some').hidden = stars.length === 0;
    document.querySelector('.starred-none').hidden = stars.length > 0;
    for (const [key, { path, title }] of stars) {
      const item = part('star');
      const link = item.querySelector('a');
      link.href = new URL(path, site);
      link.textContent = title;
      item.querySelector('button').addEventListener('click', () => {
        delete memory.starred[key];
        remember();
        showStarCount();
        item.remove();
      });
      list.append(item);
    }
    for (const button of document.querySelectorAll('.starred-export [data-suffix]')) {
      button.addEventListener('click', () => exportStarred(button));
    }
  }

  async function exportStarred(button) {
    const { suffix } = button.dataset;
    const problem = document.querySelector('.starred-problem');
    button.disabled = true;
    try {
      const pages = await Promise.all(Object.values(memory.starred).map(({ path }) => pageOf(path)));
      const texts = pages.map((page) => page.querySelector('.bibtex').textContent);
      save(`starred${suffix}`, (await formats())[suffix](texts.join('\n'), pages));
      problem.hidden = true;
    } catch {
      problem.hidden = false;
    }
    button.disabled = false;
  }

  async function pageOf(path) {
    return new DOMParser().parseFromString(await load(new URL(path, site)), 'text/html');
  }
})();
