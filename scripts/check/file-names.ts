import type { Entry } from '../content/load.ts';
import { problemAt, type Rule } from './rule.ts';

/** Names that Windows keeps for devices, and that of the first page of a folder. */
const reserved = /^(index|con|prn|aux|nul|com\d|lpt\d)$/;
const longestName = 60;

/** A record is in the folder of its kind, and its file name, which becomes its address, is well-formed and unique. */
export const fileNames: Rule = ({ folders }) => {
  const places: Entry<'places'>[] = folders.places;
  const firstFile = new Map<string, string>();
  return places.flatMap((place) => {
    const problems = [];
    const folder = `places/${place.record.kind}`;
    if (place.folder !== folder) {
      problems.push(
        problemAt(
          place,
          ['kind'],
          `フォルダーが違います。content/${folder}/ に置くか、kind を直してください`,
        ),
      );
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(place.id)) {
      problems.push(problemAt(place, [], 'ファイルの名前は、半角の小文字・数字・ハイフンだけにしてください'));
    }
    if (reserved.test(place.id)) {
      problems.push(
        problemAt(
          place,
          [],
          'このファイルの名前は、パソコンやサイトで特別な意味があるので使えません。変えてください',
        ),
      );
    }
    if (place.id.length > longestName) {
      problems.push(problemAt(place, [], `ファイルの名前が長すぎます。${longestName}文字までにしてください`));
    }
    const other = firstFile.get(place.id);
    if (other)
      problems.push(
        problemAt(place, [], `同じ名前の窓口・場所がもうあります（${other}）。名前を変えてください`),
      );
    else firstFile.set(place.id, place.file);
    return problems;
  });
};
