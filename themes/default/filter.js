/* Narrows a long list where it stands. Without JavaScript each document and unit has a page of its own.
   <div data-filter="unit year" data-label-unit="Unit" data-label-year="Year" data-all="All"
        data-title="Narrow the list" data-count="{n} of {of} shown" data-clear="Show all"></div>
   … <li data-item data-unit="Office A|Office B" data-year="2024">. A [data-group] with nothing left hides. */
(function () {
  'use strict';
  function all(where, what) { return Array.prototype.slice.call(where.querySelectorAll(what)); }
  function make(tag, attributes, parent, text) {
    var node = document.createElement(tag), name;
    for (name in attributes) node.setAttribute(name, attributes[name]);
    if (text) node.textContent = text;
    return parent.appendChild(node);
  }
  function values(item, key) { return (item.getAttribute('data-' + key) || '').split('|'); }
  function compare(a, b) {
    try { return a.localeCompare(b, document.documentElement.lang, { numeric: true }); } catch (e) { return a < b ? -1 : 1; }
  }
  function asked(key) {
    var found = new RegExp('[?&]' + key + '=([^&]*)').exec(location.search);
    try { return found ? decodeURIComponent(found[1].replace(/\+/g, ' ')) : ''; } catch (e) { return ''; }
  }

  function start(box) {
    var items = all(document, '[data-item]'), groups = all(document, '[data-group]'), selects = [];
    var fold = make('details', {}, box), form, status, clear;
    make('summary', {}, fold, box.getAttribute('data-title'));
    form = make('div', { 'class': 'filter' }, fold);
    box.getAttribute('data-filter').split(' ').forEach(function (key) {
      var found = Object.create(null), names, id = 'filter-' + key, field, select;
      items.forEach(function (item) { values(item, key).forEach(function (v) { if (v) found[v] = 1; }); });
      names = Object.keys(found).sort(compare);
      if (names.length < 2) return;
      field = make('p', {}, form);
      make('label', { 'for': id }, field, box.getAttribute('data-label-' + key));
      select = make('select', { id: id }, field);
      make('option', { value: '' }, select, box.getAttribute('data-all'));
      names.forEach(function (name) { make('option', { value: name }, select, name); });
      if (found[asked(key)]) select.value = asked(key);
      selects.push([key, select]);
      select.addEventListener('change', show);
    });
    if (!selects.length) { box.removeChild(fold); return; }
    status = make('p', { role: 'status', 'class': 'meta' }, box);
    clear = make('button', { type: 'button', 'class': 'button-quiet', hidden: '' }, form, box.getAttribute('data-clear'));
    clear.addEventListener('click', function () {
      selects.forEach(function (s) { s[1].value = ''; });
      show();
      selects[0][1].focus();
    });
    function show() {
      var query = [], n = 0;
      selects.forEach(function (s) {
        if (s[1].value) query.push(s[0] + '=' + encodeURIComponent(s[1].value));
      });
      items.forEach(function (item) {
        item.hidden = selects.some(function (s) {
          return s[1].value && values(item, s[0]).indexOf(s[1].value) < 0;
        });
        if (!item.hidden) n++;
      });
      groups.forEach(function (group) {
        group.hidden = !all(group, '[data-item]').some(function (item) { return !item.hidden; });
        all(document, 'a[href="#' + group.getAttribute('data-group') + '"]').forEach(function (link) {
          link.parentNode.hidden = group.hidden;
        });
      });
      // What is folded away opens while the list is narrowed: nobody would see what is left in it.
      all(document, '[data-fold]').forEach(function (fold) { fold.open = !!query.length; });
      all(document, '[data-total]').forEach(function (total) { total.hidden = !!query.length; });
      clear.hidden = !query.length;
      status.textContent = query.length ? box.getAttribute('data-count').replace('{n}', n).replace('{of}', items.length) : '';
      // Whoever is sent the address sees the list as it is narrowed here.
      if (history.replaceState) {
        history.replaceState(null, '', location.pathname + (query.length ? '?' + query.join('&') : '') + location.hash);
      }
    }
    if (selects.some(function (s) { return s[1].value; })) { fold.open = true; show(); }
  }
  all(document, '[data-filter]').forEach(start);

  // Old browsers do not open what is folded away when an address leads into it.
  function reveal() {
    var target = document.getElementById(location.hash.slice(1)), node = target, closed = 0;
    while (node && (node = node.parentNode)) {
      if (node.tagName === 'DETAILS' && !node.open) node.open = closed = 1;
    }
    if (closed) target.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  reveal();
})();
