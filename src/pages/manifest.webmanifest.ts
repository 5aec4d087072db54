import { cityData } from '../data/directory.ts';
import { link, links } from '../site/links.ts';

/** The web app manifest, with which a visitor can add the site to the home screen. */
export async function GET(): Promise<Response> {
  const { site } = await cityData();
  const icon = (size: number) => ({
    src: link(`/icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  });
  const manifest = {
    name: site.name,
    short_name: site.name,
    description: site.tagline,
    lang: 'ja',
    start_url: links.home,
    scope: links.home,
    display: 'browser',
    background_color: '#ffffff',
    theme_color: '#0017c1',
    icons: [icon(192), icon(512)],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
