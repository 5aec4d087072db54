import { expect, it } from 'vitest';
import { hostileAddresses } from '../../../scripts/audit/fuzz.ts';
import { parseIds } from '../../../src/client/saved-places.ts';
import { filterNames } from '../../../src/domain/filter.ts';
import { readAddress, writeAddress } from '../../../src/islands/directory/address.ts';

const addresses = [...hostileAddresses(10_000, 1)].map(
  (address) => new URL(address, 'http://localhost/find/'),
);

it('any address is read into the known filters, which are the same after they are written and read again', () => {
  for (const address of addresses) {
    const choice = readAddress(address);
    expect(Object.keys(choice.filters), address.href).toEqual([...filterNames]);
    const written = new URL(writeAddress(choice, '/find/', true), address);
    expect(readAddress(written), address.href).toEqual(choice);
    expect(written.pathname).toBe('/find/');
    expect(written.href).not.toMatch(/[<>"]/);
  }
});

it('any list in an address is read into valid ids only', () => {
  for (const { hash, search } of addresses) {
    for (const text of [
      hash.slice(1),
      search.slice(1),
      decodeURIComponent(search.replace(/%(?![\dA-F]{2})/gi, '')),
    ])
      for (const id of parseIds(`${text},kawabe-soudan`)) expect(id).toMatch(/^[a-z\d-]+$/);
    expect(parseIds(`${hash},kawabe-soudan`)).toContain('kawabe-soudan');
  }
});
