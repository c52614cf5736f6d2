// What every page shows of the outbox: the badge, the list of what is kept, and when it is sent. Shared by the pages of
// the server and by the page without one.
const OUTCOMES = { NO_ANSWER: 'no answer', TALKED: 'talked', NEXT_STEP: 'next step', HELP: 'help, introduction', SALE: 'sale', NOT_FOR_THEM: 'not for them' };
const STATES = { kept: 'Kept', sending: 'Sending', taken: 'Taken', refused: 'Refused' };

/** An element with its properties and what is in it. */
export function h(tag, properties = {}, ...inside) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...inside.flat().filter(each => each !== '' && each !== null && each !== undefined));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/static/icons.svg#i-${name}`);
  svg.append(use);
  return svg;
}

const first = (entry, field) => entry.fields[field]?.[0] ?? '';

/** What an entry says, in a few words; names from the pack where it has them. */
export function said(entry, pack) {
  const name = pack?.people.find(each => each.glance.id === first(entry, 'person'))?.glance.name;
  switch (entry.kind) {
    case 'log': return [name, first(entry, 'line') || OUTCOMES[first(entry, 'outcome')]].filter(Boolean).join(': ');
    case 'outcome': return `${name ?? 'Somebody of the plan'}: ${OUTCOMES[first(entry, 'outcome')] ?? ''}`;
    case 'promise': return `${first(entry, 'state') === 'KEPT' ? 'Kept' : first(entry, 'state') === 'DROPPED' ? 'Let go' : 'Open again'}: ${pack?.promises.find(each => each.id === first(entry, 'promise'))?.what ?? 'a promise'}`;
    case 'start': return `Block: ${first(entry, 'line')}`;
    case 'end': return 'Block ended';
    default: return entry.kind;
  }
}

const time = at => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
const when = at => new Date(at).toDateString() === new Date().toDateString() ? time(at) : `${new Date(at).toLocaleDateString([], { day: 'numeric', month: 'short' })}, ${time(at)}`;

async function copy(text, button) {
  await navigator.clipboard.writeText(text);
  button.textContent = 'Copied';
}

function acts(entry, text) {
  if (entry.state === 'taken') return [];
  const buttons = [];
  if (entry.state === 'refused') buttons.push(h('button.btn.sm', { type: 'button', onclick: () => outbox.again(entry.id) }, 'Send again'));
  if (entry.kind === 'log' && entry.state !== 'sending') buttons.push(edit(entry));
  if (entry.state === 'refused') {
    buttons.push(h('button.btn.sm', { type: 'button', onclick: event => copy(text, event.currentTarget) }, 'Copy'));
    buttons.push(h('button.btn.quiet.sm', { type: 'button', onclick: () => outbox.drop(entry.id) }, 'Drop it'));
  }
  return buttons;
}

// A line that was refused can be mended where it is; its chosen person goes, because that is what is wrong most often.
function edit(entry) {
  const area = h('textarea.input', { rows: 2, maxlength: 10000, dir: 'auto', 'aria-label': 'The line' });
  area.value = first(entry, 'line');
  const box = h('form.kept-edit', {
    onsubmit: event => {
      event.preventDefault();
      event.target.closest('details').open = false;
      const { person, ...rest } = entry.fields;
      outbox.again(entry.id, { ...(entry.state === 'refused' ? rest : entry.fields), line: [area.value] });
    },
  }, area, h('button.btn.sm', { type: 'submit' }, 'Save and send'));
  return h('details.kept-more', {}, h('summary.btn.sm', {}, 'Edit'), box);
}

