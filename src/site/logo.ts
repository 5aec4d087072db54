import { Resvg } from '@resvg/resvg-js';

const ground = '#0017c1';
const bubble =
  '<path d="M8 7h16a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7l-6 5v-5H8a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3z" fill="#fff"/>' +
  [11, 16, 21].map((x) => `<circle cx="${x}" cy="14.5" r="1.8" fill="${ground}"/>`).join('');
const svg = (width: number, height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;

/** The sign of the site: a speech bubble on the accent colour. It names no city, so that every city may use it. */
export const logo = () => svg(32, 32, `<rect width="32" height="32" rx="7" fill="${ground}"/>${bubble}`);

/** The sign without rounded corners and with room round it, as phones cut icons to shapes of their own. */
const appIcon = () =>
  svg(
    32,
    32,
    `<rect width="32" height="32" fill="${ground}"/><g transform="translate(4.8 4.8) scale(0.7)">${bubble}</g>`,
  );

/** The picture that stands beside a link to the site elsewhere (1200 × 630): the sign alone, no letters. */
const socialImage = () =>
  svg(
    1200,
    630,
    `<rect width="1200" height="630" fill="${ground}"/><g transform="translate(408 123) scale(12)">${bubble}</g>`,
  );

/** The pictures made of the sign, by the name of their file, with their width in pixels. */
export const iconImages: Record<string, { svg: () => string; width: number }> = {
  'icon-192': { svg: appIcon, width: 192 },
  'icon-512': { svg: appIcon, width: 512 },
  'apple-touch-icon': { svg: appIcon, width: 180 },
  'link-picture': { svg: socialImage, width: 1200 },
};

/** A PNG of a drawing. */
export function png({ svg: draw, width }: (typeof iconImages)[string]): Uint8Array {
  return new Resvg(draw(), { fitTo: { mode: 'width', value: width } }).render().asPng();
}
