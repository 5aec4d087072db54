/** The complete code of six digits, or a message in Japanese on how to correct the typed one. */
export type CodeReading = { code: string } | { problem: string };

/**
 * Parses a 全国地方公共団体コード of five or six digits. The sixth is a check digit: the last digit of 11 − (sum mod 11),
 * where the sum weights the five digits with 6 to 2 (総務省, 全国地方公共団体コード仕様).
 */
export function readCityCode(text: string): CodeReading {
  if (!/^\d{5,6}$/.test(text)) {
    return { problem: '全国地方公共団体コードは、5けたか6けたの半角の数字です（例: 12100）。' };
  }
  const digits = text.slice(0, 5);
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  const code = digits + String((11 - (sum % 11)) % 10);
  if (text.length === 5 || text === code) return { code };
  return { problem: `コード ${text} の6けた目が違います。${digits} なら、正しいコードは ${code} です。` };
}
