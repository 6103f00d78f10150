import { quote, spanning, type Finding } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { say } from './sums.ts';

type Step = 'given' | 'taken' | 'valid' | 'void' | 'for' | 'against';

const steps: readonly [Step, RegExp][] = [
  ['void', /không hợp lệ(?! là 0)[^,;.\d]{0,8}$/iu],
  ['valid', /hợp lệ[^,;.\d]{0,12}$/iu],
  ['against', /không (?:đồng ý|tán thành)[^,;.\d]{0,12}$/iu],
  ['for', /(?:đồng ý|tán thành)[^,;.\d]{0,12}$/iu],
  ['given', /phát(?! hiện| triển)(?: ra| hành)?[^,;.\d]{0,16}$/iu],
  ['taken', /thu(?: về| vào| lại)?[^,;.\d]{0,16}$/iu],
];

/** "phát ra 148 phiếu, thu vào 148, hợp lệ 147, không hợp lệ 01": no more come back than were given, and they are valid or not. */
export function ballots(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.sentences.flatMap((sentence): Finding[] => {
    if (!/phiếu/iu.test(text.slice(sentence.from, sentence.to))) return [];
    const told = new Map<Step, Quantity>();
    let last = sentence.from;
    for (const some of quantitiesIn(reading, sentence)) {
      const lead = text.slice(last, some.from).replace(/^.*[,;:(](?=[^,;:(]*$)/su, '');
      last = some.to;
      const step = steps.find(([, pattern]) => pattern.test(lead))?.[0];
      if (some.measure !== 'count' || some.of || some.whole || some.about || !step) continue;
      // Told twice, there were two votes.
      if (told.has(step)) return [];
      told.set(step, some);
    }
    const found = [
      ...more(told.get('taken'), told.get('given')),
      ...together(told.get('valid'), told.get('void'), told.get('taken') ?? told.get('given')),
      ...together(told.get('for'), told.get('against'), told.get('valid')).filter(() => tooMany(told)),
    ];
    return found.slice(0, 1);
  });
}

/** Some neither agree nor disagree: only too many are wrong. */
const tooMany = (told: ReadonlyMap<Step, Quantity>): boolean =>
  (told.get('for')?.value ?? 0n) + (told.get('against')?.value ?? 0n) > (told.get('valid')?.value ?? 0n);

function more(taken: Quantity | undefined, given: Quantity | undefined): Finding[] {
  if (!taken || !given || taken.value <= given.value) return [];
  return [
    {
      kind: 'totalAndParts',
      at: spanning(given, taken),
      words: `Ghi thu ${quote(taken)}, nhiều hơn phát ${quote(given)}.`,
    },
  ];
}

function together(one: Quantity | undefined, other: Quantity | undefined, all: Quantity | undefined): Finding[] {
  if (!one || !other || !all || one.value + other.value === all.value) return [];
  const sum = one.value + other.value;
  const words = `Tổng ghi ${quote(all)}, các phần cộng lại được ${say(sum, all)}.`;
  return [{ kind: 'totalAndParts', at: spanning(one, other, all), words }];
}
