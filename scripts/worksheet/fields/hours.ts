import { isKnown, isUnknown } from '../../../src/domain/knowledge.ts';
import { hoursSchema, type Hours, type HoursEvent } from '../../../src/schema/hours.ts';
import type { Place } from '../../../src/schema/place.ts';
import { answerOf } from '../answers.ts';
import { readEvent } from '../hours/event.ts';
import { formatEventCell, formatHoursCell } from '../hours/format.ts';
import { mergeHours, plainName } from '../hours/merge.ts';
import { readHours } from '../hours/read.ts';
import {
  choicesFor,
  confirmed,
  droppedNote,
  noneWord,
  refuse,
  requireAnswerFits,
  unknownWord,
  type Draft,
  type Edit,
  type Field,
} from './field.ts';
import { numbered } from './list.ts';
import { readText, validate } from './text.ts';

/** How opening hours are written in one cell. */
export const hoursHelp =
  '例: 月〜金 9:00-12:00、13:00-17:00、第2・第4土 9:00-12:00、祝日休み、年末年始休み（24時間のときは「24時間」とだけ）';

type HoursData = Record<string, unknown> & { events?: unknown[] };

/** The rows of the opening hours: the usual hours, a remark that the table cannot hold, and each event. */
export function hoursFields(place: Place): Field[] {
  const { hours } = place;
  const value = isKnown(hours) ? hours.value : undefined;
  return [usualHours(place, value), hoursText(value), ...events(value)];
}

function usualHours(place: Place, value: Hours | undefined): Field {
  const now = value ? formatHoursCell(value) : '';
  const venues = place.venues.map((venue) => venue.value);
  const special = (value?.weekly ?? [])
    .map((row) => row.venue ?? row.label)
    .filter((name) => name !== undefined);
  const names = [...new Set([...special, ...venues, plainName])];
  return {
    label: usualLabel,
    key: 'hours',
    now,
    fact: place.hours,
    help: hoursHelp,
    choices: choicesFor(now, unknownWord),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'keep') return { words: now, apply: confirmHours };
      if (answer === 'none') refuse('時間を「ない」にはできません。分からないときは「不明」と書いてください');
      if (answer === 'unknown') return becomeUnknown(place, value);
      const written = readHours(cell, names);
      if ('problem' in written) return refuse(written.problem);
      if (written.weekly.length === 0 && !written.always && now === '')
        refuse('開いている曜日と時刻がありません。例: 月〜金 9:00-17:00');
      const merged = mergeHours(written, value, venues);
      if ('problem' in merged) return refuse(merged.problem);
      const read = hoursSchema.safeParse(merged.hours);
      if (!read.success) return refuse(read.error.issues[0]?.message ?? '');
      const words = formatHoursCell(read.data);
      const isSame = words === now && merged.added.length === 0;
      return {
        words,
        remarks: isSame
          ? []
          : [
              ...(merged.kept.length > 0 ? [`そのまま残ります: ${merged.kept.join('、')}`] : []),
              ...(merged.added.length > 0 ? [`加わります: ${merged.added.join('、')}`] : []),
              ...(merged.dropped.length > 0 ? [`なくなります: ${merged.dropped.join('、')}`] : []),
              ...droppedNote(place.hours),
              ...(place.hoursOf ? ['役所と同じ時間という設定（hoursOf）は消えます'] : []),
            ],
        apply: (draft) => {
          if (isSame) return confirmHours(draft);
          draft.data.hours = { value: merged.hours, ...draft.provenance };
          if (place.hoursOf) {
            delete draft.data.hoursOf;
            draft.changed.add('hoursOf');
          }
          draft.changed.add('hours');
        },
      };
    },
  };
}

