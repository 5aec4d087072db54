import { verifiedPhonesOf } from '../../src/domain/referral.ts';
import { referralContextOf } from '../content/referral-context.ts';
import { problemAt, type Rule } from './rule.ts';

/** The first desk of an outcome that residents reach only by the number of another record. */
export const firstDesksWithoutNumber: Rule = (content, today) => {
  const context = referralContextOf(content, today);
  if (!context) return [];
  return content.folders.flow.flatMap((file) => {
    if (file.record.type !== 'outcome' || file.record.silent) return [];
    const id = file.record.windows[0]?.place;
    const first = id === undefined ? undefined : context.place(id);
    if (!first || first.phones === 'none' || verifiedPhonesOf(first, context).length > 0) return [];
    return [
      problemAt(
        file,
        ['windows', 0],
        `先頭の窓口「${first.name}」には、確かな番号がありません。ほかの窓口の番号が、代わりに表示されます。番号のある窓口を先頭にできないか、確認してください`,
      ),
    ];
  });
};

/** The title of an outcome names no other desk than its first. */
export const titlesOfOtherDesks: Rule = ({ folders }) => {
  const namesOf = (id: string | undefined) => {
    const place = folders.places.find((entry) => entry.id === id)?.record;
    return place ? [place.name, ...place.aliases] : [];
  };
  return folders.flow.flatMap((file) => {
    if (file.record.type !== 'outcome') return [];
    const { title, windows } = file.record;
    const [first, ...others] = windows;
    const own = namesOf(first?.place).filter((name) => title.includes(name));
    const other = others
      // Other names are often words of the matter, as that of an allowance.
      .flatMap(({ place }) => namesOf(place).slice(0, 1))
      .find((name) => title.includes(name) && !own.some((ownName) => ownName.includes(name)));
    if (other === undefined) return [];
    return [
      problemAt(
        file,
        ['title'],
        `題に「${other}」とありますが、先頭の窓口は「${namesOf(first?.place)[0]}」です。どちらかを直してください`,
      ),
    ];
  });
};
