import { load } from 'cheerio';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import ContactCard from '../../../src/components/ContactCard.tsx';
import type { Contact } from '../../../src/domain/directory.ts';
import { hoursSchema } from '../../../src/schema/hours.ts';

const contact: Contact = {
  id: 'yama-no-ie',
  name: '山の家',
  kana: 'やまのいえ',
  kind: 'ibasho',
  districts: ['kita'],
  summary: 'だれでも過ごせる場所です。',
  opening: [{ hours: hoursSchema.parse({ weekly: [{ days: ['tue'], from: '09:00', to: '17:00' }] }) }],
  phones: [{ value: '03-0000-1111' }],
  where: '北町1-1',
};
const withoutNumber: Contact = {
  ...contact,
  phones: [],
  referral: {
    text: '福祉課に問い合わせてください。',
    call: 'fukushi',
    say: '「山の家のこと」と言ってください。',
  },
};
const callee = { id: 'fukushi', name: '福祉課', phones: [{ value: '03-0000-2222' }] };
/** A Tuesday at noon. */
const clock = {
  now: { day: '2026-11-24', minute: 12 * 60 },
  holidays: { from: '2026-01-01', to: '2026-12-31', days: [] },
};

const card = (props: Partial<ComponentProps<typeof ContactCard>>) =>
  load(renderToStaticMarkup(<ContactCard contact={contact} size="result" clock={clock} {...props} />));

describe('the card of a record', () => {
  it('holds its id, its name as a link, and its number inside', () => {
    const shown = card({});
    expect(shown('li').attr('data-place')).toBe('yama-no-ie');
    expect(shown('[data-name]').attr('href')).toBe('/places/yama-no-ie/');
    expect(shown('[data-name]').text()).toBe('山の家');
    expect(shown('[data-place] a[href^="tel:"]').attr('href')).toBe('tel:03-0000-1111');
  });

  it('has kind, districts, summary, state and place as a result', () => {
    const text = card({ kind: '居場所', districts: ['北'] }).text();
    for (const part of ['居場所', '北', 'だれでも過ごせる場所です。', '受付中', '北町1-1']) {
      expect(text).toContain(part);
    }
  });

  it('has only name, state and number as a row', () => {
    const shown = card({ size: 'row', kind: '居場所' });
    expect(shown('[data-kana]')).toHaveLength(0);
    expect(shown.text()).not.toContain('だれでも');
    expect(shown('a[href^="tel:"]')).toHaveLength(1);
  });

  it('marks a discreet record', () => {
    expect(card({})('[data-discreet]')).toHaveLength(0);
    expect(card({ contact: { ...contact, discreet: true } })('li[data-discreet]')).toHaveLength(1);
  });

  it('says of each short number how to dial it, and that the next is for every phone', () => {
    const phones = [{ value: '#7000' }, { value: '03-0000-3333' }];
    const shown = card({ contact: { ...contact, phones } });
    expect(shown('a.short').attr('href')).toBe('tel:%237000');
    expect(shown('a.short').text()).toBe('#7000 とダイヤルしてください');
    expect(shown('.phone-link').last().text()).toContain('どの電話からもかけられる番号');
  });
});

describe('the card of a record without a number', () => {
  it('says whom to call and what to say, and not in a row', () => {
    expect(card({ contact: withoutNumber }).text()).toContain('福祉課に問い合わせてください。');
    expect(card({ contact: withoutNumber }).text()).toContain('「山の家のこと」と言ってください。');
    expect(card({ contact: withoutNumber, size: 'row' }).text()).not.toContain('福祉課');
  });

  it('has the number of the other record inside of an element of that record', () => {
    const shown = card({ contact: withoutNumber, size: 'popup', callee });
    const number = shown('a[href="tel:03-0000-2222"]');
    expect(number.closest('[data-place]').attr('data-place')).toBe('fukushi');
  });
});

describe('the state of a record on a card', () => {
  it('is written at once where the time is known', () => {
    expect(card({})('.opening').attr('data-state')).toBe('open');
    expect(card({})('[data-opening]')).toHaveLength(0);
  });

  it('is left to the script of the page in a built page, with room for its longest text', () => {
    const shown = card({ clock: undefined, longest: ['いちばん長い文'] });
    expect(shown('[data-opening]').attr('hidden')).toBeDefined();
    expect(shown('[data-longest]').attr('data-longest')).toBe('いちばん長い文');
  });

  it('and its number are gone after its last day, and its state is not there before its first', () => {
    const ended = card({ contact: { ...contact, ends: '2026-11-23' } });
    expect(ended('.opening, a[href^="tel:"]')).toHaveLength(0);
    const coming = card({ contact: { ...contact, begins: '2026-11-25' } });
    expect(coming('.opening')).toHaveLength(0);
    expect(coming('a[href^="tel:"]')).toHaveLength(1);
  });

  it('is hidden by its days in a built page, which may be read later', () => {
    const notes = [{ text: '12月31日で終わります。', until: '2026-12-31' }];
    const shown = card({ contact: { ...contact, ends: '2026-12-31', notes }, clock: undefined });
    expect(shown('.life').attr('data-shown-until')).toBe('2026-12-31');
    expect(shown('a[href^="tel:"]').closest('[data-shown-until]').attr('data-shown-until')).toBe(
      '2026-12-31',
    );
  });
});
