/** The day of the build in Japan, `YYYY-MM-DD`: that of BUILD_DATE where it is set, else today's. */
export function today(): string {
  return process.env.BUILD_DATE ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
}
