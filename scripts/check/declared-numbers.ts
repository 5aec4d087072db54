import { countOnDeclaredDay } from '../../src/domain/delivery.ts';
import { problemAt, type Rule } from './rule.ts';

/**
 * The number of places declared by a programme equals the number of records that carried it out on that day. A
 * programme with `difference` is not checked: there the two numbers differ for the reason it gives.
 */
export const declaredNumbers: Rule = ({ folders }) =>
  folders.programs.flatMap((program) => {
    const { declared, difference } = program.record;
    if (declared.count === null || difference !== undefined) return [];
    const count = countOnDeclaredDay(program.record, folders.places);
    if (count === declared.count) return [];
    return [
      problemAt(
        program,
        ['declared', 'count'],
        `資料では ${declared.count} ${declared.unit} ですが、${declared.asOf} にあった窓口・場所は ${count} 件です。` +
          '新しい窓口・場所なら status に from（始まった日）を、なくなった窓口・場所なら until（終わった日）を書いてください。' +
          'もともと数が違うなら、この事業の difference にわけを書いてください',
      ),
    ];
  });
