import * as words from '@words/ja.json';
import ContactCard from '../../components/ContactCard.tsx';
import { mapAppAddress } from '../../domain/map-app.ts';
import type { MapApp } from '../../schema/map-settings.ts';
import { openingWords } from '../../text/opening-messages.ts';
import type { Shown } from '../directory/useDirectory.ts';
import type { PlacedRow } from './markers.ts';

type Props = {
  placed: PlacedRow[];
  shown: Shown;
  app: MapApp;
  showInList: (id: string) => void;
};

/** The cards of the records at a marker. */
export default function PopupCards({ placed, shown: { directory, clock }, app, showInList }: Props) {
  return (
    <ul className="plain-list">
      {placed.map(({ row, mark }) => (
        <ContactCard
          key={row.id}
          contact={row}
          size="popup"
          clock={clock}
          kind={directory.kinds[row.kind]?.plain ?? ''}
          callee={directory.rows.find(({ id }) => id === row.referral?.call)}
        >
          {remarksOf(mark).map((remark) => (
            <p className="quiet" key={remark}>
              {remark}
            </p>
          ))}
          {row.address !== undefined && (
            <a className="row-link" href={mapAppAddress(app, row.address)} rel="noreferrer">
              {words.openMap}
            </a>
          )}
          <button type="button" onClick={() => showInList(row.id)}>
            {words.mapInList}
          </button>
        </ContactCard>
      ))}
    </ul>
  );
}

/** The venue of a marker with its days, and how certain its position is. */
function remarksOf({ venue, days, precision }: PlacedRow['mark']): string[] {
  const named = days?.map((day) => openingWords[day]).join('・');
  return [
    ...(venue === undefined ? [] : [[named, venue].filter(Boolean).join(' ')]),
    ...{ exact: [], chome: [words.mapRough], town: [words.locatorTown] }[precision],
  ];
}