function becomeUnknown(place: Place, value: Hours | undefined): Edit {
  if (value && (value.events.length > 0 || value.text !== undefined))
    refuse(
      '催しや但し書きもあるので「不明」にできません。その行を「ない」にしてから、もう一度取り込んでください',
    );
  return {
    words: unknownWord,
    remarks: droppedNote(place.hours),
    ...(isUnknown(place.hours) && { isUnchanged: true as const }),
    apply: (draft) => {
      draft.data.hours = 'unknown';
      draft.changed.add('hours');
    },
  };
}

function hoursText(value: Hours | undefined): Field {
  const now = value?.text ?? '';
  return {
    label: '時間の但し書き',
    key: 'hours',
    now,
    help: '表の時間で言えないこと。例: 受付は16:30までです',
    choices: choicesFor(now, now !== '' && noneWord),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'keep') return { words: now, ...alsoConfirmed(value), apply: confirmHours };
      if (answer === 'none' || answer === 'unknown') {
        if (now === '') return { words: 'なし', isUnchanged: true, apply: () => {} };
        return detail('なし', (hours) => delete hours.text, value);
      }
      const text = readText(cell);
      return detail(text, (hours) => (hours.text = text), value);
    },
  };
}

function events(value: Hours | undefined): Field[] {
  return [...(value?.events ?? []), undefined].map((event, index) => {
    const now = event ? formatEventCell(event) : '';
    return {
      label: numbered('催し', index),
      key: 'hours',
      now,
      help: '例: 体操: 第2・第4土 10:00-12:00 会場: 東館 ※予約は不要です',
      choices: choicesFor(now, now !== '' && noneWord),
      read: (cell: string): Edit => {
        const answer = answerOf(cell);
        requireAnswerFits(answer, now);
        if (answer === 'keep') return { words: now, ...alsoConfirmed(value), apply: confirmHours };
        if (answer === 'none' || answer === 'unknown') {
          if (!event) return { words: 'なし', isUnchanged: true, apply: () => {} };
          return detail('なし（ページに出しません）', (hours) => (hours.events![index] = undefined), value);
        }
        const read = readEvent(cell);
        if ('problem' in read) return refuse(read.problem);
        validate(hoursSchema.shape.events, [read.event]);
        return detail(
          formatEventCell(read.event as HoursEvent),
          (hours) => ((hours.events ??= [])[index] = read.event),
          value,
        );
      },
    };
  });
}

const usualLabel = '開いている時間';

function alsoConfirmed(value: Hours | undefined): Pick<Edit, 'confirms'> {
  const usual = value ? formatHoursCell(value) : '';
  return usual === '' ? {} : { confirms: { label: usualLabel, value: usual } };
}

/** A change of one part of the hours; the other parts stay. */
function detail(words: string, change: (hours: HoursData) => void, value: Hours | undefined): Edit {
  return {
    words,
    ...alsoConfirmed(value),
    apply: (draft) => {
      const { hours } = draft.data as { hours?: 'unknown' | { value: 'unknown' | HoursData } };
      const known = typeof hours === 'object' && hours.value !== 'unknown' ? hours : undefined;
      const data = (known?.value ?? {}) as HoursData;
      change(data);
      draft.data.hours = known
        ? confirmed({ ...known, value: data }, draft)
        : { value: data, ...draft.provenance };
      draft.changed.add('hours');
    },
  };
}

function confirmHours(draft: Draft): void {
  draft.data.hours = confirmed(draft.data.hours, draft);
  draft.changed.add('hours');
}

/** Removes what rows have taken out of the hours; hours without any time become unknown. */
export function finishHours(data: Record<string, unknown>): void {
  const { hours } = data as { hours?: 'unknown' | { value: HoursData } };
  if (typeof hours !== 'object' || typeof hours.value !== 'object') return;
  if (hours.value.events) {
    hours.value.events = hours.value.events.filter((event) => event !== undefined);
    if (hours.value.events.length === 0) delete hours.value.events;
  }
  if (!hoursSchema.safeParse(hours.value).success && Object.keys(hours.value).length === 0)
    data.hours = 'unknown';
}
