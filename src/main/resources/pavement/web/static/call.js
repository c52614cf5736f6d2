// The call block by keyboard: 1 to 6 say what came of it, C calls.
addEventListener('keydown', event => {
  if (document.body.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type=radio]), textarea, select, dialog')) return;
  const card = document.querySelector('[data-card]');
  const tap = /^Digit[1-6]$/.test(event.code) && !event.target.closest('input')
    ? card.querySelectorAll('[data-turn] button')[Number(event.code.slice(5)) - 1]
    : event.key.toLowerCase() === 'c' && card.querySelector('[data-key="c"]');
  if (tap) { event.preventDefault(); tap.click(); }
});
