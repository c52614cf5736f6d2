// One person by keyboard: call, message, next step; a link into a closed part opens it.
function unfold() {
  const part = location.hash && document.querySelector(location.hash);
  if (part instanceof HTMLDetailsElement) { part.open = true; part.querySelector('summary').focus(); }
}
addEventListener('hashchange', unfold);
unfold();

addEventListener('keydown', event => {
  if (event.defaultPrevented || document.body.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, dialog')) return;
  const key = event.key.toLowerCase();
  if (key === 'n') {
    const step = document.querySelector('#step');
    step.open = true;
    step.querySelector('input[name=what]').focus();
    event.preventDefault();
    return;
  }
  const link = document.querySelector(`.phead [data-key="${CSS.escape(key)}"]`);
  if (link) { event.preventDefault(); link.click(); }
});
