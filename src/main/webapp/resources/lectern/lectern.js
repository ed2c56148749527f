/* The little that pages do by themselves. Everything works without it, only less comfortably. */
(function () {
  'use strict';

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  /* What was refused takes the focus, and the title says so first. */
  function showRefusal() {
    var box = document.querySelector('.lc-summary, .lc-refused');
    if (!box || box.getAttribute('data-seen')) {
      return;
    }
    box.setAttribute('data-seen', 'true');
    var prefix = box.getAttribute('data-title-prefix') || '';
    if (document.title.indexOf(prefix) !== 0) {
      document.title = prefix + document.title;
    }
    box.focus();
    box.scrollIntoView({ block: 'center' });
  }

  function clearTitle() {
    var box = document.querySelector('.lc-summary, .lc-refused');
    var prefix = document.documentElement.getAttribute('data-prefix');
    if (!box && prefix && document.title.indexOf(prefix) === 0) {
      document.title = document.title.substring(prefix.length);
    }
    if (box) {
      document.documentElement.setAttribute('data-prefix', box.getAttribute('data-title-prefix') || '');
    }
  }

  /* A long form is kept while it is typed: every ten seconds, where something was changed. */
  function keepDrafts() {
    var place = document.querySelector('[data-draft]');
    var form = place && place.closest('form');
    if (!form) {
      return;
    }
    var changed = false;
    ['input', 'change'].forEach(function (kind) {
      form.addEventListener(kind, function () { changed = true; });
    });
    form.addEventListener('click', function (event) {
      changed = changed || !!event.target.closest('button, .ui-chkbox, .ui-autocomplete-token-icon');
    });
    window.setInterval(function () {
      if (changed && window.lecternDraft) {
        changed = false;
        window.lecternDraft();
      }
    }, Number(place.getAttribute('data-draft')) * 1000);
  }

  function toggle(button, target) {
    var open = target.classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
  }

  /* To the input that is called so, whatever it is made of. */
  function goTo(id) {
    var field = document.getElementById(id);
    if (field) {
      var input = field.matches('input, select, textarea, button') ? field : field.querySelector('input, select, textarea');
      (input || field).focus();
      (input || field).scrollIntoView({ block: 'center' });
    }
    return field;
  }

  /* An address may lead to one question of a form. */
  window.addEventListener('load', function () {
    var id = window.location.hash.substring(1);
    if (id && document.querySelector('.lc-field [id="' + CSS.escape(id) + '"]') && !document.querySelector('.lc-summary')) {
      goTo(id);
    }
  });

  function typing(element) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable;
  }

  document.addEventListener('click', function (event) {
    var burger = event.target.closest('.lc-burger');
    if (burger) {
      toggle(burger, document.getElementById('nav'));
    }
    var filters = event.target.closest('.lc-filter-open');
    if (filters) {
      var folded = filters.closest('.lc-filter').classList.toggle('folded');
      filters.setAttribute('aria-expanded', String(!folded));
    }
    all('details.lc-account[open], details.lc-views[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.removeAttribute('open');
      }
    });
    var copy = event.target.closest('[data-copy]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(document.getElementById(copy.getAttribute('data-copy')).textContent.trim()).then(function () {
        copy.querySelector('.ui-button-text').textContent = copy.getAttribute('data-copied');
      });
    }
    var print = event.target.closest('[data-print]');
    if (print) {
      window.print();
    }
    var fault = event.target.closest('.lc-summary a');
    if (fault) {
      if (goTo(fault.getAttribute('href').substring(1))) {
        event.preventDefault();
      }
    }
  });

  /* One box ticks all of its table. */
  document.addEventListener('change', function (event) {
    var table = event.target.getAttribute('data-ticks');
    if (table) {
      all('#' + table + ' .lc-pick input').forEach(function (box) { box.checked = event.target.checked; });
    }
  });

  /* A menu opens to the right of its button where there is room. */
  document.addEventListener('toggle', function (event) {
    var menu = event.target.matches('.lc-views[open]') && event.target.querySelector('.lc-views-menu');
    if (menu) {
      var end = event.target.getBoundingClientRect().left + menu.offsetWidth;
      menu.classList.toggle('from-left', end < document.documentElement.clientWidth - 16);
    }
  }, true);

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      all('details.lc-account[open], details.lc-views[open]').forEach(function (menu) {
        menu.removeAttribute('open');
        menu.querySelector('summary').focus();
      });
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var search = document.getElementById('search') || document.querySelector('.lc-filter input[type="text"]');
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
    }
    if (event.key === '?') {
      var help = document.querySelector('[data-shortcuts]');
      if (help) {
        window.location.href = help.getAttribute('href').split('?')[0] + '?role=keys';
      }
    }
  });

  /* Columns are named once, by commas; the usual ones need not be named. */
  function nameColumns(filter) {
    var boxes = all('input[type=checkbox][name=columns]', filter);
    var fixed = all('input[type=hidden][name=columns]', filter);
    var usual = boxes.every(function (box) { return box.checked === box.hasAttribute('data-usual'); });
    if (boxes.length === 0 || fixed.length === 0) {
      return;
    }
    fixed[0].value = usual ? '' : fixed.concat(boxes.filter(function (box) { return box.checked; })).map(function (input) {
      return input.getAttribute('data-column') || input.value;
    }).join(',');
    fixed.slice(1).concat(boxes).forEach(function (input) { input.disabled = true; });
  }

  /* An empty filter says nothing: keep the address short. */
  document.addEventListener('submit', function (event) {
    if (event.target.classList.contains('lc-filter')) {
      nameColumns(event.target);
      all('input[name], select[name]', event.target).forEach(function (input) {
        if (!input.value) {
          input.disabled = true;
        }
      });
    }
  });
  window.addEventListener('pageshow', function () {
    all('.lc-filter :disabled').forEach(function (input) {
      input.disabled = false;
    });
    all('.lc-filter [data-column]').forEach(function (input) {
      input.value = input.getAttribute('data-column');
    });
  });

  /* Filters fold behind one button on a phone; without the script they stay open. */
  all('.lc-filter').forEach(function (filter) {
    if (all(':scope > div:not(.keep)', filter).length > 0) {
      filter.classList.add('folded');
    } else {
      all('.lc-filter-open', filter).forEach(function (button) { button.hidden = true; });
    }
  });

  /* PrimeFaces calls the chosen people of a choice of several a list box, which they are not: a plain list reads right. */
  function plainChoices() {
    all('.ui-autocomplete-multiple-container').forEach(function (list) {
      list.removeAttribute('role');
      list.removeAttribute('aria-orientation');
      all('li[role=option]', list).forEach(function (item) {
        item.removeAttribute('role');
        item.removeAttribute('aria-selected');
      });
    });
  }

  /* The calendar's week begins on Monday in both languages; called by the calendar before it is drawn. */
  window.lecternWeek = function () {
    var options = this.cfg.options;
    options.firstDay = 1;
    options.fixedWeekCount = false;
    options.displayEventEnd = false;
    options.eventTimeFormat = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    options.views = { timeGridWeek: { dayHeaderFormat: { weekday: 'short', day: 'numeric' } } };
    lookWhileDragging(options);
  };

  /* While a slot is dragged or stretched: who is in its way there, before it is let go. Each place is asked once. */
  function lookWhileDragging(options) {
    var calendar = document.querySelector('.lc-calendar');
    var told = document.getElementById('drag-clash');
    if (!calendar || !told) { return; }
    var known = {};
    var here = null;
    function show(key) {
      var clashes = known[key];
      calendar.classList.toggle('clash', Boolean(clashes));
      told.hidden = !clashes;
      told.textContent = clashes || '';
    }
    function stop() { here = null; show(''); }
    options.eventAllow = function (place, event) {
      var key = 'slot=' + event.id + '&starts=' + place.startStr.slice(0, 16) + '&ends=' + place.endStr.slice(0, 16);
      if (key === here) { return true; }
      here = key;
      show(key);
      if (known[key] === undefined) {
        known[key] = null;
        fetch(calendar.getAttribute('data-look') + '?' + key, { credentials: 'same-origin' })
          .then(function (answer) { return answer.ok ? answer.text() : ''; })
          .then(function (text) {
            var found = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('.lc-clashes li');
            known[key] = Array.prototype.map.call(found, function (one) { return one.textContent.replace(/\s+/g, ' ').trim(); }).join(' · ');
            if (here === key) { show(key); }
          })
          .catch(function () { known[key] = undefined; });
      }
      return true;
    };
    options.eventDragStop = stop;
    options.eventResizeStop = stop;
  }

  /* What can be undone for some seconds only. */
  all('[data-gone-after]').forEach(function (box) {
    window.setTimeout(function () { box.hidden = true; }, Number(box.getAttribute('data-gone-after')) * 1000);
  });

  showRefusal();
  clearTitle();
  plainChoices();
  keepDrafts();
  window.addEventListener('load', plainChoices);
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function () {
      plainChoices();
      clearTitle();
      showRefusal();
    });
  }
})();
