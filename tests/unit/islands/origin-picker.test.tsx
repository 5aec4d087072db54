// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import OriginPicker from '../../../src/islands/directory/OriginPicker.tsx';
import type { OriginData } from '../../../src/islands/directory/origins.ts';
import type { Fetched } from '../../../src/islands/directory/useFetched.ts';
import { useOrigin } from '../../../src/islands/directory/useOrigin.ts';
import { enter, mount, perform, unmountAll } from '../../support/react.ts';

const data: OriginData = {
  groups: [{ group: '駅', points: [['つばき駅', 35.1, 139.1, 'つばき']] }],
  postcodes: {},
};
const ready: Fetched<OriginData> = { data, status: 'ready' };
const loading: Fetched<OriginData> = { data: undefined, status: 'loading' };

let answer: (position: object) => void;
let refuse: (error: object) => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {
    geolocation: {
      getCurrentPosition: (success: typeof answer, failure: typeof refuse) => {
        [answer, refuse] = [success, failure];
      },
    },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await unmountAll();
  vi.unstubAllGlobals();
});

function Picker({ origins }: { origins: Fetched<OriginData> }) {
  const choice = useOrigin(origins);
  return (
    <>
      <OriginPicker choice={choice} origins={origins} />
      <output>{choice.origin?.name}</output>
    </>
  );
}
const origin = () => document.querySelector('output')?.textContent;
const message = () => document.querySelector('[role="alert"]')?.textContent;
const field = () => document.querySelector('input');
const askDevice = () => perform(() => document.querySelector('button')!.click());
const position = (accuracy: number) => ({ coords: { latitude: 35.1, longitude: 139.1, accuracy } });

describe('the choice of the origin of distances', () => {
  it('takes the name of a station, and reports a name that is not known once it is complete', async () => {
    await mount(<Picker origins={ready} />);
    await enter(field(), 'つばき駅');
    expect(origin()).toBe('つばき駅');
    await enter(field(), 'さくら駅');
    expect([origin(), message()]).toEqual(['', '']);
    await perform(() => void field()!.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(message()).toContain('見つかりませんでした');
  });

  it('takes what was typed before the names were loaded', async () => {
    function Late() {
      const [origins, setOrigins] = useState(loading);
      return (
        <>
          <Picker origins={origins} />
          <b onClick={() => setOrigins(ready)} />
        </>
      );
    }
    await mount(<Late />);
    await enter(field(), 'つばき駅');
    expect(origin()).toBe('');
    await perform(() => document.querySelector('b')!.click());
    expect(origin()).toBe('つばき駅');
  });

  it('takes the position of the device, unless it is too rough', async () => {
    await mount(<Picker origins={ready} />);
    await askDevice();
    expect(message()).toContain('確認しています');
    await perform(() => answer(position(5000)));
    expect(message()).toContain('5.0km');
    await askDevice();
    await perform(() => answer(position(20)));
    expect([origin(), message()]).toEqual(['現在地', '']);
  });

  it('reports a refusal, and an answer that does not come', async () => {
    await mount(<Picker origins={ready} />);
    await askDevice();
    await perform(() => refuse({ code: 1, PERMISSION_DENIED: 1 }));
    expect(message()).toContain('許可されていません');
    await askDevice();
    await perform(() => void vi.advanceTimersByTime(15_000));
    expect(message()).toContain('分かりませんでした');
  });

  it('ignores the answer of the device to an earlier choice', async () => {
    await mount(<Picker origins={ready} />);
    await askDevice();
    await enter(field(), 'つばき駅');
    await perform(() => answer(position(20)));
    expect(origin()).toBe('つばき駅');
  });

  it('says that the names could not be loaded', async () => {
    await mount(<Picker origins={{ data: undefined, status: 'failed' }} />);
    expect(message()).toContain('読み込めませんでした');
  });
});
