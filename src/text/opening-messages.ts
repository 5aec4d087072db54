import { weekdays } from '../schema/weekday.ts';
import { messagesFor } from './messages.ts';

/** The messages that `formatOpening` uses, for the build and for client code. */
export const openingWords = messagesFor([
  'stateOpen',
  'stateClosing',
  'stateClosed',
  'stateAppointment',
  'stateUnknown',
  'stateNotBegun',
  'stateEnded',
  'stateUntil',
  'stateFrom',
  'stateAlways',
  'statePhoneAlways',
  'timeToday',
  'timeTomorrow',
  'timeOn',
  ...weekdays,
]);
