// The list of people by keyboard: move, open, preview, call, message, filter.
const keysOn = () => document.body.dataset.keys === 'on';
const rows = () => [...document.querySelectorAll('#people-list [data-row]')];
let previewing = 0;

function at() {
  return rows().findIndex(row => row.getAttribute('aria-selected') === 'true');
}

function select(index) {
  const all = rows();
  if (!all.length) return;
  const next = Math.max(0, Math.min(index, all.length - 1));
  all.forEach((row, i) => row.setAttribute('aria-selected', String(i === next)));
  all[next].querySelector('a.who').focus({ preventScroll: true });
  all[next].scrollIntoView({ block: 'nearest' });
}

async function preview(row) {
  const peek = document.querySelector('#peek');
  if (!peek || !row) return;
  const mine = ++previewing;
  const answer = await fetch(`/people/${row.dataset.id}/peek`, { headers: { 'HX-Request': 'true' } });
  if (answer.ok && mine === previewing) peek.innerHTML = await answer.text();
}

const open = row => row.querySelector('a.who').click();
const go = href => { if (href) location.href = href; };

function act(key, all, now) {
  switch (key) {
    case 'j': case 'arrowdown': select(now + 1); preview(rows()[at()]); return true;
    case 'k': case 'arrowup': select(now < 0 ? 0 : now - 1); preview(rows()[at()]); return true;
    case ' ': if (now < 0) return false; preview(all[now]); return true;
    case 'enter': if (now < 0) return false; open(all[now]); return true;
    case 'c': if (now < 0) return false; go(all[now].dataset.call); return true;
    case 'm': if (now < 0) return false; go(all[now].dataset.message); return true;
    case 'n': if (now < 0) return false; go(`/people/${all[now].dataset.id}#step`); return true;
    case 'f': { const menu = document.querySelector('[data-filter]'); if (!menu) return false; menu.open = !menu.open; menu.querySelector(menu.open ? 'a' : 'summary')?.focus(); return true; }
    default: return false;
  }
}

addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type=radio]), textarea, select, dialog')) {
    if (event.key === 'ArrowDown' && event.target.matches('[data-search]')) { event.preventDefault(); select(0); }
    return;
  }
  const arrows = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  if (event.target.matches('input[type=radio]') && (arrows || event.key === ' ')) return;
  if (!keysOn() && !arrows) return;
  if (event.key === 'Enter' && event.target.closest('a, button, summary')) return;
  if (event.key === ' ' && event.target.closest('button, summary')) return;
  if (act(event.key.toLowerCase(), rows(), at())) event.preventDefault();
});

document.addEventListener('mouseover', event => {
  const row = event.target.closest?.('[data-row]');
  if (!row || row.getAttribute('aria-selected') === 'true') return;
  clearTimeout(document.body.hovering);
  document.body.hovering = setTimeout(() => {
    rows().forEach(each => each.setAttribute('aria-selected', String(each === row)));
    preview(row);
  }, 250);
});
