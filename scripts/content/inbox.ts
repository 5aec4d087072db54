/** The folder of the content into which staff upload filled worksheets; its files are no content. */
export const inboxFolder = 'inbox';

/** Whether a file of a content folder, separated by `/`, is in the inbox. */
export const isInboxFile = (file: string): boolean => file.startsWith(`${inboxFolder}/`);
