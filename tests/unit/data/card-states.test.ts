import { expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { cardStates } from '../../../src/data/card-states.ts';

it('the styleguide shows every state of the contact card from the records of the fixture city', () => {
  const city = cityDataOf(loadContent('tests/fixtures/city'), '2026-11-24');
  expect(cardStates(city).map(({ title }) => title)).toEqual([
    'Open',
    'Closing soon',
    'Closed',
    'Unknown hours',
    'No number, with a referral',
    'Short number',
    'Discreet',
    'Ended',
    'Moves soon',
    'Moved',
    'Begins later',
  ]);
});
