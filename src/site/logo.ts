import { Resvg } from '@resvg/resvg-js';

const background = '#0017c1';
const bubble =
  '<path d="M8 7h16a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7l-6 5v-5H8a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3z" fill="#fff"/>' +
  [11, 16, 21].map((x) => `<circle cx="${x}" cy="14.5" r="1.8" fill="${background}"/>`).join('');
const svg = (width: number, height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;

/** The logo: a speech bubble on the accent colour, without the name of a city, so that every city can use it. */
export const logo = () => svg(32, 32, `<rect width="32" height="32" rx="7" fill="${background}"/>${bubble}`);

/** The logo without rounded corners and with a margin, because phones crop icons to their own shapes. */
const appIcon = () =>
  svg(
    32,
    32,
    `<rect width="32" height="32" fill="${background}"/><g transform="translate(4.8 4.8) scale(0.7)">${bubble}</g>`,
  );

/** The preview image of links to the site on other services (1200 × 630): the logo without text. */
const socialImage = () =>
  svg(
    1200,
    630,
    `<rect width="1200" height="630" fill="${background}"/><g transform="translate(408 123) scale(12)">${bubble}</g>`,
  );

/** The PNG files drawn from the logo, by file name without extension; `width` in pixels. */
export const iconImages: Record<string, { svg: () => string; width: number }> = {
  'icon-192': { svg: appIcon, width: 192 },
  'icon-512': { svg: appIcon, width: 512 },
  'apple-touch-icon': { svg: appIcon, width: 180 },
  'link-picture': { svg: socialImage, width: 1200 },
};

/** Renders one of `iconImages` as PNG. */
export function png({ svg: draw, width }: (typeof iconImages)[string]): Uint8Array {
  return new Resvg(draw(), { fitTo: { mode: 'width', value: width } }).render().asPng();
}
