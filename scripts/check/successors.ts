import { problemAt, type Rule } from './rule.ts';

/** The successor (`movedTo`) of a record is another record that does not end and has not moved. */
export const successors: Rule = ({ folders }) =>
  folders.places.flatMap((file) => {
    const { movedTo } = file.record.status;
    const successor = folders.places.find(({ id }) => id === movedTo);
    if (movedTo === undefined || !successor) return [];
    const problem = (message: string) => [problemAt(file, ['status', 'movedTo'], message)];
    if (successor.id === file.id) {
      return problem('引き継ぎ先が、この窓口・場所そのものです。引き継いだ窓口・場所の名前を書いてください');
    }
    const { value, movedTo: next } = successor.record.status;
    if (value === 'closed') {
      return problem(
        `引き継ぎ先の ${movedTo} も終わります。今行ける窓口・場所の名前にするか、value を closed にして movedTo を消してください`,
      );
    }
    if (value === 'moved') {
      return problem(`引き継ぎ先の ${movedTo} も、引き継がれています。${next} と書いてください`);
    }
    return [];
  });
