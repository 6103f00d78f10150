import { readClaims, type Claim } from './claims.ts';
import { evidence, kinOf, mistypedHere, rarityIn, type Rarity } from './evidence.ts';
import { quote, type Finding, type Span } from './finding.ts';
import { one as unity, type Quantity } from './quantities.ts';
import { confirmed } from './percent-and-ratio.ts';
import { turned } from './typing.ts';
import { unitClass } from './units.ts';
import { bulletOf, quantitiesIn, spanOf, type Reading } from './statements.ts';

/** One figure twice with different values, for the same date or period. */
export function sameFigure(reading: Reading): Finding[] {
  const claims = readClaims(reading);
  return [...groups(reading, claims), ...twice(reading, claims, rarityIn(claims))];
}

/** Each later figure against the earlier one that most likely is the same. */
function twice(reading: Reading, claims: readonly Claim[], rarity: Rarity): Finding[] {
  const kin = kinOf(claims);
  const sure = confirmed(reading);
  const bothSure = (a: Claim, b: Claim): boolean => sure.has(a.quantity.from) && sure.has(b.quantity.from);
  const sizes = claims.map(({ quantity }) => Number(quantity.value));
  return claims.flatMap((later, nth) => {
    const size = sizes[nth] ?? 0;
    let best: Claim | undefined;
    let most = 0;
    for (const at of kin(nth)) {
      const [earlier, other] = [claims[at], sizes[at] ?? 0];
      // Numbers of other sizes are other figures; nothing else is so quickly told.
      if (!earlier || size > 2 * other || other > 2 * size || !mayBeOne(earlier, later)) continue;
      const told = evidence(earlier, later, rarity, mistypedHere);
      const points = told > most - twin ? told + beside(reading, earlier, later) : told;
      if (points > most && !bothSure(earlier, later) && !otherThings(reading, earlier, later))
        [best, most] = [earlier, points];
    }
    if (!best) return [];
    const words = `Ghi ${quote(later.quantity)}, chỗ khác ghi ${quote(best.quantity)} cho cùng một số liệu.`;
    return [{ kind: 'sameFigure' as const, at: later.span, other: best.span, words }];
  });
}

/** Numbers that may be of one figure: of one size and one time, in two paragraphs, and not equal as officers round. */
function mayBeOne(a: Claim, b: Claim): boolean {
  const [x, y] = [a.quantity, b.quantity];
  // What is said twice is said in another paragraph; two figures of one paragraph stand beside each other.
  if (x.measure !== y.measure || a.line === b.line || x.value < 2n * unity || y.value < 2n * unity || tells(x, y))
    return false;
  // "100%" is said of everything.
  return !(x.measure === 'percent' && [x, y].some(({ value }) => value === 100n * unity));
}

const twin = 4;

/** What stands beside both, and where: the same companion speaks for one figure, one list for two. */
const beside = (reading: Reading, a: Claim, b: Claim): number =>
  (twins(reading, a, b) ? twin : 0) - apartInList(reading, a, b);

const otherThings = (reading: Reading, a: Claim, b: Claim): boolean =>
  otherNames(reading, a, b) || rows(reading, a.line, b.line);

/** "CĐCS có 86 đoàn viên, năm tổ" and then "cả sáu tổ", "5/6 tổ": how many groups there are is one figure. */
function groups(reading: Reading, claims: readonly Claim[]): Finding[] {
  const group = ({ unit }: Quantity): boolean => /^tổ(?: công đoàn)?(?!\p{L})/u.test(unit);
  const members = claims.filter((claim) => claim.period === '' && claim.members).map(({ sentence }) => sentence);
  const base = claims.find(
    (claim) => members.includes(claim.sentence) && group(claim.quantity) && claim.sort === '',
  )?.quantity;
  if (!base) return [];
  return reading.quantities.flatMap((other): Finding[] => {
    const all = other.whole ?? /(?<!\p{L})cả $/iu.test(reading.text.slice(Math.max(0, other.from - 4), other.from));
    if (!all || other.of || !group(other) || other.value === base.value || other.from < base.to) return [];
    if (/năm (?:19|20)\d\d/u.test(reading.text.slice(spanOf(reading.sentences, other).from, other.from))) return [];
    const words = `Ghi ${quote(other)}, chỗ khác ghi ${quote(base)} cho cùng một số liệu.`;
    return [{ kind: 'sameFigure', at: other, other: base, words }];
  });
}

