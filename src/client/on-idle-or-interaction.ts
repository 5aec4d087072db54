/**
 * Runs something once, when the page stands and the device has nothing else to do, or at the first touch or key: what
 * comes alive later never holds up what is there to be read. For module scripts, which run when the page is parsed.
 */
export function onIdleOrInteraction(start: () => void): void {
  const signs = ['pointerdown', 'keydown', 'focusin'] as const;
  let isStarted = false;
  const run = () => {
    if (isStarted) return;
    isStarted = true;
    for (const logo of signs) removeEventListener(logo, run, true);
    start();
  };
  for (const logo of signs) addEventListener(logo, run, true);
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
