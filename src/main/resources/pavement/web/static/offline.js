// The page without the server: today from the pack, the log, and what is kept. It stands under the address that was asked
// for, and gives way to the server's own page as soon as that answers.
import { h, hidden, icon, list, send, badge, toast, spotLook } from './kept.js';
import * as walking from './walking.js';

const place = document.querySelector('#offline');
const address = new URL(location.href);
const OUTCOMES = [['NO_ANSWER', 'No answer'], ['TALKED', 'Talked'], ['NEXT_STEP', 'Next step'], ['HELP', 'Help, introduction'], ['SALE', 'Sale'], ['NOT_FOR_THEM', 'Not for them']];
const TAPS = [['NO_ANSWER', 'Nothing yet'], ['TALKED', 'Talked'], ['NEXT_STEP', 'Next step'], ['HELP', 'Introduction'], ['SALE', 'Sale'], ['NOT_FOR_THEM', 'Not for them']];

const head = (title, lede, ...acts) => h('header.head', {}, h('div', {}, h('h1', {}, title), lede ? h('p.lede', {}, lede) : ''), h('div.acts', {}, ...acts));
const done = (entries, kind, field, value) => entries.some(entry => entry.kind === kind && entry.fields[field]?.[0] === value && entry.state !== 'refused');

// --- Today
function slot(each, entries) {
  const logged = each.done || each.person && (done(entries, 'outcome', 'plan', each.plan) && each.plan !== '' || done(entries, 'log', 'plan', each.plan) && each.plan !== '');
  const way = each.call ? h('a.btn', { href: each.call }, icon('phone'), 'Call') : each.message ? h('a.btn', { href: each.message }, icon('message-square'), 'Message') : '';
  return h(`li.slot${logged ? '.done' : ''}`, { 'data-tie': each.tie === 'passive' ? 'passive' : 'active', 'data-fixed': each.fixed },
    h('time', {}, each.time, h('span.meta', {}, ` ${each.minutes}`)),
    h('div.what', {},
      h('div.line', {}, logged ? h('span.ok.row', {}, icon('check')) : '', each.person ? h('a.name', { href: `/people/${each.person}` }, each.what) : h('span.name', {}, each.what), each.about ? h('span.dim.t-sm', {}, each.about) : ''),
      each.why ? h('p.why', { dir: 'auto' }, each.why) : '',
      logged ? '' : h('div.acts', {}, way, each.person ? tap(each) : h('a.btn', { href: '/log' }, icon('pencil-line'), 'Log'))));
}

function tap(each) {
  const more = new URLSearchParams({ person: each.person, channel: each.channel, plan: each.plan });
  return h('details.menu', {}, h('summary.btn', { 'aria-label': `Log: ${each.what}` }, icon('pencil-line'), 'Log'),
    h('form.pop.menu-pop', { method: 'post', action: '/today/log' }, hidden('offline', 'yes'), hidden('id', outbox.newId()), hidden('person', each.person), hidden('channel', each.channel), hidden('plan', each.plan),
      h('p.meta', {}, 'What came of it? One tap keeps it.'),
      h('div.outcomes', {}, ...OUTCOMES.map(([value, label]) => h('button.btn.sm', { name: 'outcome', value }, label))),
      h('a.t-sm', { href: `/log?${more}` }, 'Write more')));
}

function promise(due, entries) {
  if (done(entries, 'promise', 'promise', due.id)) return '';
  const form = h('form', { method: 'post', action: `/promises/${due.id}/kept`, id: `k-${due.id}`, hidden: true }, hidden('offline', 'yes'));
  const box = h('input', { type: 'checkbox', id: `p-${due.id}`, onchange: () => form.requestSubmit() });
  return h('li', {}, box, h('label', { for: `p-${due.id}` }, h('span', { dir: 'auto' }, due.what), h('br'), h('span.meta', {}, due.late || due.said)), form);
}

