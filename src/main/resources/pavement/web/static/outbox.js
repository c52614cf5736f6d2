// What is written while the server is out of reach: kept in the browser's own database, sent when it is back. The page
// and the service worker share this file, so it is a plain script and hangs itself on the global object.
(() => {
  const BATCH = 50;
  const SHOWN = 20;
  const NEEDED = ['kept', 'sending'];

  let opened;
  const database = () => opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open('pavement', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('entries', { keyPath: 'id' });
      asked.result.createObjectStore('meta');
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

  async function on(store, mode, work) {
    const db = await database();
    return new Promise((resolve, reject) => {
      const all = db.transaction(store, mode, { durability: 'strict' });
      const request = work(all.objectStore(store));
      all.oncomplete = () => resolve(request?.result);
      all.onerror = all.onabort = () => reject(all.error);
    });
  }
  const meta = key => on('meta', 'readonly', store => store.get(key));
  const note = (key, value) => on('meta', 'readwrite', store => value === undefined ? store.delete(key) : store.put(value, key));
  const put = entry => on('entries', 'readwrite', store => store.put(entry));
  // What waited for it waits no longer: the server finds what it names, or says that it cannot.
  async function drop(id) {
    for (const other of await all()) if (other.after.includes(id)) await put({ ...other, after: other.after.filter(each => each !== id) });
    await on('entries', 'readwrite', store => store.delete(id));
    return told();
  }

  // In order of time, so that the server's tables stay in order too (RFC 9562, version 7).
  function newId(now = Date.now()) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
    bytes[6] = 0x70 | (bytes[6] & 15);
    bytes[8] = 0x80 | (bytes[8] & 63);
    const hex = [...bytes].map(each => each.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  const channel = 'BroadcastChannel' in self ? new BroadcastChannel('outbox') : null;
  const told = value => { channel?.postMessage('changed'); self.dispatchEvent?.(new Event('outbox')); return value; };
  channel?.addEventListener('message', () => self.dispatchEvent(new Event('outbox')));

  async function all() {
    const found = await on('entries', 'readonly', store => store.getAll());
    return found.sort((one, other) => one.at - other.at || one.order - other.order);
  }

  // Nothing is answered before it is on the disk of the phone.
  async function keep({ id = newId(), kind, fields, after = [] }) {
    const order = (await meta('order') ?? 0) + 1;
    await note('order', order);
    await put({ id, kind, at: Date.now(), order, after, fields, state: 'kept', sentence: '' });
    told();
    return id;
  }

  async function token() {
    const answer = await fetch('/outbox/token', { cache: 'no-store' });
    if (answer.status === 401) await out(answer);
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).token;
  }

  // Signed out, or this device was revoked: what could be read here goes, and what was written here stays.
  async function out(answer) {
    await wipe();
    await note('spots', undefined);
    await note('out', answer.headers.get('Pavement-Device') === 'revoked' ? 'revoked' : 'signed out');
    told();
  }

  const back = () => note('out', undefined);

  async function post(entries) {
    const plain = entries.map(({ id, kind, at, after, fields }) => ({ id, kind, at, after, fields }));
    const answer = await fetch('/outbox', {
      method: 'POST', cache: 'no-store',
      headers: { 'Content-Type': 'application/json', 'X-CSRF': await token() },
      body: JSON.stringify({ now: Date.now(), entries: plain }),
    });
    if (answer.status === 401) await out(answer);
    if (answer.ok || answer.status === 507) return answer.json();
    // One that the server cannot read at all must not hold up the others.
    if (answer.status >= 400 && answer.status !== 401 && answer.status !== 403 && answer.status < 502) {
      if (entries.length === 1) return { said: '', answers: [{ id: entries[0].id, state: 'REFUSED', sentence: 'The computer could not read this. Copy what it says, and write it again there.' }] };
      const answers = [];
      for (const entry of entries) answers.push(...(await post([entry])).answers);
      return { said: '', answers };
    }
    throw new Error(String(answer.status));
  }

  async function apply(entry, answer) {
    switch (answer?.state) {
      case 'TAKEN': case 'BEFORE': return put({ ...entry, state: 'taken', sentence: '', takenAt: Date.now() });
      case 'REFUSED': return put({ ...entry, state: 'refused', sentence: answer.sentence });
      default: return put({ ...entry, state: 'kept', sentence: answer?.sentence ?? '' });
    }
  }

  async function round() {
    const waiting = (await all()).filter(entry => NEEDED.includes(entry.state));
    let moved = false;
    for (let from = 0; from < waiting.length; from += BATCH) {
      const some = waiting.slice(from, from + BATCH);
      for (const entry of some) await put({ ...entry, state: 'sending' });
      told();
      let reply;
      try {
        reply = await post(some);
      } catch (gone) {
        for (const entry of some) await put({ ...entry, state: 'kept' });
        throw gone;
      }
      for (const entry of some) await apply(entry, reply.answers.find(each => each.id === entry.id));
      await note('said', reply.said || undefined);
      await back();
      moved ||= reply.answers.some(each => each.state === 'TAKEN' || each.state === 'BEFORE');
    }
    // What waited for something that has arrived now goes in a second round.
    return moved && (await all()).some(entry => NEEDED.includes(entry.state));
  }

  async function sendAll() {
    try {
      while (await round());
      const taken = (await all()).filter(entry => entry.state === 'taken').reverse();
      for (const entry of taken.slice(SHOWN)) await drop(entry.id);
      return true;
    } catch {
      return false;
    } finally {
      told();
    }
  }

  // One sender at a time; sending twice would be safe all the same.
  const send = () => self.navigator.locks ? navigator.locks.request('outbox', sendAll) : sendAll();

  // Under a new id, because the old one may have been used for another line.
  async function again(id, fields) {
    const entries = await all();
    const entry = entries.find(each => each.id === id);
    if (!entry) return;
    const fresh = entry.state === 'refused' && entry.kind === 'log' ? newId() : id;
    await put({ ...entry, id: fresh, fields: fields ?? entry.fields, state: 'kept', sentence: '' });
    for (const other of entries) if (other.after.includes(id)) await put({ ...other, after: other.after.map(each => each === id ? fresh : each) });
    if (fresh !== id) await drop(id);
    told();
    await send();
  }

  // --- what may be read without the server
  const bytes = text => Uint8Array.from(atob(text), each => each.charCodeAt(0));

  async function key() {
    const known = await meta('key');
    if (known) return known;
    const answer = await fetch('/pack/key', { cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    const made = await crypto.subtle.importKey('raw', bytes((await answer.json()).key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    await note('key', made);
    return made;
  }

  async function packed() {
    if (await meta('reading') === 'off' || !self.crypto?.subtle) return;
    const answer = await fetch('/pack', { cache: 'no-store' });
    if (answer.status === 401) return out(answer);
    if (!answer.ok) throw new Error(String(answer.status));
    const text = new TextEncoder().encode(await answer.text());
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), text);
    await note('pack', { iv, locked, made: Date.now() });
  }

  const dayIn = zone => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());

  // Only this day's: yesterday's plan is gone, here as there.
  async function pack() {
    const [found, with_] = [await meta('pack'), await meta('key')];
    if (!found || !with_) return null;
    try {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, with_, found.locked);
      const read = JSON.parse(new TextDecoder().decode(text));
      if (read.day === dayIn(read.me.zone)) return { ...read, made: found.made };
    } catch { /* another session's lock: it is of no use any more */ }
    await note('pack', undefined);
    return null;
  }

  async function wipe() {
    await note('pack', undefined);
    await note('key', undefined);
  }

  async function reading(wanted) {
    if (wanted === undefined) return await meta('reading') !== 'off';
    await note('reading', wanted ? undefined : 'off');
    if (wanted) await packed(); else await wipe();
    return wanted;
  }

  self.outbox = { keep, send, all, again, drop, newId, packed, pack, wipe, reading, out, back, said: () => meta('said'), isOut: () => meta('out'), meta, note };
})();
