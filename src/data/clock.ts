/** The day of the build, `YYYY-MM-DD` in Japan: `BUILD_DATE` where it is set, else the current day. */
export function today(): string {
  return process.env.BUILD_DATE ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
}
