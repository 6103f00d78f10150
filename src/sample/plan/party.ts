import { ours, type PlannedEntry } from './entry.ts';

/** A step on the way into the Party: each stage is counted by itself, each person once in it. */
interface PartyStep {
  readonly who: number;
  readonly stageCode: 'introduced' | 'class' | 'admitted';
  readonly onDate: string;
}

const way = (who: number, introduced: string, course?: string, admitted?: string): PartyStep[] => [
  { who, stageCode: 'introduced', onDate: introduced },
  ...(course ? [{ who, stageCode: 'class' as const, onDate: course }] : []),
  ...(admitted ? [{ who, stageCode: 'admitted' as const, onDate: admitted }] : []),
];

/** Third term: six introduced, five in the class, four admitted. Later ones belong to the terms after it. */
export const PARTY_STEPS: readonly PartyStep[] = [
  ...way(8, '2018-08-10', '2018-10-19', '2019-02-03'),
  ...way(13, '2019-05-17', '2019-08-16', '2020-02-03'),
  ...way(20, '2019-11-15', '2020-03-13', '2020-09-02'),
  ...way(27, '2020-08-14', '2020-11-13', '2021-09-02'),
  ...way(34, '2021-09-10', '2021-12-10', '2023-02-03'),
  ...way(41, '2022-06-17', '2023-04-14', '2023-09-02'),
  ...way(45, '2024-08-16', '2024-10-18', '2025-09-02'),
  ...way(46, '2025-03-14', '2025-10-17', '2026-05-19'),
  ...way(47, '2026-03-20', '2026-06-12'),
  ...way(50, '2026-09-11'),
];

export const planPartySteps = (): PlannedEntry[] =>
  PARTY_STEPS.map(({ who, stageCode, onDate }) => ours('party_step', { onDate, stageCode }, [who]));
