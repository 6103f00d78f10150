import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { quote, spanning, type Finding } from '../finding.ts';
import { multiples } from './multiples.ts';
import { basesOf, type Base } from './percent-bases.ts';
import { placeOf, type Place } from './percent-place.ts';
import { pointsOfNone } from './percent-none.ts';
import { chanceOf, chanceOfNone } from './percent-slips.ts';
import { points } from './points.ts';
import { one, readPlain, type Quantity } from '../reading/quantities.ts';
import { growingIn } from './percent-words.ts';
import { agrees, toldOf } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** A percent against its ratio or its two numbers. What may belong together in a second way is left alone. */
export function percentAndRatio(reading: Reading): Finding[] {
  const percents = reading.quantities.filter(({ measure }) => measure === 'percent');
  return [...percents.flatMap((percent) => judged(reading, percent)), ...multiples(reading), ...points(reading)];
}

function judged(reading: Reading, percent: Quantity): Finding[] {
  const place = placeOf(reading, percent);
  const bases = basesOf(place).map((base) => ({ base, odds: Math.exp(base.points) * chanceOf(percent, base) }));
  const odds = (some: typeof bases): number => some.reduce((sum, one) => sum + one.odds, 0);
  const broken = bases.filter(({ base }) => !base.fits && !base.loose);
  const all = odds(bases) + Math.exp(pointsOfNone(place)) * chanceOfNone(percent);
  const [best] = broken.toSorted((a, b) => b.odds - a.odds);
  if (!best || odds(broken) < sure * all || best.odds < all / 4) return [];
  // "năm trước 98,2%, năm nay 212/214 em, bằng 99,1%": the pair has its own percent.
  if (best.base.signs['takenAfter'] === true) return [];
  if ((!best.base.grown && growingIn(place) === undefined && ofBoth(place)) || ofTime(place)) return [];
  if (toldInPoints(place) || ofOneWhole(reading, percent, best.base)) return [];
  return [wrong(place, best.base)];
}

/** From here on it is marked. */
const sure = 0.4;

/** "còn 7,0%; năm trước 9,5%, giảm 2,5 điểm": what other percents give is measured on nothing else. */
function toldInPoints({ text, percent, line, others }: Place): boolean {
  const told = [...text.slice(line.from, line.to).matchAll(/(\d+(?:,\d+)?)\s?điểm/gu)].map(([, number = '']) =>
    readPlain(number),
  );
  return others.some(({ value }) =>
    told.some((apart) => value - percent.value === apart || percent.value - value === apart),
  );
}

/** "Nam 84, nữ 47, nữ chiếm 35,9%": a share of both together. */
function ofBoth({ text, percent, before, sentence }: Place): boolean {
  const [part, other] = before.filter(({ from }) => from >= sentence.from);
  return (
    part !== undefined &&
    other !== undefined &&
    part.measure === other.measure &&
    !part.of &&
    !part.whole &&
    /^(?:\s\p{L}+){0,2}(?:,|\svà)\s(?!trong|riêng|có)\p{L}+(?:\s\p{L}+)?\s$/u.test(text.slice(other.to, part.from)) &&
    [part, other].some(({ value }) => agrees(percent, value, part.value + other.value))
  );
}

/** "trước chạy 10 giờ một ngày, nay 6 giờ, giảm 40%": how long it lasts has grown or shrunk, nothing that is counted. */
const ofTime = (place: Place): boolean => growingIn(place) !== undefined && lastTimes.test(place.lead);

const lastTimes = /\d\s(?:giờ|phút|ngày|tháng)(?!\p{L})[^;]*\d\s(?:giờ|phút|ngày|tháng)(?!\p{L})[^;\d]*$/iu;

function wrong({ percent, line }: Place, { part, whole, grown }: Base): Finding {
  const exact = Number((toldOf(part, whole, grown) * 100_000n) / whole.value) / 1000;
  const decimals = percent.step < one ? 1 : 0;
  const rounded = Number((exact + 1e-9).toFixed(decimals === 0 && Number.isInteger(exact) ? 0 : 1));
  const beside = [part, whole].filter(({ from, to }) => from >= line.from && to <= line.to);
  const away = [part, whole].find((some) => !beside.includes(some));
  return {
    kind: 'percentAndRatio',
    at: spanning(percent, ...beside),
    ...(away && { other: { from: away.from, to: away.to } }),
    words: grown
      ? `Ghi ${quote(percent)}, nhưng từ ${quote(whole)} đến ${quote(part)} là ${formatNumber(rounded)}%.`
      : `Ghi ${quote(percent)}, nhưng ${quote(part)} trên ${quote(whole)} là ${formatNumber(rounded)}%.`,
  };
}

/** "xuất sắc 06 (18,75%), tốt 24 (75%), hoàn thành 02 (6,25%)": shares of one whole that is not told. */
function ofOneWhole(reading: Reading, percent: Quantity, { grown }: Base): boolean {
  if (grown) return false;
  const line = spanOf(reading.lines, percent);
  const shares = quantitiesIn(reading, line).flatMap((share) => {
    const part = reading.quantities[reading.quantities.indexOf(share) - 1];
    const close = part && part.from >= line.from && share.from - part.to < 30;
    return share.measure === 'percent' && share.value > 0n && close && part.measure === 'count'
      ? [{ share, part }]
      : [];
  });
  const own = shares.find(({ share }) => share === percent);
  if (!own || shares.length < 2) return false;
  const wholes = shares.map(({ share, part }) => (part.value * 100n * one) / share.value / one);
  return shares.every(({ part, share }) =>
    wholes.some((whole) =>
      [whole, whole + 1n].some(
        (count) =>
          agrees(share, part.value, count * one) &&
          agrees(own.share, own.part.value, count * one) &&
          part.value <= count * one,
      ),
    ),
  );
}
