/** Where a device keeps the id of the district that its owner asked it to remember; a name that tells nothing. */
export const districtKey = 'd';
