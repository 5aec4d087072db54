import { iconImages, png } from '../site/logo.ts';

export function getStaticPaths() {
  return Object.keys(iconImages).map((picture) => ({ params: { picture } }));
}

/** The icons for phones and the picture for links, drawn at build from the sign. */
export function GET({ params }: { params: { picture: string } }): Response {
  const body = png(iconImages[params.picture]!);
  return new Response(body as BodyInit, { headers: { 'Content-Type': 'image/png' } });
}
