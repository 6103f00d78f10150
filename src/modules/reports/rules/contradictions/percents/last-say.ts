import type { Judged, Judgement } from './percent-judge.ts';
import { isNoSlip } from './no-slips.ts';
import type { Place } from './percent-place.ts';
import type { Span } from '../finding.ts';
import { ownPeriod } from '../reading/periods.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import forest from './say-forest.json' with { type: 'json' };
import { isPlanned } from '../reading/sections.ts';
import { agrees, isFraction } from './shares.ts';
import type { Signs } from '../signs.ts';
import { judgeOf } from '../trees.ts';
import { mistyped, turned } from '../typing.ts';

const learnt = judgeOf(forest);

/** Less likely pairs are not what was meant, whatever they come to. */
const leastOdds = -5;

/** The pairs that do not come out though the percent may be measured on them. */
export const failingOf = (all: readonly Judged[]): Judged[] =>
  all.filter(({ fits, odds }) => !fits && odds >= leastOdds);

/** The pair has a percent of its own, or the percent is of what is told together, or of nothing behind its bracket: too rare to be learnt. */
const explains = ['takenAfter', 'siblingOther', 'ofBoth', 'ofSum', 'turnedRound', 'pastBracket'];

/** Which of them it contradicts most likely, and how likely that is, as the logarithm of the odds. */
export function lastSay(place: Place, { said, pairs }: Judgement): { pair: Judged; points: number } | undefined {
  // "tỷ lệ sống 91%": of nothing that is told.
  if (said['saidOwnElse'] === true) return undefined;
  return failingOf(pairs)
    .filter((pair) => !isNoSlip(place, pair, pairs))
    .map((pair) => ({ pair, signs: signsOfFailing(place, pair, pairs) }))
    .filter(({ signs }) => !explains.some((sign) => signs[sign] === true))
    .map(({ pair, signs }) => ({ pair, points: learnt(said, signs) }))
    .toSorted((a, b) => b.points - a.points)[0];
}

/** What speaks for a pair that does not come out being what the percent was to tell: how it fails, and what else may be told. */
export function signsOfFailing(place: Place, own: Judged, all: readonly Judged[]): Signs {
  const { percent } = place;
  const { part, whole, grown, odds, told } = own;
  const others = all.filter((some) => some !== own);
  const same = (some: Judged): boolean =>
    some.grown === grown && some.part.value === part.value && some.whole.value === whole.value;
  const best = (some: readonly Judged[]): number => Math.max(-12, ...some.map((each) => each.odds));
  const fitting = others.filter(({ fits }) => fits);
  const failing = others.filter((some) => !some.fits && !same(some));
  const chance = (some: readonly Judged[]): number => some.reduce((sum, each) => sum + Math.exp(each.odds), 0);
  return {
    odds,
    share: Math.exp(odds) / (1 + chance(all.filter((some) => some === own || !same(some)))),
    fitting: best(fitting),
    fittingAll: Math.log(chance(fitting) + 1e-6),
    ahead: odds - best(fitting),
    fittingMany: fitting.length,
    fittingSamePart: best(fitting.filter((some) => some.part.from === part.from)),
    fittingSameWhole: best(fitting.filter((some) => some.whole.from === whole.from)),
    fittingSameKind: best(fitting.filter((some) => some.grown === grown)),
    fittingElse: best(
      fitting.filter(
        (some) =>
          !(some.whole.value === (grown ? part.value : whole.value + told)) && some.whole.value !== whole.value - told,
      ),
    ),
    failing: best(failing),
    aheadOfFailing: odds - best(failing),
    better: failing.filter((some) => some.odds > odds).length,
    nearer: failing.filter((some) => some.off < own.off).length,
    nearerOdds: best(failing.filter((some) => some.off < own.off)),
    inPlan: inPlan(place),
    ofRun: !grown && ofRun(place, part),
    ofBoth: ofBoth(place),
    ofSum: ofSum(place, part),
    // "Dự 480 công nhân, đăng ký trước 400, bằng 120%"; a written ratio "2952/2998" is never turned round.
    turnedRound: !grown && !part.of && percent.value > 100n * one && agrees(percent, whole.value, part.value),
    pastBracket: percent.aside === true && whole.aside !== true && whole.from > percent.to,
    ...keptOf(own),
    ...slipSigns(percent, own),
  };
}

const plans = new WeakMap<Span, boolean>();

/** Whether its line tells of what is still to come. */
function inPlan({ reading, line }: Place): boolean {
  const found = plans.get(line) ?? isPlanned(reading, line, ownPeriod(reading));
  plans.set(line, found);
  return found;
}

const kept = new Set(
  'taken takenAfter sibling siblingOther ratio money apartTold sameNoun otherNoun peerFits peerNot peerWholeFits peerWholeNot shares noShares farA farB rateA rateB lastsA lastsB'.split(
    ' ',
  ),
);

