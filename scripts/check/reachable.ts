import { hasEnded } from '../../src/domain/lifetime.ts';
import { verifiedPhonesOf, findReferral } from '../../src/domain/referral.ts';
import { registerOf } from '../content/referral-context.ts';
import { problemAt, type Rule } from './rule.ts';

/** From every record a number can be reached that more than one old paper vouches for: its own or another's. */
export const reachable: Rule = (content, today) => {
  const referralContext = registerOf(content, today);
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
        'この記録からたどり着ける、確かな電話番号がありません。askInstead に、番号のある記録の名前を書いてください',
      ),
    );
};
