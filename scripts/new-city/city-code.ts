/**
 * A 全国地方公共団体コード of six digits, from five digits or six. The sixth is a check digit: eleven less the sum of the
 * digits weighted 6 to 2, modulo eleven (総務省, 全国地方公共団体コード仕様). @returns undefined where the code is wrong
 */
export function cityCode(text: string): string | undefined {
  if (!/^\d{5,6}$/.test(text)) return undefined;
  const digits = text.slice(0, 5);
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  const whole = digits + String((11 - (sum % 11)) % 10);
  return text.length === 5 || text === whole ? whole : undefined;
}
