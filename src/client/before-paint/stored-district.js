/**
 * Shows first the district that the device keeps: as a link before the others, or as the open one of those that fold out,
 * where the fragment names no other.
 */
{
  const part = document.querySelector('[data-districts]');
  let kept = null;
  try {
    kept = localStorage.getItem(part.dataset.districts);
  } catch {
    // A store that is blocked keeps nothing.
  }
  const find = (id) => id && part.querySelector(`[data-district="${CSS.escape(id)}"]`);
  const mine = part.querySelector('.mine');
  const own = (!mine && find(location.hash.slice(1))) || find(kept);
  if (own && mine) {
    const link = mine.querySelector('a');
    link.href = own.href;
    link.textContent = own.textContent.trim();
    mine.hidden = false;
  } else if (own) own.open = true;
}
