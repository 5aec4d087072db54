import * as words from '@words/ja.json';
import { originsOf, type OriginData } from './origins.ts';
import type { OriginChoice } from './useOrigin.ts';
import type { Fetched } from './useFetched.ts';

type Props = { choice: OriginChoice; origins: Fetched<OriginData> };

/** The field for the origin of distances, and the button for the position of the device. */
export default function OriginPicker({ choice, origins }: Props) {
  const message = origins.status === 'failed' ? words.findNearBroken : choice.message;
  return (
    <div className="origin-picker">
      <label htmlFor="find-from">{words.findFrom}</label>
      <div className="entry">
        <input
          id="find-from"
          type="text"
          list="find-origins"
          autoComplete="off"
          placeholder={words.findFromExample}
          value={choice.text}
          onChange={({ target }) => choice.type(target.value, false)}
          onBlur={({ target }) => choice.type(target.value, true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              choice.type(event.currentTarget.value, true);
            }
          }}
        />
        {'geolocation' in navigator && (
          <button type="button" onClick={choice.askDevice}>
            {words.findFromHere}
          </button>
        )}
      </div>
      <datalist id="find-origins">
        {origins.data &&
          originsOf(origins.data).map(({ name, kana }) => <option key={name} value={name} label={kana} />)}
      </datalist>
      <p className="quiet">{words.findFromHereLead}</p>
      <p role="alert">
        <span key={message}>{message}</span>
      </p>
    </div>
  );
}
