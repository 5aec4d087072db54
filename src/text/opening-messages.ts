// Named messages: a script of the browser that imports this file contains no others.
import * as words from '@words/ja.json';

/** The messages that `formatOpening` uses. */
export const openingWords = {
  stateOpen: words.stateOpen,
  stateClosing: words.stateClosing,
  stateClosed: words.stateClosed,
  placeOpen: words.placeOpen,
  placeClosing: words.placeClosing,
  placeClosed: words.placeClosed,
  stateAppointment: words.stateAppointment,
  stateUnknown: words.stateUnknown,
  stateNotBegun: words.stateNotBegun,
  stateEnded: words.stateEnded,
  stateUntil: words.stateUntil,
  stateFrom: words.stateFrom,
  stateAlways: words.stateAlways,
  statePhoneAlways: words.statePhoneAlways,
  timeToday: words.timeToday,
  timeTomorrow: words.timeTomorrow,
  timeOn: words.timeOn,
  sun: words.sun,
  mon: words.mon,
  tue: words.tue,
  wed: words.wed,
  thu: words.thu,
  fri: words.fri,
  sat: words.sat,
};
