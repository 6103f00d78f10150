import type { Beside } from './beside.ts';
import type { Grouping } from './grouping.ts';
import { announcing, signOf } from './grouping-words.ts';
import { scaleOf, type Quantity } from '../reading/quantities.ts';
import { signName, type Signs } from '../signs.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { inScale } from './sums.ts';
import { unitClass } from '../reading/units.ts';

/** What each number is by the words beside it: the whole, and of its parts the larger and the smaller, or the first and the last. */
export function rolesOf({ whole, parts }: Grouping): Readonly<Record<string, Quantity>> {
  const [first, last] = [parts[0] ?? whole, parts.at(-1) ?? whole];
  if (parts.length !== 2) return { whole, first, last };
  const [larger, smaller] = inScale(first, whole) >= inScale(last, whole) ? [first, last] : [last, first];
  return { whole, larger, smaller };
}

export function ofCues(grouping: Grouping, besideOf: (some: Quantity) => Beside): Signs {
  const signs: Record<string, number> = {};
  const roles = rolesOf(grouping);
  for (const role in roles) {
    const some = roles[role];
    if (!some) continue;
    const { before, behind } = besideOf(some);
    for (const word of before) signs[signName(word, signName('<', role))] = 1;
    for (const word of behind) signs[signName(signName(role, '>'), word)] = 1;
  }
  const [head, ...more] = grouping.parts.map((part) => besideOf(part).before.at(-1) ?? '');
  signs['leadAlike'] = more.filter((word) => word === head && word !== '').length / more.length;
  return signs;
}

/** How large a number is beside another: how often it doubles. */
const doublings = (one: bigint, other: bigint): number => Math.round(Math.log2(Number(one) / Number(other)) * 2) / 2;

/** Orders of magnitude, not values: what came and went is little beside what was there. */
export function ofSizes({ whole, parts }: Grouping): Signs {
  const values = parts.map((part) => inScale(part, whole));
  const least = values.reduce((one, other) => (other < one ? other : one));
  const most = values.reduce((one, other) => (other > one ? other : one));
  return {
    wholeFigures: String(whole.value).length,
    leastBeside: Math.min(8, least > 0n ? doublings(whole.value, least) : 9),
    mostBeside: Math.min(8, most > 0n ? doublings(whole.value, most) : 9),
    spread: Math.min(8, least > 0n ? doublings(most, least) : 9),
    scalesMixed: new Set([whole, ...parts].map(scaleOf)).size > 1,
    roundWhole: String(whole.value / 10_000n).endsWith('0000'),
    vague: [whole, ...parts].filter(({ about }) => about !== undefined).length,
    ofSome: parts.filter(({ of }) => of !== undefined).length,
    wholes: parts.filter((part) => part.whole).length,
    rated: [whole, ...parts].filter(({ rate }) => rate).length,
  };
}

/** Where three numbers, or the ends of more, stand to each other. */
export function ofOrder(
  reading: Reading,
  grouping: Grouping,
  besideOf: (some: Quantity) => Beside,
  wayOf: (between: string) => Way,
): Signs {
  const { text } = reading;
  const roles = Object.entries(rolesOf(grouping)).toSorted(([, a], [, b]) => a.from - b.from);
  const signs: Record<string, number | boolean> = { parts: grouping.parts.length };
  for (const [nth, [role, some]] of roles.entries()) {
    signs[signName(role, 'At')] = nth + 1;
    signs[signName(role, 'Aside')] = some.aside === true;
    signs[signName(role, 'Bare')] = some.unit === '' && some.measure === 'count';
    const beside = besideOf(some);
    signs[signName(role, 'Step')] = beside.step;
    signs[signName(role, 'Percent')] = beside.percent;
    signs[signName(role, 'Nth')] = beside.nth;
    signs[signName(role, 'InLine')] = Math.min(9, beside.line);
    const next = roles[nth + 1]?.[1];
    if (!next) continue;
    const between = text.slice(some.to, next.from);
    const told = quantitiesIn(reading, { from: some.to, to: next.from }).filter((one) => !grouping.parts.includes(one));
    const place = nth === 0 ? 'one' : 'two';
    signs[signName(place, 'Length')] = Math.min(400, between.length);
    signs[signName(place, 'Told')] = Math.min(9, told.filter(({ measure }) => measure !== 'percent').length);
    signs[signName(place, 'Percents')] = Math.min(3, told.filter(({ measure }) => measure === 'percent').length);
    signs[signName(place, 'Lines')] = besideOf(next).line - beside.line;
    signs[signName(place, 'Sentences')] = besideOf(next).sentence - beside.sentence;
    const { sign, announces, opens } = wayOf(between);
    signs[signName(place, 'Sign')] = sign;
    signs[signName(place, 'Announces')] = announces;
    signs[signName(place, 'Opens')] = opens;
    signs[signName(place, 'Like')] = likeness(some, next);
  }
  return signs;
}

/** What stands between one number and the next. */
export interface Way {
  sign: number;
  announces: boolean;
  opens: number;
}

export const wayThrough = (between: string): Way => ({
  sign: signNames.indexOf(signOf(between)) + 1,
  announces: announcing.test(between.slice(-60)),
  opens: between.split('(').length - between.split(')').length,
});

const signNames = ['none', 'và', ',', ':', '(', ';', 'stop', 'line'];

function likeness(one: Quantity, other: Quantity): number {
  if (one.measure !== other.measure) return -2;
  if (one.unit === '' || other.unit === '') return one.unit === other.unit ? 1 : 0;
  if (one.unit === other.unit) return 4;
  if (one.unit.split(' ')[0] === other.unit.split(' ')[0]) return 3;
  return unitClass(one.unit) === unitClass(other.unit) ? 2 : -1;
}