/** What its words and places tell of the pair that matters once more where it does not come out. */
function keptOf({ signs }: Judged): Signs {
  const found: Record<string, boolean | number> = {};
  for (const part of signs) for (const sign in part) if (kept.has(sign)) found[sign] = part[sign] ?? 0;
  return found;
}

/** "xuất sắc 06 (18,75%), tốt 24 (75%), hoàn thành 02 (6,25%)", "nam 61, nữ 39, nữ chiếm 39%": a share of all of them together. */
function ofRun({ percent, before, after, line }: Place, part: Quantity): boolean {
  const row = [...before.toReversed(), ...after].filter(({ from, of }) => from >= line.from && !of);
  const nth = row.findIndex(({ from }) => from === part.from);
  for (let first = Math.max(0, nth - 4); first <= nth; first += 1) {
    let sum = 0n;
    for (const [at, { value, measure }] of row.slice(first, nth + 5).entries()) {
      if (measure !== part.measure) break;
      sum += value;
      if (at > 0 && first + at >= nth && agrees(percent, part.value, sum)) return true;
    }
  }
  return false;
}

/** "183 đoàn viên, phòng chức năng 57, trung tâm thực hành 25. Phụ nữ 119 người (44,9%)": a share of all that stand before it. */
function ofSum({ percent, before, line }: Place, part: Quantity): boolean {
  const earlier = before.filter(({ from }) => from >= line.from && from < part.from);
  let sum = 0n;
  for (const [nth, { value, measure, of, whole }] of earlier.entries()) {
    if (measure !== part.measure || of || whole) return false;
    sum += value;
    // Two of them are too often a whole and what is left of another: "Trong 16 cơ sở, 12 cơ sở tốt, chiếm 60%; còn 4 cơ sở …".
    if (nth > 1 && agrees(percent, part.value, sum)) return true;
  }
  return false;
}

/** Of typing, of growth worked out on the later number, of a number that was changed when its percent was not. */
function slipSigns(percent: Quantity, { part, whole, grown, told, off, loose }: Judged): Signs {
  const exact = (told * 100n * one) / whole.value;
  const { step, value } = percent;
  const rounded = { value: ((exact + step / 2n) / step) * step, step };
  const apart = Number(rounded.value > value ? rounded.value - value : value - rounded.value) / Number(step);
  return {
    grown,
    loose,
    off,
    steps: Math.log2(apart + 1),
    oneStep: apart === 1,
    relative: apart / (Number(value / step) + 1),
    tooMuch: value > rounded.value,
    turned: turned(rounded, percent),
    mistyped: mistyped(rounded, percent),
    ten: apart === 10 || apart === 100,
    later: grown && agrees(percent, told, part.value),
    addedLater: !grown && (agrees(percent, told, whole.value + told) || agrees(percent, told, whole.value - told)),
    partSlip: !grown && slipOf(part, (value * whole.value) / (100n * one), (step * whole.value) / (200n * one)),
    wholeSlip:
      !grown &&
      slipOf(
        whole,
        (part.value * 100n * one) / value,
        (part.value * 100n * one) / (value - step / 2n) - (part.value * 100n * one) / value,
      ),
    wholeStep: step >= one,
    size: Math.round(Number(value / one) / 5),
    hundred: value === 100n * one,
    beyond: value > 100n * one,
    fraction: isFraction(percent),
    digits: String(whole.value / whole.step).length,
    partDigits: String(part.value / part.step).length,
    figures: String(value / step).length,
  };
}

/** Whether a number that was meant, give or take what rounding hides, is this one with a slip: 2 if two figures are turned, 1 if one is another. */
function slipOf(some: Quantity, meant: bigint, slack: bigint): number {
  const { step } = some;
  let found = 0;
  const first = (meant - slack) / step;
  for (let nth = 0n; nth <= (2n * slack) / step + 1n && nth < 8n; nth += 1n) {
    const value = (first + nth) * step;
    if (value <= 0n || value === some.value) continue;
    if (turned({ value, step }, some)) return 2;
    if (mistyped({ value, step }, some)) found = 1;
  }
  return found;
}

/** "Nam 84, nữ 47, nữ chiếm 35,9%": a share of both together. */
function ofBoth({ text, percent, before: [part, other] }: Place): boolean {
  return (
    part !== undefined &&
    other !== undefined &&
    part.measure === other.measure &&
    !part.of &&
    !part.whole &&
    /^(?:\s\p{L}+){0,2}(?:,|\svà)\s(?!trong|riêng|có|(?:nay |đã )?(?:tăng|giảm|thêm))\p{L}+(?:\s\p{L}+)?\s$/u.test(
      text.slice(other.to, part.from),
    ) &&
    agrees(percent, part.value, part.value + other.value)
  );
}
