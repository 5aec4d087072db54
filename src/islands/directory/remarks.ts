import * as words from '@words/ja.json';
import type { DirectoryRow } from '../../domain/directory.ts';
import { direction, distance, nearest } from '../../domain/distance.ts';
import { formatMarkerDistance } from '../../domain/map-markers.ts';
import { fill } from '../../text/fill.ts';
import type { Origin } from './origins.ts';

/** Which remarks results have, beyond what each card shows. */
export type RemarkOptions = {
  /** The origin of distances; undefined if none are shown. */
  from: Origin | undefined;
  /** Whether a record without hours gets a remark. */
  labelsUnknownHours: boolean;
};

/** The remarks on a result. */
export const remarksOf = (
  { marks, opening }: Pick<DirectoryRow, 'marks' | 'opening'>,
  { from, labelsUnknownHours }: RemarkOptions,
): string[] => [
  ...(from ? distanceRemarks(marks, from) : []),
  ...(labelsUnknownHours && opening.length === 0 ? [words.stateUnknown] : []),
];

/** The distance to the nearest marker, with the direction unless the marker is the centre of a wide circle. */
function distanceRemarks(marks: DirectoryRow['marks'], from: Origin): string[] {
  const marker = nearest(marks, from);
  if (!marker) return [];
  const { precision } = marker;
  return [
    fill(precision === 'exact' ? words.findDistance : words.findDistanceRough, {
      from: from.name,
      direction: words.directions.split(' ')[direction(from, marker)] ?? '',
      distance: formatMarkerDistance(distance(from, marker), precision),
    }),
  ];
}
