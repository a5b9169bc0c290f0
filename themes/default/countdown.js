/* "24 days left" on the page of a run. The day itself stands in the page, also without JavaScript. */
(function () {
  'use strict';
  var found = document.querySelectorAll ? document.querySelectorAll('[data-countdown]') : [], i;
  function show(node) {
    var parts = node.getAttribute('data-countdown').split('-'), now = new Date(), days;
    days = Math.round((Date.UTC(parts[0], parts[1] - 1, parts[2]) -
      Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 864e5);
    if (!(days >= 0)) return;
    node.textContent = node.getAttribute('data-' + (days > 1 ? 'many' : days ? 'one' : 'today')).replace('{n}', days);
    node.hidden = false;
  }
  for (i = 0; i < found.length; i++) show(found[i]);
})();
