import { logo } from '../site/logo.ts';

export function GET(): Response {
  return new Response(logo(), { headers: { 'Content-Type': 'image/svg+xml' } });
}
