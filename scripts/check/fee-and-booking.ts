import { bookingClaim, feeClaim } from '../../src/domain/claims.ts';
import { bookingOf, isFree } from '../../src/domain/features.ts';
import { isKnown } from '../../src/domain/knowledge.ts';
import type { Entry } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { problemAt, type Rule } from './rule.ts';

/** `free` and `booking`, which lists and exports use, agree with the texts that people read. */
export const feeAndBooking: Rule = ({ folders }) =>
  folders.places.flatMap((place) => [...feeProblems(place), ...bookingProblems(place)]);

function feeProblems(place: Entry<'places'>): Problem[] {
  const { fee } = place.record;
  if (!isKnown(fee)) return [];
  const claim = feeClaim(fee.value);
  const free = isFree(fee);
  const at = (message: string) => [problemAt(place, ['fee', free === undefined ? 'value' : 'free'], message)];
  if (claim === 'free' && free === undefined) {
    return at(
      `「${fee.value}」は、無料と読めます。free: true を足してください。人や場合によるときは、それを文に書いてください`,
    );
  }
  if (claim === 'free' && free === false) {
    return at(`文では無料なのに、free: false です。どちらかを直してください: 「${fee.value}」`);
  }
  if (claim !== 'free' && claim !== undefined && free === true) {
    return at(
      `文ではお金がかかることがあるのに、free: true です。一部だけ無料のときは、free の行を消してください: 「${fee.value}」`,
    );
  }
  return [];
}

function bookingProblems(place: Entry<'places'>): Problem[] {
  const { reservation } = place.record;
  if (!isKnown(reservation)) return [];
  const claim = bookingClaim(reservation.value);
  const booking = bookingOf(reservation);
  const at = (message: string) => [
    problemAt(place, ['reservation', booking === undefined ? 'value' : 'booking'], message),
  ];
  if (claim === undefined || claim === booking) return [];
  if (claim === 'mixed') {
    return booking === undefined
      ? []
      : at(
          `文では予約がいるときといらないときがあります。booking の行を消してください: 「${reservation.value}」`,
        );
  }
  const meaning = { none: '予約はいらない', needed: '予約がいる' }[claim];
  return booking === undefined
    ? at(
        `「${reservation.value}」は、${meaning}と読めます。booking: ${claim} を足してください。人や場合によるときは、それを文に書いてください`,
      )
    : at(
        `文では${meaning}のに、booking: ${booking} です。どちらかを直してください: 「${reservation.value}」`,
      );
}
