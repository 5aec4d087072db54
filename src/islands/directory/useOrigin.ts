import { useCallback, useRef, useState } from 'react';
import { formatDistance } from '../../domain/distance.ts';
import { positionProblem } from '../../domain/position.ts';
import * as words from '@words/ja.json';
import { fill } from '../../text/fill.ts';
import { findOrigin, originsOf, type Origin, type OriginData } from './origins.ts';

/** Milliseconds after which a missing position is reported: the browser's permission prompt may stay open for ever. */
const positionTimeout = 15_000;

/** The origin of distances, kept in the memory of this page only, in no address and no storage. */
export type OriginChoice = {
  origin: Origin | undefined;
  /** What the visitor has typed; empty after the position of the device was chosen. */
  text: string;
  /** A sentence on a problem, or on the position that is awaited. */
  message: string;
  /** @param isComplete whether the visitor has finished the text */
  type: (text: string, isComplete: boolean) => void;
  askDevice: () => void;
  forget: () => void;
};

const none = { origin: undefined, text: '', message: '' };

/**
 * The choice of the origin: a station, a town, a postcode, or the position of the device on request.
 * @param data undefined while the origins are not loaded
 */
export function useOrigin(data: OriginData | undefined): OriginChoice {
  const [chosen, setChosen] = useState<Pick<OriginChoice, 'origin' | 'text' | 'message'>>(none);
  /** Counts the choices, so that a late answer to an earlier request is ignored. */
  const choices = useRef(0);
  const loaded = useRef(data);
  loaded.current = data;

  const type = useCallback((text: string, isComplete: boolean) => {
    choices.current += 1;
    const found = loaded.current && findOrigin(text, loaded.current, isComplete);
    const isUnknown = found === 'postcode' || (isComplete && found === undefined && text.trim() !== '');
    setChosen((before) => ({
      text: isComplete && typeof found === 'object' ? found.name : text,
      // The list stays in its order until another origin is known.
      origin: typeof found === 'object' ? found : text === '' ? undefined : before.origin,
      message: isUnknown ? (found === 'postcode' ? words.findPostcodeUnknown : words.findFromUnknown) : '',
    }));
  }, []);

  const askDevice = useCallback(() => {
    const choice = (choices.current += 1);
    const isCurrent = () => choice === choices.current;
    const say = (message: string) => {
      if (isCurrent()) setChosen((before) => ({ ...before, message }));
    };
    const timer = setTimeout(() => say(words.findFromHereFailed), positionTimeout);
    say(words.findHereWaiting);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon, accuracy } }) => {
        clearTimeout(timer);
        if (!isCurrent()) return;
        const points = loaded.current ? originsOf(loaded.current) : [];
        const found = positionProblem({ lat, lon, accuracy }, points);
        if (!found) setChosen({ ...none, origin: { lat, lon, name: words.findHere } });
        else {
          const pattern = { rough: words.findHereRough, far: words.findHereFar }[found.problem];
          say(fill(pattern, { distance: formatDistance(found.kilometres) }));
        }
      },
      ({ code, PERMISSION_DENIED }) => {
        clearTimeout(timer);
        say(code === PERMISSION_DENIED ? words.findHereRefused : words.findFromHereFailed);
      },
      { timeout: positionTimeout },
    );
  }, []);

  const forget = useCallback(() => {
    choices.current += 1;
    setChosen(none);
  }, []);

  return { ...chosen, type, askDevice, forget };
}
