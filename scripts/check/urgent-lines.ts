import { verifiedPhonesOf } from '../../src/domain/referral.ts';
import { phonesOf } from '../content/phones.ts';
import { registerOf } from '../content/referral-context.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * The lines above all on the page for danger have a firm number that answers at all hours and costs nothing to call. The
 * line that listens and the line for any trouble, where there is one, answer at all hours.
 */
export const urgentLines: Rule = (content, today) => {
  const referralContext = registerOf(content, today);
  const site = content.singles['site.json'];
  const emergency = content.singles['emergency.json'];
  if (!referralContext || !site || !emergency) return [];
  const { urgent, listeningLine } = emergency.record;
  /** Whether the number that is shown, the first firm one, may be; an iPhone does not dial one that begins with `#`. */
  const mayBeShown = (id: string) => {
    const place = referralContext.place(id);
    const [first] = place ? verifiedPhonesOf(place, referralContext) : [];
    return first?.always === true && first.charge === 'free' && !first.value.startsWith('#');
  };
  const answersAlways = (id: string | null) =>
    id === null || phonesOf(content, id).some(({ always }) => always);
  const alwaysMissing = (id: string | null) => `${id} に、24時間（always: true）の番号がありません`;
  return [
    ...urgent.flatMap(({ place: id }, index) =>
      mayBeShown(id)
        ? []
        : [
            problemAt(
              emergency,
              ['urgent', index, 'place'],
              `${id} に、24時間（always: true）で無料（charge: free）の、# で始まらない確かな番号がありません。ほかの記録にしてください`,
            ),
          ],
    ),
    ...(answersAlways(listeningLine)
      ? []
      : [problemAt(emergency, ['listeningLine'], alwaysMissing(listeningLine))]),
    ...(answersAlways(site.record.anyTroubleLine)
      ? []
      : [problemAt(site, ['anyTroubleLine'], alwaysMissing(site.record.anyTroubleLine))]),
  ];
};
