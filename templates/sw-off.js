/* `service_worker: false` in loa.yaml: devices that still keep the old one give it up. */
'use strict';
self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) {
  var prefix = 'loa {{ site.base_path }} ';
  event.waitUntil(caches.keys().then(function (all) {
    return Promise.all(all.filter(function (key) { return key.indexOf(prefix) === 0; })
      .map(function (key) { return caches.delete(key); }));
  }).then(function () { return self.registration.unregister(); }));
});
