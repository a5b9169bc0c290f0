// In the preview alone (loa serve): reloads the page when the content changes, and shows what is wrong.
// data-pages: the name of the pages on show, empty where this page only lists errors; data-stage: that of
// the state.
(() => {
  'use strict';
  const { pages, stage } = document.currentScript.dataset;
  let source = null;
  let box = null;
  let said = null;
  let hidden = '';

  function hear(event) {
    const now = JSON.parse(event.data);
    const isBehind = now.pages !== pages || (pages === '' && now.stage !== stage);
    if (isBehind) {
      stop();
      location.reload();
    } else if (now.isFresh || pages === '') {
      hide();
    } else if (now.stage !== hidden) {
      show(now.stage);
    }
  }

  async function show(name) {
    const answer = await fetch('/_loa/findings');
    const piece = await answer.text();
    if (!box) make();
    const place = box.shadowRoot.querySelector('div');
    const seen = place.firstElementChild ? place.firstElementChild.scrollTop : 0;
    place.innerHTML = piece;
    const section = place.firstElementChild;
    if (!section) return;
    section.scrollTop = seen;
    said.textContent = section.querySelector('h2').textContent;
    const close = () => { hidden = name; hide(); };
    section.querySelector('button').addEventListener('click', close);
    section.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  }

  // In a shadow root, so that the styles of the page and of this piece leave each other alone.
  function make() {
    box = document.createElement('div');
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = '<link rel="stylesheet" href="/_loa/findings.css">'
      + '<p class="said" role="status"></p><div></div>';
    said = root.querySelector('.said');
    document.body.append(box);
  }

  function hide() {
    if (!box) return;
    box.shadowRoot.querySelector('div').textContent = '';
    said.textContent = '';
  }

  // A browser opens six connections to one server at most: a hidden tab holds none, and hears of the newest
  // state as soon as it is seen again.
  function start() {
    if (source) return;
    source = new EventSource('/_loa/events');
    source.addEventListener('stage', hear);
  }
  function stop() {
    if (source) source.close();
    source = null;
  }
  function follow() {
    if (document.hidden) stop(); else start();
  }
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', stop);
  addEventListener('pageshow', follow);
  follow();
})();
