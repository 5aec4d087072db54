/** Loads styles that only a part of the page needs, once. @throws if they cannot be loaded */
export function loadStylesheet(address: string): Promise<unknown> {
  if (document.querySelector(`link[rel="stylesheet"][href="${address}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  [link.rel, link.href] = ['stylesheet', address];
  return new Promise((resolve, reject) => {
    [link.onload, link.onerror] = [resolve, reject];
    document.head.append(link);
  });
}
