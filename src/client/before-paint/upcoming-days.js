/** Shows the days that are still to come, by the day in Japan, and says where a list of them has run out. */
{
  const number = Number(document.querySelector('[data-days]')?.dataset.days);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  const last = new Date(Date.parse(today) + (number - 1) * 86_400_000).toISOString().slice(0, 10);
  const elements = [...document.querySelectorAll('[data-day]')];
  for (const element of elements) {
    const { day } = element.dataset;
    element.hidden = day < today || day > last;
    const badge = element.querySelector('[data-today]');
    if (badge) badge.hidden = day !== today;
  }
  const known = elements.map(({ dataset }) => dataset.day).sort();
  const isWhole = today >= known[0] && last <= known[known.length - 1];
  for (const note of document.querySelectorAll('[data-run-out]')) note.hidden = isWhole;
}
