// Whether this phone trusts the computer: what needs that trust is asked for, and answers or does not.
const place = document.querySelector('[data-check]');
const told = place?.querySelector('[data-told]');

async function check() {
  try {
    await fetch(place.dataset.check, { mode: 'no-cors', cache: 'no-store' });
    place.dataset.works = 'yes';
    told.textContent = 'It works: this phone trusts the computer. Now scan the second code on the computer, the one for pairing.';
  } catch { /* not yet; what the page says already holds */ }
}

if (place) {
  check();
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') check(); });
  setInterval(() => { if (document.visibilityState === 'visible' && !place.dataset.works) check(); }, 4_000);
}