/** Draws the list into its place, now and whenever something changes. */
export async function list(place, some = entries => entries) {
  const draw = async () => {
    if (place.querySelector('details[open]')) return;
    const [entries, pack, clock, gone] = [some(await outbox.all()), await outbox.pack(), await outbox.said(), await outbox.isOut()];
    const rows = [...entries].reverse().map(entry => {
      const text = said(entry, pack);
      return h('li', { 'data-state': entry.state },
        h('div.row', {}, h('b.grow', { dir: 'auto' }, text), h('span.meta', {}, when(entry.at))),
        h('p.t-sm', {}, h('span.kept-state', {}, STATES[entry.state]), entry.sentence ? `. ${entry.sentence}` : ''),
        h('div.acts', {}, ...acts(entry, text)));
    });
    const waiting = entries.filter(entry => entry.state === 'kept').length;
    place.replaceChildren(...[
      gone ? h('p.note', {}, icon('circle-alert'), h('span', {}, gone === 'revoked'
        ? 'This phone was revoked. What could be read here is gone; what you wrote is below. Pair it again to send it, or copy it.'
        : 'This phone is signed out. What you wrote is below, and is sent when you come in again.')) : '',
      clock ? h('p.note', {}, icon('circle-alert'), h('span', {}, clock)) : '',
      rows.length ? h('ul.rows.kept-rows', {}, ...rows) : h('div.empty', {}, icon('hard-drive'), h('p', {}, 'Nothing is kept here. Everything you wrote has arrived.')),
      waiting ? h('p.acts', {}, h('button.btn', { type: 'button', onclick: send }, icon('refresh-cw'), 'Send now')) : '',
    ].filter(Boolean));
  };
  addEventListener('outbox', draw);
  await draw();
}

let gone = false;
let pause = 5_000;
let timer;

/** Sends what is kept, and tries again later, and later again, while that fails. */
export async function send() {
  clearTimeout(timer);
  const before = (await outbox.all()).filter(entry => entry.state === 'taken').length;
  gone = !await outbox.send();
  pause = gone ? Math.min(pause * 2, 300_000) : 5_000;
  const after = await outbox.all();
  if (after.some(entry => entry.state === 'kept')) timer = setTimeout(send, pause);
  await badge();
  return after.filter(entry => entry.state === 'taken').length - before;
}

/** Says how it stands, beside the title of the page. */
export async function badge() {
  const entries = await outbox.all();
  const count = state => entries.filter(entry => entry.state === state).length;
  const [kept, sending, refused] = [count('kept'), count('sending'), count('refused')];
  const off = gone || !navigator.onLine || document.body.classList.contains('p-offline');
  const text = sending ? `Sending ${sending}` : off ? (kept ? `Offline, ${kept} kept` : 'Offline') : refused ? `${refused} refused` : kept ? `${kept} kept` : '';
  const place = document.querySelector('.head .acts') ?? document.querySelector('.head');
  if (!place) return;
  const link = document.querySelector('#badge') ?? h('a.badge', { id: 'badge', href: '/outbox' });
  link.hidden = !text;
  link.classList.toggle('off', off && !sending);
  link.replaceChildren(icon(sending ? 'refresh-cw' : off ? 'cloud-off' : 'hard-drive'), text);
  if (!link.isConnected) place.prepend(link);
}

export function toast(text) {
  const made = h('div.toast', { 'data-toast': true }, icon('check'), h('span', {}, text));
  document.querySelector('#toast-place')?.replaceChildren(made);
  setTimeout(() => made.remove(), 10_000);
}

addEventListener('outbox', badge);
addEventListener('online', send);
addEventListener('offline', badge);

// --- a page from the server
const SHELL = document.body.classList.contains('p-offline');

async function served() {
  const sent = await send();
  if (sent > 0) {
    const text = sent === 1 ? 'One thing kept on this phone has arrived.' : `${sent} things kept on this phone have arrived.`;
    // The plan was drawn before they came.
    if (document.body.matches('.p-today, .p-event')) { location.replace(`${location.pathname}?said=${encodeURIComponent(text)}`); return; }
    toast(text);
  }
  const place = document.querySelector('#kept');
  if (place) await list(place);
  await settings();
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  if (!gone && document.body.matches('.p-today, .p-event')) await outbox.packed().catch(() => {});
}

// The choice of this phone, on the page of settings.
async function settings() {
  const place = document.querySelector('[data-reading]');
  if (!place) return;
  const box = place.querySelector('input');
  const told = place.querySelector('[data-told]');
  if (!isSecureContext || !('serviceWorker' in navigator)) {
    told.textContent = 'This address is plain http, where a browser keeps nothing for a page. Reading and writing without the computer needs https: pair the phone, or use this computer’s own browser.';
    return;
  }
  box.disabled = false;
  box.checked = await outbox.reading();
  box.addEventListener('change', async () => {
    await outbox.reading(box.checked);
    told.textContent = box.checked ? 'Today’s plan is kept on this phone, locked.' : 'Nothing of your book is on this phone any more. What you write is still kept until it is sent.';
  });
}

if (!SHELL && globalThis.outbox && globalThis.indexedDB) served().catch(failure => console.warn('offline', failure));
