import { addDays, weekdayOf, type OpeningState, type WallClock } from '../domain/opening.ts';

/** Interface messages by key, with placeholders such as `{time}`. */
export type OpeningWords = Record<string, string>;

/**
 * Formats an opening state as a short sentence: 「受付中（今日 17:00まで）」.
 * @param line whether the record (`always`) or only its telephone (`phoneAlways`) is available 24 hours, and whether it
 * is a place to go to, which is open and not 受付中
 */
export function formatOpening(
  opening: OpeningState,
  line: { always: boolean; phoneAlways: boolean; isPlace?: boolean | undefined },
  now: WallClock,
  words: OpeningWords,
): string {
  const fill = (name: string, values: Record<string, string>) =>
    (words[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  if (opening.state === 'ended') return fill('stateEnded', {});
  if (opening.state === 'notBegun') return fill('stateNotBegun', {});
  if (line.always) return fill('stateAlways', {});
  if (line.phoneAlways) return fill('statePhoneAlways', {});
  const subject = line.isPlace ? 'place' : 'state';
  const stateKey = {
    open: `${subject}Open`,
    closing: `${subject}Closing`,
    closed: `${subject}Closed`,
    appointment: 'stateAppointment',
    unknown: 'stateUnknown',
  }[opening.state];
  if (!('next' in opening) || !opening.next) return fill(stateKey, {});
  const time = formatTime(opening.next, now, fill);
  const change = fill(opening.state === 'closed' ? 'stateFrom' : 'stateUntil', { time });
  return `${fill(stateKey, {})}（${change}）`;
}

function formatTime(
  { day, minute }: WallClock,
  now: WallClock,
  fill: (name: string, values: Record<string, string>) => string,
): string {
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  if (day === now.day) return fill('timeToday', { time });
  if (day === addDays(now.day, 1)) return fill('timeTomorrow', { time });
  const [, month, date] = day.split('-').map(Number);
  return fill('timeOn', {
    time,
    month: String(month),
    date: String(date),
    weekday: fill(weekdayOf(day), {}),
  });
}
