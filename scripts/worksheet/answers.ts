/** An answer in a cell other than a new value: the value is confirmed, there is none, or it is not known. */
export type Answer = 'keep' | 'none' | 'unknown' | 'later';

const answers: [RegExp, Answer][] = [
  [
    /^(?:今のまま(?:です|でよい)?|このまま|そのまま|現状(?:のまま|どおり)?|変更(?:は)?(?:なし|無し|ありません|ない|無)|変わ(?:り|って)?(?:は)?(?:ません|なし|ない|いません|りなし|らない|らず|りません)|同じ(?:です)?|同上|同左|異動なし|(?:合って|正しい)(?:います|です)?|OK|〃|々|″|"|′′)$/i,
    'keep',
  ],
  [
    /^(?:ない(?:です)?|なし|無し|無い|無|ありません|ございません|やめ(?:た|ました)|廃止(?:した|しました)?|なくなった|なくなりました|削除|該当なし|非該当|持っていません|使っていません)$/,
    'none',
  ],
  [/^(?:不明|不詳|unknown|分からない|わからない|分かりません|わかりません|\?+|N\/?A)$/i, 'unknown'],
  [/^(?:未定|未確認|確認中|調査中|要確認|検討中|調整中|後日|あとで|保留)$/, 'later'],
];

/** Reads a cell as an answer; undefined if it is a value. */
export function answerOf(cell: string): Answer | undefined {
  const plain = cell.normalize('NFKC').replaceAll(/[\s。．.、「」]/g, '');
  return answers.find(([pattern]) => pattern.test(plain))?.[1];
}
