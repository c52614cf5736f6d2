// The clock of the running block. The server says what time it is; this only counts on from there.
for (const place of document.querySelectorAll('[data-since]')) {
  const clock = place.querySelector('[data-clock]');
  const behind = Date.now() - Number(place.dataset.now) + Number(place.dataset.since);
  const two = number => String(number).padStart(2, '0');
  const tick = () => {
    const seconds = Math.max(0, Math.floor((Date.now() - behind) / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    clock.textContent = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
    setTimeout(tick, 1000 - (Date.now() - behind) % 1000);
  };
  if (clock && place.offsetParent) tick();
}
