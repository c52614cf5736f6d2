// The walk: where it is, for the phone that loses the server in the middle of it; nearest places first, if he wants that;
// and a tap that is not tapped twice.
import { nearby } from './nearby.js';

const big = document.querySelector('[data-walk]');
if (big && globalThis.outbox) {
  // The id says nothing by itself; the name of the place is only kept locked, in the pack.
  outbox.note('walk', big.dataset.walk).catch(() => {});
  // A page that comes back from the browser's history is another tap, and another talk.
  addEventListener('pageshow', event => { if (event.persisted) { big.elements.id.value = outbox.newId(); big.querySelector('button').removeAttribute('aria-busy'); } });
}
big?.addEventListener('submit', event => {
  const button = big.querySelector('button');
  if (button.getAttribute('aria-busy') === 'true') { event.preventDefault(); return; }
  button.setAttribute('aria-busy', 'true');
});
nearby(big?.dataset.place ?? '');
