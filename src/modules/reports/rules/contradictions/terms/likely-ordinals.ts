import type { Finding } from '../finding.ts';
import type { Reading } from '../reading/statements.ts';
import { judgeOf, type Judge } from '../trees.ts';
import { pairSigns, tell, type Told } from './ordinal-signs.ts';
import { nameOf, type Ordinal } from './ordinals.ts';
import forest from './ordinals.json' with { type: 'json' };

/** The odds from which two ordinals are taken for one that is mistold. */
const enough = 0.5;

const learnt = judgeOf(forest);

/** "khóa VIII vừa kết thúc nhiệm kỳ" and "khóa VII vừa mãn nhiệm": two that by their words are one; terms count on by one, so one or two are often told rightly. */
export function likelyOrdinals(
  reading: Reading,
  ordinals: readonly Ordinal[],
  judge: Judge = learnt,
  least = enough,
): Finding[] {
  const near = (one: Ordinal, other: Ordinal): boolean => one.ordinal + 1 === other.ordinal;
  if (!ordinals.some((one) => ordinals.some((other) => near(one, other)))) return [];
  const told = tell(reading, ordinals);
  const [best] = told
    .flatMap((small) =>
      told
        .filter((large) => near(small, large))
        .map((large) => ({ small, large, odds: judge(pairSigns(reading, small, large, told)) })),
    )
    .toSorted((one, other) => other.odds - one.odds);
  if (!best || best.odds < least) return [];
  const { small, large } = best;
  const [usual, odd] = [small, large].toSorted(
    (one, other) => times(told, other) - times(told, one) || one.from - other.from,
  ) as [Told, Told];
  return [
    {
      kind: 'termLabels',
      at: { from: odd.from, to: odd.to },
      other: { from: usual.from, to: usual.to },
      words: `Ghi ${nameOf(odd)}, chỗ khác ghi ${nameOf(usual)}: theo lời văn là một khóa.`,
    },
  ];
}

/** How often a draft says so. */
const times = (told: readonly Told[], { ordinal, body }: Told): number =>
  told.filter((one) => one.ordinal === ordinal && one.body === body).length;
