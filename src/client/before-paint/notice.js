/** Shows the notice on its days, by the day in Japan. */
{
  const notice = document.querySelector('[data-from][data-to]');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  notice.hidden = today < notice.dataset.from || today > notice.dataset.to;
}
