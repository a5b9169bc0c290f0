/* The keyboard in the table of a month: arrows between days on which something happens, Home and End
   within the week, PageUp and PageDown to the next months. Without JavaScript Tab reaches every link. */
(function () {
  'use strict';
  var table = document.querySelector && document.querySelector('table.month');
  if (!table || !table.closest) return;
  function days() { return Array.prototype.slice.call(table.querySelectorAll('a.day')); }
  function week(link) { return link.closest('tr'); }
  function column(link) { return link.closest('td').cellIndex; }
  function turn(rel) {
    var link = document.querySelector('.pager a[rel=' + rel + ']');
    if (link) location.href = link.href;
    return !!link;
  }
  table.addEventListener('keydown', function (event) {
    var link = event.target.closest('a.day'), all, at, next;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'PageUp' && turn('prev') || event.key === 'PageDown' && turn('next')) return event.preventDefault();
    if (!link) return;
    all = days(); at = all.indexOf(link);
    if (event.key === 'ArrowLeft') next = all[at - 1];
    else if (event.key === 'ArrowRight') next = all[at + 1];
    else if (event.key === 'Home') next = all.filter(function (a) { return week(a) === week(link); })[0];
    else if (event.key === 'End') next = all.filter(function (a) { return week(a) === week(link); }).pop();
    else if (event.key === 'ArrowDown') next = all.slice(at + 1).filter(function (a) { return week(a) !== week(link) && column(a) === column(link); })[0];
    else if (event.key === 'ArrowUp') next = all.slice(0, at).filter(function (a) { return week(a) !== week(link) && column(a) === column(link); }).pop();
    else return;
    event.preventDefault();
    if (next) next.focus();
  });
})();
