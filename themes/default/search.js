/* The search box: suggestions while typing, results on the search page. All of it happens in the browser,
   what is asked is sent nowhere. Without JavaScript the box leads to a page that lists everything. */
(function (root) {
  'use strict';
  if (!String.prototype.normalize || !root.XMLHttpRequest || !document.querySelectorAll) return;

  function make(tag, attributes, parent) {
    var node = document.createElement(tag), name;
    for (name in attributes) node.setAttribute(name, attributes[name]);
    if (parent) parent.appendChild(node);
    return node;
  }
  function write(node, text, list) {
    root.loaSearch.pieces(text, list).forEach(function (piece) {
      if (piece[0]) (piece[1] ? make('mark', {}, node) : node).appendChild(document.createTextNode(piece[0]));
    });
  }

  function start(form) {
    var input = form.querySelector('input'), base = form.getAttribute('data-index'), turn = 0, active = -1, options = [], timer;
    var search, asked = [];
    function get(name, done) {
      var request = new XMLHttpRequest();
      request.open('GET', base + name);
      request.onload = function () { done(request.status === 200 ? request.responseText : null); };
      request.onerror = function () { done(null); };
      request.send();
    }
    /* Asks once the ranking has been fetched; what was typed meanwhile waits. */
    function ask(query, done) {
      if (search) return search.ask(query, done);
      asked.push([query, done]);
      if (asked.length > 1) return;
      function answer() {
        var waiting = asked, i;
        asked = [];
        search = root.loaSearch && new root.loaSearch.Search(get);
        for (i = 0; i < waiting.length; i++) search ? search.ask(waiting[i][0], waiting[i][1]) : waiting[i][1](null);
      }
      if (root.loaSearch) return answer();
      var script = make('script', { src: form.getAttribute('data-search') });
      script.onload = script.onerror = answer;
      document.head.appendChild(script);
    }
    var list = make('ul', { role: 'listbox', id: input.id + '-list', 'class': 'suggest card', 'aria-label': form.getAttribute('aria-label'), hidden: '' }, form);
    var status = make('p', { role: 'status', 'class': 'vh' }, form);
    /* What there is to say of an answer, in the page's language; of none, that it could not be had. */
    function say(found, key) {
      if (!found) return form.getAttribute('data-lost');
      var all = found.say, n = found.hits.length, mine = all[document.documentElement.lang], own;
      for (own in all) mine = mine || all[own];
      return mine[key || (n ? n > 1 ? 'some' : 'one' : 'none')].replace('{n}', n);
    }
    function choose(n) {
      if (options[active]) { options[active].setAttribute('aria-selected', 'false'); options[active].className = ''; }
      active = n;
      if (options[n]) {
        options[n].setAttribute('aria-selected', 'true'); options[n].className = 'is-active notice-info';
        input.setAttribute('aria-activedescendant', options[n].id);
        if (options[n].scrollIntoView) options[n].scrollIntoView({ block: 'nearest' });
      } else input.removeAttribute('aria-activedescendant');
    }
    function close() {
      turn++; choose(-1); options = []; list.hidden = true; list.textContent = '';
      input.setAttribute('aria-expanded', 'false');
    }
    function suggest() {
      var mine = ++turn, query = input.value;
      if (query.replace(/\s/g, '').length < 2) { close(); status.textContent = ''; return; }
      ask(query, function (found) {
        if (mine !== turn) return;
        if (!found) { close(); status.textContent = say(null); return; }
        found.show(0, 8, function (hits) {
          if (mine !== turn) return;
          close();
          status.textContent = say(hits && found);
          (hits || []).forEach(function (hit, n) {
            var option = make('li', { role: 'option', id: list.id + n, 'aria-selected': 'false', 'data-url': hit.url }, list);
            if (hit.lang) option.lang = hit.lang;
            write(option, hit.title, found.words);
            make('span', { 'class': 'meta' }, option).textContent = ' ' + hit.kind;
            option.onmousedown = function (e) { e.preventDefault(); };
            option.onclick = function () { location.href = hit.url; };
            options.push(option);
          });
          list.hidden = !options.length;
          input.setAttribute('aria-expanded', String(!list.hidden));
        });
      });
    }
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    input.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(suggest, 120); });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', function (e) {
      var key = e.key || e.keyCode, n = options.length;
      if (key === 'ArrowDown' || key === 40) { if (n) choose((active + 1) % n); else suggest(); }
      else if (n && (key === 'ArrowUp' || key === 38)) choose(active > 0 ? active - 1 : n - 1);
      else if (n && (key === 'Escape' || key === 27)) close();
      else if (options[active] && (key === 'Enter' || key === 13)) location.href = options[active].getAttribute('data-url');
      else return;
      e.preventDefault();
    });
    results(form, input, ask, say);
  }

  /* The results page: the best first, then by kind. */
  function results(form, input, ask, say) {
    var place = document.querySelector('[data-results]'), query = /[?&]q=([^&]*)/.exec(location.search);
    if (!place || !query || place.firstChild) return;
    try { query = decodeURIComponent(query[1].replace(/\+/g, ' ')); } catch (e) { return; }
    input.value = query;
    if (!query.replace(/\s/g, '')) return;
    var status = make('p', { role: 'status' }, place), box = make('div', {}, place), more;
    ask(query, function (found) {
      if (!found) { status.textContent = say(null); return; }
      status.textContent = say(found);
      function page(from) {
        found.show(from, from + 12, function (hits) {
          if (!hits) { status.textContent = say(null); return; }
          var groups = [], by = Object.create(null);
          hits.forEach(function (hit, n) {
            var name = from + n < 3 ? say(found, 'best') : hit.kind;
            if (!by[name]) { by[name] = []; groups.push(name); }
            by[name].push(hit);
          });
          groups.forEach(function (name) {
            make('h2', {}, box).textContent = name;
            var list = make('ul', { 'class': 'records' }, box);
            by[name].forEach(function (hit) {
              var item = make('li', { 'class': 'record' }, list), link = make('a', { href: hit.url }, make('h3', { 'class': 'record-title' }, item));
              if (hit.lang) item.lang = hit.lang;
              write(link, hit.title, found.words);
              if (hit.note) write(make('p', {}, item), hit.note, found.words);
              if (name !== hit.kind) make('p', { 'class': 'meta' }, item).textContent = hit.kind;
            });
          });
          if (more) place.removeChild(more);
          more = null;
          if (from + 12 < found.hits.length) {
            more = make('button', { type: 'button' }, place);
            more.textContent = say(found, 'more');
            more.onclick = function () { page(from + 12); };
          }
        });
      }
      page(0);
    });
  }

  function ready() {
    var forms = document.querySelectorAll('form[data-search]'), i;
    for (i = 0; i < forms.length; i++) start(forms[i]);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready); else ready();
})(this);
