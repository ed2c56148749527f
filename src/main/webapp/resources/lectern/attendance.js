/*
 * Marks are set with a click, or with the keyboard in the grid: arrows move, letters mark, backspace clears. Each is
 * shown at once and sent by the command of the page, one after the other; what was refused goes back to what it was.
 */
(function () {
  'use strict';

  var grid = document.querySelector('.lc-att');
  var legend = {};
  Array.prototype.forEach.call(document.querySelectorAll('.lc-keys [data-status]'), function (key) {
    legend[key.getAttribute('data-letter')] = {
      status: key.getAttribute('data-status'),
      shown: key.getAttribute('data-shown'),
      icon: key.getAttribute('data-icon'),
      word: key.getAttribute('data-word')
    };
  });
  var waiting = [];
  var saved = document.getElementById('saved');

  function letterOf(mark) {
    return ['p', 'l', 'e', 'a', 'x', 'u'].filter(function (one) { return mark.classList.contains(one); })[0];
  }

  function letterFor(status) {
    return Object.keys(legend).filter(function (one) { return legend[one].status === status; })[0];
  }

  function say(kind) {
    if (!saved) {
      return;
    }
    var now = new Date();
    var time = ('0' + now.getHours()).slice(-2) + ':' + ('0' + now.getMinutes()).slice(-2);
    saved.className = kind;
    saved.textContent = kind ? saved.getAttribute('data-' + kind).replace('{0}', time) : '';
  }

  /* Shows a mark in the cell of the grid. */
  function draw(mark, letter) {
    var look = legend[letter] || { shown: '?', icon: 'minus', word: grid.getAttribute('data-unmarked') };
    mark.classList.remove('p', 'l', 'e', 'a', 'x', 'u');
    mark.classList.add(letter);
    mark.querySelector('i').className = 'pi pi-' + look.icon;
    mark.querySelector('span').textContent = look.shown;
    mark.setAttribute('aria-label', mark.closest('tr').getAttribute('data-name') + ', '
      + mark.getAttribute('data-when') + ': ' + look.word);
  }

  function drawDoor(line, status) {
    Array.prototype.forEach.call(line.querySelectorAll('.m'), function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-status') === status));
    });
  }

  /* The sums at the foot of the column, and how many are marked. */
  function recount(slot) {
    if (grid) {
      var sums = { p: 0, le: 0, a: 0, x: 0, u: 0 };
      Array.prototype.forEach.call(grid.querySelectorAll('tbody td[data-slot="' + slot + '"] .lc-mark'), function (mark) {
        var letter = letterOf(mark);
        if (letter) {
          sums[letter === 'l' || letter === 'e' ? 'le' : letter]++;
        }
      });
      Object.keys(sums).forEach(function (sum) {
        var cell = grid.querySelector('tfoot td[data-sum="' + sum + '"][data-slot="' + slot + '"]');
        if (cell) {
          cell.textContent = sums[sum];
        }
      });
    }
    var lines = document.querySelectorAll('.lc-door li[data-slot="' + slot + '"]');
    var count = document.getElementById('marked');
    if (count && lines.length > 0) {
      count.textContent = document.querySelectorAll(
        '.lc-door li[data-slot="' + slot + '"] .m[aria-pressed="true"]').length;
    }
  }

  function show(enrolment, slot, status) {
    var mark = grid && grid.querySelector(
      'tr[data-enrolment="' + enrolment + '"] td[data-slot="' + slot + '"] button.lc-mark');
    if (mark) {
      draw(mark, status ? letterFor(status) : 'u');
    }
    var line = document.querySelector('.lc-door li[data-enrolment="' + enrolment + '"][data-slot="' + slot + '"]');
    if (line) {
      drawDoor(line, status);
    }
    recount(slot);
  }

  function set(enrolment, slot, status, before) {
    if (status === before) {
      return;
    }
    show(enrolment, slot, status);
    waiting.push({ enrolment: enrolment, slot: slot, before: before });
    say('saving');
    window.lecternMark([
      { name: 'enrolment', value: enrolment },
      { name: 'slot', value: slot },
      { name: 'status', value: status || '' }
    ]);
  }

  function setMark(mark, letter) {
    var before = letterOf(mark);
    set(mark.closest('tr').getAttribute('data-enrolment'), mark.closest('td').getAttribute('data-slot'),
      letter === 'u' ? '' : legend[letter].status, before === 'u' ? '' : legend[before].status);
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('.lc-door .m');
    if (button) {
      var line = button.closest('li');
      var pressed = line.querySelector('.m[aria-pressed="true"]');
      var before = pressed ? pressed.getAttribute('data-status') : '';
      var status = pressed === button ? '' : button.getAttribute('data-status');
      set(line.getAttribute('data-enrolment'), line.getAttribute('data-slot'), status, before);
      return;
    }
    var mark = event.target.closest('.lc-att button.lc-mark');
    if (mark) {
      focusOn(mark);
      var order = ['u', 'p', 'a', 'l', 'e', 'x'];
      setMark(mark, order[(order.indexOf(letterOf(mark)) + 1) % order.length]);
    }
  });

  /* One stop of the tab key in the whole grid. */
  function focusOn(mark) {
    Array.prototype.forEach.call(grid.querySelectorAll('.lc-mark[tabindex="0"]'), function (other) {
      other.setAttribute('tabindex', '-1');
    });
    mark.setAttribute('tabindex', '0');
    mark.focus();
  }

  function move(mark, down, right) {
    var cell = mark.closest('td');
    var row = cell.parentNode;
    var column = Array.prototype.indexOf.call(row.children, cell) + right;
    var next = row;
    for (var i = 0; i < Math.abs(down) && next; i++) {
      next = down > 0 ? next.nextElementSibling : next.previousElementSibling;
    }
    var target = next && next.children[column] && next.children[column].querySelector('.lc-mark');
    if (target) {
      focusOn(target);
    }
  }

  function moveToEnd(mark, last) {
    var marks = mark.closest('tr').querySelectorAll('.lc-mark');
    focusOn(marks[last ? marks.length - 1 : 0]);
  }

  if (grid) {
    var now = grid.querySelector('tbody td.now .lc-mark') || grid.querySelector('tbody .lc-mark');
    if (now) {
      now.setAttribute('tabindex', '0');
    }
    grid.addEventListener('keydown', function (event) {
      var mark = event.target.closest('.lc-mark');
      if (!mark || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      var key = event.key.toLowerCase();
      if (key === 'arrowdown') { move(mark, 1, 0); }
      else if (key === 'arrowup') { move(mark, -1, 0); }
      else if (key === 'arrowright') { move(mark, 0, 1); }
      else if (key === 'arrowleft') { move(mark, 0, -1); }
      else if (key === 'home') { moveToEnd(mark, false); }
      else if (key === 'end') { moveToEnd(mark, true); }
      else if (mark.tagName === 'BUTTON' && legend[key]) { setMark(mark, key); move(mark, 1, 0); }
      else if (mark.tagName === 'BUTTON' && (key === 'backspace' || key === 'delete')) { setMark(mark, 'u'); }
      else { return; }
      event.preventDefault();
    });
  }

  if (window.jQuery) {
    window.jQuery(document)
      .on('pfAjaxComplete', function (event, xhr, settings, answer) {
        var sent = settings && settings.source && /lecternMark|mark-command/.test(
          typeof settings.source === 'string' ? settings.source : settings.source.id || '') ? waiting.shift() : null;
        if (!sent) {
          return;
        }
        if (xhr.status !== 200 || (answer && answer.validationFailed)) {
          show(sent.enrolment, sent.slot, sent.before);
          say('failed');
        } else if (waiting.length === 0) {
          say('saved');
        }
      })
      .on('pfAjaxError', function () {
        waiting.splice(0).forEach(function (sent) { show(sent.enrolment, sent.slot, sent.before); });
        say('failed');
      });
  }
})();
