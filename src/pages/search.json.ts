import { findData } from '../data/find.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await findData()), { headers: { 'Content-Type': 'application/json' } });
}
