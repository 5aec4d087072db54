import type { Lexeme } from './lexeme.ts';

/** Words for open, closed, breaks and booking; brackets; and words that add nothing. */
export const statesAndFillers: Lexeme[] = [
  { pattern: /(?:を|は)?(?:除く|除き|のぞく|のぞき|除いた|以外|除外)/y, read: () => ({ type: 'except' }) },
  {
    pattern:
      /(?:お休み|お休|休み|休館日?|休業日?|定休日?|休所日?|休室日?|休園日?|閉館日?|閉所日?|閉室|閉まっています|休|やっていません|開いていません|開きません|ありません|なし)(?:です|します|となります)?/y,
    read: () => ({ type: 'off' }),
  },
  { pattern: /お?昼休み?|昼休憩|休憩/y, read: () => ({ type: 'lunch' }) },
  {
    pattern: /(?:完全)?(?:事前)?予約制|要(?:事前)?予約|予約した人だけ(?:です)?|予約が必要/y,
    read: () => ({ type: 'appointment' }),
  },
  {
    pattern: /(?:開館|開所|開室|開設|開庁|営業|利用|窓口)の?時間|時間帯?|曜日(?!ど|通)/y,
    read: () => undefined,
  },
  {
    pattern:
      /曜日どおり|曜日通り|通常どおり|通常通り|(?:開い|やっ)て(?:います|いる)|開き?ます|開館|開所|営業|開室|開設|開庁|あり/y,
    read: () => ({ type: 'open' }),
  },
  { pattern: /\(|\[|【|〔/y, read: () => ({ type: 'opening' }) },
  { pattern: /\)|\]|】|〕/y, read: () => ({ type: 'closing' }) },
  {
    pattern:
      /ただし|毎週の?|毎月の?|のみ|だけ|延長|です|ます|します|および|及び|それぞれ|ともに|いずれも|[はがもとのにを&■●○◎]/y,
    read: () => undefined,
  },
];
