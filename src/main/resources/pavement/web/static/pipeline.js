// Cards on the board: dragged by their dots with a pointer of any kind, or moved with Shift and an arrow. Either way the
// card's own form is sent, as it would be without script.
const board = document.querySelector('[data-board]');
const columns = [...board.querySelectorAll('.bcol')];

function move(card, column) {
  const form = card.querySelector('form.move');
  if (!column || column === card.closest('.bcol')) return;
  form.elements.step.value = column.dataset.step;
  form.requestSubmit();
}

board.addEventListener('keydown', event => {
  const card = event.target.closest('.bcard');
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!card || !by || !event.shiftKey || event.target.matches('select')) return;
  event.preventDefault();
  move(card, columns[columns.indexOf(card.closest('.bcol')) + by]);
});

const under = event => document.elementsFromPoint(event.clientX, event.clientY).map(each => each.closest('.bcol')).find(Boolean);

board.addEventListener('pointerdown', event => {
  const grab = event.target.closest('[data-grab]');
  if (!grab || event.button > 0) return;
  event.preventDefault();
  const card = grab.closest('.bcard');
  const { clientX: x, clientY: y } = event;
  let over = null;
  grab.setPointerCapture(event.pointerId);
  card.classList.add('lifted');
  const drag = moved => {
    card.style.setProperty('translate', `${moved.clientX - x}px ${moved.clientY - y}px`);
    over?.classList.remove('over');
    over = under(moved) ?? null;
    over?.classList.add('over');
  };
  const drop = ended => {
    for (const [name, what] of [['pointermove', drag], ['pointerup', drop], ['pointercancel', drop]]) grab.removeEventListener(name, what);
    card.classList.remove('lifted');
    card.style.removeProperty('translate');
    over?.classList.remove('over');
    if (ended.type === 'pointerup') move(card, under(ended));
  };
  for (const [name, what] of [['pointermove', drag], ['pointerup', drop], ['pointercancel', drop]]) grab.addEventListener(name, what);
});

document.querySelector('#ask input[name=what], #ask input[name=why]')?.focus();
