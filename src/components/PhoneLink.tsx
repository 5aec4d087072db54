import * as words from '@words/ja.json';
import { chargeOf } from '../domain/charge.ts';
import { isShortNumber } from '../domain/dialling.ts';
import type { ContactPhone } from '../domain/directory.ts';
import { telHref } from '../domain/tel.ts';
import { link } from '../site/links.ts';

type Props = {
  phone: ContactPhone;
  /** `large` (default) for the number to call first, with its charge and note; `small` without them. */
  size?: 'large' | 'small';
  /** Shows a large button in the colour of danger. */
  urgent?: boolean;
  /** Whether a short number is above: adds a label with the phones that this number is for. */
  belowShortNumber?: boolean;
};

/**
 * A phone number as a link that dials. Must be rendered inside the record's `[data-place]`. A short number (`#`) looks
 * like text and is no link on an iPhone, which does not dial it (Apple URL Scheme Reference). Styles: phone-link.css.
 */
export default function PhoneLink({ phone, size = 'large', urgent, belowShortNumber }: Props) {
  // The spaces separate the words for screen readers and in copied text.
  const always = phone.always === true && (
    <>
      {' '}
      <span className="always">{words.always}</span>
    </>
  );
  const digits = (look?: string) => (
    <span className={look ? `digits ${look}` : 'digits'} key={phone.value}>
      {phone.value}
    </span>
  );
  const remarks = remarksOf(phone, size, belowShortNumber === true);
  return (
    <div className="phone-link" data-field="phone" data-known="true">
      {isShortNumber(phone) ? (
        <a className="short" href={telHref(phone.value)}>
          {digits(size)} <span>{words.dial}</span>
          {always}
        </a>
      ) : (
        <a className={`button ${size}${urgent ? ' urgent' : ''}`} href={telHref(phone.value)}>
          <svg className="icon" aria-hidden="true" focusable="false">
            <use href={link('/icons.svg#phone')} />
          </svg>
          <span className="visually-hidden">{words.phones}</span> {digits()}
          {always}
        </a>
      )}
      {remarks.length > 0 && (
        <p>
          {remarks.map((remark) => (
            <span key={remark}>{remark}</span>
          ))}
        </p>
      )}
    </div>
  );
}

function remarksOf(phone: ContactPhone, size: 'large' | 'small', belowShortNumber: boolean): string[] {
  const charges = { free: words.chargeFree, paid: words.chargePaid, unknown: undefined };
  const label = phone.label ?? (belowShortNumber ? words.dialAny : undefined);
  const alwaysUrgent = phone.always === 'urgent' ? words.alwaysUrgent : undefined;
  const remarks =
    size === 'large'
      ? [label, alwaysUrgent, charges[chargeOf({ charge: 'unknown', ...phone })], phone.note]
      : [belowShortNumber ? label : undefined, alwaysUrgent];
  return remarks.filter((text) => text !== undefined);
}
