import type { Choice } from '../../../kernel/contract.ts';
import type { KindUse } from '../../../rulesets/ledger-catalogue/kind.ts';

/** A kind of union work as the home of storage has it, with its causes and the fields that it adds. */
export interface Kind {
  kindCode: string;
  name: string;
  groupCode: string;
  icon: string;
  sensitive: boolean;
  quick: boolean;
  uses: readonly KindUse[];
  sentence: string;
  causes: readonly Cause[];
  fields: readonly KindField[];
  /** Switched off: shown where records bear them, never offered. */
  endedCauses?: readonly Cause[];
  /** The occasions of the catalogue, the same for every kind. */
  occasions?: readonly Choice[];
  endedOccasions?: readonly Choice[];
  active?: boolean;
}

export interface Cause {
  causeCode: string;
  name: string;
  tags: readonly string[];
}

export interface KindField {
  fieldCode: string;
  label: string;
  typeCode: string;
  choices: readonly Choice[] | null;
  required: boolean;
  sensitive: boolean;
}

/** With those that were switched off: records bear them still. */
export const everyCause = (kind: Pick<Kind, 'causes' | 'endedCauses'>): Cause[] => [
  ...kind.causes,
  ...(kind.endedCauses ?? []),
];
export const everyOccasion = (kind: Pick<Kind, 'occasions' | 'endedOccasions'>): Choice[] => [
  ...(kind.occasions ?? []),
  ...(kind.endedOccasions ?? []),
];

export const takesPersons = (kind: Kind): KindUse | undefined => kind.uses.find((use) => use.field === 'persons');
export const standardsOf = (kind: Kind): Record<string, string> =>
  Object.fromEntries(
    kind.uses.filter((use) => use.standard && use.field !== 'tags').map((use) => [use.field, use.standard ?? '']),
  );
