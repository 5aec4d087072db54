import * as words from '@words/ja.json';
import { useCallback, useMemo, useRef, useState } from 'react';
import { formatDistance } from '../../domain/distance.ts';
import { positionProblem, type DevicePosition } from '../../domain/position.ts';
import { fill } from '../../text/fill.ts';
import { findOrigin, originsOf, type Origin, type OriginData } from './origins.ts';
import type { Fetched } from './useFetched.ts';

/** Milliseconds after which a missing position is reported: the browser's permission prompt may stay open for ever. */
const positionTimeout = 15_000;

/** The origin of distances, kept in the memory of this page only, in no address and no storage. */
export type OriginChoice = {
  origin: Origin | undefined;
  /** What the visitor has typed; empty where the position of the device was asked for. */
  text: string;
  /** A sentence on a problem, or on the position that is awaited. */
  message: string;
  /** @param isComplete whether the visitor has finished the text */
  type: (text: string, isComplete: boolean) => void;
  askDevice: () => void;
  forget: () => void;
};

/** What the visitor has typed, or the answer of the device; `notice` is a sentence while there is none. */
type Asked = { text: string; isComplete: boolean; position?: DevicePosition; notice?: string };
type Answer = Pick<OriginChoice, 'origin' | 'message'>;

const nothing: Asked = { text: '', isComplete: false };
const noOrigins: OriginData = { groups: [], postcodes: {} };

/** The choice of the origin: a station, a town, a postcode, or the position of the device on request. */
export function useOrigin({ data, status }: Fetched<OriginData>): OriginChoice {
  const [asked, setAsked] = useState(nothing);
  /** Counts the choices, so that a late answer to an earlier request is ignored. */
  const choices = useRef(0);
  const known = data ?? (status === 'failed' ? noOrigins : undefined);
  const answer = useMemo(() => answerOf(asked, known), [asked, known]);

  const choose = useCallback((next: Asked) => {
    choices.current += 1;
    setAsked(next);
  }, []);
  const type = useCallback((text: string, isComplete: boolean) => choose({ text, isComplete }), [choose]);
  const forget = useCallback(() => choose(nothing), [choose]);
  const askDevice = useCallback(() => {
    choose({ ...nothing, notice: words.findHereWaiting });
    const choice = choices.current;
    const answerWith = (given: Partial<Asked>) => {
      if (choice === choices.current) setAsked({ ...nothing, ...given });
    };
    const timer = setTimeout(() => answerWith({ notice: words.findFromHereFailed }), positionTimeout);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon, accuracy } }) => {
        clearTimeout(timer);
        answerWith({ position: { lat, lon, accuracy } });
      },
      ({ code, PERMISSION_DENIED }) => {
        clearTimeout(timer);
        answerWith({ notice: code === PERMISSION_DENIED ? words.findHereRefused : words.findFromHereFailed });
      },
      { timeout: positionTimeout },
    );
  }, [choose]);

  return { ...answer, text: asked.text, type, askDevice, forget };
}

/** The origin that was asked for, or a sentence on why there is none; both missing until the origins are loaded. */
function answerOf(
  { text, isComplete, position, notice = '' }: Asked,
  origins: OriginData | undefined,
): Answer {
  if (!origins) return { origin: undefined, message: notice };
  if (position) return answerOfDevice(position, origins);
  const found = findOrigin(text, origins, isComplete);
  if (typeof found === 'object') return { origin: found, message: '' };
  if (found === 'postcode') return { origin: undefined, message: words.findPostcodeUnknown };
  const isUnknown = isComplete && text.trim() !== '';
  return { origin: undefined, message: isUnknown ? words.findFromUnknown : notice };
}

function answerOfDevice(position: DevicePosition, origins: OriginData): Answer {
  const { lat, lon } = position;
  const found = positionProblem(position, originsOf(origins));
  if (!found) return { origin: { lat, lon, name: words.findHere }, message: '' };
  const pattern = { rough: words.findHereRough, far: words.findHereFar }[found.problem];
  return { origin: undefined, message: fill(pattern, { distance: formatDistance(found.kilometres) }) };
}
