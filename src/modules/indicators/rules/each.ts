import { givers, holderKinds, issuers, levels } from '../../../rulesets/ledger-choices.ts';
import type { CountRule, Dimension, EachItem, EachRule, Where } from '../contract.ts';
import type { Catalogue } from './definition.ts';

/** One line of the kept summaries: a code for each dimension, then what it adds. */
export type EachLine = readonly [...codes: (string | null)[], adds: number];

/** Lines that name the same, added up, the largest first. The items of a count come to the count: nothing is left out. */
export function addLines(lines: readonly EachLine[]): EachItem[] {
  const sums = new Map<string, { codes: (string | null)[]; value: number }>();
  for (const line of lines) {
    const codes = line.slice(0, -1) as (string | null)[];
    const key = JSON.stringify(codes);
    const sum = sums.get(key) ?? { codes, value: 0 };
    sums.set(key, { codes, value: sum.value + Number(line.at(-1)) });
  }
  return [...sums]
    .filter(([, { value }]) => value !== 0)
    .sort(([a, one], [b, other]) => other.value - one.value || (a < b ? -1 : 1))
    .map(([, item]) => item);
}

/** What a dimension is called, and what stands for a record that names none. */
export const dimensionNames: Record<Dimension, { name: string; none: string }> = {
  campaign: { name: 'Phong trào, cuộc thi', none: 'Không theo đợt nào' },
  cause: { name: 'Nội dung', none: 'Nội dung khác' },
  fund: { name: 'Quỹ', none: 'Quỹ khác' },
  giver: { name: 'Bên tặng', none: 'Bên khác' },
  holder: { name: 'Của ai', none: 'Không rõ' },
  issuer: { name: 'Cấp công nhận, khen', none: 'Cấp khác' },
  level: { name: 'Cấp', none: 'Chưa ghi cấp' },
  occasion: { name: 'Dịp', none: 'Dịp khác' },
};

/** The words of one dimension of an item. */
export function nameIn(rule: EachRule, item: EachItem, dimension: Dimension, catalogue: Catalogue): string {
  const code = item.codes[rule.by.indexOf(dimension)] ?? null;
  if (code === null) return dimensionNames[dimension].none;
  if (dimension === 'campaign') return item.campaign ?? dimensionNames.campaign.none;
  return namesOf(rule, dimension, catalogue).find((one) => one.value === code)?.label ?? code;
}

const narrows: Record<Dimension, keyof Where> = {
  campaign: 'campaigns',
  cause: 'causes',
  fund: 'funds',
  giver: 'givers',
  holder: 'holders',
  issuer: 'issuers',
  level: 'levels',
  occasion: 'occasions',
};

/** How an item is called in an address. */
export const keyOfItem = ({ codes }: EachItem): string => codes.map((code) => code ?? '').join('/');

/** One item as a count of its own; undefined where its records name nothing to ask for. */
export function ruleOfItem({ by, count, where, basis }: EachRule, { codes }: EachItem): CountRule | undefined {
  if (codes.includes(null)) return undefined;
  const own = Object.fromEntries(by.map((dimension, nth) => [narrows[dimension], [codes[nth]]]));
  return { measure: count, where: { ...where, ...own }, ...(basis ? { basis } : {}) };
}

function namesOf(
  { where }: EachRule,
  dimension: Exclude<Dimension, 'campaign'>,
  { kinds, funds }: Catalogue,
): readonly { value: string; label: string }[] {
  switch (dimension) {
    case 'cause':
      return kinds.flatMap(({ kindCode, causes, endedCauses = [] }) =>
        where.kinds?.includes(kindCode)
          ? [...causes, ...endedCauses].map(({ causeCode, name }) => ({ value: causeCode, label: name }))
          : [],
      );
    case 'fund':
      return funds;
    case 'giver':
      return givers;
    case 'holder':
      return holderKinds;
    case 'issuer':
      return issuers;
    case 'level':
      return levels;
    case 'occasion':
      return [...(kinds[0]?.occasions ?? []), ...(kinds[0]?.endedOccasions ?? [])];
  }
}
