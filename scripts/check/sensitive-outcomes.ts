import { problemAt, type Rule } from './rule.ts';

/** An outcome whose first record is discreet is sensitive, so that its page has a neutral title and a quick exit. */
export const sensitiveOutcomes: Rule = ({ folders }) => {
  const discreet = new Set(folders.places.filter(({ record }) => record.discreet).map(({ id }) => id));
  return folders.flow.flatMap((file) => {
    if (file.record.type !== 'outcome' || file.record.sensitive) return [];
    const [first] = file.record.windows;
    if (!first || !('place' in first) || first.place === undefined || !discreet.has(first.place)) return [];
    return [
      problemAt(
        file,
        ['sensitive'],
        `人に知られたくない窓口（${first.place}）へ案内します。"sensitive": true を書いてください`,
      ),
    ];
  });
};
