/* Without a network: pages always come from the network, and where that fails a page says so; the names of
   the files in assets/ change with them, so those come from the device first. No other page is kept: an old
   answer may be wrong by now. Off: `service_worker: false` in loa.yaml. */
'use strict';
var prefix = 'loa {{ site.base_path }} ', name = prefix + '{{ page.version }}';
var offline = '{{ page.offline }}', assets = '{{ page.assets }}';

self.addEventListener('install', function (event) {
  event.waitUntil(caches.open(name).then(function (cache) {
    return cache.addAll([
      new Request(offline, { cache: 'reload' }),
{% for file in page.files %}      '{{ file }}'{% if not loop.last %},{% endif %}
{% endfor %}    ]);
  }).then(function () { return self.skipWaiting(); }));
});

self.addEventListener('activate', function (event) {
  event.waitUntil(caches.keys().then(function (all) {
    return Promise.all(all.filter(function (key) {
      return key.indexOf(prefix) === 0 && key !== name;
    }).map(function (key) { return caches.delete(key); }));
  }).then(function () { return self.clients.claim(); }));
});

self.addEventListener('fetch', function (event) {
  var request = event.request, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(function () {
      return caches.match(offline).then(function (kept) { return kept || Response.error(); });
    }));
  } else if (url.pathname.indexOf(assets) === 0) {
    event.respondWith(caches.match(request).then(function (kept) {
      return kept || fetch(request).then(function (answer) {
        if (answer.ok) {
          var copy = answer.clone();
          event.waitUntil(caches.open(name).then(function (cache) { return cache.put(request, copy); }));
        }
        return answer;
      });
    }));
  }
});
