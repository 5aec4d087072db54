import { cityData } from '../data/directory.ts';
import { baseLayerPaths } from '../data/locator.ts';

/** The base layer of the small maps on the pages of records and districts; it takes its colours from the page. */
export async function GET(): Promise<Response> {
  const { city, river, rail } = baseLayerPaths((await cityData()).site);
  const line = 'fill="none" stroke-linejoin="round" vector-effect="non-scaling-stroke"';
  const body =
    '<svg xmlns="http://www.w3.org/2000/svg"><g id="ground">' +
    `<path d="${city}" fill="var(--map-land)" stroke="var(--line)" vector-effect="non-scaling-stroke"/>` +
    `<path d="${river}" ${line} stroke="var(--map-water)" stroke-width="4"/>` +
    `<path d="${rail}" ${line} stroke="var(--map-rail)" stroke-width="2"/></g></svg>`;
  return new Response(body, { headers: { 'Content-Type': 'image/svg+xml' } });
}
