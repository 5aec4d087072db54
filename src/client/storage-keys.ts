/** Keys of the local storage. They are neutral, since other people may look at the device. */
export const districtKey = 'd';
export const furiganaKey = 'f';
export const listKey = 'l';
/** Present if the visitor has switched offline use off. */
export const offlineKey = 'o';
/** Key of the session storage: the query that the home page hands over to the page of all records. */
export const handoverKey = 'q';
