// Buttons that copy and save citations, and the page of what this reader starred.
'use strict';

reader.reading.then(({ part, save, say, showStarCount }) => {
  const { site, archive, memory, checked, remember, load } = reader;

  starredPage();
  document.querySelectorAll('.citation').forEach(addButtons);
  document.querySelectorAll('.citations a[download]').forEach(addFormats);

  // ---- Citations

  function addButtons(citation) {
    const button = part('copy');
    const { textContent } = button;
    const copied = citation.querySelector('.copied');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(copied.textContent.replace(/^% .*\n/gm, ''));
        button.textContent = button.dataset.done;
        say(button.dataset.done);
      } catch {
        // Not every page may write to the clipboard; the reader copies what is selected.
        getSelection().selectAllChildren(copied);
      }
    });
    for (const leaving of ['blur', 'pointerleave']) button.addEventListener(leaving, () => Object.assign(button, { textContent }));
    const buttons = document.createElement('span');
    buttons.className = 'buttons';
    buttons.append(button);
    if (copied.classList.contains('bibtex')) {
      const name = copied.textContent.match(/^@\w+\{(.*),$/m)[1];
      buttons.append(downloads(name, () => copied.textContent));
    }
    copied.after(buttons);
  }

  // A list of papers has a file in BibTeX.
  function addFormats(file) {
    const name = file.pathname.split('/').at(-1).replace(/\.bib$/, '');
    const buttons = downloads(name, () => text(file.href));
    buttons.querySelector('[data-suffix=".bib"]').remove();
    file.after(buttons);
  }

  function downloads(name, bibtex) {
    const buttons = part('download');
    buttons.addEventListener('click', async ({ target }) => {
      const { suffix } = target.dataset;
      if (suffix) save(name + suffix, (await formats())[suffix](await bibtex(), await shownPages()));
    });
    return buttons;
  }

  // Few readers cite, so the script that knows the formats comes when it is asked for.
  function formats() {
    return load('citations.js').then(() => daybookCitations);
  }

  async function text(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    return answer.text();
  }

  // ---- The page of what this reader starred

  function starredPage() {
    if (!document.querySelector('.starred-list')) return;
    list();
    document.addEventListener('remembered', list);
    carry();
    for (const button of document.querySelectorAll('.starred-export [data-suffix]')) {
      button.addEventListener('click', () => exportStarred(button));
    }
  }

  function list() {
    const stars = Object.entries(memory.starred).sort(([, a], [, b]) => b.day.localeCompare(a.day) || a.title.localeCompare(b.title));
    document.querySelector('.starred-some').hidden = stars.length === 0;
    document.querySelector('.starred-none').hidden = stars.length > 0;
    document.querySelector('.starred-list').replaceChildren(...stars.map(([key, { path, title }], place) => {
      const item = part('star');
      Object.assign(item.querySelector('a'), { href: new URL(path, site), textContent: title });
      item.querySelector('button').addEventListener('click', () => {
        remember(() => { delete memory.starred[key]; });
        showStarCount();
        list();
        const buttons = [...document.querySelectorAll('.starred-list button')];
        (buttons[place] ?? buttons.at(-1) ?? document.querySelector('.starred-none')).focus();
      });
      return item;
    }));
  }

  // All that this browser remembers, as a file: for another browser, or to keep.
  function carry() {
    const place = document.querySelector('.carry');
    const status = place.querySelector('[role=status]');
    place.hidden = false;
    place.querySelector('.save-marks').addEventListener('click', () => save('daybook-marks.json', `${JSON.stringify(memory, null, 1)}\n`));
    place.querySelector('input').addEventListener('change', async ({ target }) => {
      try {
        add(JSON.parse(await target.files[0].text()));
        status.textContent = status.dataset.loaded;
        document.dispatchEvent(new Event('remembered'));
      } catch {
        status.textContent = status.dataset.unreadable;
      }
      target.value = '';
    });
  }

  /** Adds marks to those that are here. */
  function add(marks) {
    if (!['starred', 'read', 'hidden', 'seen'].some((it) => it in marks)) throw new Error('no marks');
    const loaded = checked(marks);
    remember(() => {
      for (const mark of ['starred', 'read', 'hidden']) Object.assign(memory[mark], loaded[mark]);
      for (const kept of ['seen', 'changes']) {
        for (const [day, seen] of Object.entries(loaded[kept])) {
          memory[kept][day] = seen === 1 || memory[kept][day] === 1 ? 1 : { ...memory[kept][day], ...seen };
        }
      }
      for (const [query, day] of Object.entries(loaded.searches)) {
        memory.searches[query] = [day, memory.searches[query] ?? ''].sort().at(-1);
      }
      if (loaded.start && (!memory.start || loaded.start < memory.start)) memory.start = loaded.start;
    });
  }

  async function exportStarred(button) {
    const { suffix } = button.dataset;
    const problem = document.querySelector('.starred-problem');
    const stars = Object.values(memory.starred);
    button.disabled = true;
    const [written, ...found] = await Promise.allSettled([formats(), ...stars.map(starredAt)]);
    // Of two stars one may be an older address of the other.
    const pages = new Map(found.filter(({ value }) => value).map(({ value }) => [bibtexOf(value), value]));
    if (written.value && pages.size > 0) save(`starred${suffix}`, written.value[suffix]([...pages.keys()].join('\n'), [...pages.values()]));
    const missing = stars.filter((it, index) => !written.value || !found[index].value).map(({ title }) => title);
    problem.textContent = problem.dataset.text.replace('{0}', () => missing.join('; '));
    problem.hidden = missing.length === 0;
    button.disabled = false;
  }

  /** The page of a starred paper: where its own sends readers, if it was found to be another, or that of the archive. */
  async function starredAt({ path }) {
    const here = new URL(path, site);
    const page = await pageAt(here).catch(() => undefined);
    if (page && bibtexOf(page)) return page;
    const link = page?.querySelector('meta[http-equiv=refresh]') && page.querySelector('main a');
    const other = await pageAt(link ? new URL(link.getAttribute('href'), here) : new URL(path, archive));
    if (!bibtexOf(other)) throw new Error(`nothing to cite at ${path}`);
    return other;
  }

  function bibtexOf(page) {
    return page.querySelector('.bibtex')?.textContent;
  }

  /** The pages with the abstracts of what this one lists. */
  async function shownPages() {
    const all = document.querySelector('.line') && document.querySelector('a#unfold-all');
    return [all ? await pageAt(all.href) : document];
  }

  async function pageAt(address) {
    return new DOMParser().parseFromString(await text(address), 'text/html');
  }
});
