// Today with the keyboard: move between slots, and the actions of the slot one is on. Everything works without it.
const slots = [...document.querySelectorAll('[data-list] [data-slot]')];
let at = Math.max(0, slots.findIndex(slot => slot.classList.contains('next')));

function mark(next) {
  if (!slots.length) return;
  at = Math.min(slots.length - 1, Math.max(0, next));
  slots[at].querySelector('a.name, summary, button')?.focus();
}

addEventListener('keydown', event => {
  if (document.body.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, dialog')) return;
  const key = event.key.toLowerCase();
  if (key === 'j' || event.key === 'ArrowDown') mark(at + 1);
  else if (key === 'k' || event.key === 'ArrowUp') mark(at - 1);
  else if (/^[1-9]$/.test(key)) mark(Number(key) - 1);
  else if ('cmsz'.includes(key) && slots[at]) {
    const target = slots[at].querySelector(`[data-key="${key}"]`);
    if (!target) return;
    if (target.tagName === 'DETAILS') { target.open = !target.open; target.querySelector('button')?.focus(); } else target.click();
  } else return;
  event.preventDefault();
});

for (const [i, slot] of slots.entries()) slot.addEventListener('focusin', () => { at = i; });

// One menu at a time, and away with a click beside it.
addEventListener('toggle', event => {
  if (!event.target.matches?.('details.menu') || !event.target.open) return;
  for (const other of document.querySelectorAll('details.menu[open]')) if (other !== event.target) other.open = false;
  event.target.querySelector('.menu-pop')?.scrollIntoView({ block: 'nearest' });
}, true);
addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});
addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) { menu.open = false; menu.querySelector('summary').focus(); }
});

for (const tick of document.querySelectorAll('[data-submit]')) tick.addEventListener('change', () => tick.form.requestSubmit());
