import script from '../client/search-box.ts?inline-script';

/** The script of the search box, in a file of its own that waits for no other script. */
export const GET = () => new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
