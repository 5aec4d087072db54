import { dangerOrders, rescueTooLate } from '../../src/domain/danger.ts';
import { phonesOf } from '../content/phones.ts';
import type { Content, Entry } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * Records for danger are in a safe order: those with `rescue` come first, each crisis card begins with a record that
 * answers at all hours, and the records above questions and outcomes have `rescue` and answer at all hours.
 */
export const danger: Rule = (content) => {
  const crisis = content.singles['crisis.json'];
  const record = (id: string) => content.folders.places.find((file) => file.id === id)?.record;
  const late = dangerOrders(crisis?.record.cards ?? [], content.folders.flow).flatMap(({ at, places }) => {
    const found = rescueTooLate(places, record);
    if (!found) return [];
    const message = `${found.late} は助けに来る番号（rescue）です。${found.before} より先に書いてください`;
    return 'card' in at
      ? [problemAt(crisis!, ['cards', at.card, 'places'], message)]
      : [
          problemAt(
            content.folders.flow.find(({ id }) => id === at.outcome)!,
            ['windows'],
            message,
          ),
        ];
  });
  const cards = (crisis?.record.cards ?? []).flatMap(({ places: [first = ''] }, index) =>
    phonesOf(content, first).some(({ always }) => always)
      ? []
      : [
          problemAt(
            crisis!,
            ['cards', index, 'places', 0],
            `${first} に、24時間（always: true）の番号がありません。いつでもつながる窓口・場所を先頭に書いてください`,
          ),
        ],
  );
  return [
    ...late,
    ...cards,
    ...content.folders.flow.flatMap((file) => rescueProblems(content, file, record)),
  ];
};

/** Records above a question or an outcome that lack `rescue` or a number that answers at all hours. */
function rescueProblems(
  content: Content,
  file: Entry<'flow'>,
  record: (id: string) => { rescue?: string } | undefined,
): Problem[] {
  return file.record.rescue.flatMap(({ place }, index) =>
    record(place)?.rescue && phonesOf(content, place).some(({ always }) => always)
      ? []
      : [
          problemAt(
            file,
            ['rescue', index, 'place'],
            `${place} は助けに来る番号ではありません。rescue と24時間の番号のある窓口・場所（119番や110番）を書いてください`,
          ),
        ],
  );
}
