// What a reader's browser adds to the pages: marks, keys, what is new, the choice of colours. What it remembers stays in
// this browser. Its strings and templates are the <template> elements of the page and those of client-templates.html, which
// are published as tools.js.
'use strict';

(() => {
  const { site, archive, memory, remember, load } = reader;
  const MARKS = ['read', 'starred', 'hidden'];
  // Picks are there to be found again.
  const DONE = document.querySelector('.picks-page') ? '.is-hidden' : '.is-read, .is-hidden';
  const root = document.documentElement;
  // A note grows when its pictures come, and when the window is made so wide that it stands in the margin.
  const notesByHeight = new ResizeObserver((changes) => changes.forEach(({ target }) => foldNote(target.parentElement)));
  const holder = document.createElement('template');
  holder.innerHTML = daybook.templates;
  const said = holder.content.querySelector('.said');
  document.body.append(holder.content);

  // A paper in a list is an .entry with a card or a line, or an element with data-id that names the paper.
  const items = [...document.querySelectorAll('.entry, main li[data-id]')].filter((it) => it.dataset.id || shownIn(it));

  tools();
  // The link in the masthead asks at once; with a key of the browser's own it opens the page.
  document.querySelector('.masthead a[href$="search/index.html"]')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector('#search')) return;
    event.preventDefault();
    ask(event.currentTarget.href);
  });
  navigation();
  const fresh = markFresh();
  items.filter(isMarked).forEach(show);
  document.addEventListener('remembered', () => {
    [...items, ...document.querySelectorAll('.results li[data-id]')].forEach(show);
    showStarCount();
    showColours();
  });
  const papers = new Set(items);
  const lookAgain = whenNear(new Set([...items, ...document.querySelectorAll('.entry, .notes, .prose, .citation pre, .changed li')]), (near) => {
    near.filter((it) => papers.has(it)).forEach(addMarks);
    // What the filter hides is laid out when it is shown again.
    near.filter((it) => !it.closest('[hidden]')).forEach(reach);
  });
  whenWidthChanges(lookAgain);
  addEventListener('beforeprint', () => document.querySelectorAll('.prose, .paper .card').forEach(reach));
  // What is unfolded may be wider than its place.
  for (const change of ['change', 'unfolded']) document.addEventListener(change, lookAgain);
  keys();
  reader.begin({ items, part, id, isFresh: (item) => fresh.has(item), isDone, addMarks, addStar, showStarCount, save, say, template, today });
  if (document.querySelector('.citation, .citations, .starred-list')) load('citing.js');
  if (document.querySelector('.filter, .line, article.entry:not(.paper *), .titles li[data-id]')) load('lists.js');
  if (document.querySelector('#keep-search, .kept-searches')) load('searches.js');
  if (document.querySelector('.since, .days li[data-date]')) load('since.js');
  if (memory.curating && template('curating')) load('curating.js');

  /** One of those that the script has brought along: a heading of the page may have its name. */
  function template(name) {
    return document.querySelector(`template#${name}`);
  }

  function part(name) {
    return template(name).content.cloneNode(true).firstElementChild;
  }

  function shownIn(item) {
    return item.querySelector('.card, .line');
  }

  function id(item) {
    const shown = shownIn(item);
    return item.dataset.id ?? shown.dataset.id ?? (shown.id || item.id);
  }

  function day(item) {
    return item.dataset.day ?? shownIn(item)?.dataset.day ?? item.closest('[data-day]')?.dataset.day ?? '';
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
    remember(() => { memory.theme = isDark ? 'light' : 'dark'; });
    showColours();
  }

  function showColours() {
    if (memory.theme) root.dataset.theme = memory.theme;
    else delete root.dataset.theme;
  }

  function showKeys() {
    let dialog = document.querySelector('dialog.keys');
    if (!dialog) {
      dialog = part('keys');
      if (!document.getElementById('unfold-all')) {
        const key = [...dialog.querySelectorAll('dt')].find((it) => it.textContent === 'a');
        key.nextElementSibling.remove();
        key.remove();
      }
      const enabled = dialog.querySelector('input');
      enabled.checked = memory.keys;
      enabled.addEventListener('change', () => {
        remember(() => { memory.keys = enabled.checked; });
      });
      const curating = dialog.querySelector('[data-does=curate]');
      if (curating) curating.checked = memory.curating;
      curating?.addEventListener('change', () => {
        remember(() => { memory.curating = curating.checked; });
        if (memory.curating) load('curating.js');
        else location.reload();
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

  // On a phone the navigation is one line; what it has no room for is in a menu.
  function navigation() {
    const list = document.querySelector('.masthead nav ul');
    const links = [...list.children];
    const rest = part('rest');
    const fit = () => {
      const { activeElement } = document;
      if (rest.isConnected) list.replaceChildren(...links);
      const shown = [...links];
      if (list.scrollWidth > list.clientWidth) list.append(rest);
      while (list.scrollWidth > list.clientWidth && shown.length > 1) {
        const last = shown.findLastIndex((it) => !it.querySelector('[aria-current]'));
        rest.querySelector('ul').prepend(...shown.splice(last, 1));
      }
      if (list.contains(activeElement)) activeElement.focus();
    };
    closeLikeMenu(rest.querySelector('details'));
    fit();
    whenWidthChanges(fit);
  }

  /** Calls back when the page has got another width, and not when a phone that scrolls hides its bars. */
  function whenWidthChanges(back) {
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth === width) return;
      width = innerWidth;
      back();
    });
  }

  /** Closes with the Escape key, and when the focus goes elsewhere. */
  function closeLikeMenu(details) {
    details.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      details.open = false;
      details.querySelector('summary').focus();
    });
    details.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !details.contains(relatedTarget)) details.open = false;
    });
  }

  // ---- What is new since the last visit

  // New is what came after the first visit and was not on screen yet, until the tab is closed in which it was.
  function markFresh() {
    const visit = reader.visit();
    const isChanges = document.querySelector('.changed') !== null;
    const kept = isChanges ? 'changes' : 'seen';
    const now = (visit[kept] ??= {});
    const listed = items.filter((it) => !it.closest('.paper, .related'));
    const isUnseen = (it) => memory[kept][day(it)] !== 1 && !memory[kept][day(it)]?.[id(it)];
    const found = new Set(listed.filter((it) => isNew(it) && (isUnseen(it) || now[day(it)]?.[id(it)])));
    found.forEach((it) => (it.querySelector('.title') ?? it).prepend(part('fresh'), ' '));
    if (!memory.start && listed.length > 0) {
      // The front page has the newest day of the site, others may be old. What is dated today may come only later today.
      const least = document.querySelector('.since') ? '' : new Date(Date.now() - 86400e3).toISOString().slice(0, 10);
      remember(() => { memory.start ||= [least, ...listed.map(day)].sort().at(-1); });
    }
    if (!visit.since) {
      visit.since = memory.visited || 'never';
      remember(() => { memory.visited = today(); });
      reader.rememberVisit(visit);
    }
    const unseen = new Set([...found].filter(isUnseen));
    whenSeen(unseen, (seen) => {
      for (const it of seen) {
        unseen.delete(it);
        (now[day(it)] ??= {})[id(it)] = 1;
      }
      reader.rememberVisit(visit);
      const whole = document.querySelector('main[data-day]')?.dataset.day;
      remember(() => {
        if (whole && ![...unseen].some((it) => day(it) === whole)) memory.seen[whole] = 1;
        see(seen, kept);
      });
    });
    // Addresses of the front page's summary lead to the first that is new.
    const isMeant = { '#fresh': () => true, '#starred': (it) => memory.starred[id(it)] }[location.hash];
    if (isMeant) [...unseen].find(isMeant)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    return found;
  }

  /** The day by the reader's clock, as in 2025-07-15. */
  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, '0')).join('-');
  }

  function isNew(item) {
    return memory.start && day(item) > memory.start;
  }

  function see(those, kept) {
    for (const it of those.filter(isNew)) if (memory[kept][day(it)] !== 1) (memory[kept][day(it)] ??= {})[id(it)] = 1;
    forget();
  }

  // A browser has room for a few months; what is older is not new any more.
  function forget() {
    for (const kept of [memory.seen, memory.changes]) {
      for (const old of Object.keys(kept).sort().slice(0, -60)) {
        delete kept[old];
        if (old > memory.start) memory.start = old;
      }
    }
  }

  /** Calls back with items that are on screen for as long as it takes to see them. */
  function whenSeen(those, back) {
    const onScreen = new Set();
    let timer;
    const observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) onScreen[isIntersecting ? 'add' : 'delete'](target);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const seen = [...onScreen].filter((it) => those.has(it));
        seen.forEach((it) => observer.unobserve(it));
        if (seen.length > 0) back(seen);
      }, 600);
    });
    those.forEach((it) => observer.observe(it));
  }

  /** Calls back with elements that come near the screen, with each once; what it gives back begins anew. */
  function whenNear(elements, back) {
    const observer = new IntersectionObserver((changes) => {
      const near = changes.filter((it) => it.isIntersecting).map((it) => it.target);
      near.forEach((it) => observer.unobserve(it));
      back(near);
    }, { rootMargin: '50%' });
    const begin = () => elements.forEach((it) => observer.observe(it));
    begin();
    return begin;
  }

  // ---- Marks: read, starred, hidden

  function addMarks(item) {
    const apparatus = item.querySelector('.apparatus');
    const marked = apparatus ? 'all' : 'star';
    if (item.dataset.marked === marked) return;
    if (!apparatus) {
      addStar(item);
      if (item.matches('article') && item.querySelector('.line')) addMore(item);
    } else {
      const bar = part('marks');
      // A line that was unfolded has its star already.
      if (item.dataset.marked) bar.querySelector('[data-mark=starred]').parentElement.remove();
      apparatus.append(bar);
      for (const button of bar.querySelectorAll('[data-mark]')) {
        button.setAttribute('aria-label', `${button.textContent}: ${title(item)}`);
        button.addEventListener('click', () => toggle(item, button.dataset.mark));
      }
      nameFold(item);
      if (!item.closest('.paper')) asOneStop(apparatus, title(item));
      else if (!memory.read[id(item)]) {
        // To have opened a paper's page is to have read of it.
        remember(() => {
          memory.read[id(item)] = 1;
          see([item], 'seen');
        });
      }
    }
    item.dataset.marked = marked;
    show(item);
  }

  /** The box that unfolds an abstract says of which paper, to those who do not see where it stands. */
  function nameFold(item) {
    const name = document.createElement('span');
    name.className = 'hidden';
    name.textContent = ` ${title(item)}`;
    item.querySelector('.card > .unfold')?.append(name);
  }

  /** Brings what is wider than its place in reach of the keyboard, and folds a note that is higher than its own for as long as it is. */
  function reach(element) {
    const isWide = (it) => it.scrollWidth > it.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(it).overflowX);
    const changed = [element, ...element.querySelectorAll('.title, p, pre, table, dd, math[display=block]')]
      .filter((it) => it.clientWidth > 0 && isWide(it) !== it.matches('.scrolls'));
    // An abstract that has no more to show stays whole, also when its fonts come or the page gets narrower.
    const short = [...element.querySelectorAll('.card > .abstract:not(.whole)')]
      .filter((it) => it.scrollHeight <= it.clientHeight + 1 && getComputedStyle(it).display !== 'block');
    short.forEach((it) => it.classList.add('short'));
    for (const it of changed) {
      const scrolls = it.classList.toggle('scrolls');
      it.addEventListener('scroll', markEnd, { passive: true });
      for (const [name, value] of [['tabindex', 0], ...(it.matches('p, dd') ? [['role', 'group']] : [])]) {
        if (scrolls) it.setAttribute(name, value);
        else it.removeAttribute(name);
      }
    }
    if (element.matches('.entry > .notes')) [...element.children].forEach((it) => notesByHeight.observe(it));
  }

  /** From right to left a text is scrolled by numbers below 0. */
  function markEnd({ target }) {
    target.classList.toggle('at-end', Math.abs(target.scrollLeft) + target.clientWidth >= target.scrollWidth - 1);
  }

  function foldNote(notes) {
    if (notes.matches('.open')) return;
    notes.classList.toggle('long', notes.scrollHeight > notes.clientHeight + 1);
    if (notes.matches('.long') && !notes.nextElementSibling?.matches('.unfold')) addFold(notes);
  }

  function addFold(notes) {
    const button = document.createElement('button');
    const strings = template('list-strings').dataset;
    button.type = 'button';
    button.className = 'unfold';
    notes.after(button);
    const show = () => {
      const isOpen = notes.matches('.open');
      button.textContent = isOpen ? strings.less : strings.more;
      button.setAttribute('aria-expanded', String(isOpen));
    };
    const open = (isOpen) => {
      notes.classList.toggle('open', isOpen);
      show();
    };
    button.addEventListener('click', () => open(!notes.matches('.open')));
    // A link that has the focus is seen.
    notes.addEventListener('focusin', () => open(true));
    show();
  }

  /** What lists.js unfolds below a line. */
  function addMore(item) {
    const button = part('unfold-button');
    button.setAttribute('aria-label', `${button.textContent}: ${title(item)}`);
    item.querySelector('.line').append(button);
  }

  /** A line has no room for more than a star. */
  function addStar(item) {
    const button = part('star-button');
    button.setAttribute('aria-label', `${button.textContent}: ${title(item)}`);
    button.addEventListener('click', () => toggle(item, 'starred'));
    (shownIn(item) ?? item).append(button);
    show(item);
  }

  // The links and buttons of a card are one stop of the Tab key; arrows lead from one to the next.
  function asOneStop(apparatus, name) {
    const stops = [...apparatus.querySelectorAll('a, button')];
    apparatus.setAttribute('role', 'toolbar');
    apparatus.setAttribute('aria-label', name);
    setStop(apparatus.closest('.entry'));
    apparatus.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = by && stops[stops.indexOf(document.activeElement) + by];
      if (!next) return;
      stops.forEach((it) => { it.tabIndex = it === next ? 0 : -1; });
      next.focus();
      event.preventDefault();
    });
  }

  /** The Tab key leads to the first link of a card, and to the first button of one that is hidden, whose links are too. */
  function setStop(item) {
    const stops = [...item.querySelectorAll('[role=toolbar] :is(a, button)')];
    const first = stops.find((it) => !item.matches('.is-hidden') || it.matches('.marks *'));
    stops.forEach((it) => { it.tabIndex = it === first ? 0 : -1; });
  }

  function link(item) {
    return item.querySelector('a');
  }

  function title(item) {
    const shown = item.querySelector('h1.title') ?? link(item);
    return shownIn(item)?.dataset.title ?? shown.getAttribute('aria-label') ?? shown.textContent.trim();
  }

  function toggle(item, mark) {
    const isSet = memory[mark][id(item)];
    remember(() => {
      if (isSet) delete memory[mark][id(item)];
      else memory[mark][id(item)] = mark === 'starred' ? star(item) : 1;
      // What is folded never comes on screen. The day of a change is not that of its paper.
      if (!isSet && !item.closest('.changed')) see([item], 'seen');
    });
    // A paper may stand on the page twice.
    items.forEach((it) => id(it) === id(item) && show(it));
    show(item);
    showStarCount();
    item.dispatchEvent(new Event('marked', { bubbles: true }));
  }

  /** Has a screen reader say what others see. */
  function say(text) {
    said.textContent = text;
  }

  function star(item) {
    const path = shownIn(item)?.dataset.path ?? pathOf(link(item).href);
    return { day: day(item), path, title: title(item) };
  }

  /** The path of a paper's page within the site, or within its archive, which has the same. */
  function pathOf(address) {
    const [base] = [site.href, archive.href].filter((it) => address.startsWith(it)).sort((one, other) => other.length - one.length);
    return address.slice(base.length);
  }

  function isMarked(item) {
    const name = id(item);
    return MARKS.some((mark) => memory[mark][name]);
  }

  function show(item) {
    for (const mark of MARKS) {
      const set = Boolean(memory[mark][id(item)]);
      if (item.classList.contains(`is-${mark}`) !== set) {
        item.classList.toggle(`is-${mark}`);
        if (mark === 'hidden') setStop(item);
      }
      item.querySelector(`[data-mark=${mark}]`)?.setAttribute('aria-pressed', String(set));
    }
  }

  function isDone(item) {
    return item.matches(DONE) && !item.closest('.paper');
  }

  // ---- Keys

  function keys() {
    let current;
    const isThere = (it) => !it.closest('[hidden]') && it.getClientRects().length > 0;
    const atHand = () => items.find((it) => it.contains(document.activeElement)) ?? current;
    // Who has scrolled begins where the page is now.
    const onScreen = () => {
      let place = -1;
      for (let y = 40; scrollY > 0 && place < 0 && y < innerHeight; y += 40) {
        place = items.indexOf(document.elementFromPoint(innerWidth / 2, y)?.closest('.entry, li[data-id]'));
      }
      return place;
    };
    const step = (by, item = atHand()) => {
      let next = item ? items.indexOf(item) + by : Math.max(onScreen(), by - 1);
      while (items[next] && !isThere(items[next])) next += by;
      if (!items[next]) return;
      current?.classList.remove('is-current');
      current = items[next];
      current.classList.add('is-current');
      current.scrollIntoView({ block: 'start' });
      link(current)?.focus({ preventScroll: true });
    };
    const withCurrent = (does) => () => {
      const entries = items.filter((it) => it.matches('.entry'));
      const item = atHand() ?? (entries.length === 1 ? entries[0] : undefined);
      if (item && isThere(item)) does(item);
    };
    // All abstracts of a busy day are another page: the reader stays at the same paper.
    const unfoldAll = () => {
      const all = document.getElementById('unfold-all');
      const item = atHand();
      if (all?.href && item) all.hash = id(item);
      all?.click();
    };
    // What a button does a screen reader says by itself, and of a key nothing.
    const mark = (item, name) => {
      toggle(item, name);
      say(said.dataset[memory[name][id(item)] ? name : `${name}Off`].replace('{0}', () => title(item)));
    };
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      o: withCurrent((it) => it.querySelector(it.matches('li') ? 'a' : '.title a')?.click()),
      s: withCurrent((it) => mark(it, 'starred')),
      m: withCurrent((it) => mark(it, 'read')),
      x: withCurrent((it) => {
        mark(it, 'hidden');
        if (!isThere(it)) step(1, it);
      }),
      u: withCurrent((it) => {
        // Before the screen has moved there, a line has no button yet.
        addMarks(it);
        it.querySelector('.unfold')?.click();
      }),
      a: unfoldAll,
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

  function save(name, content) {
    const file = document.createElement('a');
    file.href = URL.createObjectURL(new Blob([content]));
    file.download = name;
    file.click();
    URL.revokeObjectURL(file.href);
  }

  function search() {
    const box = document.querySelector('#search [name=q]');
    const page = document.querySelector('.masthead a[href$="search/index.html"]');
    if (box) box.select();
    else if (page) ask(page.href);
  }

  /** The search, wherever the reader is: what is asked goes to its page. */
  function ask(address) {
    let dialog = document.querySelector('dialog.find');
    if (!dialog) {
      dialog = part('find');
      const form = dialog.querySelector('form');
      form.action = address;
      const close = () => dialog.close();
      // Who comes back to the page has asked.
      form.addEventListener('submit', close);
      form.querySelector('[type=button]').addEventListener('click', close);
      // Phones have no key that closes a dialog: a click beside it does, unless it began within, where text was selected.
      const isBeside = ({ clientX, clientY }) => {
        const { left, right, top, bottom } = dialog.getBoundingClientRect();
        return clientX < left || clientX > right || clientY < top || clientY > bottom;
      };
      let hasBegunBeside = false;
      dialog.addEventListener('pointerdown', (event) => { hasBegunBeside = isBeside(event); });
      dialog.addEventListener('click', (event) => hasBegunBeside && isBeside(event) && close());
      document.body.append(dialog);
    }
    dialog.showModal();
  }
})();
