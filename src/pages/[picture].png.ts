import { iconImages, png } from '../site/logo.ts';

export function getStaticPaths() {
  return Object.keys(iconImages).map((picture) => ({ params: { picture } }));
}

/** The app icons and the link preview image, drawn from the logo at build. */
export function GET({ params }: { params: { picture: string } }): Response {
  const body = png(iconImages[params.picture]!);
  return new Response(body as BodyInit, { headers: { 'Content-Type': 'image/png' } });
}
