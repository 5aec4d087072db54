import type { Place } from '../../../src/schema/place.ts';
import { answerOf } from '../answers.ts';
import { choicesFor, confirmed, refuse, requireAnswerFits, type Field, type Lookups } from './field.ts';
import { recordNamed } from './status.ts';
import { cleanText } from './text.ts';

/** The responsible section, by the name of its record. */
export function sectionField({ section }: Place, { names }: Lookups): Field {
  const now = section ? (names.get(section.value) ?? section.value) : '';
  return {
    label: '担当の課',
    key: 'section',
    now,
    help: 'このサイトにある課の名前',
    choices: choicesFor(now),
    read: (cell) => {
      const answer = answerOf(cell);
      requireAnswerFits(answer, now);
      if (answer === 'none' || answer === 'unknown') refuse('課の名前を書いてください');
      const id = answer === 'keep' ? (section?.value ?? '') : recordNamed(cleanText(cell), names);
      return {
        words: names.get(id) ?? id,
        apply: (draft) => {
          draft.data.section =
            id === section?.value ? confirmed(draft.data.section, draft) : { value: id, ...draft.provenance };
          draft.changed.add('section');
        },
      };
    },
  };
}
