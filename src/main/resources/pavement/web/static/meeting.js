// A meeting whose time is up turns into its debrief by itself. The server says what time it is; this only counts on.
const clock = document.querySelector('[data-due]');
const due = Number(clock?.dataset.due ?? 0);
if (due > 0) {
  const late = () => location.replace(location.pathname);
  const left = due - Number(clock.dataset.now);
  const loaded = Date.now();
  setTimeout(late, Math.min(Math.max(left, 0) + 500, 2 ** 31 - 1));
  // A timer sleeps with the phone.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && Date.now() - loaded > left) late(); });
}
