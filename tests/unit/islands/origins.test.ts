import { describe, expect, it } from 'vitest';
import { findOrigin, type OriginData } from '../../../src/islands/directory/origins.ts';

const data: OriginData = {
  groups: [
    { group: '駅', points: [['つばき駅', 35.1, 139.1, 'つばき']] },
    {
      group: 'か',
      points: [
        ['川辺1丁目', 35.2, 139.1, 'かわべ'],
        ['川辺2丁目', 35.3, 139.1, 'かわべ'],
      ],
    },
  ],
  postcodes: { '1000001': ['川辺', 35.25, 139.1, 'かわべ'] },
};

describe('the origin of distances', () => {
  it.each(['つばき駅', ' つばき駅 ', 'ツバキ駅', 'つばき'])(
    'is the station or town named by 「%s」',
    (text) => {
      expect(findOrigin(text, data, false)).toEqual({ name: 'つばき駅', lat: 35.1, lon: 139.1 });
    },
  );

  it('is the town of a postcode in any form', () => {
    for (const text of ['1000001', '100-0001', '〒１００-０００１']) {
      expect(findOrigin(text, data, false)).toEqual({ name: '川辺', lat: 35.25, lon: 139.1 });
    }
  });

  it('is the first name with this beginning, but only once the text is complete', () => {
    expect(findOrigin('川辺', data, false)).toBeUndefined();
    expect(findOrigin('川辺', data, true)).toMatchObject({ name: '川辺1丁目' });
  });

  it('is unknown for a postcode without a town, for another name and for no text', () => {
    expect(findOrigin('999-9999', data, false)).toBe('postcode');
    expect(findOrigin('さくら駅', data, true)).toBeUndefined();
    expect(findOrigin(' ', data, true)).toBeUndefined();
  });
});
