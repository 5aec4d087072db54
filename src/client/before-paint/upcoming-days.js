/**
 * Shows the `[data-day]` of the next days by the date in Japan, with `[data-today]` in that of today, whose
 * `details` alone is open, and `[data-run-out]` if the page does not cover all of them. Needs `[data-days]`, the number of days.
 */
{
  const count = Number(document.querySelector('[data-days]')?.dataset.days);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  const last = new Date(Date.parse(today) + (count - 1) * 86_400_000).toISOString().slice(0, 10);
  const elements = [...document.querySelectorAll('[data-day]')];
  for (const element of elements) {
    const { day } = element.dataset;
    element.hidden = day < today || day > last;
    const badge = element.querySelector('[data-today]');
    if (badge) badge.hidden = day !== today;
    const details = element.querySelector('details');
    if (details) details.open = day === today;
  }
  const known = elements.map(({ dataset }) => dataset.day).sort();
  const isComplete = today >= known[0] && last <= known[known.length - 1];
  for (const note of document.querySelectorAll('[data-run-out]')) note.hidden = isComplete;
}
