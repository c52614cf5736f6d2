// The service worker. Before it stands `SHELL`, written by the server: which files a page without the server is made of,
// and their version. It keeps those and nothing else: no page of the book is ever stored as it is read.
importScripts('/static/outbox.js');

const CACHE = `shell-${SHELL.version}`;
const PATIENCE = 6_000;

self.addEventListener('install', event => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await Promise.all(SHELL.files.map(async file => {
      const answer = await fetch(new Request(file, { cache: 'reload' }));
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      await cache.put(file, answer);
    }));
    await self.skipWaiting();
  })());
});

// A new version takes over at once: every page from the server names the files of its own version, so none mixes.
self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    // The page is asked for while this worker is still being woken.
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  })());
});

// A page that came while this worker began was seen by no `claim`, and would write nothing offline until the next one.
self.addEventListener('message', event => { if (event.data === 'claim') event.waitUntil(self.clients.claim()); });

self.addEventListener('sync', event => { if (event.tag === 'outbox') event.waitUntil(outbox.send()); });

// A reminder. What a browser was told to show it must show, so one that cannot be read is shown as what it is.
self.addEventListener('push', event => {
  let said = {};
  try { said = event.data?.json() ?? {}; } catch { /* not ours, or damaged */ }
  event.waitUntil(self.registration.showNotification(said.title || 'Pavement has a reminder', {
    body: said.body ?? '', tag: said.tag, data: { path: said.path ?? '/today' }, icon: '/static/icons/icon-192.png',
  }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const path = String(event.notification.data?.path ?? '');
  const to = new URL(/^\/(?!\/)/.test(path) ? path : '/today', self.location.origin).href;
  event.waitUntil((async () => {
    const [open] = await self.clients.matchAll({ type: 'window' });
    if (open) { await open.focus(); await open.navigate(to); } else await self.clients.openWindow(to);
  })());
});

const inTime = (answer, patience) => Promise.race([answer, new Promise((_, reject) => setTimeout(() => reject(new Error('late')), patience))]);
const shell = async file => (await caches.open(CACHE)).match(file);

// Which form of ours says what. The path says the rest.
function entryOf(path, form) {
  const fields = {};
  for (const [name, value] of form) if (typeof value === 'string' && !['csrf', 'id', 'another', 'offline', 'back'].includes(name)) (fields[name] ??= []).push(value);
  const id = form.get('id') || undefined;
  if (path === '/block/walk' || form.has('fresh')) return { id, kind: 'walk', fields: Object.fromEntries(['at', 'name', 'kind'].filter(each => fields[each]).map(each => [each, fields[each]])) };
  const walk = path.match(/^\/blocks\/([0-9a-f-]{36})\/(talk|say|place)$/);
  if (walk) return { id: walk[2] === 'talk' ? id : undefined, kind: walk[2], fields: { ...fields, block: [walk[1]] } };
  if (path === '/log') return { id, kind: 'log', fields };
  if (path === '/today/log') return { id, kind: 'outcome', fields };
  const talked = path.match(/^\/blocks\/[0-9a-f-]{36}\/talked$/);
  if (talked) return { id, kind: 'outcome', fields: { ...fields, channel: ['EVENT'], outcome: ['TALKED'], plan: [''] } };
  if (path === '/block/start') return { id, kind: 'start', fields };
  const promise = path.match(/^\/promises\/([0-9a-f-]{36})\/(kept|dropped|open)$/);
  if (promise) return { kind: 'promise', fields: { promise: [promise[1]], state: [promise[2].toUpperCase()] } };
  const block = path.match(/^\/blocks\/([0-9a-f-]{36})\/end$/);
  if (block) return { kind: 'end', fields: { ...fields, block: [block[1]] } };
  return null;
}
const WRITES = /^\/(log|today\/log|block\/(start|walk)|promises\/[0-9a-f-]{36}\/(kept|dropped|open)|blocks\/[0-9a-f-]{36}\/(end|talk|say|place|talked))$/;
// Where a form of a block goes on: at the block.
const BACK = /^\/blocks\/[0-9a-f-]{36}$/;

// What has to arrive before: the block that a phone began, and the tap that a line tells more about.
async function after({ kind, fields }) {
  if (!['end', 'talk', 'say', 'place'].includes(kind)) return [];
  const needed = [fields.block?.[0], kind === 'say' ? fields.talk?.[0] : undefined];
  return (await outbox.all()).filter(each => each.state !== 'taken' && needed.includes(each.id)).map(each => each.id);
}

// Where one goes on after something was kept: a walk goes on with the walk, an event with the event.
function onward(path, form, id) {
  const block = path === '/block/walk' || form.has('fresh') ? id : path.match(/^\/blocks\/([0-9a-f-]{36})\/(talk|say|place)$/)?.[1];
  if (block) return `/blocks/${block}?kept=1${path.endsWith('/talk') ? `&talk=${id}` : ''}`;
  if (BACK.test(form.get('back') ?? '')) return `${form.get('back')}?kept=1`;
  return form.has('another') ? '/log?kept=1' : '/today?kept=1';
}

async function write(request) {
  const path = new URL(request.url).pathname;
  const form = await request.clone().formData();
  if (!form.has('offline')) {
    try {
      const answer = await inTime(fetch(request), PATIENCE);
      if (answer.status < 500) return answer;
    } catch { /* out of reach, perhaps in the middle of it; kept under the same id, so that it counts once */ }
  }
  const entry = entryOf(path, form);
  const id = await outbox.keep({ ...entry, after: await after(entry) });
  await self.registration.sync?.register('outbox').catch(() => {});
  if (form.has('offline')) await inTime(outbox.send(), PATIENCE).catch(() => {});
  return Response.redirect(onward(path, form, id), 303);
}

async function page(request, early) {
  try {
    const answer = await inTime(early.then(come => come ?? fetch(request)), PATIENCE);
    if (answer.status === 401) await outbox.out(answer);
    // Whoever is not let in any more still sees what he wrote.
    if (answer.status === 401 && new URL(request.url).pathname === '/outbox') return await shell('/offline') ?? answer;
    if (answer.status < 502) return answer;
  } catch { /* out of reach */ }
  return await shell('/offline') ?? Response.error();
}

// A share from another app while the server is away lands in the line that is kept here.
async function shared(request) {
  const copy = request.clone();
  try {
    return await inTime(fetch(request), PATIENCE);
  } catch {
    const form = await copy.formData();
    const line = ['title', 'text', 'url'].map(name => form.get(name)).filter(each => typeof each === 'string' && each).join(' ');
    return Response.redirect(`/log?line=${encodeURIComponent(line)}`, 303);
  }
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST') {
    if (request.mode === 'navigate' && WRITES.test(url.pathname)) event.respondWith(write(request));
    else if (request.mode === 'navigate' && url.pathname === '/share') event.respondWith(shared(request));
    return;
  }
  if (request.mode === 'navigate' && request.method === 'GET' && !/^\/(key|pair|trust)\b/.test(url.pathname)) event.respondWith(page(request, event.preloadResponse ?? Promise.resolve()));
  else if (['', SHELL.search].includes(url.search) && SHELL.files.includes(url.pathname)) event.respondWith(shell(url.pathname).then(kept => kept ?? fetch(request)));
});
