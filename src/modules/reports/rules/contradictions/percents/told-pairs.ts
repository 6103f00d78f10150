import { inside, type Place } from './percent-place.ts';
import type { Two } from './percent-pairs.ts';
import { saidAround } from './percent-words.ts';
import type { Quantity } from '../reading/quantities.ts';
import { spanOf } from '../reading/statements.ts';
import { traitsOf } from './traits.ts';

/** Pairs that the draft itself points to, wherever they stand: by how much they are apart, by their years, by the total of their table. */
export const withTold = (place: Place): Two[] => [...apartAsTold(place), ...ofTimes(place), ...ofTotals(place)];

export const apart = (a: Quantity, b: Quantity): bigint => (a.value > b.value ? a.value - b.value : b.value - a.value);

/** "Bản cũ 798; tăng 42 người, bằng 5,3%": what it grew to, and maybe from, is told above. */
function apartAsTold({ before, earlier, near }: Place): Two[] {
  const found: Two[] = [];
  for (const base of before.slice(0, 4))
    for (const some of earlier) if (near.has(apart(some, base))) found.push([some, base]);
  const told = new Map(earlier.toReversed().map((some) => [some.value, some]));
  for (const { value } of before.slice(0, 2))
    for (const base of earlier) {
      const [more, less] = [told.get(base.value + value), told.get(base.value - value)];
      if (more?.measure === base.measure) found.push([more, base]);
      if (less?.measure === base.measure) found.push([less, base]);
    }
  return found.slice(0, 24);
}

const times = /(?<!\d)20\d\d(?!\d)|(?<=tháng )\d{1,2}(?!\d)/giu;

/** "Năm 2024 so với 2023 giảm 44,4%", "tháng 10 giảm 6,7% so với tháng 9": the numbers that stand beside these times. */
function ofTimes(place: Place): Two[] {
  const { reading, text, percent, sentence, before, earlier } = place;
  const { grows, growsWide } = saidAround(place);
  if (!grows && !growsWide) return [];
  const here = text.slice(sentence.from, Math.min(sentence.to, percent.to + 60));
  const said = [...new Set([...here.matchAll(times)].map(([time]) => Number(time)))].slice(0, 4);
  if (said.length < 2) return [];
  const all = [...before, ...earlier].filter((some) => !inside(some, sentence));
  const beside = said.map((time) => all.filter((some) => timeOf(place, some) === time).slice(0, 6));
  return beside.flatMap((ones, nth) =>
    beside.flatMap((others, other) =>
      nth === other
        ? []
        : ones.flatMap((one) =>
            others
              .filter(
                (some) => traitsOf(reading, some).inLine === traitsOf(reading, one).inLine || some.unit === one.unit,
              )
              .slice(0, 3)
              .map((some): Two => [one, some]),
          ),
    ),
  );
}

/** The year that stands last before a number in its line, or the time that its line begins with. */
function timeOf({ reading, text }: Place, some: Quantity): number | undefined {
  const line = spanOf(reading.lines, some);
  const [first] =
    /(?<=^[|\s]*(?:tháng |năm )?)\d{1,4}(?=\s*[|:\s])/iu.exec(text.slice(line.from, line.from + 20)) ?? [];
  const { year } = traitsOf(reading, some);
  return year ?? (first === undefined || line.from + 20 > some.to + 20 ? undefined : Number(first));
}

/** A row of a table, measured on the row below it that adds them up. */
const ofTotals = ({ before, line, totals }: Place): Two[] =>
  totals.flatMap((whole) => before.filter(({ from }) => from >= line.from).map((part): Two => [part, whole]));
