import { hasEnded } from '../../src/domain/lifetime.ts';
import { verifiedPhonesOf } from '../../src/domain/referral.ts';
import type { FieldPath } from '../content/document.ts';
import { referralContextOf } from '../content/referral-context.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * Each record is on the page for danger once. Each record in a group that has not ended has a verified number, or works
 * without a telephone (`phones: none`). Ids of groups are unique.
 */
export const emergencyGroups: Rule = (content, today) => {
  const referralContext = referralContextOf(content, today);
  const emergency = content.singles['emergency.json'];
  if (!referralContext || !emergency) return [];
  const { urgent, groups } = emergency.record;
  const problem = (field: FieldPath, message: string) => problemAt(emergency, field, message);

  const grouped = groups.flatMap(({ places }, group) =>
    places.map(({ place: id }, index) => ({ id, field: ['groups', group, 'places', index, 'place'] })),
  );
  const all = [
    ...urgent.map(({ place: id }, index) => ({ id, field: ['urgent', index, 'place'] })),
    ...grouped,
  ];
  const isRepeated = <Item extends { id: string }>({ id }: Item, index: number, items: Item[]) =>
    items.findIndex((other) => other.id === id) < index;

  return [
    ...all
      .filter(isRepeated)
      .map(({ id, field }) => problem(field, `${id} が2回あります。1つだけにしてください`)),
    ...grouped
      .filter(({ id }) => {
        const place = referralContext.place(id);
        if (!place || hasEnded(place.status, today)) return false;
        return verifiedPhonesOf(place, referralContext).length === 0 && place.phones !== 'none';
      })
      .map(({ id, field }) =>
        problem(
          field,
          `${id} には、確かな電話番号がありません。番号を確かめて窓口・場所に出典を足すか、この行を消してください`,
        ),
      ),
    ...groups
      .map(({ id }, index) => ({ id, field: ['groups', index, 'id'] }))
      .filter(isRepeated)
      .map(({ id, field }) => problem(field, `${id} という名前が2回あります。ほかの名前にしてください`)),
  ];
};
