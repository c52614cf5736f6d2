// What every page's script shares: the form token for htmx, the toast, single keys, the palette.
const body = document.body;
const keysOn = () => body.dataset.keys === 'on';

body.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-CSRF'] = body.dataset.csrf;
});

// A refused form (422) still shows itself.
body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; event.detail.isError = false; }
});

// The address should not show the toast again on reload.
const address = new URL(location.href);
if (['done', 'said', 'more'].some(name => address.searchParams.has(name))) {
  for (const name of ['done', 'said', 'more']) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}

const UNDO_MS = 10_000;
function armToast() {
  for (const toast of document.querySelectorAll('[data-toast]:not([data-armed])')) {
    toast.dataset.armed = '';
    let timer = setTimeout(() => toast.remove(), UNDO_MS);
    const hold = () => clearTimeout(timer);
    const release = () => { timer = setTimeout(() => toast.remove(), UNDO_MS); };
    toast.addEventListener('focusin', hold);
    toast.addEventListener('focusout', release);
    toast.addEventListener('mouseenter', hold);
    toast.addEventListener('mouseleave', release);
  }
}
armToast();
body.addEventListener('htmx:afterSettle', armToast);

const typing = target => target.closest('input, textarea, select, [contenteditable], dialog');
const GO = { t: '/today', k: '/week', p: '/people', f: '/find', w: '/winwin', l: '/pipeline', e: '/lab', r: '/review', m: '/map', i: '/import', s: '/settings' };
let afterG = false;

function single(key) {
  if (afterG) { afterG = false; if (GO[key]) { location.href = GO[key]; return true; } return false; }
  switch (key) {
    case 'g': afterG = true; setTimeout(() => { afterG = false; }, 1500); return true;
    case 'l': location.href = '/log'; return true;
    case 'a': location.href = '/people/new'; return true;
    case 'u': (document.querySelector('[data-toast] [data-undo]') ?? document.querySelector('#undo-last')).closest('form').requestSubmit(); return true;
    case '/': { const box = document.querySelector('[data-search]'); if (!box) return false; box.focus(); return true; }
    case '[': case ']': { const to = document.querySelector(`main a[rel=${key === '[' ? 'prev' : 'next'}]`); if (!to) return false; to.click(); return true; }
    case 'n': case 'o': { const at = document.querySelector(`main [data-focus=${key}]`); if (!at) return false; at.focus(); return true; }
    case '?': document.querySelector('#keys').showModal(); return true;
    default: return false;
  }
}

addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); openPalette(); return; }
  if (event.key === 'Escape' && typing(event.target) && !event.target.closest('dialog')) { event.target.blur(); return; }
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (single(event.key.toLowerCase())) event.preventDefault();
});

// A letter goes out as it stands in its box, also when it was changed after the page was made.
addEventListener('click', event => {
  const to = event.target.closest?.('[data-of]');
  if (!to) return;
  const text = document.getElementById(to.dataset.of).value;
  if (to.href) to.href = to.href.replace(/body=[^&]*$/, () => 'body=' + encodeURIComponent(text));
  else navigator.clipboard?.writeText(text).then(() => { to.lastChild.textContent = 'Copied'; });
});

// What a phone's bar has no room for closes with a tap beside it.
const more = document.querySelector('.tabs .pages');
addEventListener('click', event => { if (more?.open && !more.contains(event.target)) more.open = false; });
more?.addEventListener('focusout', event => { if (event.relatedTarget && !more.contains(event.relatedTarget)) more.open = false; });
addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !more?.open) return;
  more.open = false;
  more.querySelector('summary').focus();
});

const palette = document.querySelector('#palette');
const button = document.querySelector('#palette-button');
if (button) { button.hidden = false; button.addEventListener('click', openPalette); }

async function openPalette() {
  const answer = await fetch('/palette', { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) return;
  palette.innerHTML = await answer.text();
  htmx.process(palette);
  if (!palette.open) palette.showModal();
  palette.querySelector('input')?.focus();
}
palette?.addEventListener('click', event => { if (event.target === palette) palette.close(); });
palette?.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...palette.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
  if (at < 0) palette.querySelector('input').focus(); else links[Math.min(at, links.length - 1)]?.focus();
  event.preventDefault();
});
