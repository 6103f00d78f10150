import { agreement } from './agreement.ts';
import type { Claim } from './claims.ts';
import { columnHeading } from '../reading/columns.ts';
import { frequencies } from './likeness.ts';
import { otherNames } from './one-figure.ts';
import { isToldBeside, type Pair } from './pairs.ts';
import { isSaidOtherwise, type PairJudge } from './slips.ts';
import type { Reading } from '../reading/statements.ts';
import type { Told } from './told.ts';
import { turned } from '../typing.ts';

type Often = ReadonlyMap<string, number>;

/** "481,2 triệu đồng" and "418,2 triệu đồng": two figures in each other's place, and neither number stands a second time. */
export function placesChanged(reading: Reading, pairs: readonly Pair[], { words }: PairJudge): Pair[] {
  const often = frequencies([...new Set(pairs.flatMap(({ a, b }) => [a.claim, b.claim]))]);
  return pairs.filter(({ a, b, same, signs }) => {
    if (same || !isTold(a) || !isTold(b) || a.claim.period !== b.claim.period) return false;
    // "Đông Hà | 143": the name of its row says whose it is, and the heading of its column what.
    if (isCell(reading, a) !== isCell(reading, b)) return false;
    const long = figuresOf(a.claim, b.claim);
    if (long < 3 || !turned(a.claim.quantity, b.claim.quantity) || !belong(a, b, long >= 4, often)) return false;
    return !otherNames(a, b) && !isToldBeside(a, b) && !isSaidOtherwise(signs(words));
  });
}

const isCell = (reading: Reading, { claim: { quantity } }: Told): boolean => columnHeading(reading, quantity) !== '';

const isTold = ({ claim: { quantity, sort }, planned, alone }: Told): boolean =>
  alone &&
  !planned &&
  sort !== 'plan' &&
  sort !== 'change' &&
  !quantity.of &&
  !quantity.whole &&
  quantity.measure !== 'percent';

/** How many figures they have, noughts at the end of both left out. */
function figuresOf({ quantity: a }: Claim, { quantity: b }: Claim): number {
  const step = a.step < b.step ? a.step : b.step;
  return Math.max(...[a, b].map(({ value }) => String(value / step).replace(/0+$/u, '').length));
}

/** Who got it is counted by heads, by turns and by portions alike; a thing by its own name. */
const heads = /^(?:person|child|lượt|suất|trường hợp)$/u;

/** Whether their words or their place say that they count one: what sums up tells again what was told. */
function belong(a: Told, b: Told, long: boolean, often: Often): boolean {
  const [x, y] = [a.claim, b.claim];
  const near = meet(x.near, y.near, often);
  const said = near || meet(x.near, y.wide, often) || meet(x.wide, y.near, often) || agreement(x, y).work === true;
  const again = a.summing || b.summing || a.known || b.known;
  if (x.quantity.measure === 'money') return said || (long && again);
  const kin = a.kind !== '' && a.kind === b.kind;
  const thing = kin && !heads.test(a.kind);
  if (again) return said || thing || (kin && a.kind !== 'person' && (long || a.kind === 'lượt'));
  return kin && said && a.kind !== 'person' && (thing || near);
}

/** A word of two syllables that stands in few sentences of the paper. */
const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>, often: Often): boolean =>
  [...one].some((term) => term.includes(' ') && other.has(term) && (often.get(term) ?? 1) <= 6);
