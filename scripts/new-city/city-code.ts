/** A code as it was typed: the whole code of six digits, or the sentence that mends it. */
export type CodeReading = { code: string } | { problem: string };

/**
 * Reads a 全国地方公共団体コード of five digits or six. The sixth is a check digit: eleven less the sum of the digits
 * weighted 6 to 2, modulo eleven (総務省, 全国地方公共団体コード仕様).
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
