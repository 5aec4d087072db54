/** Under which names the device keeps what it was asked to: neutral, since others may look. */
export const districtKey = 'd';
export const furiganaKey = 'f';
export const listKey = 'l';
