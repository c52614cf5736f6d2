// The debrief by thumb and by key: right keeps, left lets go, 1 to 6 say what came of it. The buttons do the same without.
const card = document.querySelector('[data-deck]');
const FAR = 80;

function turn(fate) {
  const button = card.querySelector(`.fates [value="${fate}"]`);
  button.setAttribute('aria-busy', 'true');
  card.requestSubmit(button);
}

const typed = target => target.closest('input:not([type=radio]), textarea, select, dialog, summary, button, a');

addEventListener('keydown', event => {
  if (document.body.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (typed(event.target)) return;
  const outcome = /^Digit[1-6]$/.test(event.code) && card.querySelectorAll('[name=outcome]')[Number(event.code.slice(5)) - 1];
  if (outcome) { outcome.checked = true; outcome.focus(); }
  else if (event.key === 'Enter') turn('KEEP');
  // Within a group of answers the arrows move between them.
  else if (event.key === 'ArrowRight' && !event.target.closest('[type=radio]')) turn('KEEP');
  else if (event.key === 'ArrowLeft' && !event.target.closest('[type=radio]')) turn('GO');
  else return;
  event.preventDefault();
});

let from = null;
card.addEventListener('touchstart', event => {
  from = event.touches.length === 1 && !event.target.closest('input:not([type=radio]), textarea') ? event.touches[0] : null;
}, { passive: true });
card.addEventListener('touchmove', event => {
  if (!from) return;
  const across = event.touches[0].clientX - from.clientX;
  card.style.transform = Math.abs(across) > Math.abs(event.touches[0].clientY - from.clientY) ? `translateX(${across}px)` : '';
}, { passive: true });
card.addEventListener('touchend', event => {
  if (!from) return;
  const across = event.changedTouches[0].clientX - from.clientX;
  const down = event.changedTouches[0].clientY - from.clientY;
  from = null;
  if (Math.abs(across) < FAR || Math.abs(across) < 2 * Math.abs(down)) { card.style.transform = ''; return; }
  card.dataset.gone = '';
  turn(across > 0 ? 'KEEP' : 'GO');
});
card.addEventListener('touchcancel', () => { from = null; card.style.transform = ''; });
// Back from the history, the card is whole again.
addEventListener('pageshow', () => { card.style.transform = ''; delete card.dataset.gone; for (const button of card.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy'); });
