// One person by keyboard: call, message, next step; a link into a closed part opens it.
function unfold() {
  const part = location.hash && document.querySelector(location.hash);
  if (!(part instanceof HTMLDetailsElement)) return;
  part.open = true;
  const summary = part.querySelector('summary');
  // At a desk the next step is not folded, so there is no line to stand on.
  (summary.checkVisibility() ? summary : document.querySelector('#step-what')).focus();
}
addEventListener('hashchange', unfold);
unfold();

addEventListener('keydown', event => {
  if (event.defaultPrevented || document.body.dataset.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, dialog')) return;
  const key = event.key.toLowerCase();
  if (key === 'n') {
    document.querySelector('#step').open = true;
    document.querySelector('#step-what').focus();
    event.preventDefault();
    return;
  }
  const link = document.querySelector(`.phead [data-key="${CSS.escape(key)}"]`);
  if (link) { event.preventDefault(); link.click(); }
});
