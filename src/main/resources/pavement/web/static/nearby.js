// Nearest places first, if the owner turns it on. Where a place is was measured by this device while he was there; it stays
// in this browser's own storage, under a sum of the place's name instead of the name, and nothing of it is ever sent.
const ON = 'nearby';
const PATIENCE = 8_000;
const SAID = {
  1: 'This browser may not know where it is, so the order stays as it was. Its settings for this site can allow it.',
  2: 'The device does not know where it is just now, so the order stays as it was.',
  3: 'The device did not find out where it is in time, so the order stays as it was.',
};

async function sum(value) {
  const octets = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value));
  return [...new Uint8Array(octets)].slice(0, 12).map(each => each.toString(16).padStart(2, '0')).join('');
}

const here = () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(
  ({ coords }) => resolve([coords.latitude, coords.longitude]), reject, { timeout: PATIENCE, maximumAge: 60_000, enableHighAccuracy: true }));

// On a globe, in metres; good to a step at the distance of a walk.
export function metres([lat, lon], [otherLat, otherLon]) {
  const rad = degrees => degrees * Math.PI / 180;
  const height = Math.sin(rad(otherLat - lat) / 2) ** 2 + Math.cos(rad(lat)) * Math.cos(rad(otherLat)) * Math.sin(rad(otherLon - lon) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(height)));
}
const far = distance => distance < 950 ? `${Math.max(10, Math.round(distance / 10) * 10)} m` : `${(distance / 1000).toFixed(1)} km`;

// The place one is at is remembered; the others of a list are put in order.
async function compare(place, lists) {
  const position = await here();
  const spots = await outbox.meta('spots') ?? {};
  if (place && !place.endsWith(':')) await outbox.note('spots', { ...spots, [await sum(place)]: position });
  for (const list of lists) {
    const known = [];
    for (const button of list.querySelectorAll('.spot')) {
      const spot = spots[await sum(button.value)];
      if (spot) known.push([metres(position, spot), button]);
    }
    known.sort(([one], [other]) => one - other);
    for (const [distance, button] of known) button.querySelector('[data-far]').textContent = far(distance);
    list.prepend(...known.map(([, button]) => button));
  }
}

/** Draws the switch to life. `place` is where the walk is; empty before one is chosen. */
export function nearby(place) {
  const section = document.querySelector('[data-nearby]');
  if (!section || !globalThis.outbox) return;
  const [box, said] = [section.querySelector('[data-nearby-on]'), section.querySelector('[data-nearby-said]')];
  section.hidden = false;
  if (!isSecureContext || !navigator.geolocation || !crypto.subtle) {
    box.disabled = true;
    said.textContent = 'This browser does not tell a page at this address where it is.';
    return;
  }
  const look = async () => {
    said.textContent = 'Looking where you are.';
    try {
      await compare(place, document.querySelectorAll('[data-spots]'));
      said.textContent = place ? 'This device knows now where this place is.' : 'Nearest places first, as far as this device was there before.';
    } catch (failure) {
      said.textContent = SAID[failure.code] ?? SAID[2];
    }
  };
  box.checked = localStorage.getItem(ON) === 'on';
  box.addEventListener('change', async () => {
    if (box.checked) { localStorage.setItem(ON, 'on'); await look(); return; }
    localStorage.removeItem(ON);
    await outbox.note('spots', undefined);
    for (const each of document.querySelectorAll('[data-far]')) each.textContent = '';
    said.textContent = 'Off. What this device remembered of places is gone.';
  });
  if (box.checked) look();
}
