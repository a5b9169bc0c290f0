/* The switch of colours: as the device has it → light → dark. Without JavaScript it is hidden, and the page
   goes by the device. <button type="button" data-theme-switch data-auto="Colours: as on this device"
           data-light="Colours: light" data-dark="Colours: dark" hidden></button> */
(function () {
  'use strict';
  var key = 'theme', root = document.documentElement, order = ['auto', 'light', 'dark'];
  function read() {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  }
  function write(value) {
    try {
      if (value === 'auto') localStorage.removeItem(key); else localStorage.setItem(key, value);
    } catch (e) { /* private mode, a WebView without storage: for this page alone */ }
  }
  function apply(value) {
    if (value === 'auto') root.removeAttribute('data-theme'); else root.setAttribute('data-theme', value);
  }
  var now = read();
  if (order.indexOf(now) < 0) now = 'auto';
  apply(now);
  function ready() {
    var buttons = document.querySelectorAll('[data-theme-switch]');
    function label() {
      for (var i = 0; i < buttons.length; i++) {
        buttons[i].textContent = buttons[i].getAttribute('data-' + now) || now;
      }
    }
    function next() {
      now = order[(order.indexOf(now) + 1) % order.length];
      write(now); apply(now); label();
    }
    for (var i = 0; i < buttons.length; i++) {
      buttons[i].addEventListener('click', next);
      buttons[i].hidden = false;
    }
    label();
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready); else ready();
})();
