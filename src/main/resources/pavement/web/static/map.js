// The map under the hand: drag it, come closer. Without this it scrolls, and every island is a link.
const box = document.querySelector('.mapbox');
const STEPS = ['', 'near', 'nearer'];
let step = 0;

function look(left, top) {
  box.scrollTo(left * box.scrollWidth - box.clientWidth / 2, top * box.scrollHeight - box.clientHeight / 2);
}

function zoom(by) {
  const next = Math.max(0, Math.min(STEPS.length - 1, step + by));
  if (next === step) return;
  const left = (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
  const top = (box.scrollTop + box.clientHeight / 2) / box.scrollHeight;
  if (STEPS[step]) box.classList.remove(STEPS[step]);
  if (STEPS[next]) box.classList.add(STEPS[next]);
  step = next;
  look(left, top);
}

if (box) {
  const [left, top] = box.dataset.start.split(' ').map(Number);
  // A phone shows all of it; who is selected is seen from close by.
  if (top && 'fit' in box.dataset && matchMedia('(max-width: 719px)').matches) zoom(1);
  if (top) look(left / 100, top / 100);

  const buttons = document.querySelector('.mzoom');
  buttons.hidden = false;
  buttons.addEventListener('click', event => zoom(Number(event.target.closest('[data-zoom]')?.dataset.zoom ?? 0)));
  box.addEventListener('keydown', event => {
    if (event.key === '+' || event.key === '-') { event.preventDefault(); zoom(event.key === '+' ? 1 : -1); }
  });

  // A finger scrolls by itself; a mouse is told how. What was dragged is not clicked, however late
  // its click comes: how far it went stands until the next press. A click of the keyboard has no press.
  let held = null, moved = 0;
  box.addEventListener('pointerdown', event => {
    moved = 0;
    if (event.pointerType === 'mouse' && event.button === 0) held = { x: event.clientX, y: event.clientY };
  });
  addEventListener('pointermove', event => {
    if (!held) return;
    moved += Math.abs(event.clientX - held.x) + Math.abs(event.clientY - held.y);
    box.scrollBy(held.x - event.clientX, held.y - event.clientY);
    held = { x: event.clientX, y: event.clientY };
    box.classList.toggle('held', moved > 4);
  });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => { held = null; box.classList.remove('held'); });
  box.addEventListener('click', event => { if (event.detail && moved > 4) event.preventDefault(); }, true);
  box.addEventListener('dragstart', event => event.preventDefault());
}

// A filter works as soon as it is chosen; Escape lets go of who is selected.
document.querySelector('.mfilters')?.addEventListener('change', event => event.currentTarget.requestSubmit());
addEventListener('keydown', event => { if (event.key === 'Escape' && !event.target.closest('input, select, dialog')) document.querySelector('[data-close]')?.click(); });
