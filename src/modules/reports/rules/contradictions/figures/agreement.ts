import type { Claim } from './claims.ts';
import type { Mention } from './mentions.ts';
import type { Signs } from '../signs.ts';

type Names = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<readonly Mention[], Names>();

function byAspect(mentions: readonly Mention[]): Names {
  const earlier = known.get(mentions);
  if (earlier) return earlier;
  const found = new Map<string, Set<string>>();
  for (const { aspect, name } of mentions) found.set(aspect, (found.get(aspect) ?? new Set()).add(name));
  known.set(mentions, found);
  return found;
}

const meet = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean => {
  if (one && other) for (const name of one) if (other.has(name)) return true;
  return false;
};

/**
 * Whether two figures are said of the same in the trade's own words: the same work (thăm hỏi, kết nạp Đảng), the same cause,
 * persons, rank, fund …; what one names and the other does not makes it narrower, what both name otherwise makes them two.
 */
export function agreement(a: Claim, b: Claim): Signs {
  const [one, other, oneWide, otherWide] = [
    byAspect(a.said),
    byAspect(b.said),
    byAspect(a.saidWide),
    byAspect(b.saidWide),
  ];
  let [aspect, conflict, narrower] = [0, 0, 0];
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    if (name === 'work') continue;
    const [x, y] = [one.get(name), other.get(name)];
    if (meet(x, y) || meet(x, otherWide.get(name)) || meet(oneWide.get(name), y)) aspect += 1;
    else if (x && y) conflict += 1;
    else narrower += 1;
  }
  const [work, otherWork] = [one.get('work'), other.get('work')];
  const [workWide, otherWorkWide] = [oneWide.get('work'), otherWide.get('work')];
  const same = meet(work, otherWork);
  const wide = !same && (meet(work, otherWorkWide) || meet(workWide, otherWork));
  return {
    work: same,
    workWide: wide,
    otherDeed: !same && !wide && work !== undefined && otherWork !== undefined,
    otherWork: !same && !wide && (work ?? workWide) !== undefined && (otherWork ?? otherWorkWide) !== undefined,
    aspect,
    conflict,
    narrower,
  };
}
