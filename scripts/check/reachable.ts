import { hasEnded } from '../../src/domain/lifetime.ts';
import { verifiedPhonesOf, findReferral } from '../../src/domain/referral.ts';
import { referralContextOf } from '../content/referral-context.ts';
import { problemAt, type Rule } from './rule.ts';

/** Every record that has not ended has a verified number, its own or one by referral. */
export const reachable: Rule = (content, today) => {
  const referralContext = referralContextOf(content, today);
  if (!referralContext) return [];
  return content.folders.places
    .filter(({ record }) => !hasEnded(record.status, today))
    .filter(
      ({ id, record }) =>
        verifiedPhonesOf(record, referralContext).length === 0 && !findReferral(id, referralContext),
    )
    .map((place) =>
      problemAt(
        place,
        ['phones'],
        'この窓口・場所からたどり着ける、確かな電話番号がありません。askInstead に、番号のある窓口・場所の名前を書いてください',
      ),
    );
};
