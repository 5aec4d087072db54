import { useEffect, useState } from 'react';
import { wallClock, type WallClock } from '../../domain/opening.ts';

/** Half a minute: a state is at most this late. */
const interval = 30_000;

/** The present time in Japan, by the minute; renewed when the page becomes visible again. */
export function useNow(): WallClock {
  const [now, setNow] = useState(() => wallClock(new Date()));
  useEffect(() => {
    const renew = () =>
      setNow((before) => {
        const next = wallClock(new Date());
        return next.day === before.day && next.minute === before.minute ? before : next;
      });
    const timer = setInterval(renew, interval);
    const onVisible = () => {
      if (!document.hidden) renew();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);
  return now;
}
