import type { ContentFile } from '../content/load.ts';
import { fieldOf, isGuideSample } from '../content/guide-samples.ts';
import { scalarValues } from '../content/scalar-values.ts';
import { problemAt, type Rule } from './rule.ts';

const message = (text: string) =>
  `「${text}」は手引きの見本のままです。この窓口や資料の内容に書き直してください`;

/** No name, address or text is that of a sample in the guide for editors. */
export const guideSamples: Rule = ({ folders, singles }) =>
  [...folders.places, ...folders.needs, ...Object.values(singles)].flatMap((file: ContentFile) => [
    ...[...scalarValues(file.document.data)]
      .filter(({ path, value }) => isGuideSample(fieldOf(path), String(value)))
      .map(({ path, value }) => problemAt(file, path, message(String(value)))),
    ...file.document.body.split('\n').flatMap((line, index) =>
      isGuideSample('本文', line.trim())
        ? [
            {
              file: file.file,
              line: file.document.bodyLine + index,
              field: '本文',
              message: message(line.trim()),
            },
          ]
        : [],
    ),
  ]);
