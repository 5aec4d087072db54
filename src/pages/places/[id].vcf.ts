import type { APIContext } from 'astro';
import { cityData } from '../../data/directory.ts';
import { links } from '../../site/links.ts';
import { mayBeContact, vcard } from '../../export/vcard.ts';

export async function getStaticPaths() {
  return (await cityData()).places.filter(mayBeContact).map(({ id }) => ({ params: { id } }));
}

/** A record as a card for an address book. */
export async function GET({ params, site }: APIContext) {
  const city = await cityData();
  const address = new URL(links.place(params.id ?? ''), site).href;
  const card = vcard(city.place(params.id ?? ''), {
    city: city.site.city,
    today: city.today,
    address,
  });
  return new Response(card, { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
}
