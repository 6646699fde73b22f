// Searches that a reader keeps: the button on the search page, and their list beside what is starred.
'use strict';

reader.reading.then(({ today }) => {
  const { site, memory, remember } = reader;
  const form = document.getElementById('search');
  const kept = document.querySelector('.kept-searches');
  const show = form ? button() : list;
  document.addEventListener('remembered', show);
  show();

  function button() {
    const keep = document.getElementById('keep-search');
    keep.nextElementSibling.href = new URL('starred/index.html', site);
    const query = () => form.elements.q.value.trim();
    const state = () => {
      keep.disabled = query() === '';
      keep.setAttribute('aria-pressed', String(Object.hasOwn(memory.searches, query())));
      keep.nextElementSibling.hidden = Object.keys(memory.searches).length === 0;
    };
    keep.addEventListener('click', () => {
      remember(() => {
        if (Object.hasOwn(memory.searches, query())) delete memory.searches[query()];
        else memory.searches[query()] = today();
      });
      state();
    });
    form.addEventListener('input', state);
    return state;
  }

  function list() {
    const searches = Object.entries(memory.searches).sort(([one], [other]) => one.localeCompare(other));
    kept.hidden = searches.length === 0;
    kept.querySelector('ul').replaceChildren(...searches.map(([q, day], place) => {
      const item = document.getElementById('kept-search').content.cloneNode(true).firstElementChild;
      const [all, since] = item.querySelectorAll('a');
      all.textContent = q;
      all.href = address({ q, sort: 'day' });
      since.href = address({ q, from: day, sort: 'day' });
      for (const link of [all, since]) link.addEventListener('click', () => remember(() => { memory.searches[q] = today(); }));
      item.querySelector('button').addEventListener('click', () => {
        remember(() => { delete memory.searches[q]; });
        list();
        const buttons = [...kept.querySelectorAll('button')];
        (buttons[place] ?? buttons.at(-1) ?? document.querySelector('.starred-none')).focus();
      });
      return item;
    }));
  }

  function address(asked) {
    return new URL(`search/index.html?${new URLSearchParams(asked)}`, site);
  }
});
