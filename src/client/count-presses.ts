/**
 * Counts presses of one key: the returned function answers true at the press that completes `wanted` of them within
 * `span` milliseconds. Any other key starts the count anew.
 */
export function countPresses(wanted: number, span: number): (isTheKey: boolean, time: number) => boolean {
  let times: number[] = [];
  return (isTheKey, time) => {
    times = isTheKey ? [...times.filter((earlier) => time - earlier <= span), time] : [];
    return times.length >= wanted;
  };
}
