/** One form for full-width letters, dashes and tildes; a long vowel mark counts as a dash only between days or times. */
export function normalizeHours(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/[〜～∼˜]/g, '~')
    .replaceAll(/[‐‑‒–—―−─━]/g, '-')
    .replaceAll(/(?<=[\d時分半日月火水木金土曜午後前正])\s*ー+\s*(?=[\d月火水木金土日祝午正翌])/g, '-')
    .replaceAll(/\(([月火水木金土日祝])\)/g, '$1')
    .replaceAll(/(\d{1,2}(?::\d{2}|時半|時(?:\d{1,2}分)?))\s*\((午前|午後)\)/g, '$2$1')
    .replaceAll(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .trim();
}
