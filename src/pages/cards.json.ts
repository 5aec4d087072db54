import { directory } from '../data/directory.ts';
import { numbersToShow } from '../data/dialling.ts';

/** One line for each record that may stand in the list of a device: its id, name, what it does and its numbers. */
export const GET = async () => {
  const { kinds } = await directory();
  const cards = kinds
    .flatMap(({ places }) => places)
    .filter(({ discreet }) => !discreet)
    .map(({ id, name, firm, callInstead, summary }) => {
      const call = callInstead()?.call;
      return [
        id,
        name,
        summary,
        numbersToShow(firm),
        call ? [call.id, call.name, numbersToShow(call.firm)] : null,
      ];
    });
  return new Response(JSON.stringify(cards));
};
