// What pages do by themselves: their clocks go on, and the parts of an incident's page are renewed when it changes.
(() => {
  'use strict';

  const say = seconds => {
    if (seconds < 120) return `${Math.floor(seconds)} s`;
    if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
    return seconds < 172800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86400)} days`;
  };

  // The server's words, which Times.java has too.
  const tick = () => {
    const now = Date.now();
    for (const time of document.querySelectorAll('time[data-from]')) {
      const seconds = (Date.parse(time.dataset.from) - now) / 1000;
      time.textContent = seconds < 0 ? `${say(-seconds)} ago` : `in ${say(seconds)}`;
    }
    for (const time of document.querySelectorAll('time[data-for]')) {
      time.textContent = say(Math.max(0, (now - Date.parse(time.dataset.for)) / 1000));
    }
  };

  // Says since when the page has heard nothing, and that it goes on trying.
  const lost = document.getElementById('lost');
  const heard = () => { lost.hidden = true; };
  const silent = () => {
    if (lost.hidden) {
      const since = new Date().toISOString();
      lost.innerHTML = `Not connected since <time datetime="${since}">${since.slice(11, 19)}</time> UTC; trying again. What you see is from then.`;
      lost.hidden = false;
    }
  };

  // A part is put in place of the same part, unless only its clocks differ; what was opened stays open.
  const words = html => html.replace(/(<time[^>]*>)[^<]*/g, '$1');
  const shown = new Map();
  const renew = html => {
    const id = /id="([^"]+)"/.exec(html)[1];
    if (shown.get(id) === words(html)) return;
    const open = [...document.querySelectorAll(`#${id} details[open]`)].map(details => details.id);
    htmx.swap(`#${id}`, html, { swapStyle: 'outerHTML' });
    for (const details of open) document.getElementById(details)?.setAttribute('open', '');
    shown.set(id, words(html));
    tick();
  };

  // One stream, only while somebody looks: browsers allow few of them at a time.
  let stream = null;
  const watch = address => {
    stream = new EventSource(address);
    stream.onopen = heard;
    stream.addEventListener('region', event => renew(event.data));
    stream.onerror = () => {
      silent();
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => watch(address), 2000);
    };
  };

  const live = document.querySelector('[data-live]');
  if (live) {
    watch(live.dataset.live);
    document.addEventListener('visibilitychange', () => {
      stream.close();
      if (!document.hidden) watch(live.dataset.live);
    });
  }
  document.addEventListener('htmx:afterRequest', event => (event.detail.successful ? heard() : silent()));

  // A link to a form opens it and goes to its first field.
  const unfold = () => {
    const details = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (details instanceof HTMLDetailsElement) {
      details.open = true;
      details.querySelector('textarea, select, input:not([type=hidden])').focus();
    }
  };
  document.addEventListener('click', event => {
    if (event.target.closest('a[href^="#"]')) setTimeout(unfold);
  });
  unfold();
  setInterval(tick, 1000);
})();
