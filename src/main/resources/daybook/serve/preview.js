// Keeps a page of `daybook serve` up to date. No published page has this script.
(() => {
  const KEY = `daybook-preview ${location.pathname}`;
  const events = new EventSource(document.currentScript.dataset.events);

  // The place is that of an element, because what stands above it may have become longer.
  function remember() {
    const element = [...document.querySelectorAll('main [id]:not(input, button, template)')]
      .find((it) => it.getClientRects().length > 0 && it.getBoundingClientRect().top >= 0);
    sessionStorage.setItem(KEY, JSON.stringify({
      y: scrollY,
      id: element?.id ?? '',
      top: element?.getBoundingClientRect().top ?? 0,
      open: [...document.querySelectorAll('input[type=checkbox]:checked')].map((it) => it.id).filter(Boolean),
    }));
  }

  // Scripts of the page and fonts change its height when it is there already: the place is kept until the reader moves.
  function restore() {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (!text) return;
    const place = JSON.parse(text);
    place.open.map((id) => document.getElementById(id)).filter((it) => it && !it.checked).forEach((it) => it.click());
    const keep = () => {
      const element = place.y > 0 && document.getElementById(place.id);
      if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' });
      else scrollTo({ top: place.y, behavior: 'instant' });
    };
    const observer = new ResizeObserver(keep);
    const stop = () => observer.disconnect();
    observer.observe(document.body);
    ['wheel', 'touchstart', 'keydown', 'pointerdown'].forEach((it) => addEventListener(it, stop, { once: true, passive: true }));
    keep();
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
