import { isKnown, isUnknown } from '../../src/domain/knowledge.ts';
import type { PlaceView } from '../../src/data/views.ts';
import type { Provenance } from '../../src/schema/fact.ts';
import type { Field } from './fields.ts';

/** The reason in Japanese why a field is in the worksheet; undefined if the field needs no work. */
export function reasonFor(field: Field, place: PlaceView): string | undefined {
  const { fact } = field;
  if (typeof fact === 'object' && fact !== null && 'source' in fact && isKnown(fact as never)) {
    const { asOf, secondary, overdue } = place.trust(fact as Provenance);
    const reasons = [
      asOf === null ? '日付の分からない資料' : overdue ? `古い（${asOf}）` : undefined,
      secondary ? '市や運営者以外の資料' : undefined,
    ].filter((reason) => reason !== undefined);
    return reasons.length > 0 ? reasons.join('、') : undefined;
  }
  if (field.isPlain) return fact === 'unknown' ? '読みがありません' : undefined;
  return isUnknown(fact as never) ? '未確認' : undefined;
}
