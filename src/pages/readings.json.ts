import { readings } from '../data/readings.ts';

/** The parts of each name with a known reading; fetched where a visitor has switched readings on. */
export const GET = async () => new Response(JSON.stringify((await readings()).map(({ parts }) => parts)));
