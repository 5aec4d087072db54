import type { OpeningLine } from '../domain/directory.ts';
import { isKnown } from '../domain/knowledge.ts';
import { lifespanOf } from '../domain/lifetime.ts';
import { isPlaceToGo } from '../domain/place-to-go.ts';
import { watchedHours } from '../domain/watched-hours.ts';
import type { Phone } from '../schema/phone.ts';
import type { PlaceView } from './views.ts';
import { t } from '../text/messages.ts';
import { uncertainStateText } from '../text/lifetime.ts';

/**
 * The lines with the opening state of a record. Hours of something other than opening (「電話を受ける時間」) have a line for
 * each label. Hours without a table have no line, since their state is unknown on every day.
 * @param phones one that answers at all hours replaces the state of the hours
 */
export function openingLines(
  { life, kindView }: Pick<PlaceView, 'life' | 'kindView'>,
  hours: PlaceView['hours'],
  phones: readonly Phone[] = [],
): OpeningLine[] {
  const always = phones.find((phone) => phone.always)?.always;
  /** Empty for a record in preparation: whether it has opened is unknown. */
  const watched =
    isKnown(hours) && uncertainStateText(life.state) === undefined ? watchedHours(hours.value) : [];
  const lifespan = lifespanOf(life);
  if (always !== undefined) {
    const table = watched.find(({ label }) => !label)?.table;
    return [
      {
        hours: table ? { ...table, ...lifespan } : null,
        phoneAlways: true,
        ...(always === 'urgent' && { named: { statePhoneAlways: t('stateUrgentAlways') } }),
      },
    ];
  }
  const withTable = watched.filter(({ table }) => table.always === true || table.weekly.length > 0);
  return withTable.map(({ label, table }) => ({
    hours: { ...table, ...lifespan },
    ...(label !== undefined
      ? { named: messagesForLabel(label) }
      : isPlaceToGo(kindView) && { isPlace: true as const }),
  }));
}

/** The state messages for hours that are not opening hours: 「今は、電話を受ける時間です」. */
function messagesForLabel(name: string): Record<string, string> {
  const label = name.endsWith(t('timeColumn')) ? name : t('labelTime', { label: name });
  const during = t('stateNamed', { label });
  return { stateOpen: during, stateClosing: during, stateClosed: t('stateOutside', { label }) };
}
