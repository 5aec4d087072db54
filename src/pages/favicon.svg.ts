import { sign } from '../site/logo.ts';

export function GET(): Response {
  return new Response(sign(), { headers: { 'Content-Type': 'image/svg+xml' } });
}
