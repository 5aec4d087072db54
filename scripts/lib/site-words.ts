import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

/**
 * Resolves `@words/` as the build of the site does, so that a command can import the formatting of `src/text`. Import this
 * file first, and the code that needs it by a dynamic import.
 */
const words = path.resolve(import.meta.dirname, '../../content/i18n');

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!specifier.startsWith('@words/')) return nextResolve(specifier, context);
    const url = pathToFileURL(path.join(words, specifier.slice('@words/'.length))).href;
    return { url, format: 'json', importAttributes: { type: 'json' }, shortCircuit: true };
  },
});
