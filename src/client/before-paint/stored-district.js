/**
 * Shows the district stored on the device: as a link in `.mine`, or else as the open `details`, unless the fragment
 * names another. Needs `[data-districts]`, which holds the key of the store, with `[data-district]` inside.
 */
{
  const part = document.querySelector('[data-districts]');
  let stored = null;
  try {
    stored = localStorage.getItem(part.dataset.districts);
  } catch {
    // A blocked store counts as empty.
  }
  const find = (id) => id && part.querySelector(`[data-district="${CSS.escape(id)}"]`);
  const mine = part.querySelector('.mine');
  const district = (!mine && find(location.hash.slice(1))) || find(stored);
  if (district && mine) {
    const link = mine.querySelector('a');
    link.href = district.href;
    link.textContent = district.textContent.trim();
    mine.hidden = false;
  } else if (district) district.open = true;
}
