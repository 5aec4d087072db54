import { directory } from '../data/directory.ts';

/** One line for each record that may stand in the list of a device: its id, name, number and what it does. */
export const GET = async () => {
  const { kinds } = await directory();
  const cards = kinds
    .flatMap(({ places }) => places)
    .filter(({ discreet }) => !discreet)
    .map(({ id, name, firm, refer, summary }) => {
      const call = firm.length > 0 ? undefined : refer()?.call;
      return [
        id,
        name,
        summary,
        firm[0]?.value ?? null,
        call ? [call.id, call.name, call.firm[0]?.value] : null,
      ];
    });
  return new Response(JSON.stringify(cards));
};
