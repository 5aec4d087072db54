import { weekdays } from '../schema/weekday.ts';
import { messagesFor } from './messages.ts';

/** The words with which an opening state is given, for the build and for the device. */
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
