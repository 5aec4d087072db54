/** Shows first the district that the device keeps: as a link before the others, or as the open one of those that fold out. */
{
  const part = document.querySelector('[data-districts]');
  let kept = null;
  try {
    kept = localStorage.getItem(part.dataset.districts);
  } catch {
    // A store that is blocked keeps nothing.
  }
  const own = kept && part.querySelector(`[data-district="${CSS.escape(kept)}"]`);
  const mine = part.querySelector('.mine');
  if (own && mine) {
    const link = mine.querySelector('a');
    link.href = own.href;
    link.textContent = own.textContent.trim();
    mine.hidden = false;
  } else if (own) own.open = true;
}
