import { geocodeBuilding, gazetteerOf } from '../content/geocoding.ts';
import { problemAt, type Rule } from './rule.ts';

/** The building that a venue is in is one whose position is known, and never a confidential record. */
export const venueBuildings: Rule = (content) => {
  const gazetteer = gazetteerOf(content);
  const recordOf = (id: string) => content.folders.places.find((place) => place.id === id)?.record;
  return content.folders.places.flatMap((place) =>
    place.record.venues.flatMap(({ within }, index) => {
      if (within === undefined) return [];
      const problem = (message: string) => [problemAt(place, ['venues', index, 'within'], message)];
      if (recordOf(within)?.confidential) {
        return problem(`${within} は場所を知られてはいけない窓口・場所です。この行を消してください`);
      }
      if ('position' in geocodeBuilding(within, gazetteer, (id) => recordOf(id)?.position)) return [];
      return problem(
        recordOf(within)
          ? `窓口・場所「${within}」に位置（position）がありません。先にその窓口・場所の住所と位置を書いてください`
          : `「${within}」という建物、駅、窓口・場所はありません。content/geo/anchors.csv の建物の名前、「駅」を付けた駅の名前、窓口・場所の名前のどれかを書いてください`,
      );
    }),
  );
};
