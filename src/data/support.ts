import { getCollection } from 'astro:content';
import type { Support } from '../schema/support.ts';
import type { KindView, PlaceView, ProgramView } from './views.ts';
import { cityData } from './directory.ts';

/**
 * One support system of the city, joined with the records, kinds and programmes it refers to, without ended records.
 */
export type SupportView = Support & {
  id: string;
  placeViews: PlaceView[];
  kindViews: KindView[];
  programViews: ProgramView[];
};

let loaded: Promise<SupportView[]> | undefined;

/** The city's support systems, sorted by `order`; loaded once per build. */
export function supports(): Promise<SupportView[]> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<SupportView[]> {
  const [entries, { place, kinds, programs }] = await Promise.all([getCollection('support'), cityData()]);
  return entries
    .map(({ id, data }) => ({
      ...data,
      id,
      placeViews: data.places.map(place).filter(({ life }) => life.state !== 'ended'),
      kindViews: kinds.filter((kind) => data.kinds.includes(kind.id)),
      programViews: programs.filter((program) => data.everyProgram || data.programs.includes(program.id)),
    }))
    .sort((one, other) => one.order - other.order);
}

/** The support systems that refer to a record, by its id or its kind. */
export async function supportsOfPlace({ id, kind }: PlaceView): Promise<SupportView[]> {
  return (await supports()).filter(({ places, kinds }) => places.includes(id) || kinds.includes(kind));
}

/** The support systems that include a programme, by its id. */
export async function supportsOfProgram(id: string): Promise<SupportView[]> {
  return (await supports()).filter(({ programViews }) => programViews.some((program) => program.id === id));
}
