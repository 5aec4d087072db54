import { stringify } from 'csv-stringify/sync';
import {
  dependsOnDistrict,
  districtIds,
  enumeratePaths,
  desksInDistrict,
  desksOf,
  type OutcomeDesk,
} from '../../src/domain/flow.ts';
import type { FlowProofInput } from '../../src/domain/flow-proof.ts';

/** The file of a content folder that holds the accepted routing table. */
export const routingFile = 'routing.golden.csv';

/**
 * Where each path of the flow ends, as CSV: the letters of the answers, the district (empty for a visitor who chooses
 * none), and the ids of the records in order. It holds no words, so that a change of words changes no row.
 */
export function routingTable({ flow, districts, places, referralContext }: FlowProofInput): string {
  const ids = (windows: readonly OutcomeDesk[]) => windows.map(({ place }) => place?.id ?? '?').join(' ');
  const rows = [...enumeratePaths(flow)].flatMap(({ code, node }) => {
    const step = flow.get(node);
    if (step?.type !== 'outcome') return [];
    const chosen = dependsOnDistrict(step) ? districtIds(districts) : [];
    return [
      [code, '', ids(desksOf(step, places))],
      ...chosen.map((district) => [
        code,
        district,
        ids(desksInDistrict(step, district, places, referralContext.today)),
      ]),
    ];
  });
  return stringify([['path', 'district', 'records'], ...rows]);
}

/** The lines in which two tables differ, those that went and those that came. */
export function tableChanges(accepted: string, current: string): { removed: string[]; added: string[] } {
  const [before, after] = [accepted, current].map((text) => new Set(text.trimEnd().split('\n')));
  return {
    removed: [...(before ?? [])].filter((line) => !after?.has(line)),
    added: [...(after ?? [])].filter((line) => !before?.has(line)),
  };
}
