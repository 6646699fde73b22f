// Makes RIS and CSL-JSON of the BibTeX that Daybook writes, when a reader asks for them.
// Before an entry stands what BibTeX has no place for: the day of the announcement, and fields of CSL-JSON as JSON.
// Abstracts are not in the BibTeX; they are taken from the pages that show the papers.
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

  const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

  /** A text with formulas, as text: E = mc^2. */
  function text(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const parts = [...node.childNodes].map(text);
    const [base, ...scripts] = parts.map((it) => ([...it].length > 1 ? `(${it})` : it));
    switch (node.localName) {
      case 'math': return parts.join('').normalize('NFKC');
      case 'msub':
      case 'munder': return `${parts[0]}_${scripts[0]}`;
      case 'msup': return `${parts[0]}^${scripts[0]}`;
      case 'msubsup':
      case 'munderover': return `${parts[0]}_${scripts[0]}^${scripts[1]}`;
      // Without its line it is a binomial.
      case 'mfrac': return parseFloat(node.getAttribute('linethickness')) === 0 ? `${parts[0]} choose ${parts[1]}` : `${base}/${scripts[0]}`;
      case 'mtr': return parts.join(' ');
      case 'mtable': return parts.join('; ');
      case 'msqrt': return `√(${parts.join('')})`;
      case 'annotation': return '';
      default: return parts.join('');
    }
  }

  /** The abstracts that pages show, by the keys of the papers without the name of their source. */
  function abstracts(pages) {
    const found = new Map();
    for (const page of pages) {
      const whole = page.querySelector('meta[name=citation_abstract]')?.content;
      for (const card of page.querySelectorAll('.card')) {
        const path = card.dataset.path ?? card.querySelector('.title a')?.getAttribute('href') ?? '';
        const shown = [...card.querySelectorAll('.abstract p')].map(text).join(' ');
        const key = decodeURIComponent(path).match(/papers\/(.+)\.html$/)?.[1].replaceAll('/', '.');
        if (key && (whole ?? shown)) found.set(key, oneLine(whole ?? shown));
      }
    }
    return ({ id }) => found.get(id) ?? found.get(id.replace(/^\w+\./, ''));
  }

  /** As BibTeX takes it, which counts braces even behind a backslash. */
  const escaped = (text) => text.replace(/[\\{}~^]|[%&#_$]/g, (it) => ({
    '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}',
    '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  })[it] ?? `\\${it}`);

  /** An entry, with the lines before it, as an item of CSL-JSON, and what only RIS needs to know. */
  function read(lines) {
    const value = (pattern) => lines.map((line) => line.match(pattern)?.[1]).find((it) => it !== undefined);
    const fields = Object.fromEntries(lines
      .map((line) => line.match(/^ {2}(\w+) = \{(.*)\},$/))
      .filter(Boolean)
      .map(([, key, text]) => [key, text]));
    const { author = '', title = '', booktitle = '', journal = booktitle, volume = '', number = '', pages = '', year, archivePrefix = '', eprint = '', doi = '', url = '' } = fields;
    const date = value(/^% (?:announced|published) (.+)/)?.split('-') ?? [year].filter(Boolean);
    const isPreprint = archivePrefix !== '' && plain(journal) === '';
    const item = filled({
      id: value(/^@\w+\{(.*),$/),
      type: booktitle ? 'paper-conference' : plain(journal) ? 'article-journal' : doi ? 'article' : 'webpage',
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
    return { item, isPreprint };
  }

  const split = (bibtex) => bibtex.split(/(?<=^\}\n)/m);

  function entries(bibtex, pages) {
    const abstractOf = abstracts(pages);
    return split(bibtex).filter((it) => it.includes('@')).map((it) => read(it.trim().split('\n'))).map((entry) => {
      const abstract = abstractOf(entry.item);
      return abstract ? { ...entry, item: { ...entry.item, abstract } } : entry;
    });
  }

  function withAbstracts(bibtex, pages) {
    const abstractOf = abstracts(pages);
    return split(bibtex).map((entry) => {
      const abstract = abstractOf({ id: entry.match(/^@\w+\{(.*),$/m)?.[1] ?? '' });
      return abstract ? entry.replace(/^\}$/m, () => `  abstract = {${escaped(abstract)}},\n}`) : entry;
    }).join('');
  }

  function ris({ item, isPreprint }) {
    const date = item.issued?.['date-parts'][0] ?? [];
    const sorted = (it) =>
      it.literal ?? [[it['non-dropping-particle'], it.family].filter(Boolean).join(' '), it.given, it.suffix].filter(Boolean).join(', ');
    const journal = item['container-title'];
    const isProceedings = item.type === 'paper-conference';
    return [
      ['TY', isProceedings ? 'CONF' : journal ? 'JOUR' : isPreprint ? 'MANSCPT' : item.DOI ? 'GEN' : 'ELEC'],
      ['ID', item.id],
      ...(item.author ?? []).map((it) => ['AU', sorted(it)]),
      ['TI', item.title],
      ['PY', date[0]],
      ['DA', date.length === 3 ? date.map((it) => String(it).padStart(2, '0')).join('/') : undefined],
      [isProceedings ? 'T2' : 'JO', journal],
      ['VL', item.volume],
      ['IS', item.issue],
      ['SP', item.page?.split('-')[0]],
      ['EP', item.page?.split('-')[1]],
      ['DB', item.publisher],
      ['AN', item.number],
      ['M3', isPreprint ? 'Preprint' : undefined],
      ['AB', item.abstract],
      ['DO', item.DOI],
      ['UR', item.URL],
    ].filter(([, text]) => text).map(([tag, text]) => `${tag}  - ${text}\n`).join('') + 'ER  - \n';
  }

  // From BibTeX, and the pages that show abstracts of its papers, if any.
  return {
    '.bib': (bibtex, pages = []) => withAbstracts(bibtex, pages),
    '.ris': (bibtex, pages = []) => entries(bibtex, pages).map(ris).join('\n'),
    '.csl.json': (bibtex, pages = []) =>
      `[\n${entries(bibtex, pages).map(({ item }) => JSON.stringify(item)).join(',\n')}\n]\n`,
  };
})();
