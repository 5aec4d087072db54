import { hasEnded } from '../../src/domain/lifetime.ts';
import { verifiedPhonesOf } from '../../src/domain/referral.ts';
import { phonesOf } from '../content/phones.ts';
import { referralContextOf } from '../content/referral-context.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * The urgent lines of the page for danger that have not ended have a verified number that is free and answers at all hours. `listeningLine`
 * and `anyTroubleLine`, unless null, answer at all hours.
 */
export const urgentLines: Rule = (content, today) => {
  const referralContext = referralContextOf(content, today);
  const site = content.singles['site.json'];
  const emergency = content.singles['emergency.json'];
  if (!referralContext || !site || !emergency) return [];
  const { urgent, listeningLine } = emergency.record;
  /** Checks the number that is shown, the first verified one. An iPhone does not dial a number that begins with `#`. */
  const isUrgentNumberValid = (id: string) => {
    const place = referralContext.place(id);
    // The page leaves out a line that has ended.
    if (place && hasEnded(place.status, today)) return true;
    const [verifiedPhone] = place ? verifiedPhonesOf(place, referralContext) : [];
    return (
      verifiedPhone?.always === true &&
      verifiedPhone.charge === 'free' &&
      !verifiedPhone.value.startsWith('#')
    );
  };
  const answersAlways = (id: string | null) =>
    id === null || phonesOf(content, id).some(({ always }) => always);
  const notAlwaysMessage = (id: string | null) => `${id} に、24時間（always: true）の番号がありません`;
  return [
    ...urgent.flatMap(({ place: id }, index) =>
      isUrgentNumberValid(id)
        ? []
        : [
            problemAt(
              emergency,
              ['urgent', index, 'place'],
              `${id} に、24時間（always: true）で無料（charge: free）の、# で始まらない確かな番号がありません。ほかの窓口・場所にしてください`,
            ),
          ],
    ),
    ...(answersAlways(listeningLine)
      ? []
      : [problemAt(emergency, ['listeningLine'], notAlwaysMessage(listeningLine))]),
    ...(answersAlways(site.record.anyTroubleLine)
      ? []
      : [problemAt(site, ['anyTroubleLine'], notAlwaysMessage(site.record.anyTroubleLine))]),
  ];
};
