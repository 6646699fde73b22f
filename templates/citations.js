// Makes RIS and CSL-JSON of the BibTeX that Daybook writes, when a reader asks for them: the same text as `daybook export`.
// Before an entry stands what BibTeX has no place for: the day of the announcement, and fields of CSL-JSON as JSON.
'use strict';

window.daybookCitations = (() => {
  const plain = (field) => field.replace(/[{}]/g, '').replace(/\\([%&#_$])/g, '$1');

  function name(text) {
    if (text.startsWith('{')) return { literal: plain(text) };
    const parts = text.split(', ').map(plain);
    const [, particle, family] = parts[0].match(/^((?:[a-z'][^ ]* )+)(.+)$/) ?? [null, '', parts[0]];
    return {
      family,
      given: parts.length > 1 ? parts.at(-1) : '',
      'non-dropping-particle': particle.trim(),
      suffix: parts.length > 2 ? parts[1] : '',
    };
  }

  function names(field) {
    const texts = field.split(' and ').filter(Boolean);
    if (texts.at(-1) === 'others') texts.pop();
    return texts.map((text) => filled(name(text)));
  }

  /** Without what is empty. */
  function filled(object) {
    return Object.fromEntries(Object.entries(object).filter(([, value]) => value.length > 0 || Object.keys(value).length > 0));
  }

  /** An entry, with the lines before it, as an item of CSL-JSON, and what only RIS needs to know. */
  function read(lines) {
    const value = (pattern) => lines.map((line) => line.match(pattern)?.[1]).find((it) => it !== undefined);
    const fields = Object.fromEntries(lines
      .map((line) => line.match(/^ {2}(\w+) = \{(.*)\},$/))
      .filter(Boolean)
      .map(([, key, text]) => [key, text]));
    const { author = '', title = '', journal = '', volume = '', number = '', pages = '', year, archivePrefix = '', eprint = '', url = '' } = fields;
    const doi = fields.doi ?? (archivePrefix === 'arXiv' ? `10.48550/arXiv.${eprint}` : '');
    const date = value(/^% announced (.+)/)?.split('-') ?? [year].filter(Boolean);
    const isPreprint = archivePrefix !== '' && plain(journal) === '';
    const item = filled({
      id: value(/^@\w+\{(.*),$/),
      type: plain(journal) ? 'article-journal' : doi ? 'article' : 'webpage',
      title: plain(title),
      author: names(author),
      issued: date.length > 0 ? { 'date-parts': [date.map(Number)] } : {},
      'container-title': plain(journal),
      volume,
      issue: number,
      page: pages.replace('--', '-'),
      publisher: isPreprint ? archivePrefix : '',
      number: isPreprint ? `${archivePrefix}:${eprint}` : '',
      DOI: doi,
      URL: url,
      ...JSON.parse(value(/^% CSL-JSON (.+)/) ?? '{}'),
    });
    return { item, isPreprint, isPublished: fields.doi !== undefined };
  }

  function entries(bibtex) {
    return bibtex.split(/(?<=^\}\n)/m).filter((it) => it.includes('@')).map((it) => read(it.trim().split('\n')));
  }

  function ris({ item, isPreprint, isPublished }) {
    const date = item.issued?.['date-parts'][0] ?? [];
    const sorted = (it) =>
      it.literal ?? [[it['non-dropping-particle'], it.family].filter(Boolean).join(' '), it.given, it.suffix].filter(Boolean).join(', ');
    const journal = item['container-title'];
    return [
      ['TY', journal ? 'JOUR' : isPreprint ? 'MANSCPT' : isPublished ? 'GEN' : 'ELEC'],
      ['ID', item.id],
      ...(item.author ?? []).map((it) => ['AU', sorted(it)]),
      ['TI', item.title],
      ['PY', date[0]],
      ['DA', date.length === 3 ? date.map((it) => String(it).padStart(2, '0')).join('/') : undefined],
      ['JO', journal],
      ['VL', item.volume],
      ['IS', item.issue],
      ['SP', item.page],
      ['DB', item.publisher],
      ['AN', item.number],
      ['M3', isPreprint ? 'Preprint' : undefined],
      ['DO', item.DOI],
      ['UR', item.URL],
    ].filter(([, text]) => text).map(([tag, text]) => `${tag}  - ${text}\n`).join('') + 'ER  - \n';
  }

  return {
    '.bib': (bibtex) => bibtex,
    '.ris': (bibtex) => entries(bibtex).map(ris).join('\n'),
    '.csl.json': (bibtex) => `[\n${entries(bibtex).map(({ item }) => JSON.stringify(item)).join(',\n')}\n]\n`,
  };
})();
