/** Under which names the device keeps what it was asked to: neutral, since others may look. */
export const districtKey = 'd';
export const furiganaKey = 'f';
export const listKey = 'l';
/** There where the device was asked to keep nothing for times without a network. */
export const offlineKey = 'o';
