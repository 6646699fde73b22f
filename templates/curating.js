// Links to write a note about a paper, or to edit one, where the files of the site are kept. Only for a curator who has
// switched them on in this browser.
'use strict';

reader.reading.then(({ items, part, id }) => {
  const addresses = document.getElementById('curating').dataset;

  for (const card of items.map((it) => it.querySelector('.card')).filter(Boolean)) {
    const entry = card.closest('.entry');
    const notes = [...entry.querySelectorAll('.note[id^="note-"]')];
    const links = notes.length > 0
      ? notes.map((it) => link('edit-note', addresses.edit, fileOf(it), ''))
      : [link('write-note', addresses.new, `content/notes/${id(entry).replace(/^\w+:/, '').replaceAll('/', '_')}.md`, text(card))];
    card.querySelector('.links')?.append(...links.flatMap((it) => [' ', it]));
  }

  function link(template, address, file, content) {
    const element = part(template);
    const path = encodeURIComponent(file).replaceAll('%2F', '/');
    element.href = address.replace('{file}', path).replace('{text}', () => encodeURIComponent(content));
    return element;
  }

  /** The id of a note is made of the name of its file; what ids may not hold stands there as bytes after a tilde. */
  function fileOf(note) {
    const name = note.id.slice('note-'.length).replace(/\+\d+$/, '');
    return `content/notes/${decodeURIComponent(name.replace(/~([0-9a-f]{2})/g, '%$1'))}.md`;
  }

  /** The beginning of a note, with what it is about in comments. */
  function text(card) {
    const shown = (selector) => card.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const about = [shown('.title'), shown('.authors'), card.querySelector('.links a')?.href ?? '', shown('.abstract').slice(0, 1500)];
    return ['---', ...about.filter(Boolean).map((it) => `# ${it}`), 'pick: false', '---', '', ''].join('\n');
  }
});
