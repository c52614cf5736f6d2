// "Same person?" with the keyboard: Y, N and the right arrow. Everything works without it.
addEventListener('keydown', event => {
  if (document.body.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type=radio]), textarea, select, dialog')) return;
  if (event.key === 'ArrowRight' && event.target.closest('input')) return;
  const target = document.querySelector(`#same [data-key="${event.key === 'ArrowRight' ? event.key : event.key.toLowerCase()}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});
