import * as words from '@words/ja.json';
import type { DirectoryRow } from '../../domain/directory.ts';
import type { Answer } from '../../domain/search/answer.ts';
import type { ResultSection } from '../../domain/search/result-sections.ts';

type Props = {
  answer: Answer | undefined;
  sections: ResultSection<DirectoryRow>[];
  onChoose: (name: string) => void;
};

/** Needs near to a query that finds nothing certain, as buttons that search for them; without those of a section. */
export default function NearestNeeds({ answer, sections, onChoose }: Props) {
  const offered = (answer?.nearest ?? []).filter(({ id }) => !sections.some(({ need }) => need?.id === id));
  if (offered.length === 0) return null;
  return (
    <div data-find="nearest">
      <p>{words.findNearest}</p>
      <ul className="plain-list">
        {offered.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
