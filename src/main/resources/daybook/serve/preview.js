// Keeps a page of `daybook serve` up to date. No published page has this script.
(() => {
  const KEY = `daybook-preview ${location.pathname}`;
  const events = new EventSource(document.currentScript.dataset.events);

  // The place is that of an element, because what stands above it may have become longer.
  const anchors = () => [...document.querySelectorAll('main [id], main p, main article')];
  function remember() {
    const all = anchors();
    const index = all.findIndex((it) => it.getBoundingClientRect().bottom > 0);
    const element = all[index];
    sessionStorage.setItem(KEY, JSON.stringify({
      x: scrollX,
      y: scrollY,
      id: element?.closest('[id]')?.id ?? '',
      top: element?.closest('[id]')?.getBoundingClientRect().top ?? 0,
      open: [...document.querySelectorAll('input[type=checkbox]:checked')].map((it) => it.id).filter(Boolean),
    }));
  }

  function restore() {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (!text) return;
    const place = JSON.parse(text);
    place.open.forEach((id) => {
      const box = document.getElementById(id);
      if (box && !box.checked) box.click();
    });
    const element = place.id && document.getElementById(place.id);
    scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    if (element && place.y > 0) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' });
  }

  function show(errors) {
    document.getElementById('daybook-errors')?.remove();
    if (!errors.length) return;
    const overlay = document.createElement('section');
    overlay.id = 'daybook-errors';
    overlay.setAttribute('role', 'alert');
    const title = document.createElement('h2');
    title.textContent = errors.length === 1 ? '1 error: the page is as it was before' : `${errors.length} errors: the page is as it was before`;
    overlay.append(title, ...errors.map((it) => {
      const text = document.createElement('pre');
      text.textContent = it.text;
      return text;
    }));
    document.body.append(overlay);
  }

  history.scrollRestoration = 'manual';
  restore();
  events.addEventListener('reload', () => {
    remember();
    location.reload();
  });
  events.addEventListener('problems', (event) => show(JSON.parse(event.data).errors));
  addEventListener('pagehide', () => events.close());
})();
