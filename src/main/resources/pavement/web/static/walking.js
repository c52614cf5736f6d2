// A walk without the server: the places to choose from, the big button, and one line about the last tap. Everything is kept
// in the outbox; a talk carries the place it was at, so nothing depends on the order in which things arrive.
import { h, hidden, icon, list, spotLook, spotOf, SPOTS } from './kept.js';
import { nearby } from './nearby.js';

const here = entry => entry.state !== 'refused';

/** The walk that runs as far as this phone knows: `{ id, place, since }`, or null. */
export function running(pack, entries) {
  const ended = id => entries.some(entry => entry.kind === 'end' && here(entry) && entry.fields.block[0] === id);
  const begun = entries.filter(entry => entry.kind === 'walk' && here(entry)).at(-1);
  const known = pack?.walk && (!begun || begun.at < pack.walk.since) ? pack.walk : begun ? { id: begun.id, place: spotOf(begun.fields), since: begun.at } : null;
  return known && !ended(known.id) ? moved(known, entries) : null;
}

function moved(walk, entries) {
  const last = entries.filter(entry => entry.kind === 'place' && here(entry) && entry.fields.block[0] === walk.id).at(-1);
  return last ? { ...walk, place: spotOf(last.fields) } : walk;
}

/** The walk of an address: one that runs, or one of which only the id is known. */
export async function at(pack, entries, id) {
  const now = running(pack, entries);
  if (now?.id === id) return now;
  if (entries.some(entry => entry.kind === 'end' && entry.fields.block[0] === id)) return null;
  const tapped = entries.some(entry => entry.kind === 'talk' && entry.fields.block[0] === id);
  return tapped || await outbox.meta('walk') === id ? moved({ id, place: '', since: 0 }, entries) : null;
}

function spots(pack, fields) {
  const known = (pack?.spots ?? []).map(({ value, plate }) => h('button.btn.spot', { name: 'at', value }, icon(plate.icon), h('span.grow', { dir: 'auto' }, plate.label), h('span.meta', { 'data-far': true })));
  return [
    known.length ? h('div.spotlist', { 'data-spots': true, role: 'group', 'aria-label': 'Places you were at before' }, ...known) : '',
    h('div.newspot', {}, h('label', { for: 'name' }, known.length ? 'Somewhere new' : 'What is it called?'),
      h('input.input', { id: 'name', name: 'name', maxlength: 120, placeholder: 'Its name, or nothing', autocomplete: 'off' }),
      h('div.kinds', {}, ...SPOTS.map(([value, label, sign]) => h('button.btn', { name: 'kind', value }, icon(sign), label)))),
    ...fields,
  ];
}

const position = () => h('section.sec.nearby', { 'data-nearby': true, hidden: true },
  h('label.switch', {}, h('input', { type: 'checkbox', 'data-nearby-on': true }), h('span', {}, h('b', {}, 'Nearest places first'), h('span.meta', {}, 'Off, unless you turn it on. Your position stays on this device; nothing of it is sent.'))),
  h('p.t-sm', { role: 'status', 'data-nearby-said': true }));

/** Choosing a place: one tap starts it. */
export function choose(place, pack, head) {
  place.replaceChildren(head('A walk', 'Where? One tap starts it. The computer is out of reach; it is kept here.'),
    h('form.spots', { method: 'post', action: '/block/walk' }, ...spots(pack, [hidden('offline', 'yes'), hidden('id', outbox.newId())])), position());
  nearby('');
}

/** The walk itself. */
export async function draw(place, pack, entries, walk, { head, outcomes, talk, understand }) {
  const look = walk.place ? spotLook(walk.place) : { label: 'Walk', icon: 'footprints' };
  const mine = entries.filter(entry => entry.fields.block?.[0] === walk.id && ['talk', 'say'].includes(entry.kind));
  const tapped = mine.filter(entry => entry.kind === 'talk').length;
  const end = h('form', { method: 'post', action: `/blocks/${walk.id}/end` }, hidden('offline', 'yes'), h('button.btn', {}, 'End'));
  const last = entries.find(entry => entry.id === talk && entry.kind === 'talk' && entry.state !== 'taken');
  const just = last ? card(walk, last, outcomes) : '';
  const rows = h('div', { id: 'kept-here' });
  place.replaceChildren(head(look.label, tapped ? `${tapped} kept on this phone. The computer is out of reach.` : 'The computer is out of reach; every tap is kept here.', end),
    just,
    h('section.sec', {}, h('header', {}, h('h2', {}, 'Kept on this phone')), rows),
    h('details.sec', {}, h('summary.btn', {}, icon('map-pin'), 'Another place'),
      h('form.spots.mt2', { method: 'post', action: `/blocks/${walk.id}/place` }, h('p.meta', {}, 'The walk goes on there; what is logged stays where it was.'), ...spots(pack, [hidden('offline', 'yes')]))),
    position(),
    h('form.bigtap', { method: 'post', action: `/blocks/${walk.id}/talk` }, hidden('offline', 'yes'), hidden('id', outbox.newId()), hidden('place', walk.place), h('button.btn.primary', { type: 'submit' }, 'Talked to someone')));
  for (const form of place.querySelectorAll('form')) form.addEventListener('submit', event => { if (form.dataset.sent) event.preventDefault(); form.dataset.sent = 'yes'; });
  if (just) understand(just.querySelector('form'), just.querySelector('#line'), just.querySelector('#read'), [], pack);
  nearby(walk.place);
  await list(rows, all => all.filter(entry => entry.state !== 'taken'));
}

function card(walk, entry, outcomes) {
  const undo = h('button.btn.quiet.sm', { type: 'button', onclick: async () => { await outbox.drop(entry.id); location.replace(`/blocks/${walk.id}`); } }, icon('undo-2'), 'Undo');
  const time = new Date(entry.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return h('section.just', { 'aria-labelledby': 'just-h' }, h('header.row', {}, h('h2.grow', { id: 'just-h' }, `Kept, ${time}`), undo),
    h('form', { method: 'post', action: `/blocks/${walk.id}/say` }, hidden('offline', 'yes'), hidden('talk', entry.id), hidden('place', entry.fields.place?.[0] ?? ''),
      h('label.t-sm', { for: 'line' }, 'Who, or what they need. Or nothing.'),
      h('div.sayline', {}, h('input.input', { id: 'line', name: 'line', maxlength: 10000, dir: 'auto', placeholder: 'guy with bread stall, needs a courier', autocomplete: 'off' }), h('button.btn', { type: 'submit' }, 'Save')),
      h('div', { id: 'read', 'aria-live': 'polite' }),
      h('fieldset.outs', {}, h('legend.t-sm', {}, 'What came of it? One tap keeps it.'), ...outcomes.map(([value, label]) => h('button.btn', { name: 'outcome', value }, label)))));
}
