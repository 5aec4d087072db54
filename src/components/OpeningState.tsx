import type { OpeningLine } from '../domain/directory.ts';
import { lineState, shownState, type Clock } from '../domain/opening-line.ts';
import type { Lifespan, OpeningState as State, WallClock } from '../domain/opening.ts';
import { formatOpening } from '../text/opening.ts';
import { openingWords } from '../text/opening-messages.ts';

type Props = {
  line: OpeningLine;
  lifespan: Lifespan;
  /** The time at which the state is shown; without it, the script of the page writes the state. */
  clock?: Clock | undefined;
  /** The longest text of the line, which reserves the space for the script of the page. */
  longest?: string | undefined;
};

/** A line with the opening state of a record. Styles: opening.css. */
export default function OpeningState({ line, lifespan, clock, longest }: Props) {
  if (clock) {
    const state = lineState(line, clock);
    const text = textOf(line, state, clock.now);
    return (
      <p className="opening" data-state={shownState(line, state)} key={text}>
        {text}
      </p>
    );
  }
  const { hours, phoneAlways, isPlace, named } = line;
  return (
    <div
      className="opening-room"
      data-longest={longest}
      data-shown-from={lifespan.begins}
      data-shown-until={lifespan.ends}
      hidden={lifespan.begins !== undefined}
    >
      <p
        className="opening"
        hidden
        data-opening={JSON.stringify(hours)}
        data-phone-always={phoneAlways ? 'true' : undefined}
        data-is-place={isPlace ? 'true' : undefined}
        data-named={named && JSON.stringify(named)}
      />
    </div>
  );
}

function textOf(
  { hours, phoneAlways = false, isPlace, named }: OpeningLine,
  state: State,
  now: WallClock,
): string {
  const line = { always: hours?.always === true, phoneAlways, isPlace };
  return formatOpening(state, line, now, { ...openingWords, ...named });
}
