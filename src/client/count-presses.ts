/**
 * Counts presses of one key. The returned function is called for every key press with its time in milliseconds, and
 * returns true when `wanted` presses of the key are complete within `span` milliseconds. Any other key resets the
 * count.
 */
export function countPresses(wanted: number, span: number): (isTheKey: boolean, time: number) => boolean {
  let times: number[] = [];
  return (isTheKey, time) => {
    times = isTheKey ? [...times.filter((earlier) => time - earlier <= span), time] : [];
    return times.length >= wanted;
  };
}
