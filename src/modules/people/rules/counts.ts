import { formatNumber } from '../../../kernel/vi/number.ts';

export interface Count {
  unitId: string;
  sex: string;
  persons: number;
}

/** How many persons the counts hold, all or those that are asked for. */
export const sumOf = <C extends Count>(counts: readonly C[], isMeant: (count: C) => boolean = () => true): number =>
  counts.reduce((sum, count) => sum + (isMeant(count) ? count.persons : 0), 0);

/** "52 đoàn viên · 26 nữ" */
export const headCount = (counts: readonly Count[]): [string, string] => [
  `${formatNumber(sumOf(counts))} đoàn viên`,
  `${formatNumber(sumOf(counts, ({ sex }) => sex === 'female'))} nữ`,
];