async function today(pack, entries) {
  const kept = entries.filter(entry => entry.state !== 'taken');
  const walk = walking.running(pack, entries);
  const out = walk ? h('a.btn', { href: `/blocks/${walk.id}` }, icon('footprints'), `The walk: ${spotLook(walk.place).label}`) : h('a.btn', { href: '/block/walk' }, icon('footprints'), 'Start a walk');
  const keptPart = kept.length ? [h('section.sec', {}, h('header', {}, h('h2', {}, 'Kept on this phone')), h('div', { id: 'kept-here' }))] : [];
  if (!pack) {
    place.replaceChildren(head('Today', 'The computer is out of reach, and today’s plan is not on this phone.'),
      h('p', {}, await outbox.reading() ? 'It comes here when you open Today while the computer is near. You can write all the same.' : 'Reading without the computer is off for this phone. You can write all the same.'),
      h('p.acts', {}, h('a.btn.primary', { href: '/log' }, icon('pencil-line'), 'Log'), out, h('a.btn', { href: location.href }, icon('refresh-cw'), 'Try again')), ...keptPart);
  } else {
    const since = new Date(pack.made).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const promises = pack.promises.map(due => promise(due, entries)).filter(Boolean);
    place.replaceChildren(head(pack.heading, `The plan as it was at ${since}. The computer is out of reach; what you write is kept here.`),
      ...keptPart,
      ...(pack.events ?? []).map(each => h('p.acts', {}, h('a.btn', { href: `/blocks/${each.id}` }, icon('calendar-days'), each.title))),
      h('section', { 'aria-label': 'Today’s plan' }, h('ol.day', {}, ...pack.slots.map(each => slot(each, entries)))),
      h('p.acts', {}, out),
      promises.length ? h('section.sec', { id: 'promises' }, h('header', {}, h('h2', {}, 'Promises')), h('ul.checks', {}, ...promises)) : '',
      h('p.acts', {}, h('a.btn', { href: location.href }, icon('refresh-cw'), 'Try again')));
  }
  const here = document.querySelector('#kept-here');
  if (here) await list(here, all => all.filter(entry => entry.state !== 'taken'));
}

// --- an event of today: one line and one tap for everybody met
async function event(each, entries) {
  const path = `/blocks/${each.id}`;
  const kept = entries.filter(entry => entry.state !== 'taken');
  const ahead = each.ahead.filter(guest => !entries.some(entry => entry.kind === 'outcome' && entry.fields.person?.[0] === guest.id && entry.fields.channel?.[0] === 'EVENT' && entry.state !== 'refused'));
  const line = h('form.metline', { method: 'post', action: '/log' },
    hidden('offline', 'yes'), hidden('id', outbox.newId()), hidden('stranger', 'yes'), hidden('back', path),
    h('label', { for: 'line' }, 'Talked with somebody else? A name, or what you remember.'),
    h('div.ask.sm', {}, h('input', { id: 'line', name: 'line', maxlength: 2000, required: true, placeholder: 'guy with the bread stall', autocomplete: 'off', dir: 'auto' }), h('button.btn.primary', { type: 'submit' }, 'Talked')));
  const guests = ahead.map(guest => h('li.guest', {},
    h('div.who', {}, h('div.grow', {}, h('a', { href: `/people/${guest.id}` }, h('b', { dir: 'auto' }, guest.name)), ' ', h('span.dim.t-sm', { dir: 'auto' }, guest.what), guest.why ? h('p.t-sm', { dir: 'auto' }, guest.why) : '')),
    h('form', { method: 'post', action: `${path}/talked` }, hidden('offline', 'yes'), hidden('id', outbox.newId()), hidden('person', guest.id), hidden('back', path),
      h('button.btn', { type: 'submit' }, 'Talked', h('span.vh', {}, ` with ${guest.name}`)))));
  place.replaceChildren(head(each.title, each.running ? 'The computer is out of reach; what you write is kept here.' : 'The computer is out of reach. It was not started; what you write is kept here all the same.'),
    line,
    kept.length ? h('section.sec', {}, h('header', {}, h('h2', {}, 'Kept on this phone')), h('div', { id: 'kept-here' })) : '',
    guests.length ? h('section.sec.mt4', {}, h('header', {}, h('h2', {}, 'Worth meeting')), h('ol.rows.guests', {}, ...guests)) : '',
    h('p.acts', {}, h('a.btn', { href: path }, icon('refresh-cw'), 'Try again')));
  const here = document.querySelector('#kept-here');
  if (here) await list(here, all => all.filter(entry => entry.state !== 'taken'));
}

// --- somebody of today
function person(folk) {
  const { glance } = folk;
  place.replaceChildren(head(glance.name, glance.what),
    h('p', {}, h('span.tie', { 'data-tie': glance.tie }, glance.told)),
    h('dl.facts', {}, ...glance.lines.flatMap(line => [h('dt', {}, line.label), h('dd', { dir: 'auto' }, line.text)])),
    h('p.acts', {}, glance.ways.call ? h('a.btn', { href: glance.ways.call }, icon('phone'), 'Call') : '', h('a.btn.primary', { href: `/log?person=${glance.id}` }, icon('pencil-line'), 'Log')));
}

