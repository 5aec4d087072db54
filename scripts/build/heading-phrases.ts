import type { PhrasingContent } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { lineSplitter } from '../../src/text/line-breaks.ts';

const split = lineSplitter([]);

/** Restricts line breaks in headings of Markdown texts to ends of phrases, as `Phrase` does for components. */
export const headingPhrases = defineMdastPlugin({
  name: 'heading-phrases',
  heading: (node) => ({ ...node, children: node.children.flatMap(breakable) }),
});

function breakable(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  return split(node.value).flatMap((value, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'html' as const, value: '<wbr>' }]),
    { type: 'text', value },
  ]);
}
