import { describe, expect, it } from 'vitest';
import { cityDataOf } from '../../../scripts/content/city-data.ts';
import { loadContent } from '../../../scripts/content/load.ts';
import { entries } from '../../support/clerk-afternoon.ts';
import { day, sheetDesk } from '../../support/worksheets.ts';

/**
 * A made-up clerk fills in 60 cells of a sheet, sorts it and saves it. The files were saved by LibreOffice
 * (tests/support/renew-afternoon.ts).
 */
describe.each(['clerk-afternoon.xlsx', 'clerk-afternoon.csv'])(
  'an afternoon of a clerk, saved as %s,',
  (name) => {
    it('is imported whole, checked, and is on the pages', async () => {
      expect(entries).toHaveLength(60);
      const desk = sheetDesk();
      const { status, output } = await desk.importFile(`tests/fixtures/worksheets/${name}`);
      expect([status, output]).toEqual([0, expect.stringContaining('8 件のファイルを書きました')]);
      const changes = output
        .split('\n')
        .filter((line) => /: .+(→|のまま（)/.test(line) && !line.startsWith(' '));
      expect(changes).toHaveLength(entries.length - 1);
      expect(output).toContain('医療と介護の連携センター 住所: 今と同じなので、変わりません');
      expect(desk.check().status).toBe(0);

      const city = cityDataOf(loadContent(desk.content), day);
      const yamate = city.place('yamate-soudan');
      expect(yamate).toMatchObject({
        status: { value: 'open' },
        kana: 'やまてそうだんせんたー',
        phones: [
          { value: '03-0001-0101', label: '相談の電話', charge: 'paid', asOf: '2026-11-20' },
          { value: '03-0001-0103', label: '夜の連絡先' },
        ],
        fax: { value: '03-0001-0102', source: ['city-staff'] },
        address: { value: 'つばき市坂上1番地の2' },
        postalCode: { value: '100-0009' },
        position: { precision: 'town' },
        hours: { value: { holidays: 'closed', yearEnd: 'closed' } },
        fee: { value: '無料', free: true },
        reservation: { booking: 'none' },
        missingFields: [],
      });
      expect(city.place('niji-hiroba')).toMatchObject({
        fee: { value: '親子で100円〜300円' },
        ages: { value: { from: 0, to: 3 } },
        hours: {
          value: {
            weekly: [
              { venue: '東館', to: '15:00' },
              { venue: '西館', to: '16:30' },
            ],
            closed: { monthly: [{ day: 'sun', week: 4 }] },
          },
        },
      });
      expect(city.place('kawabe-soudan')).toMatchObject({
        phones: [
          {
            value: '03-0000-0001',
            label: '相談の電話',
            source: ['city-staff', 'city-page'],
            asOf: '2026-11-20',
          },
        ],
        hours: {
          value: {
            text: '受付は17時30分までです。',
            events: [{ name: '体操', weeks: [2, 4] }],
            closed: { monthly: [{ day: 'mon', week: 3 }] },
          },
        },
      });
      expect(city.place('kawabe-soudan').fax).toBeUndefined();
      expect(city.place('hato-hiroba').status).toMatchObject({
        value: 'moved',
        until: '2027-01-31',
        movedTo: 'niji-hiroba',
      });
    });
  },
);
