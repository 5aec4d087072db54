import { readFileSync } from 'node:fs';
import type { CityCopy } from '../city-copy.ts';

/** A mistake: its name, the edit of the city that makes it, and the first line of the check. */
export type Spoiling = [what: string, spoil: (city: CityCopy) => void, firstLine: RegExp];

export const place = 'places/madoguchi/kawabe-soudan.md';
export const fee = 'fee: { value: 無料, free: true, source: city-page }';
export const body = '予約しないで行けます。';

export const edits =
  (file: string, from: string | RegExp, to: string) =>
  (city: CityCopy): void =>
    city.edit(file, from, to);
/** Writes a copy of a record under another name. */
export const copies =
  (to: string, change: (text: string) => string = (text) => text) =>
  (city: CityCopy): void =>
    city.write(to, change(city.read(place)));
export const inBody = (text: string) => edits(place, body, text);
export const inPlace = (from: string | RegExp, to: string) => edits(place, from, to);
export const inAsOf = (day: string) => inPlace(fee, fee.replace(' }', `, asOf: ${day} }`));
export const renamed = (text: string) => text.replace('name: 川辺相談センター', 'name: 別の相談センター');
export const withRow = (row: (lines: string[]) => string, file: string) => (city: CityCopy) => {
  const lines = city.read(file).trimEnd().split('\n');
  city.write(file, [...lines, row(lines), ''].join('\n'));
};

/** A spoiling of the interface messages, of which the city gets a copy. */
export function withMessages(change: (messages: Record<string, string>) => void) {
  return (city: CityCopy): void => {
    const messages = JSON.parse(readFileSync('content/i18n/ja.json', 'utf8'));
    change(messages);
    city.write('i18n/ja.json', JSON.stringify(messages, null, 2));
  };
}

export const bomb = [...'bcdefghij'].map(
  (name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[at]}`).join()}]`,
);
