/** Rewrites telephone numbers in a text for speech synthesis: digit by digit, with a pause at each hyphen. */
export function spokenNumber(text: string): string {
  return text.replace(/#?\d[\d-]*\d/g, (number) => {
    if (!number.includes('-') && !/^#?\d{3,4}$/.test(number)) return number;
    return number
      .replace('#', 'シャープ、')
      .split('-')
      .map((part) => [...part].join(' '))
      .join('、');
  });
}
