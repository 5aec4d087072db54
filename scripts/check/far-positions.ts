import { distance } from '../../src/domain/distance.ts';
import { gazetteerOf } from '../content/geocoding.ts';
import { geocodeAddress } from '../content/geocoding.ts';
import { isKnown } from '../../src/domain/knowledge.ts';
import { problemAt, type Rule } from './rule.ts';

/** A point of a town may be that far from its edge. */
const farKilometres = 4;

/** The position of a record is near the town of its address. */
export const farPositions: Rule = (content) => {
  const gazetteer = gazetteerOf(content);
  return content.folders.places.flatMap((place) => {
    const { address, position } = place.record;
    if (!position || !isKnown(address)) return [];
    const found = geocodeAddress(address.value, gazetteer);
    if (!('position' in found)) return [];
    const kilometres = distance(found.position, position);
    return kilometres < farKilometres
      ? []
      : [
          problemAt(
            place,
            ['position', 'lat'],
            `住所の町から ${Math.round(kilometres)} km 離れています。住所か、緯度（lat）と経度（lon）を直してください`,
          ),
        ];
  });
};
