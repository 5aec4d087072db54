/**
 * Runs `start` once, when the browser is idle or at the first touch, key or focus, so that reading is not delayed. For
 * module scripts, which run after the page is parsed.
 */
export function onIdleOrInteraction(start: () => void): void {
  const interactions = ['pointerdown', 'keydown', 'focusin'] as const;
  let isStarted = false;
  const run = () => {
    if (isStarted) return;
    isStarted = true;
    for (const type of interactions) removeEventListener(type, run, true);
    start();
  };
  for (const type of interactions) addEventListener(type, run, true);
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
