/** Shows `[data-from][data-to]` from the first day to the last, both included, by the date in Japan. */
{
  const notice = document.querySelector('[data-from][data-to]');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  notice.hidden = today < notice.dataset.from || today > notice.dataset.to;
}
