import { cityData } from '../data/directory.ts';
import { offlineFlow } from '../data/offline-flow.ts';

/** The guided flow as data, for devices without a network connection. */
export const GET = async () => new Response(JSON.stringify(offlineFlow(await cityData())));