/** "Tổ Cắt nộp 12 sáng kiến", "Tổ May nộp 21 sáng kiến": each names whom it speaks of, and not the same. */
function otherNames({ text }: Reading, a: Claim, b: Claim): boolean {
  const [one, other] = [namesOf(text, a), namesOf(text, b)];
  return one.size > 0 && other.size > 0 && [...one].every((name) => !other.has(name));
}

const names = new WeakMap<Claim, ReadonlySet<string>>();

function namesOf(text: string, claim: Claim): ReadonlySet<string> {
  const known = names.get(claim);
  if (known) return known;
  const said = text.slice(claim.span.from, claim.span.to);
  const found = new Set([...said.matchAll(/(?<=[\p{L}\d]\s)\p{Lu}\p{Ll}+/gu)].map(([name]) => name));
  names.set(claim, found);
  return found;
}

/** Two items of one list mostly tell of two things, and surely where they name persons. */
const apartInList = (reading: Reading, a: Claim, b: Claim): number =>
  siblings(reading, a.line, b.line)
    ? namesOf(reading.text, a).size > 1 && namesOf(reading.text, b).size > 1
      ? 4
      : 1
    : 0;

const siblings = (reading: Reading, a: Span, b: Span): boolean =>
  alike(reading, a, b, (line) => bulletOf(reading, line)?.mark);

/** Two rows of one table tell of two things. */
const rows = (reading: Reading, a: Span, b: Span): boolean => alike(reading, a, b, (line) => shapeOf(reading, line));

function alike({ lines }: Reading, a: Span, b: Span, shape: (line: Span) => string | undefined): boolean {
  const [from, to] = [lines.indexOf(a), lines.indexOf(b)];
  if (to - from > 10) return false;
  const between = lines.slice(from, to + 1);
  const shapes = between.map(shape);
  return shapes.every((one) => one !== undefined && one === shapes[0]);
}

/** How many cells a row of a table has. */
function shapeOf({ text }: Reading, line: Span): string | undefined {
  const cells = text.slice(line.from, line.to).match(/[|;\t]|\s[-/]\s/gu)?.length ?? 0;
  return cells > 1 ? String(cells) : undefined;
}

/** Whether both can be true: the same, or one of them rounded. */
export function tells(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const apart = a.value > b.value ? a.value - b.value : b.value - a.value;
  if (a.about || b.about) return apart * 5n < a.value;
  const step = a.step > b.step ? a.step : b.step;
  return a.measure === 'money' && a.step !== b.step && apart < step;
}

/** "1.165 suất quà, trị giá 478 triệu đồng" and "1.165 suất quà trị giá 487 triệu đồng": what stands beside both is the same. */
function twins(reading: Reading, a: Claim, b: Claim): boolean {
  if (!turned(a.quantity, b.quantity)) return false;
  const [one, other] = [a, b].map((claim) => companion(reading, claim));
  return one !== undefined && one.value === other?.value && unitClass(one.unit) === unitClass(other.unit);
}

/** The count whose money it is, or the money that it took: before it in its sentence, nothing of its own kind between. */
function companion(reading: Reading, { quantity, sentence }: Claim): Quantity | undefined {
  const found = quantitiesIn(reading, { from: sentence.from, to: quantity.from }).findLast(
    ({ rate, aside }) => !rate && !aside,
  );
  const kinds = found && [found.measure, quantity.measure].toSorted().join();
  return kinds === 'count,money' && found && found.value >= 10n * unity ? found : undefined;
}
