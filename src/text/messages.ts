import ja from '@words/ja.json';

export type MessageKey = keyof typeof ja;

/** A word or sentence of the interface in Japanese, with `{name}` filled in from `values`. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  return ja[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Some words as they stand, for a script of the page that fills them in. */
export function messagesFor<Name extends MessageKey>(names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, t(name)])) as Record<Name, string>;
}
