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

export const hidden = (name, value) => h('input', { type: 'hidden', name, value });

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

const first = (entry, field) => entry.fields[field]?.[0] ?? '';

export const SPOTS = [['COFFEE_SHOP', 'Coffee shop', 'coffee'], ['BOOKSTORE', 'Bookstore', 'book-open'], ['SANDWICH_SHOP', 'Sandwich shop', 'sandwich'], ['STREET', 'On the street', 'footprints'], ['PLACE', 'Out and about', 'map-pin']];

/** A place as a form names it, `COFFEE_SHOP:Blue Bottle`, from the fields that chose it. */
export function spotOf(fields) {
  return fields.at?.[0] || `${fields.kind?.[0] ?? ''}:${(fields.name?.[0] ?? '').trim()}`;
}
/** What that place is called, and its icon. */
export function spotLook(value) {
  const colon = value.indexOf(':');
  const [, word, sign] = SPOTS.find(each => each[0] === value.slice(0, colon)) ?? ['', 'Walk', 'map-pin'];
  return { label: value.slice(colon + 1) || word, icon: sign };
}
const spotLabel = fields => spotLook(spotOf(fields)).label;

/** What an entry says, in a few words; names from the pack where it has them. */
export function said(entry, pack) {
  const name = pack?.people.find(each => each.glance.id === first(entry, 'person'))?.glance.name;
  switch (entry.kind) {
    case 'log': return [name, first(entry, 'line') || OUTCOMES[first(entry, 'outcome')]].filter(Boolean).join(': ');
    case 'outcome': return `${name ?? 'Somebody of the plan'}: ${OUTCOMES[first(entry, 'outcome')] ?? ''}`;
    case 'promise': return `${first(entry, 'state') === 'KEPT' ? 'Kept' : first(entry, 'state') === 'DROPPED' ? 'Let go' : 'Open again'}: ${pack?.promises.find(each => each.id === first(entry, 'promise'))?.what ?? 'a promise'}`;
    case 'start': return `Block: ${first(entry, 'line')}`;
    case 'end': return 'Block ended';
    case 'walk': return `Walk: ${spotLabel(entry.fields)}`;
    case 'place': return `Went on to ${spotLabel(entry.fields)}`;
    case 'talk': return `Talked to someone${first(entry, 'place') ? `, ${spotLabel({ at: entry.fields.place })}` : ''}`;
    case 'say': return [first(entry, 'line'), OUTCOMES[first(entry, 'outcome')]].filter(Boolean).join(': ');
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
  if (['log', 'say'].includes(entry.kind) && entry.state !== 'sending') buttons.push(edit(entry));
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
  // Only who is let in sees such a page.
  if (document.body.dataset.csrf) await outbox.back();
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
  if (!await works()) return;
  if (document.body.matches('.p-today, .p-walk, .p-event')) await carry();
}

// At the edge of the network one try is not enough.
const carry = (pause = 5_000) => outbox.packed().catch(() => setTimeout(carry, pause, Math.min(pause * 2, 300_000)));

// Whether the page can be kept here, said where somebody asks.
async function works() {
  const say = text => { for (const place of document.querySelectorAll('[data-offline]')) place.textContent = text; };
  if (!isSecureContext || !('serviceWorker' in navigator)) {
    say('This address is plain http, so the pages work while the computer is in reach, and not without it. Writing offline needs https.');
    return false;
  }
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    navigator.serviceWorker.ready.then(({ active }) => { if (!navigator.serviceWorker.controller) active.postMessage('claim'); });
    say('It works: what you write here is kept while the computer is out of reach, and sent when it is back.');
    return true;
  } catch {
    say('The pages work while the computer is in reach, and not without it: this phone does not trust the computer’s certificate yet, and writing offline needs that. On the computer: Settings, then Phone, step 1.');
    return false;
  }
}

// Signing out takes along what could be read here, and sends what was written first.
for (const form of document.querySelectorAll('form[data-sign-out]')) form.addEventListener('submit', async event => {
  event.preventDefault();
  await outbox.send().catch(() => {});
  await outbox.wipe().catch(() => {});
  form.submit();
});

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
    const here = await outbox.reading(box.checked).then(() => true, () => false);
    told.textContent = !here ? 'Today’s plan comes here when the computer is in reach.' : box.checked ? 'Today’s plan is kept on this phone, locked.' : 'Nothing of your book is on this phone any more. What you write is still kept until it is sent.';
  });
}

if (!SHELL && globalThis.outbox && globalThis.indexedDB) served().catch(failure => console.warn('offline', failure));
