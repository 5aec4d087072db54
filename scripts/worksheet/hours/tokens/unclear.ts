import type { Lexeme } from './lexeme.ts';

const noteRow = '表の時間では表せません。「時間の但し書き」の行に書いてください';

/** Words of a rule that the table cannot hold, or that can mean two things, and names of seasons, which add nothing. */
export const unclearWords: Lexeme[] = [
  // A name of a season before its months or days.
  {
    pattern: /(?:夏期|夏季|冬期|冬季|お盆|夏休み)(?:期間)?(?=\s*\(?\s*\d{1,2}[月\/~-])/y,
    read: () => undefined,
  },
  {
    pattern: /(隔週|隔月|不定休|不定期|月に?\d回|週に?\d回|年に?\d回|要確認|要問い?合わ?せ|事前連絡|随時)/y,
    read: ([text]) => `「${text}」は、${noteRow}`,
  },
  {
    pattern: /毎月\s*\d{1,2}日|(?<![\d月\/])\d{1,2}日(?=\s*(?:は|の|に|休|定休|\(|、|,|\s|$))/y,
    read: ([text]) => `「${text}」のような日にちの決まりは、${noteRow}`,
  },
  {
    pattern: /(?:GW|ゴールデンウィーク|お盆|夏休み(?:中|期間)?|夏季?休業|学校の休み|休日)/y,
    read: ([text]) =>
      text === '休日'
        ? '「休日」が、日曜か祝日かが分かりません。「日・祝日」のように書いてください'
        : `「${text}」は、日付で書いてください（例: 8/13〜8/15休み）。日付が年で変わるときは、「時間の但し書き」の行に書いてください`,
  },
  {
    pattern: /(?:市役所|役所|役場|市)の?(?:開庁日|開いている日)/y,
    read: ([text]) => `「${text}」は、「平日」「年末年始休み」のように、曜日と休みで書いてください`,
  },
];
