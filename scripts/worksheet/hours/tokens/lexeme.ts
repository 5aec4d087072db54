import type { Token } from './token.ts';

/** What a piece of text means, without where it is. */
export type Meaning = Token extends infer One
  ? One extends unknown
    ? Omit<One, 'gap' | 'isNewLine' | 'text'>
    : never
  : never;
/** A pattern and its meaning: undefined adds nothing, a string is a message in Japanese about text that cannot be read. */
export type Lexeme = { pattern: RegExp; read: (match: RegExpExecArray) => Meaning | string | undefined };
