// What came since the last visit. On the front page: days, papers, picks and changes of starred papers, as links to the first
// that the reader has not seen; the figures stand in the archive and on the page of changes. In the archive: a mark for each
// day with papers that the reader has not seen.
'use strict';

reader.reading.then(async ({ part }) => {
  const { site, memory } = reader;
  if (!memory.start) return;
  unseenDays(document).forEach(({ item }) => item.prepend(part('fresh')));
  const line = document.querySelector('.since');
  const { since } = reader.visit();
  if (!line || !since || since === 'never') return;

  const strings = line.dataset;
  const days = (await archiveSince(since.slice(0, 4))).flatMap(unseenDays).filter(({ date }) => date >= since).sort((one, other) => one.date.localeCompare(other.date));
  const starred = Object.keys(memory.starred).length > 0 ? await changes() : 0;
  const first = days[0]?.date;
  const picked = days.find(({ picks }) => picks > 0)?.date;
  const sum = (count) => days.reduce((total, day) => total + count(day), 0);
  const parts = [
    ['days', days.length, `days/${first}.html#fresh`],
    ['papers', sum(({ papers }) => papers), `days/${first}.html#fresh`],
    ['picks', sum(({ picks }) => picks), `days/${picked}.html?kind=picks`],
    ['starred', starred, 'changes/index.html#starred'],
  ].filter(([, count]) => count > 0);
  if (parts.length === 0) return;
  line.append(strings.since.replace('{0}', dayName(since)), ' ');
  parts.forEach(([key, count, path], index) => {
    const link = document.createElement('a');
    link.href = new URL(path, site);
    link.textContent = (count === 1 ? strings[`${key}One`] : strings[`${key}Many`]).replace('{0}', count.toLocaleString(language()));
    line.append(index > 0 ? ', ' : '', link);
  });

  function language() {
    return document.documentElement.lang;
  }

  /** The pages of the archive with the days of a year and those after it: the first has the newest year, and leads to all. */
  async function archiveSince(first) {
    const newest = await page('days/index.html');
    const years = [...newest.querySelectorAll('.years a')].slice(1).filter((it) => it.textContent >= first);
    return [newest, ...await Promise.all(years.map((it) => page(`days/${it.textContent}.html`)))];
  }

  /** The days of a page of the archive that have papers which the reader has not seen. */
  function unseenDays(archive) {
    return [...archive.querySelectorAll('.days li[data-date]')]
      .map((item) => ({ item, date: item.dataset.date, papers: Number(item.dataset.papers) - seen(item.dataset.date), picks: Number(item.dataset.picks) }))
      .filter(({ date, papers }) => date > memory.start && memory.seen[date] !== 1 && papers > 0);
  }

  function seen(date) {
    return Object.keys(memory.seen[date] === 1 ? {} : memory.seen[date] ?? {}).length;
  }

  /** How many starred papers have a change that was not on screen yet. */
  async function changes() {
    const list = await page('changes/index.html');
    return [...list.querySelectorAll('.changed li[data-id]')].filter((it) => {
      const { day } = it.closest('[data-day]').dataset;
      return memory.starred[it.dataset.id] && day > memory.start && day >= since && memory.changes[day] !== 1 && !memory.changes[day]?.[it.dataset.id];
    }).length;
  }

  async function page(path) {
    const answer = await fetch(new URL(path, site));
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  function dayName(date) {
    const then = new Date(`${date}T00:00`);
    const isRecent = Date.now() - then < 6 * 86400e3;
    // As the pages write days: behind plain English browsers take America's order.
    return then.toLocaleDateString(language() === 'en' ? 'en-GB' : language(), isRecent ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  }
});
