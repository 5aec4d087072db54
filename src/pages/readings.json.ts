import { readings } from '../data/readings.ts';

/** Known readings, fetched by a device that was asked to show them: for each name its pieces. */
export const GET = async () => new Response(JSON.stringify((await readings()).map(({ parts }) => parts)));
