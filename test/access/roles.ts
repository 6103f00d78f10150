import type { PersonName, UnitName } from '../world/build.ts';

/**
 * Who asks, and what a post opens by the union's own rule: written here by hand a second time, so that a change of
 * `rulesets/rights.ts` is noticed. `head` = a chair over the own unit with its groups, `below` = over what lies under it.
 */
export type Role = Exclude<PersonName, 'woman'> | 'administrator' | 'nobody';
type Right = 'head' | 'below' | 'committee' | 'inspector' | 'womensHead' | 'leader' | 'administrator';

/** `administrator` keeps the program running and holds no post. */
export const roles: Record<Role, { right: Right | null; own: readonly UnitName[]; below: readonly UnitName[] }> = {
  nobody: { right: null, own: [], below: [] },
  member: { right: null, own: [], below: [] },
  leader: { right: 'leader', own: ['one'], below: [] },
  committee: { right: 'committee', own: ['home', 'one', 'two'], below: [] },
  inspector: { right: 'inspector', own: ['home', 'one', 'two'], below: [] },
  womensHead: { right: 'womensHead', own: ['home', 'one', 'two'], below: [] },
  chair: { right: 'head', own: ['home', 'one', 'two'], below: [] },
  siblingChair: { right: 'head', own: ['sibling'], below: [] },
  strangerChair: { right: 'head', own: ['stranger'], below: [] },
  upperChair: { right: 'head', own: ['upper'], below: ['home', 'one', 'two', 'sibling'] },
  federationChair: {
    right: 'head',
    own: ['federation'],
    below: ['upper', 'otherUpper', 'home', 'one', 'two', 'sibling', 'stranger'],
  },
  administrator: {
    right: 'administrator',
    own: ['federation', 'upper', 'otherUpper', 'home', 'one', 'two', 'sibling', 'stranger'],
    below: [],
  },
};

/** Names and figures are two rights: what stands `below` never shows a person. */
export const holders: Record<string, readonly Right[]> = {
  'org.read': ['head', 'below', 'committee', 'inspector', 'womensHead', 'leader', 'administrator'],
  'org.change': ['head', 'administrator'],
  'people.read': ['head', 'committee', 'inspector', 'womensHead', 'leader'],
  'people.change': ['head'],
  'people.sensitive': ['head'],
  'people.watch': ['head'],
  'people.accounts': ['head', 'administrator'],
  'ledger.read': ['head', 'committee', 'inspector', 'womensHead', 'leader'],
  'ledger.figures': ['head', 'below', 'committee', 'inspector', 'womensHead', 'leader'],
  'ledger.record': ['head', 'committee', 'womensHead', 'leader'],
  'ledger.correct': ['head'],
  'ledger.rates': ['head'],
  // The catalogue belongs to the whole home of storage.
  'ledger.kinds': ['administrator'],
  'ledger.declare': ['head'],
  'indicators.read': ['head', 'below', 'committee', 'inspector', 'womensHead'],
  'indicators.change': ['head'],
  'documents.templates': ['head'],
  'targets.read': ['head', 'below', 'committee', 'inspector', 'womensHead'],
  'targets.change': ['head'],
  'targets.assign': ['head'],
  'targets.work': ['head', 'committee', 'womensHead'],
  'reports.read': ['head', 'below', 'committee', 'inspector', 'womensHead'],
  'reports.write': ['head', 'committee'],
  'reports.submit': ['head'],
  'reports.outline': ['head'],
  // At home it is let in and refused: one's own report is received above.
  'reports.receive': ['head', 'below'],
  'reports.adopt': ['head'],
  'finance.read': ['head', 'committee', 'inspector', 'womensHead', 'leader'],
  'finance.approve': ['head'],
};

/** What a role meets at a unit: the page, a refusal, or nothing that looks different from an address that never was. */
export type Standing = 'opens' | 'refused' | 'not there';

export function standingOf(role: Role, unit: UnitName, permission: string): Standing {
  const { right, own, below } = roles[role];
  const held = own.includes(unit) ? right : below.includes(unit) ? 'below' : null;
  if (!held) return 'not there';
  return holders[permission]?.includes(held) ? 'opens' : 'refused';
}
