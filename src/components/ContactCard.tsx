import type { ReactNode } from 'react';
import { isShortNumber } from '../domain/dialling.ts';
import type { Contact } from '../domain/directory.ts';
import type { Clock } from '../domain/opening-line.ts';
import { links } from '../site/links.ts';
import OpeningState from './OpeningState.tsx';
import PhoneLink from './PhoneLink.tsx';

/** The record to call instead of another, with its phones. */
export type Callee = Pick<Contact, 'id' | 'name' | 'phones'>;

type Props = {
  contact: Contact;
  /**
   * `row`: name, state and number, for the list of all records; `list` with what `about` says, for the lists of a page;
   * `result` has all that is known, `popup` the same without the reading.
   */
  size: 'row' | 'list' | 'result' | 'popup';
  /** The time at which states are shown; without it, the script of the page writes them. */
  clock?: Clock;
  /** The longest text of each opening line, for a card without a clock. */
  longest?: readonly string[];
  /** What the kind and the districts are called; not in a row. */
  kind?: string;
  districts?: readonly string[];
  /** Sentences on the record as a result, such as its distance. */
  remarks?: readonly string[];
  /** The record to call instead, for a card whose number is called from there. */
  callee?: Callee | undefined;
  /** What the record is, in place of the kind, the districts, the summary and the place. */
  about?: ReactNode;
  children?: ReactNode;
};

/**
 * A record with what a visitor needs to contact it. The same markup is rendered at build time and on the device. Styles:
 * contact-card.css, opening.css and phone-link.css.
 */
export default function ContactCard({
  contact,
  size,
  clock,
  longest = [],
  kind = '',
  districts = [],
  remarks = [],
  callee,
  about,
  children,
}: Props) {
  const { id, name, kana, summary, where, discreet } = contact;
  const isRow = size === 'row';
  const isDetailed = size === 'result' || size === 'popup';
  const reading = size === 'result' ? kana : null;
  return (
    <li className={`contact contact-${size}`} data-place={id} data-discreet={discreet ? '' : undefined}>
      <a className="row-link" href={links.place(id)} data-name="">
        {name}
      </a>
      {about}
      {isDetailed && (
        <p className="contact-about">
          {reading !== null && <span data-kana="">{reading}</span>}
          {[kind, ...districts].map((text) => (
            <span key={text}>{text}</span>
          ))}
        </p>
      )}
      {isDetailed && summary !== undefined && <p key={summary}>{summary}</p>}
      {remarks.map((remark) => (
        <p className="quiet remark" key={remark}>
          {remark}
        </p>
      ))}
      {isDetailed && where !== undefined && (
        <p className="quiet" key={where}>
          {where}
        </p>
      )}
      <Life contact={contact} clock={clock} longest={longest}>
        {contact.phones.map((phone, index) => (
          <PhoneLink
            key={phone.value}
            phone={phone}
            size="small"
            belowShortNumber={index > 0 && isShortNumber(contact.phones[0]!)}
          />
        ))}
        {!isRow && contact.referral && <Referral referral={contact.referral} callee={callee} />}
      </Life>
      {children}
    </li>
  );
}

type LifeProps = {
  contact: Contact;
  clock: Clock | undefined;
  longest: readonly string[];
  children: ReactNode;
};

/** The notes, states and numbers of a record, as they apply on the day: a page may be read after a record has ended. */
function Life({ contact, clock, longest, children }: LifeProps) {
  const { begins, ends, notes = [], opening } = contact;
  const day = clock?.now.day;
  const lifespan = { begins, ends };
  const isOn = (from = '', until = '~') => day === undefined || (from <= day && day <= until);
  return (
    <>
      {notes
        .filter(({ from, until }) => isOn(from, until))
        .map(({ text, from, until }) => (
          <p
            className="life"
            data-shown-from={clock ? undefined : from}
            data-shown-until={clock ? undefined : until}
            hidden={!clock && from !== undefined}
            key={text}
          >
            {text}
          </p>
        ))}
      {isOn(begins, ends) &&
        opening.map((line, index) => (
          <OpeningState key={index} line={line} lifespan={lifespan} clock={clock} longest={longest[index]} />
        ))}
      {ends === undefined ? children : <UntilLastDay day={day} ends={ends} children={children} />}
    </>
  );
}

function UntilLastDay({
  day,
  ends,
  children,
}: {
  day: string | undefined;
  ends: string;
  children: ReactNode;
}) {
  if (day === undefined) return <div data-shown-until={ends}>{children}</div>;
  return day <= ends ? <>{children}</> : null;
}

/** Whom to call for a record without a number of its own, and what to say there. */
function Referral({
  referral: { text, say },
  callee,
}: {
  referral: NonNullable<Contact['referral']>;
  callee: Callee | undefined;
}) {
  return (
    <>
      <p className="quiet" key={text}>
        {text}
      </p>
      {callee && (
        <div data-place={callee.id}>
          {callee.phones.map((phone) => (
            <PhoneLink key={phone.value} phone={phone} size="small" />
          ))}
        </div>
      )}
      {say !== '' && (
        <p className="quiet" key={say}>
          {say}
        </p>
      )}
    </>
  );
}
