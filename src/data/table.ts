/** How every table of the content is read: the first line names the columns, a BOM is accepted. */
export const tableOptions = { bom: true, columns: true, trim: true, skip_empty_lines: true } as const;
