import * as words from '@words/ja.json';
import { Fragment, type ReactNode } from 'react';
import ContactCard from '../../components/ContactCard.tsx';
import type { DirectoryRow, Summaries } from '../../domain/directory.ts';
import type { Clock } from '../../domain/opening-line.ts';
import { fill } from '../../text/fill.ts';
import type { Directory } from './directory-data.ts';
import type { ListedSection } from './listed.ts';
import { remarksOf, type RemarkOptions } from './remarks.ts';

/** A page in another language, to which a need in that language leads. */
export type LanguageLink = { href: string; title: string; lang: string };

type Props = RemarkOptions & {
  directory: Pick<Directory, 'kinds' | 'districts'>;
  summaries: Summaries | undefined;
  sections: ListedSection[];
  languages: Record<string, LanguageLink>;
  clock: Clock;
  /** What a page adds to a record, such as a button. */
  actionOf?: ((row: DirectoryRow) => ReactNode) | undefined;
};

/** The items of the list of results: headings, cards and fold-outs. */
export default function Results(props: Props) {
  const { directory, sections, languages } = props;
  const cards = (rows: DirectoryRow[]) => rows.map((row) => <Result key={row.id} row={row} {...props} />);
  return sections.map((section, index) => {
    const { need, records, others, kinds, isFirstForKinds } = section;
    const first = isFirstForKinds ? 1 : records.length;
    const language = languages[need?.language ?? ''];
    return (
      <Fragment key={section.title ?? need?.id ?? ''}>
        {(need !== undefined || section.title !== undefined || index > 0) && (
          <li className="result-group" data-group={need?.id ?? ''}>
            <h2 key={headingOf(section)}>{headingOf(section)}</h2>
            {language && (
              <a className="row-link" href={language.href} lang={language.lang}>
                {language.title}
              </a>
            )}
          </li>
        )}
        {cards(records.slice(0, first))}
        {kinds.length > 0 && <li className="quiet">{words.findAskDistrict}</li>}
        {kinds.map(({ kind, rows }) => (
          <Fold
            key={kind}
            title={fill(words.findOfKind, { name: directory.kinds[kind]?.name ?? '', count: rows.length })}
          >
            {cards(rows)}
          </Fold>
        ))}
        {cards(records.slice(first))}
        {others.length > 0 && (
          <Fold title={fill(words.findOthers, { count: others.length })}>{cards(others)}</Fold>
        )}
      </Fragment>
    );
  });
}

/** The title of a section, or its need, an uncertain one as a question. */
function headingOf({ need, isGuess, title }: ListedSection): string {
  if (title !== undefined) return title;
  if (need === undefined) return words.findByName;
  if (need.name === '') return words.findByText;
  return isGuess ? fill(words.findGuess, { name: need.name }) : need.name;
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <details>
        <summary key={title}>{title}</summary>
        <ul className="plain-list">{children}</ul>
      </details>
    </li>
  );
}

function Result({ row, directory, summaries, clock, actionOf, ...options }: Props & { row: DirectoryRow }) {
  return (
    <ContactCard
      contact={{ summary: summaries?.[row.id], ...row }}
      size="result"
      clock={clock}
      kind={directory.kinds[row.kind]?.plain ?? ''}
      districts={row.districts.map((id) => directory.districts[id] ?? '')}
      remarks={remarksOf(row, options)}
    >
      {actionOf?.(row)}
    </ContactCard>
  );
}
