// The page for missing pages: leads to the archive whoever asks for a page that only the archive may have.
(() => {
  'use strict';

  const { archive, before } = document.currentScript.dataset;
  const site = new URL('../../', document.currentScript.src);
  const path = location.pathname.slice(site.pathname.length);
  const [, year] = path.match(/^(?:days|digests|changes|(?:topics|authors)\/[^/]+)\/(\d{4})\b/) ?? [];
  if (location.pathname.startsWith(site.pathname) && (/^papers\/./.test(path) || year < before)) {
    location.replace(new URL(path + location.search + location.hash, archive));
  }
})();