// --- the log, read by the server's own grammar
const LABELS = { who: 'Who', where: 'Stage', how: 'How', minutes: 'How', when: 'How', needs: 'Needs', offers: 'Offers', myneed: 'You need', myoffer: 'You offer', mine: 'Next', theirs: 'They will', through: 'Through', heard: 'Heard of', introduced: 'Heard of', money: 'Money', deal: 'Deal', later: 'Read when sent' };
const ICONS = { who: 'user', where: 'map-pin', how: 'phone', minutes: 'clock', when: 'calendar', needs: 'arrow-down-left', offers: 'arrow-up-right', myneed: 'user', myoffer: 'user', mine: 'calendar-check', theirs: 'calendar-check', through: 'handshake', heard: 'user-plus', introduced: 'user-plus', money: 'milestone', deal: 'milestone', later: 'cloud-off' };

const tidy = text => text.replaceAll(/[\t\n]/g, ' ');

// What `Question` of the grammar expects: the owner, his people and places of today, an empty row, the line.
function question(pack, line) {
  const zone = pack?.me.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const part = Object.fromEntries(new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts().map(({ type, value }) => [type, Number(value)]));
  const day = Math.round(Date.UTC(part.year, part.month - 1, part.day) / 86_400_000);
  const me = pack?.me ?? { country: 'US', currency: 'USD', weekStart: 1, workdays: '12345', from: 32_400 };
  const rows = [['me', day, part.hour * 3600 + part.minute * 60 + part.second, me.country, me.currency, me.weekStart, me.workdays, me.from],
    ...(pack?.people ?? []).map(({ given, family, nickname, described, glance }) => ['p', glance.id, glance.name, given, family, nickname, described ? 'd' : '']),
    ...(pack?.places ?? []).map(each => ['s', each.kind, each.place])];
  return `${rows.map(row => row.map(each => tidy(String(each))).join('\t')).join('\n')}\n\n${line}`;
}

let worker;
let asked = 0;
const waiting = new Map();
function read(text) {
  if (!worker) {
    worker = new Worker('/static/grammar.js', { type: 'module' });
    worker.onmessage = ({ data }) => { waiting.get(data.id)?.(data.answer ?? ''); waiting.delete(data.id); };
  }
  return new Promise(resolve => { waiting.set(++asked, resolve); worker.postMessage({ id: asked, question: text }); });
}

function log(pack) {
  const whom = pack?.people.find(each => each.glance.id === address.searchParams.get('person'))?.glance;
  const line = h('textarea', { name: 'line', id: 'line', rows: 2, maxlength: 10000, dir: 'auto', 'aria-label': 'What happened', placeholder: 'Coffee with Sol at Northside, 25 min', autocomplete: 'off', spellcheck: 'false' });
  line.value = address.searchParams.get('line') ?? '';
  const chips = h('div', { id: 'read', 'aria-live': 'polite' });
  const taps = TAPS.map(([value, label]) => h('label', {}, h('input', { type: 'radio', name: 'outcome', value }), label));
  const form = h('form.logform', { method: 'post', action: '/log', id: 'logform' },
    hidden('offline', 'yes'), hidden('id', outbox.newId()), hidden('plan', address.searchParams.get('plan') ?? ''), hidden('channel', address.searchParams.get('channel') ?? ''),
    h('div.composer', {},
      whom ? h('p.chosen.chips', {}, hidden('person', whom.id), h('span.chip', {}, icon('user'), h('span', { dir: 'auto' }, whom.name)), h('a.t-sm', { href: '/log' }, 'somebody else')) : '',
      h('div.line-box.line-in', {}, line),
      h('div.tools', {}, h('span.grow'), h('button.btn', { type: 'submit', name: 'another', value: 'yes' }, 'And another'), h('button.btn.primary', { type: 'submit' }, 'Save'))),
    h('div.scroll', {}, chips, h('fieldset.q', {}, h('legend', {}, 'What came of it?'), h('div.seg', { 'data-outcomes': true }, ...taps))));
  place.replaceChildren(h('div.logpage', {}, head('What happened?', '', h('a.btn.icon.quiet.only-phone', { href: '/today', 'aria-label': 'Close' }, icon('x'))), form));
  line.focus();
  understand(form, line, chips, taps, pack);
}

