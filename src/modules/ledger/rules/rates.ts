import { refuseUnless } from '../../../kernel/refusal.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';

/** What a union's spending rules grant for a cause from a day on (WEL-2). Whole đồng. */
export interface Rate {
  rateId: string;
  unitId: string;
  kindCode: string;
  causeCode: string;
  amount: number;
  yearlyTimes: number | null;
  validFrom: string;
  /** The first day on which it holds no more. */
  validTo: string | null;
  source: string | null;
}

export const holdsOn = (rate: Pick<Rate, 'validFrom' | 'validTo'>, day: string): boolean =>
  rate.validFrom <= day && (rate.validTo === null || rate.validTo > day);

export const rateOn = <R extends Rate>(
  rates: readonly R[],
  o: { kindCode: string; causeCode: string; on: string },
): R | undefined =>
  rates.find((rate) => rate.kindCode === o.kindCode && rate.causeCode === o.causeCode && holdsOn(rate, o.on));

/**
 * Where a new rate comes to stand among those of the same cause: the one before it ends on its first day, it ends where
 * the next begins. Refuses a second rate from the same day.
 */
export function placeRate(
  existing: readonly Rate[],
  rate: Pick<Rate, 'kindCode' | 'causeCode' | 'validFrom'>,
): { before: Rate | undefined; validTo: string | null } {
  const same = existing.filter((one) => one.kindCode === rate.kindCode && one.causeCode === rate.causeCode);
  refuseUnless(
    !same.some((one) => one.validFrom === rate.validFrom),
    'ledger.rateTwice',
    `Nội dung này đã có định mức từ ngày ${formatDate(rate.validFrom)}.`,
    { validFrom: 'Đã có định mức từ ngày này.' },
  );
  const next = same
    .filter((one) => one.validFrom > rate.validFrom)
    .map((one) => one.validFrom)
    .sort()[0];
  return { before: same.find((one) => holdsOn(one, rate.validFrom)), validTo: next ?? null };
}

/** The yearly limit in words, when a person has reached it; undefined otherwise. Advice, never a bar. */
export function limitReached(
  rate: Pick<Rate, 'yearlyTimes'> | undefined,
  o: { name: string; cause: string; turns: number; year: number },
): string | undefined {
  if (!rate?.yearlyTimes || o.turns < rate.yearlyTimes) return undefined;
  return `${o.name}: năm ${o.year} đã có ${o.turns} lượt “${o.cause}”, định mức là ${rate.yearlyTimes} lượt một năm.`;
}
