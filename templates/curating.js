// Links to write a note about a paper, or to edit one, where the files of the site are kept. Only for a curator who has
// switched them on in this browser.
'use strict';

reader.reading.then(({ items, part, id, template }) => {
  const addresses = template('curating').dataset;
  // Before the link may stand that the paper is new to whoever looks.
  const TITLE = '.title > a, h1.title';
  const AUTHORS = 300;
  const ABSTRACT = 1500;

  items.forEach(addLinks);
  document.addEventListener('unfolded', ({ target }) => addLinks(target));

  /** Puts them behind the links of a paper, which stand beside its card on its own page, and on a line that was unfolded. */
  function addLinks(entry) {
    const place = entry.querySelector('.links') ?? entry.closest('.paper')?.querySelector('.aside .links');
    if (!place) return;
    const card = entry.querySelector('.card, .line');
    const source = place.querySelector('a').href;
    const notes = [...entry.querySelectorAll('.note[id^="note-"]')];
    const links = notes.length > 0
      ? notes.map((it) => link('edit-note', addresses.edit, fileOf(it), ''))
      : [link('write-note', addresses.new, `content/notes/${name(id(entry), card)}.md`, text(id(entry), card, source))];
    place.append(...links.flatMap((it) => [' ', it]));
  }

  function link(name, address, file, content) {
    const element = part(name);
    const path = encodeURIComponent(file).replaceAll('%2F', '/');
    // GitLab's editor ignores the text of the address (gitlab.com/gitlab-org/gitlab/-/work_items/594214).
    if (address.includes('/-/new/')) {
      element.addEventListener('click', () => navigator.clipboard?.writeText(content));
    }
    element.href = address.replace('{file}', path).replace('{text}', () => encodeURIComponent(content));
    return element;
  }

  /** The id of a note is made of the name of its file; what ids may not hold stands there as bytes after a tilde. */
  function fileOf(note) {
    const name = note.id.slice('note-'.length).replace(/\+\d+$/, '');
    return `content/notes/${decodeURIComponent(name.replace(/~([0-9a-f]{2})/g, '%$1'))}.md`;
  }

  /** The name of a file says what a note is about only if it is an identifier without a scheme. */
  function name(entryId, card) {
    const slug = shown(card, TITLE).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-');
    return isBare(entryId) ? entryId.replaceAll('/', '_') : slug.replace(/^-/, '').slice(0, 60).replace(/-$/, '') || 'note';
  }

  function isBare(entryId) {
    return !/^\w+:/.test(entryId);
  }

  function shown(card, selector) {
    return card.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** The beginning of a note, with what it is about in comments: an address has no room for 800 names. */
  function text(entryId, card, source) {
    const known = [shown(card, TITLE), shown(card, '.authors').slice(0, AUTHORS), source, shown(card, '.abstract').slice(0, ABSTRACT)];
    const about = isBare(entryId) ? [] : [`about: '${entryId.replaceAll("'", "''")}'`];
    return ['---', ...known.filter(Boolean).map((it) => `# ${it}`), ...about, 'pick: false', '---', '', ''].join('\n');
  }
});
