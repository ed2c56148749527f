/* Ticking people on a roster: the whole page, all whom the filter shows, and from one to another with the shift key.
   Without this script each one is ticked by itself. */
(function () {
  'use strict';

  var page = document.getElementById('pickPage');
  var all = document.getElementById('pickAll');
  var told = document.getElementById('picked');
  var boxes = Array.prototype.slice.call(document.querySelectorAll('input[name="pick"]'));
  var last = -1;
  if (!page || !all || !told) {
    return;
  }

  function tell() {
    var chosen = boxes.filter(function (box) { return box.checked; }).length;
    page.checked = boxes.length > 0 && chosen === boxes.length;
    page.indeterminate = chosen > 0 && chosen < boxes.length;
    var number = all.checked ? Number(told.getAttribute('data-total')) : chosen;
    told.textContent = number === 0
      ? told.getAttribute('data-none')
      : told.getAttribute('data-some').replace('#', String(number));
  }

  page.addEventListener('change', function () {
    boxes.forEach(function (box) { box.checked = page.checked; });
    if (!page.checked) {
      all.checked = false;
    }
    tell();
  });

  all.addEventListener('change', function () {
    boxes.forEach(function (box) { box.checked = all.checked; });
    tell();
  });

  boxes.forEach(function (box, at) {
    box.addEventListener('click', function (event) {
      if (event.shiftKey && last >= 0) {
        boxes.slice(Math.min(last, at), Math.max(last, at) + 1)
          .forEach(function (between) { between.checked = box.checked; });
      }
      last = at;
      if (!box.checked) {
        all.checked = false;
      }
      tell();
    });
  });

  tell();
}());
