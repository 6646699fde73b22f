// Long lists: narrows them to a topic, a kind or what is unread, folds what the reader is done with into a thin line, and
// unfolds the abstract of a paper that stands on a line.
'use strict';

reader.reading.then(({ items, id, isDone, addMarks, template }) => {
  const { memory } = reader;
  const PICTURES_UNTIL_HEIGHTS_ARE_KNOWN = 20;
  const strings = template('list-strings').dataset;
  const form = document.querySelector('.filter');
  const notes = [...document.querySelectorAll('.written-note')];
  const listed = notes.length > 0 ? notes : items.filter((it) => it.matches('article.entry:not(.paper *), .titles li'));
  const opened = new Set();
  let found;
  let shown = new Set(listed);
  let folded = new Set();

  if (form) readAddress();
  if (query().length > 0) narrow();
  else fold();
  if (history.state?.paper) goBack(history.state);
  else showTarget();
  addEventListener('hashchange', showTarget);
  addEventListener('popstate', ({ state }) => state?.paper && goBack(state));
  addEventListener('scrollend', keepPlace);
  form?.addEventListener('focusin', findings, { once: true });
  form?.addEventListener('change', () => {
    writeAddress();
    narrow();
  });
  document.addEventListener('click', (event) => {
    const more = event.target.closest('.line .unfold');
    if (more) unfold(more.closest('.entry'), more);
    const link = event.target.closest('a[href]');
    // An address that is written into a text, or into the summary of the last visit, says itself what it narrows to.
    if (link && !link.closest('.prose, .since') && form?.elements.topic && (link.id === 'unfold-all' || leadsToDay(link))) link.search = location.search;
  });
  // What the reader hides is away at once; what was read stays until the next visit.
  document.addEventListener('marked', ({ target }) => {
    for (const it of listed.filter((other) => id(other) === id(target))) opened[it.matches('.is-hidden') ? 'delete' : 'add'](it);
    const hadFocus = target.contains(document.activeElement);
    fold();
    if (!target.matches('.is-folded')) return;
    const next = listed.slice(listed.indexOf(target)).find((it) => shown.has(it) && !it.matches('.is-folded'));
    if (hadFocus) (next?.querySelector('a') ?? [...document.querySelectorAll('.folded button')].at(-1)).focus({ preventScroll: true });
    // Of an unfolded paper that is away the screen may have shown the end: the next one begins there.
    if (next?.getBoundingClientRect().top < 0) next.scrollIntoView({ block: 'start', behavior: 'instant' });
  });

  // What was read in another tab stays too.
  document.addEventListener('remembered', () => listed.filter((it) => isDone(it) && !folded.has(it)).forEach((it) => opened.add(it)));

  // ---- The filter

  /** What choices and headings have of the list, looked at when a reader comes to the choices: most visits do without. */
  function findings() {
    if (!found) {
      const choices = [...document.querySelectorAll('.filter [data-gaps]')];
      const groups = new Map(listed.map((it) => [it, groupsOf(it)]));
      found = {
        places: new Map(choices.map((it) => [key(it.closest('select').name, it.value), placesOf(it.dataset.gaps)])),
        groups,
        all: new Set([...groups.values()].flat()),
      };
    }
    return found;
  }

  /** Whether a link leads to a day, or to the newest one: narrowed to the same, unless it leads to one of its papers. */
  function leadsToDay({ origin, pathname, hash }) {
    const { site } = reader;
    return origin === site.origin && !hash && /^(?:index|days\/\d{4}-\d\d-\d\d)\.html$/.test(pathname.slice(site.pathname.length));
  }

  /** The headings under which an item stands, with all that is below them. */
  function groupsOf(item) {
    const above = [];
    for (let at = item.parentElement; at; at = at.parentElement) if (at.matches('.subject, .group, .section')) above.push(at);
    return above;
  }

  function key(name, value) {
    return `${name} ${value}`;
  }

  /** Which papers a choice has: numbers among those of the list. */
  function placesOf(gaps) {
    let next = 0;
    return new Set(gaps.split(' ').map((gap) => {
      const place = next + Number(gap);
      next = place + 1;
      return place;
    }));
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = asked.get(select.name) ?? '';
      select.value = [...select.options].some((it) => it.value === value) ? value : '';
    }
    if (form.elements.unread) form.elements.unread.checked = asked.has('unread');
  }

  function writeAddress() {
    const asked = new URLSearchParams(query());
    history.replaceState(null, '', location.pathname + (asked.size ? `?${asked}` : '') + location.hash);
  }

  /** What is chosen, as names and values. */
  function query() {
    return form ? [...new FormData(form)].filter(([, value]) => value) : [];
  }

  function narrow() {
    const { places, groups, all } = findings();
    const asked = query();
    const chosen = asked.map(([name, value]) => places.get(key(name, value))).filter(Boolean);
    const { unread } = Object.fromEntries(asked);
    shown = new Set(listed.filter((item, place) => chosen.every((it) => it.has(place)) && (!unread || !isDone(item))));
    const filled = new Set([...shown].flatMap((it) => groups.get(it)));
    for (const it of all) show(it, filled.has(it));
    // Below a group that is hidden nothing needs to be: of a thousand papers few are touched.
    for (const it of listed) if (groups.get(it).every((group) => filled.has(group))) show(it, shown.has(it));
    fold();
    // The first number written as the reader's language has it takes longer than all of this: the list is narrowed before.
    requestAnimationFrame(() => setTimeout(count, 0, asked.length > 0));
  }

  function count(isNarrowed) {
    form.querySelector('output').textContent = isNarrowed ? message('shown', shown.size, listed.length) : '';
    const counts = new Map();
    for (const group of [...shown].flatMap((it) => found.groups.get(it))) counts.set(group, (counts.get(group) ?? 0) + 1);
    for (const [group, number] of counts) {
      const heading = group.querySelector(':scope > :is(h2, h3) > .count');
      if (!heading) continue;
      heading.dataset.all ??= heading.textContent;
      const text = isNarrowed ? message('shown', number, heading.dataset.all) : heading.dataset.all;
      if (heading.textContent !== text) heading.textContent = text;
    }
    for (const link of document.querySelectorAll('.sections a[href^="#"]')) {
      const number = link.querySelector('.count');
      number.dataset.all ??= number.textContent;
      const here = counts.get(document.getElementById(link.hash.slice(1)));
      number.textContent = isNarrowed ? (here ?? 0).toLocaleString(root()) : number.dataset.all;
      show(link.parentElement, !isNarrowed || here > 0);
    }
    keepPlace();
  }

  /** Hides or shows an element; one that is so already costs nothing. */
  function show(element, isShown) {
    if (element.hidden === isShown) element.hidden = !isShown;
  }

  function message(key, ...values) {
    return values.reduce((text, value, index) => text.replace(`{${index}}`, value.toLocaleString(root())), strings[key]);
  }

  function root() {
    return document.documentElement.lang;
  }

  // ---- What the reader is done with

  function fold() {
    document.querySelectorAll('.folded').forEach((it) => it.remove());
    let run = [];
    const close = () => {
      if (run.length > 0) run[0].before(thinLine(run));
      run = [];
    };
    const done = new Set(listed.filter((it) => isDone(it) && !opened.has(it) && !memory.starred[id(it)]));
    for (const it of [...folded, ...done]) it.classList.toggle('is-folded', done.has(it));
    folded = done;
    for (const item of shown) {
      const folds = done.has(item);
      if (run.length > 0 && (!folds || run.at(-1).parentElement !== item.parentElement)) close();
      if (folds) run.push(item);
    }
    close();
  }

  function thinLine(run) {
    const line = document.createElement(run[0].tagName === 'LI' ? 'li' : 'p');
    line.className = 'folded';
    const button = document.createElement('button');
    button.type = 'button';
    const hidden = run.filter((it) => it.matches('.is-hidden')).length;
    button.textContent = [
      run.length > hidden && message('read', run.length - hidden),
      hidden > 0 && message('hidden', hidden),
    ].filter(Boolean).join(', ');
    button.addEventListener('click', () => {
      run.forEach((it) => opened.add(it));
      fold();
      run[0].querySelector('a').focus();
    });
    line.append(button);
    return line;
  }

  // An address with the name of a paper leads there, whether or not it is folded.
  function showTarget() {
    const target = document.querySelector(':target');
    const item = listed.find((it) => it.contains(target));
    if (!item?.matches('.is-folded')) return;
    opened.add(item);
    fold();
    item.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  // ---- The place of the reader, when the page is loaded again

  // By itself the browser goes to a distance from the top: in a list that is narrowed or folded another paper is there.
  function keepPlace() {
    const isChanged = query().length > 0 || folded.size > 0;
    const item = isChanged && firstOnScreen();
    history.scrollRestoration = item ? 'manual' : 'auto';
    history.replaceState(item ? { paper: id(item), place: listed.indexOf(item), top: item.getBoundingClientRect().top } : null, '');
  }

  // To ask where each paper is would lay out all that are far from the screen.
  function firstOnScreen() {
    const column = document.querySelector('main').getBoundingClientRect();
    for (let y = 0; y < innerHeight; y += 20) {
      const item = document.elementFromPoint(column.left + column.width / 2, y)?.closest('article.entry, .titles li');
      if (shown.has(item)) return item;
    }
    return undefined;
  }

  /** Scrolls to where a paper was, until what is near it has its heights or the reader goes on. */
  function goBack({ paper, place, top }) {
    const was = [listed[place], ...listed].find((it) => it && id(it) === paper);
    const item = was && listed.slice(listed.indexOf(was)).find((it) => shown.has(it) && !folded.has(it));
    let pictures = item ? PICTURES_UNTIL_HEIGHTS_ARE_KNOWN : 0;
    for (const event of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(event, () => { pictures = 0; }, { once: true, passive: true });
    const step = () => {
      if (pictures-- <= 0) return;
      scrollBy({ top: item.getBoundingClientRect().top - top, behavior: 'instant' });
      requestAnimationFrame(step);
    };
    step();
  }

  // ---- Abstracts of papers on lines

  /** The abstract and the links come from the paper's page. */
  async function unfold(item, button) {
    if (button.matches('[aria-disabled]')) return;
    let rest = item.querySelector('.rest-of-line');
    if (!rest) {
      // A button that is really disabled would lose the focus.
      button.setAttribute('aria-disabled', 'true');
      try {
        const answer = await fetch(item.querySelector('a').href);
        if (!answer.ok) throw new Error(answer.status);
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        rest = document.createElement('div');
        rest.className = 'rest-of-line';
        rest.hidden = true;
        rest.innerHTML = '<div class="apparatus"></div>';
        rest.firstChild.append(document.importNode(page.querySelector('.aside .links'), true));
        rest.append(document.importNode(page.querySelector('.abstract'), true));
        rest.querySelectorAll('a[href]').forEach((it) => { it.href = new URL(it.getAttribute('href'), answer.url); });
        button.before(rest);
        item.dispatchEvent(new Event('unfolded', { bubbles: true }));
        reader.loadLate();
      } catch {
        location.href = item.querySelector('a').href;
        return;
      } finally {
        button.removeAttribute('aria-disabled');
      }
    }
    rest.hidden = !rest.hidden;
    button.textContent = rest.hidden ? strings.more : strings.less;
    button.setAttribute('aria-expanded', String(!rest.hidden));
    addMarks(item);
  }
});
