import ja from '@words/ja.json';
import { fill } from './fill.ts';

export type MessageKey = keyof typeof ja;

/** A Japanese interface message, with each `{name}` replaced from `values`; a name without a value is kept. */
export const t = (key: MessageKey, values: Record<string, string | number> = {}): string =>
  fill(ja[key], values);

/** Messages with their placeholders, for client code that fills them in. */
export function messagesFor<Name extends MessageKey>(names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, t(name)])) as Record<Name, string>;
}
