// The search page: puts on it what search-index.mjs finds, and the reason why.
(() => {
  'use strict';

  const PAPERS_AT_A_TIME = 10;
  // Each costs a page that is loaded, read and laid out: a slow phone answers a letter before the next one.
  const PAPERS_WHILE_TYPING = 2;
  const MOST_PAGES_FOR_A_PAPER = 3;
  const EXCERPT = 240;
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const PAUSE_IN_TYPING = 200;
  const PAUSE_AFTER_TYPING = 500;

  const form = document.getElementById('search');
  const status = document.getElementById('search-status');
  const list = document.getElementById('search-results');
  const more = document.getElementById('search-more');
  const words = document.getElementById('search-words');
  const template = document.getElementById('search-result');
  const root = new URL('..', new URL(form.dataset.index, document.baseURI));

  const { src } = document.currentScript;
  let opening;
  let engine;
  let session = {};
  let timer;

  const label = (field) => document.querySelector(`[data-label=${field}]`).textContent;
  const message = (key, value) => form.dataset[key].replace('{0}', value);

  /** Starts search-worker.mjs beside the page: `ask` calls its functions by their names. */
  function startWorker() {
    const worker = new Worker(new URL('search-worker.mjs', src), { type: 'module' });
    const questions = new Map();
    let last = 0;
    worker.addEventListener('message', ({ data: [number, answer, failure] }) => {
      const { resolve, reject } = questions.get(number);
      questions.delete(number);
      if (failure) reject(new Error(failure)); else resolve(answer);
    });
    worker.addEventListener('error', () => questions.forEach(({ reject }) => reject(new Error('search-worker.mjs'))));
    const ask = (...question) => new Promise((resolve, reject) => {
      questions.set(++last, { resolve, reject });
      worker.postMessage([last, ...question]);
    });
    return { ask, stop: () => worker.terminate() };
  }

  async function open() {
    const { ask, stop } = startWorker();
    try {
      const [query, fields] = await Promise.all([import('./search-query.mjs'), ask('open', root.href, form.dataset.archive)]);
      return { ...query, fields, ask, stop, papers: new Map() };
    } catch (failure) {
      stop();
      throw failure;
    }
  }

  /** What a paper's page says of it: each `data-field` is the name of a field of queries. */
  function readPage(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const texts = {};
    const languages = {};
    // In its place a comma that the page hides stands between the names.
    page.querySelectorAll('.further summary').forEach((it) => it.remove());
    page.querySelectorAll('[data-field]').forEach((element) => {
      const { field } = element.dataset;
      (texts[field] ??= []).push(element.textContent.replace(/\s+/g, ' ').trim());
      languages[field] = element.closest('body [lang]')?.lang ?? '';
    });
    const day = page.querySelector('a[data-day]');
    const [published = ''] = day?.getAttribute('href').match(/\d{4}-\d\d-\d\d/) ?? [];
    const isWithdrawn = page.querySelector('.badge.withdrawn') !== null;
    return { title: page.title, day: day?.textContent, published, isWithdrawn, texts, languages };
  }

  function paper({ address, text, html }) {
    if (!text) return { address, ...readPage(html) };
    const day = address.startsWith('topics/') ? label('topic') : text.about;
    return { address, title: text.title, day, texts: { ti: [text.title], topic: [text.about].filter(Boolean), tag: text.tags ?? [], note: [text.text].filter(Boolean) } };
  }

  /** What is shown of papers with some numbers, each read once. */
  async function read(numbers) {
    const { ask, papers } = engine;
    const unknown = numbers.filter((number) => !papers.has(number));
    const loaded = unknown.length > 0 ? await ask('papers', unknown) : [];
    loaded.forEach((it, at) => papers.set(unknown[at], paper(it)));
    return numbers.map((number) => papers.get(number));
  }

  /** Writes a text into an element, as much as fits around the first of its marked places. */
  function write(element, text, terms) {
    const places = terms.flatMap((term) => engine.places(term, text)).sort(([one], [other]) => one - other);
    const first = Math.max(0, (places[0]?.[0] ?? 0) - EXCERPT / 3);
    const start = text.length <= EXCERPT || first === 0 ? 0 : text.indexOf(' ', first) + 1;
    const last = text.lastIndexOf(' ', start + EXCERPT);
    const end = text.length <= start + EXCERPT ? text.length : last > start ? last : start + EXCERPT;
    let at = start;
    element.append(start > 0 ? '… ' : '');
    for (const [from, until] of places.filter(([from, until]) => from >= start && until <= end)) {
      if (from >= at) {
        const mark = document.createElement('mark');
        mark.textContent = text.slice(from, until);
        element.append(text.slice(at, from), mark);
        at = until;
      }
    }
    element.append(text.slice(at, end), end < text.length ? ' …' : '');
  }

  /** The texts that show all terms of a query between them. */
  function reasons(texts, terms) {
    const found = [];
    let missing = terms;
    for (const field of engine.fields) {
      for (const text of texts[field] ?? []) {
        const here = missing.filter((term) =>
          [field, 'all'].includes(term.field) && engine.places(term, text).length > 0);
        if (here.length > 0) {
          found.push({ field, text });
          missing = missing.filter((term) => !here.includes(term));
        }
      }
    }
    return found;
  }

  /** The star of a result, as soon as the script that knows the reader's marks is there. */
  function mark(item, texts, published) {
    if (!texts.id) return;
    item.dataset.id = texts.id[0];
    item.dataset.day = published;
    reader.reading.then(({ addStar }) => addStar(item));
  }

  function result({ address, title, day, published, isWithdrawn, texts, languages = {} }, terms) {
    const item = template.content.cloneNode(true);
    mark(item.firstElementChild, texts, published);
    const within = (field) => terms.filter((term) => [field, 'all'].includes(term.field));
    const link = item.querySelector('a');
    link.href = new URL(address, root);
    if (languages.ti) link.lang = languages.ti;
    write(link, texts.ti?.[0] ?? title, within('ti'));
    if (!isWithdrawn) item.querySelector('.withdrawn').remove();
    if (!texts.jr) item.querySelector('.published').remove();
    write(item.querySelector('.authors'), texts.au?.[0] ?? '', within('au'));
    item.querySelector('.byline').textContent = [day, texts.id?.[0]].filter(Boolean).join(' · ');
    const why = item.querySelector('.why');
    const shown = reasons(texts, terms).filter((it) => !['ti', 'au'].includes(it.field));
    // Who looks for a title wants to know what the paper says.
    const said = texts.abs ? 'abs' : 'note';
    if (texts[said]?.[0] && shown.every((it) => it.field !== said)) shown.push({ field: said, text: texts[said][0] });
    for (const { field, text } of shown) {
      const line = why.cloneNode(true);
      line.querySelector('.field').textContent = label(field);
      const excerpt = line.querySelector('.excerpt');
      if (languages[field]) excerpt.lang = languages[field];
      write(excerpt, text, within(field));
      why.before(line);
    }
    why.remove();
    return item;
  }

  /** The next papers of a session; what the index does not know is looked for on their pages. */
  async function next(current, many) {
    const { found } = current;
    const items = [];
    const end = current.looked + MOST_PAGES_FOR_A_PAPER * many;
    while (items.length < many && current.looked < Math.min(end, found.papers.length)) {
      const numbers = [...found.papers.slice(current.looked, current.looked + many - items.length)];
      current.looked += numbers.length;
      items.push(...(await read(numbers))
        .filter(({ texts }) => !found.unchecked || !texts.ti || engine.matches(found.tree, texts))
        .map((it) => result(it, engine.wanted(found.tree))));
    }
    return items;
  }

  function count({ found, looked }) {
    if (!found.tree) return found.common.length > 0 ? '' : message('wordless');
    const all = looked === found.papers.length;
    const number = found.unchecked && all ? list.children.length : found.papers.length;
    if (found.unchecked && !all && list.children.length === 0) return message('unfound', looked).replace('{1}', number - looked);
    const key = number === 0 ? 'none' : found.unchecked && !all ? 'most' : number === 1 ? 'one' : 'many';
    return message(key, number);
  }

  function report(current) {
    const { found, looked, isAsked } = current;
    current.isShown ??= true;
    more.hidden = looked >= found.papers.length;
    words.replaceChildren(...(isAsked ? [] : found.suggestions).map((word) => new Option('', form.elements.q.value.replace(/\S*$/, word))));
    reader.loadLate();
    status.textContent = [
      ...found.meant.map(([typed, word]) => message('meant', typed).replace('{1}', word)),
      count(current),
      found.isPart && message('unsearched', ''),
      found.further > 0 && message('partial', ''),
      found.common.length > 0 && message('common', found.common.join(', ')),
      found.shortened.length > 0 && message('shortened', found.shortened.join(', ')),
    ].filter(Boolean).join(' ');
    for (const [typed, word] of found.perhaps) {
      const link = document.createElement('a');
      link.textContent = message('perhaps', word);
      const other = asked();
      other.set('q', form.elements.q.value.replace(WORD, (it) => engine.words(it).join() === typed ? word : it));
      link.href = `?${other}`;
      status.append(' ', link);
    }
  }

  function fail(failure) {
    engine?.stop();
    engine = opening = undefined;
    console.error(failure);
    status.textContent = message('failure');
  }

  /** What is asked, as the address of the page has it. */
  const asked = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));

  /** Writes what is asked into the address, for who comes back to the page. */
  const remember = () => history.replaceState(history.state, '', `${location.pathname}?${asked()}`.replace(/\?$/, ''));

  /** Puts results in the place of others; if one had the focus, the first has it. */
  function replace(items) {
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...items);
    if (hadFocus) (list.querySelector('a') ?? form.elements.q).focus();
  }

  function clear() {
    replace([]);
    more.hidden = true;
    status.textContent = '';
  }

  /** Shows what is found; an identifier that was asked for, not only typed, leads to its paper. */
  async function show(isAsked) {
    if (isAsked) remember();
    const [q, from, until, sort] = ['q', 'from', 'until', 'sort'].map((name) => form.elements[name].value.trim());
    const current = { isAsked, looked: 0 };
    session = current;
    if (q === '') return clear();
    status.textContent ||= message('loading');
    try {
      engine = await (opening ??= open());
      current.found = await engine.ask('find', q, from, until, sort === 'day');
      if (isAsked && engine.identifier(q) && current.found.papers.length === 1 && session === current) {
        location.replace(new URL(await engine.ask('address', current.found.papers[0]), root));
        return;
      }
      const items = await next(current, isAsked ? PAPERS_AT_A_TIME : PAPERS_WHILE_TYPING);
      if (session === current) {
        replace(items);
        report(current);
      }
    } catch (failure) {
      if (session !== current) return;
      clear();
      fail(failure);
    }
  }

  /** Shows more papers below the others. */
  async function add(current, many) {
    // What is being looked for shows its first papers by itself.
    if (!current.found) return;
    try {
      const items = await next(current, many);
      if (session === current) {
        list.append(...items);
        report(current);
      }
    } catch (failure) {
      fail(failure);
    }
  }

  async function showMore() {
    const before = list.children.length;
    await add(session, PAPERS_AT_A_TIME);
    list.children[before]?.querySelector('a').focus();
  }

  /** What waits until the reader has typed. */
  async function settle(current) {
    remember();
    if (!more.hidden) await add(current, PAPERS_AT_A_TIME - PAPERS_WHILE_TYPING);
  }

  async function answer() {
    const before = timer;
    const shown = show(false);
    const current = session;
    await shown;
    if (before === timer) timer = setTimeout(() => session === current && settle(current), PAUSE_AFTER_TYPING);
  }

  /** Arrow keys lead through the results of what is typed, unless words are suggested. */
  function walk(event) {
    const stops = [form.elements.q, ...list.querySelectorAll('h2 a')];
    const at = stops.indexOf(event.target);
    const to = at >= 0 && stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (!to || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || (at === 0 && (!session.isShown || words.options.length > 0))) return;
    to.focus();
    event.preventDefault();
  }

  document.addEventListener('keydown', walk);
  if (location.protocol === 'file:') {
    status.textContent = message('file');
    return;
  }
  const typed = (event) => {
    session.isShown = false;
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(answer, PAUSE_IN_TYPING);
  };
  form.addEventListener('input', typed);
  form.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show(true);
  });
  more.addEventListener('click', showMore);
  list.addEventListener('click', remember);
  new URLSearchParams(location.search).forEach((value, name) => {
    if (['q', 'from', 'until', 'sort'].includes(name)) {
      form.elements[name].value = value.slice(0, form.elements.q.maxLength);
    }
  });
  if (form.elements.sort.selectedIndex < 0) form.elements.sort.value = '';
  // The browser would go back to its place in a page without results.
  history.scrollRestoration = 'manual';
  const { y = 0 } = history.state ?? {};
  show(true).then(() => {
    if (y > 0) scrollTo({ top: y, behavior: 'instant' });
    addEventListener('scrollend', () => history.replaceState({ y: scrollY }, ''));
  });
})();
