import { describe, expect, it } from 'vitest';
import type { Answer, ResultGroup } from '../../../../src/domain/search/answer.ts';
import { firstRows, resultSections, rowsOfSections } from '../../../../src/domain/search/result-sections.ts';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, at) => ({
  id,
  kind: at < 5 ? 'desk' : 'centre',
  districts: at < 5 ? [] : [id],
}));
const need = (name: string) => ({ id: name, name, places: [], kinds: [] });
const group = (some: Partial<ResultGroup>): ResultGroup => ({
  need: undefined,
  isGuess: false,
  records: [],
  others: [],
  kinds: [],
  isFirstForKinds: false,
  ...some,
});
const answerOf = (...groups: Partial<ResultGroup>[]): Answer => ({
  groups: groups.map(group),
  nearest: [],
  isName: false,
  isApproximate: false,
});
const all = () => true;
const asFound = <Row>(some: Row[]) => some;
const sections = (...groups: Partial<ResultGroup>[]) =>
  resultSections(answerOf(...groups), rows, all, asFound);
const ids = (some: { id: string }[]) => some.map(({ id }) => id).join('');

describe('the sections of an answer', () => {
  it('contain each record once, in the first section that has it', () => {
    const [first, second] = sections(
      { need: need('rent'), records: ['a', 'b'], others: ['c'] },
      { records: ['b', 'c', 'd'] },
    );
    expect([ids(first!.records), ids(first!.others), ids(second!.records)]).toEqual(['ab', 'c', 'd']);
  });

  it('contain all records of a kind of which the district decides', () => {
    const [first] = sections({ need: need('care'), records: ['a'], kinds: ['centre'] });
    expect(first!.kinds.map((fold) => [fold.kind, ids(fold.rows)])).toEqual([['centre', 'fgh']]);
    expect(ids(rowsOfSections([first!]))).toBe('afgh');
  });

  it('contain only records that pass the filters, and fill the places of the others', () => {
    const answer = answerOf({ need: need('rent'), records: ['a', 'b'], others: ['c', 'd'] });
    const [first] = resultSections(answer, rows, ({ id }) => id !== 'a', asFound);
    expect([ids(first!.records), ids(first!.others)]).toEqual(['bc', 'd']);
  });

  it('put the records in the chosen order before the fold-out is cut off', () => {
    const answer = answerOf({ need: need('rent'), records: ['a'], others: ['b', 'c'] });
    const [first] = resultSections(answer, rows, all, (some) => some.toReversed());
    expect([ids(first!.records), ids(first!.others)]).toEqual(['c', 'ba']);
  });

  it('contain all names where no need follows, and the first of them where one does', () => {
    const named = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(ids(sections({ records: named })[0]!.records)).toBe('abcdef');
    const [first, second] = sections({ records: named }, { need: need('rent'), records: ['g'] });
    expect([ids(first!.records), ids(first!.others), ids(second!.records)]).toEqual(['abcde', 'f', 'g']);
  });

  it('contain no guess and no similar description beside a name', () => {
    const found = sections(
      { records: ['a'] },
      { need: need('rent'), isGuess: true, records: ['b'] },
      { need: need(''), records: ['c'] },
    );
    expect(found.map(({ records }) => ids(records))).toEqual(['a']);
  });

  it('join records with similar descriptions under one heading', () => {
    const found = sections({ need: need(''), records: ['a'] }, { need: need(''), records: ['b'] });
    expect(found.map(({ records }) => ids(records))).toEqual(['ab']);
  });

  it('are cut after a number of records', () => {
    const found = sections({ need: need('rent'), records: ['a', 'b'], others: ['c'], kinds: ['centre'] });
    expect(ids(rowsOfSections(firstRows(found, 4)))).toBe('abfc');
    expect(firstRows(found, 0)).toEqual([]);
  });
});
