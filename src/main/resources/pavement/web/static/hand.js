// The phone in the hand: what the keyboard covers, and coming back from a call.

// Where the browser lays the keyboard over the page instead of making the page smaller, the page is told how much
// is covered, and keeps its last line above that. The tabs make room while somebody types.
const view = window.visualViewport;
const types = element => element?.matches?.('textarea, input:not([type=radio], [type=checkbox], [type=submit], [type=hidden])');
function uncovered() {
  const covered = view.scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - view.height - view.offsetTop));
  document.documentElement.style.setProperty('--covered', `${covered}px`);
  const up = types(document.activeElement) && (covered > 120 || innerHeight < 480);
  document.documentElement.classList.toggle('keyboard', up);
}
if (view) {
  for (const change of ['resize', 'scroll']) view.addEventListener(change, uncovered);
  for (const change of ['focusin', 'focusout']) document.addEventListener(change, () => setTimeout(uncovered));
  uncovered();
}

// A call that is longer than a look at the number, and not so long that it was forgotten.
const SHORTEST = 8_000;
const LONGEST = 3 * 60 * 60 * 1000;
const KEY = 'called';
let leaving = false;

const kept = () => JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
const keep = call => sessionStorage.setItem(KEY, JSON.stringify(call));

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="tel:"][data-log]');
  if (link) keep({ log: link.dataset.log, at: Date.now(), away: false });
}, true);

function back() {
  const call = kept();
  if (!call?.away) return;
  const took = Date.now() - call.at;
  sessionStorage.removeItem(KEY);
  if (took < SHORTEST || took > LONGEST) return;
  const to = new URL(call.log, location.origin);
  to.searchParams.set('minutes', String(Math.max(1, Math.round(took / 60_000))));
  location.href = to.href;
}

// Going to another page hides this one too, and is no call.
addEventListener('pagehide', () => { leaving = true; });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') { back(); return; }
  const call = kept();
  if (call && !leaving) keep({ ...call, away: true });
});
// The system may have thrown the page away meanwhile, or kept it frozen.
addEventListener('pageshow', () => { leaving = false; back(); });
