/**
 * The cost and the booking that a text states: `mixed` if it states both (for the cost also if only calls are paid),
 * undefined if no rule decides. Only the check and the worksheet import read texts; lists and exports read the fields
 * `free` and `booking`.
 */
export type FeeClaim = 'free' | 'paid' | 'mixed' | undefined;
export type BookingClaim = 'none' | 'needed' | 'mixed' | undefined;

/** Words that limit a statement to some people, times or parts. */
const limits =
  /場合|条件|一部|ほかは|以外|だけ|ただし|のみ|別|人は|方は|会員|初め|はじめ|初回|分かってい|分かりません|とき(?!も)|時は|なら|番号は|アプリは|団体|人以上|会って|電話の相談|電話は|催し|曜/;

const call = /[^。、(]*(電話代|通話料|通信の?料金?)[^。]*/g;
const free =
  /無料(です|でし|で(?![はなす])|[。、!]|$)|(?<![\d,.])0円|(お金|料金|費用|利用料|相談料|参加費|代金)(は|も|が)?、?(一切|全く|まったく)?、?(かかりません|いりません|要りません|不要|必要は?ありません|かからない|発生しません)|^かかりません|ただです/;
const paid = /無料では(ありません|ない)|無料でない|有料|(?<![\d,.])[1-9][\d,]*円|かかります|お金がいります/;
/** The price of one of several offers: 「体操は100円」. */
const priceOfOneOffer = /[^。、]+(?<!お金|料金|費用|利用料|参加費|相談|利用)は、?[^。]*円/;

/** The cost that the text of `fee` states. */
export function feeClaim(text: string): FeeClaim {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const calls = [...plain.matchAll(call)].map(([clause]) => clause).join('。');
  const rest = plain.replaceAll(call, '');
  const isFree = free.test(rest);
  const isPaid = paid.test(rest);
  const namesFree = isFree || /無料(?!では|でな)/.test(rest);
  if (/かかります/.test(calls) || (namesFree && isPaid)) return 'mixed';
  if (limits.test(plain) || (isPaid && priceOfOneOffer.test(rest))) return undefined;
  return isFree ? 'free' : isPaid ? 'paid' : undefined;
}

const noBooking =
  /予約(は|も|が|など|の)?、?(特に)?(いりません|要りません|いらない|要らない|不要|必要は?(ありません|ない|なし)|[な無]し(?!では)|しないで|せずに|しなくて)/;
const booking =
  /予約(が|は|も)?、?(いります|要ります|いる|要る|必要(です|。|$)|必須|制)|要(事前)?予約|予約を?(お願い|ください|してください|します|して、|してから)/;
/** Booking for one of several offers: 「体操は予約がいります」. */
const bookingOfOneOffer = /(^|。)(?!(ご?相談|ご?利用|面談)は)[^。、]+は、?[^。]*予約/;

/** The booking that the text of `reservation` states. */
export function bookingClaim(text: string): BookingClaim {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const isNone = noBooking.test(plain);
  const isNeeded = booking.test(plain);
  if (isNone && isNeeded) return 'mixed';
  if (limits.test(plain) || bookingOfOneOffer.test(plain)) return undefined;
  return isNone ? 'none' : isNeeded ? 'needed' : undefined;
}
