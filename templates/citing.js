// Buttons that copy and save citations, and the page of what this reader starred.
'use strict';

reader.reading.then(({ part, save, showStarCount }) => {
  const { site, archive, memory, checked, remember, load } = reader;

  starredPage();
  document.querySelectorAll('.citation').forEach(addButtons);
  document.querySelectorAll('.citations a[download]').forEach(addFormats);

  // ---- Citations

  function addButtons(citation) {
    const button = part('copy');
    const copied = citation.querySelector('.copied');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(copied.textContent.replace(/^% .*\n/gm, ''));
        button.textContent = button.dataset.done;
      } catch {
        // Not every page may write to the clipboard; the reader copies what is selected.
        getSelection().selectAllChildren(copied);
      }
    });
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
    carry();
    for (const button of document.querySelectorAll('.starred-export [data-suffix]')) {
      button.addEventListener('click', () => exportStarred(button));
    }
  }

  function list() {
    const stars = Object.entries(memory.starred).sort(([, a], [, b]) => b.day.localeCompare(a.day) || a.title.localeCompare(b.title));
    document.querySelector('.starred-some').hidden = stars.length === 0;
    document.querySelector('.starred-none').hidden = stars.length > 0;
    document.querySelector('.starred-list').replaceChildren(...stars.map(([key, { path, title }]) => {
      const item = part('star');
      Object.assign(item.querySelector('a'), { href: new URL(path, site), textContent: title });
      item.querySelector('button').addEventListener('click', () => {
        delete memory.starred[key];
        remember();
        showStarCount();
        item.remove();
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
        list();
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
    for (const mark of ['starred', 'read', 'hidden']) Object.assign(memory[mark], loaded[mark]);
    for (const kept of ['seen', 'changes']) {
      for (const [day, seen] of Object.entries(loaded[kept])) {
        memory[kept][day] = seen === 1 || memory[kept][day] === 1 ? 1 : { ...memory[kept][day], ...seen };
      }
    }
    if (loaded.start && (!memory.start || loaded.start < memory.start)) memory.start = loaded.start;
    remember();
    showStarCount();
  }

  async function exportStarred(button) {
    const { suffix } = button.dataset;
    const problem = document.querySelector('.starred-problem');
    button.disabled = true;
    try {
      const pages = await Promise.all(Object.values(memory.starred).map(starredAt));
      const texts = pages.map((page) => page.querySelector('.bibtex').textContent);
      save(`starred${suffix}`, (await formats())[suffix](texts.join('\n'), pages));
      problem.hidden = true;
    } catch {
      problem.hidden = false;
    }
    button.disabled = false;
  }

  /** The page of a starred paper, of which the site has only a redirect, or nothing, when the archive has it. */
  async function starredAt({ path }) {
    const page = await pageAt(new URL(path, site)).catch(() => undefined);
    return page?.querySelector('.bibtex') ? page : pageAt(new URL(path, archive));
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
