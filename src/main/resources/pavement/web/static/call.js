// Whoever is next stands ready in the page and is shown at once, while what came of the last is being kept; the answer
// brings his whole card. What is tapped of him before that waits for it. The second half of a double tap is nobody's.
const DOUBLE_MS = 400;
let before;
const card = () => document.querySelector('[data-card]');
const face = () => document.querySelector('[data-face]');

// What differs is put in place where it stands: to style and lay out all of it anew takes a slow phone longer.
function become(shown, wanted) {
  if (shown.nodeName !== wanted.nodeName) { shown.replaceWith(wanted.cloneNode(true)); return; }
  if (shown.nodeType !== Node.ELEMENT_NODE) { if (shown.data !== wanted.data) shown.data = wanted.data; return; }
  for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  while (shown.childNodes.length > wanted.childNodes.length) shown.lastChild.remove();
  [...wanted.childNodes].forEach((each, i) => (shown.childNodes[i] ? become(shown.childNodes[i], each) : shown.append(each.cloneNode(true))));
}

document.body.addEventListener('htmx:beforeSend', event => {
  const after = event.target.closest('[data-card]')?.querySelector('[data-after]');
  if (!after) return;
  before = { face: face().cloneNode(true), at: performance.now(), tap: '' };
  card().ariaBusy = 'true';
  become(face(), after.content.firstElementChild);
});
document.body.addEventListener('htmx:confirm', event => {
  if (!before || !event.target.closest('[data-card]')) return;
  event.preventDefault();
  if (event.target.matches('[data-turn]') && performance.now() - before.at > DOUBLE_MS) before.tap = event.detail.triggeringEvent.submitter?.value;
});
document.body.addEventListener('htmx:afterSettle', () => {
  const tap = before?.tap;
  before = undefined;
  if (tap) card().querySelector(`[data-turn] [value="${CSS.escape(tap)}"]`)?.click();
});
for (const failed of ['htmx:responseError', 'htmx:sendError', 'htmx:sendAbort', 'htmx:timeout']) {
  document.body.addEventListener(failed, () => {
    if (!before) return;
    become(face(), before.face);
    card().ariaBusy = null;
    before = undefined;
  });
}

// The call block by keyboard: 1 to 6 say what came of it, C calls.
addEventListener('keydown', event => {
  if (document.body.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type=radio]), textarea, select, dialog')) return;
  const tap = /^Digit[1-6]$/.test(event.code) && !event.target.closest('input')
    ? card().querySelectorAll('[data-turn] button')[Number(event.code.slice(5)) - 1]
    : event.key.toLowerCase() === 'c' && card().querySelector('[data-key="c"]');
  if (tap) { event.preventDefault(); tap.click(); }
});
