// Chỉ có khi xem thử (loa serve): tải lại trang khi nội dung đổi, hiện lỗi khi có lỗi.
// data-pages: tên bản đang hiện, rỗng nếu trang này chỉ liệt kê lỗi; data-stage: tên trạng thái.
(() => {
  'use strict';
  const { pages, stage } = document.currentScript.dataset;
  let source = null;
  let box = null;
  let said = null;
  let hidden = '';

  function hear(event) {
    const now = JSON.parse(event.data);
    const isBehind = now.pages !== pages || (pages === '' && now.stage !== stage);
    if (isBehind) {
      stop();
      location.reload();
    } else if (now.isFresh || pages === '') {
      hide();
    } else if (now.stage !== hidden) {
      show(now.stage);
    }
  }

  async function show(name) {
    const answer = await fetch('/_loa/findings');
    const piece = await answer.text();
    if (!box) make();
    const place = box.shadowRoot.querySelector('div');
    const seen = place.firstElementChild ? place.firstElementChild.scrollTop : 0;
    place.innerHTML = piece;
    const section = place.firstElementChild;
    if (!section) return;
    section.scrollTop = seen;
    said.textContent = section.querySelector('h2').textContent;
    const close = () => { hidden = name; hide(); };
    section.querySelector('button').addEventListener('click', close);
    section.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  }

  // Trong shadow root để kiểu chữ của trang và của mảnh này không lẫn vào nhau.
  function make() {
    box = document.createElement('div');
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = '<link rel="stylesheet" href="/_loa/findings.css">'
      + '<p class="said" role="status"></p><div></div>';
    said = root.querySelector('.said');
    document.body.append(box);
  }

  function hide() {
    if (!box) return;
    box.shadowRoot.querySelector('div').textContent = '';
    said.textContent = '';
  }

  // Trình duyệt mở nhiều nhất sáu kết nối tới một máy chủ: thẻ đang ẩn không giữ chỗ, và khi
  // hiện lại thì nghe ngay trạng thái mới nhất.
  function start() {
    if (source) return;
    source = new EventSource('/_loa/events');
    source.addEventListener('stage', hear);
  }
  function stop() {
    if (source) source.close();
    source = null;
  }
  function follow() {
    if (document.hidden) stop(); else start();
  }
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', stop);
  addEventListener('pageshow', follow);
  follow();
})();
