/* Registers sw.js, so that without a network there is a page that says what to do. */
(function () {
  'use strict';
  var script = document.currentScript, worker = script && script.getAttribute('data-worker');
  // The preview (loa serve) keeps nothing.
  if (!worker || !navigator.serviceWorker || document.querySelector('script[src^="/_loa/"]')) return;
  window.addEventListener('load', function () {
    navigator.serviceWorker.register(worker).catch(function () { /* a WebView without storage */ });
  });
})();
