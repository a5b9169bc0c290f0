/* Đăng ký sw.js để khi mất mạng vẫn có một trang nói phải làm gì. Không có JavaScript thì thôi. */
(function () {
  'use strict';
  var script = document.currentScript, worker = script && script.getAttribute('data-worker');
  // Bản xem thử (loa serve) không giữ gì lại.
  if (!worker || !navigator.serviceWorker || document.querySelector('script[src^="/_loa/"]')) return;
  window.addEventListener('load', function () {
    navigator.serviceWorker.register(worker).catch(function () { /* WebView khóa bộ nhớ */ });
  });
})();
