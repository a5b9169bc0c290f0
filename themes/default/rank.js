/* The ranking of search; search.js fetches it when somebody begins to type. Words are taken apart exactly
   as in src/vietnamese.rs: tests/search/folding.tsv holds both to it. */
(function (root) {
  'use strict';
  var TONES = '\u0300\u0309\u0303\u0301\u0323', SIGNS = '`?~\'.', MARKS = '\u0306\u0302\u031b';
  // title, other wordings, summary, body
  var WEIGHT = [10, 9, 3, 1];

  /* Syllables: k folded, f with marks then tone, s and e where they stand. */
  function words(text) {
    var out = [], k = '', f = '', t = '', s = 0, i, j, c, p, inside;
    for (i = 0; i <= text.length; i++) {
      p = text.charAt(i).normalize('NFD').toLowerCase();
      inside = 0;
      for (j = 0; j < p.length; j++) {
        c = p.charAt(j);
        if (c >= '\u0300' && c <= '\u036f') {
          inside = 1;
          if (TONES.indexOf(c) >= 0) t = SIGNS.charAt(TONES.indexOf(c));
          else if (f && MARKS.indexOf(c) >= 0) f = (f + c).normalize('NFC');
        } else if (/\d/.test(c) || c.toUpperCase() !== c) {
          if (!k) s = i;
          inside = 1;
          k += c === 'đ' ? 'd' : c;
          f += c;
        }
      }
      if (!inside) {
        if (k) {
          var y = /^[hklmst]y$|^quy$/.test(k);
          if (y) { k = k.slice(0, -1) + 'i'; f = f.slice(0, -1) + 'i'; }
          out.push({ k: k, f: f + t, s: s, e: i, y: y });
        }
        k = f = t = '';
      }
    }
    return out;
  }

  /* A map by what somebody wrote: nothing stands in it from the start, not even `constructor`. */
  function map(from) {
    var out = Object.create(null), key;
    for (key in from) out[key] = from[key];
    return out;
  }

  /* One letter more, less, other, or two swapped. */
  function near(a, b) {
    var d = a.length - b.length, i = 0, x = a, y = b;
    if (d > 1 || d < -1) return false;
    while (i < a.length && a.charAt(i) === b.charAt(i)) i++;
    x = a.slice(i); y = b.slice(i);
    if (d > 0) return x.slice(1) === y;
    if (d < 0) return x === y.slice(1);
    return x.slice(1) === y.slice(1) ||
      (x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0) && x.slice(2) === y.slice(2));
  }

  /* A form without its tone and the stroke of its đ. */
  function bare(form) { return form.replace(/[`?~'.]$/, '').replace('đ', 'd'); }

  /* get(name, done) fetches a file of the index; done(null) where it cannot. */
  function Search(get) {
    var files = map(), waiting = map(), index;

    function file(name, done) {
      if (name in files) return done(files[name]);
      if (waiting[name]) return waiting[name].push(done);
      waiting[name] = [done];
      get(name + (index ? '?v=' + index.v : ''), function (text) {
        var all = waiting[name], i;
        delete waiting[name];
        if (text !== null) files[name] = text;
        for (i = 0; i < all.length; i++) all[i](text);
      });
    }
    function each(names, done) {
      var left = names.length, lost = 0, i;
      function one(text) { if (text === null) lost = 1; if (!--left) done(lost); }
      if (!left) return done(0);
      for (i = 0; i < names.length; i++) file(names[i], one);
    }
    /* The number of the word file that may hold a key. */
    function shard(key) {
      var i, at = 0;
      for (i = 0; i < index.keys.length && index.keys[i]; i++) if (index.keys[i] <= key) at = i;
      return at;
    }

    function parse(query) {
      var found = words(query), out = [], i, n, short, full, run;
      for (i = 0; i < found.length; i += n) {
        n = 1; short = found[i].k;
        for (var key in index.short) {
          full = index.short[key].split(' ');
          run = found.slice(i, i + full.length).map(function (w) { return w.k; }).join(' ');
          if (full.length > n && run === index.short[key]) { n = full.length; short = key; }
        }
        full = index.short[short];
        out.push({ k: short, f: n > 1 ? short : found[i].f, w: full ? full.split(' ').length : 1,
          full: full, y: found[i].y && n < 2, keys: map() });
      }
      if (out.length && n < 2 && !/\s$/.test(query)) out[out.length - 1].last = 1;
      return out;
    }

    /* Adds where a key stands to what is known of a word. */
    function take(word, line, much) {
      var part = line.split(' '), df = parseInt(part[1], 10), i, j;
      word.keys[part[0]] = 1;
      if (much === 1 || !word.df) word.df = df;
      if (part[1].slice(-1) === '*') word.cut = 1;
      for (i = 2; i < part.length; i += 2) {
        var doc = 0, text = part[i + 1], at = 0, more, v, m, c, x = much;
        if (word.f !== word.k && word.f !== part[i]) {
          x *= word.f.replace(/\W$/, '') === part[i].replace(/\W$/, '') ? 0.6 : 0.4;
        }
        while (at < text.length) {
          for (more = 2; more;) {
            v = 0; m = 1;
            do { c = text.charCodeAt(at++) - 33; v += c % 47 * m; m *= 47; } while (c >= 47);
            if (more === 2) { doc += v; more = 1; continue; }
            more = v & 1;
            (word.at[doc] = word.at[doc] || []).push([v >> 3, v >> 1 & 3, x]);
          }
        }
      }
    }
    function look(word) {
      var i, j, lines, line, key, starts = word.last ? word.k.slice(0, word.y ? -1 : undefined) : '';
      word.at = map(); word.df = 0;
      for (i = shard(word.k); i <= shard(word.last ? starts + 'zz' : word.k); i++) {
        lines = (files['t' + i + '.txt'] || '').split('\n');
        for (j = 0; j < lines.length; j++) {
          line = lines[j]; key = line.slice(0, line.indexOf(' '));
          if (key === word.k) take(word, line, 1);
          else if (word.last && starts.length > 1 && (key.indexOf(word.k) === 0 || word.y && key.indexOf(starts + 'y') === 0)) {
            take(word, line, 0.6 * word.k.length / key.length);
          }
        }
      }
    }

    function score(list) {
      var docs = map(), doc, i, total = 0, out = [];
      for (i = 0; i < list.length; i++) {
        list[i].idf = list[i].df ? Math.log(1 + index.n / list[i].df) : 0;
        total += list[i].idf;
        for (doc in list[i].at) docs[doc] = 1;
      }
      for (doc in docs) {
        var sum = 0, have = 0, titles = 0, joined = 0, before = null, kind = 0;
        for (i = 0; i < list.length; i++) {
          var word = list[i], at = word.at[doc], best = [0, 0, 0, 0], j, l, o, b, near = 0, also = 0;
          for (j = 0; at && j < at.length; j++) {
            o = at[j];
            also += o[1] === 1;
            best[o[1]] = Math.max(best[o[1]], o[2] * (o[1] === 3 ? 1 + Math.log(o[0]) / 3 : 1));
            for (l = 0; before && o[1] < 3 && l < before.length; l++) {
              b = before[l];
              if (b[1] === o[1] && (o[0] - b[0] === list[i - 1].w || o[0] - b[0] === 1)) {
                near = Math.max(near, WEIGHT[o[1]] * Math.min(o[2], b[2]));
              }
            }
          }
          if (also > 1) best[1] *= 1 + Math.min(also, 4) / 20;
          for (j = 0; j < 4; j++) sum += word.idf * best[j] * WEIGHT[j] * (j ? 0.5 : 1);
          if (near) { joined++; sum += near * 0.6 * (word.idf + list[i - 1].idf); }
          if (best[0]) titles += best[0] * word.w;
          if (at) have += word.idf * Math.max(best[0], best[1], best[2], Math.min(1, best[3]) * 0.9); else if (word.cut) have += word.idf * 0.5;
          before = at;
        }
        o = index.sizes.charCodeAt(doc) - 33;
        var whole = titles / (o >> 1);
        have = Math.min(1, have / (total || 1));
        while (kind + 1 < index.kinds.length && index.kinds[kind + 1][1] <= doc) kind++;
        sum *= have * have * have * (1 + 0.5 * Math.min(1, whole)) * (whole >= 1 ? 1.6 : 1) *
          (1 + 0.5 * joined / Math.max(1, list.length - 1)) * index.kinds[kind][2];
        // An answer that nobody has looked at in time.
        if (o & 1) sum *= 0.5;
        out.push({ doc: +doc, score: sum, kind: index.kinds[kind][0] });
      }
      out.sort(function (a, b) { return b.score - a.score || a.doc - b.doc; });
      for (i = 0; i < out.length; i++) if (out[i].score < out[0].score * 0.1) break;
      return out.slice(0, i);
    }

    function slips(list, done) {
      var odd = list.filter(function (w) { return !w.df && w.k.length > 3 && !/\d/.test(w.k); });
      if (!odd.length) return done();
      file('words.txt', function (text) {
        if (text === null) return done(1);
        var all = text.split(' '), need = [];
        odd.forEach(function (word) {
          word.meant = all.filter(function (k) { return near(word.k, k); }).slice(0, 4);
          word.meant.forEach(function (k) { need.push('t' + shard(k) + '.txt'); });
        });
        each(need, function (lost) {
          odd.forEach(function (word) {
            var typed = bare(word.f);
            if (typed === word.k) typed = 0; else word.f = word.k;
            word.meant.forEach(function (k) {
              var text = '\n' + files['t' + shard(k) + '.txt'], from = text.indexOf('\n' + k + ' ') + 1, line, i;
              if (!from) return;
              line = text.slice(from, text.indexOf('\n', from)).split(' ');
              // Marks that somebody took the trouble to type are meant.
              for (i = line.length - 2; typed && i > 1; i -= 2) if (!near(typed, bare(line[i]))) line.splice(i, 2);
              if (line.length > 2) take(word, line.join(' '), 0.6);
            });
          });
          done(lost);
        });
      });
    }

    /* done({words, hits, show(from, to, done)}), or done(null) where files cannot be had. */
    this.ask = function (query, done) {
      file('index.json', function (text) {
        if (text === null) return done(null);
        if (!index) { index = JSON.parse(text); index.short = map(index.short); }
        var list = parse(query), need = [];
        list.forEach(function (w) {
          var i, to = shard(w.last ? (w.y ? w.k.slice(0, -1) : w.k) + 'zz' : w.k);
          if (w.last && w.k.length < 2) to = shard(w.k);
          for (i = shard(w.k); i <= to; i++) need.push('t' + i + '.txt');
        });
        each(need, function (lost) {
          if (lost) return done(null);
          list.forEach(look);
          slips(list, function (lost) {
            var hits = score(list.filter(function (w) { return w.df; }));
            if (lost && !hits.length) return done(null);
            done({ words: list, hits: hits, say: index.say, show: function (from, to, shown) {
              var some = hits.slice(from, to);
              each(some.map(function (h) { return 'd' + Math.floor(h.doc / index.per) + '.txt'; }), function (lost) {
                if (lost) return shown(null);
                some.forEach(function (h) {
                  var line = files['d' + Math.floor(h.doc / index.per) + '.txt'].split('\n')[h.doc % index.per].split('\t');
                  h.url = index.root + line[0]; h.lang = line[1]; h.title = line[2]; h.note = line[3];
                });
                shown(some);
              });
            } });
          });
        });
      });
    };
  }

  /* A text as pieces: [words, whether they were asked for]. */
  function pieces(text, list) {
    var found = words(text), out = [], at = 0, i, j, n;
    for (i = 0; i < found.length; i += n || 1) {
      n = 0;
      for (j = 0; j < list.length && !n; j++) {
        if (list[j].keys[found[i].k]) n = 1;
        else if (list[j].full && found.slice(i, i + list[j].w).map(function (w) { return w.k; }).join(' ') === list[j].full) n = list[j].w;
      }
      if (n) {
        out.push([text.slice(at, found[i].s), 0]);
        at = found[i + n - 1].e;
        out.push([text.slice(found[i].s, at), 1]);
      }
    }
    out.push([text.slice(at), 0]);
    return out;
  }

  var api = { words: words, Search: Search, pieces: pieces };
  if (typeof module === 'object' && module.exports) module.exports = api; else root.loaSearch = api;
})(this);