function understand(form, line, chips, taps, pack) {
  const off = new Set();
  let tapped = false;
  for (const tap of taps) tap.addEventListener('change', () => { tapped = true; });
  const key = (kind, words) => `${kind}.${words.toLowerCase().replaceAll(/\s+/g, ' ')}`;
  async function show() {
    const text = line.value;
    const answer = await read(question(pack, text)).catch(() => '');
    if (text !== line.value) return;
    const rows = answer.split('\n').filter(Boolean).map(row => row.split('\t')).map(([kind, from, to, guess, told]) => ({ kind, words: text.slice(Number(from), Number(to)), guess: guess === '?', told }));
    const guessed = rows.find(row => row.kind === 'outcome')?.told;
    if (!tapped) for (const tap of taps) tap.firstChild.checked = tap.firstChild.value === guessed;
    const labels = [...new Set(Object.values(LABELS))].filter(label => rows.some(row => LABELS[row.kind] === label));
    chips.replaceChildren(h('dl.read', {}, ...labels.flatMap(label => [h('dt', {}, label), h('dd.chips', {}, ...rows.filter(row => LABELS[row.kind] === label).flatMap(drawn))])));
  }
  function drawn(row) {
    const name = row.kind === 'who' ? key('who', row.words) : 'drop';
    const value = row.kind === 'who' ? 'drop' : key('drop', row.words);
    const out = off.has(name + value);
    const box = row.kind === 'later' ? h('span.chip', { 'data-guess': true }, icon(ICONS.later), h('span', {}, row.told))
      : h('button.chip', { type: 'button', 'data-guess': row.guess, 'aria-pressed': String(!out), title: out ? 'Take it up again' : 'Leave it in the note only', onclick: () => { if (out) off.delete(name + value); else off.add(name + value); show(); } },
        icon(out ? 'x' : ICONS[row.kind]), h(out ? 's' : 'span', { dir: 'auto' }, row.told.replace(/, new$/, '')), / new$/.test(row.told) ? h('span.new', {}, 'new') : '');
    return out ? [box, hidden(name, value)] : [box];
  }
  let timer;
  line.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(show, 120); });
  addEventListener('keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });
  form.addEventListener('submit', () => { for (const button of form.querySelectorAll('button[type=submit]')) button.setAttribute('aria-busy', 'true'); });
  show();
}

async function kept() {
  const rows = h('div', { id: 'kept' });
  place.replaceChildren(head('Kept on this phone', 'What you write while the computer is out of reach waits here, and is sent by itself when it is back.'), rows);
  await list(rows);
}

async function draw() {
  const [pack, entries] = [await outbox.pack(), await outbox.all()];
  const folk = pack?.people.find(each => address.pathname === `/people/${each.glance.id}`);
  const block = address.pathname.match(/^\/blocks\/([0-9a-f-]{36})$/)?.[1];
  const walk = block ? await walking.at(pack, entries, block) : address.pathname === '/block' ? walking.running(pack, entries) : null;
  const at = pack?.events?.find(each => each.id === block);
  if (walk) { document.body.classList.add('p-block', 'p-walk'); await walking.draw(place, pack, entries, walk, { head, outcomes: TAPS, talk: address.searchParams.get('talk'), understand }); }
  else if (['/block/walk', '/block/new', '/block'].includes(address.pathname)) { document.body.classList.add('p-block', 'p-walk'); walking.choose(place, pack, head); }
  else if (address.pathname === '/log') { document.body.classList.add('p-log'); log(pack); }
  else if (address.pathname === '/outbox') { document.body.classList.add('p-kept'); await kept(); }
  else if (address.pathname === '/today' || address.pathname === '/') { document.body.classList.add('p-today'); await today(pack, entries); }
  else if (at) { document.body.classList.add('p-block', 'p-event'); await event(at, entries); }
  else if (folk) person(folk);
  else place.replaceChildren(head('The computer is out of reach', 'This page needs it. Today’s plan, the log and a walk work without.'),
    h('p.acts', {}, h('a.btn', { href: location.href }, icon('refresh-cw'), 'Try again'), h('a.btn', { href: '/today' }, 'Today'), h('a.btn.primary', { href: '/log' }, 'Log')));
  document.title = `${place.querySelector('h1').textContent} · Pavement, offline`;
  for (const link of document.querySelectorAll('.tabs a, .side .go')) if (new URL(link.href).pathname === address.pathname) link.setAttribute('aria-current', 'page');
  await badge();
  if (address.searchParams.has('kept')) {
    toast('Kept on this phone. It is sent when the computer is back.');
    address.searchParams.delete('kept');
    history.replaceState(history.state, '', address);
  }
}

// Back at the server: its own page takes over, unless somebody is writing.
async function back() {
  await send();
  const answer = await fetch('/outbox/token', { cache: 'no-store' }).catch(() => null);
  if (answer?.ok && !document.querySelector('#line')?.value) location.reload();
}
addEventListener('online', back);
setInterval(() => { if (document.visibilityState === 'visible' && navigator.onLine) back(); }, 15_000);

await draw();
addEventListener('outbox', () => { if (address.pathname === '/today' && !document.querySelector('details[open]')) outbox.all().then(async entries => today(await outbox.pack(), entries)).then(badge); });
