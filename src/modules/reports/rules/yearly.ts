import type { Reading } from '../../indicators/index.ts';
import { writePercent } from './manner.ts';
import type { Wording, Written } from './prose.ts';

/** A share in each year of a term: what "hằng năm" rests on. */
export interface Yearly {
  years: readonly { year: number; readings: readonly Reading[] }[];
  /** The last day that is told of: a year that still runs may have nothing yet. */
  to: string;
}

interface OfYear {
  year: number;
  reading: Reading;
  part: number;
  whole: number;
}

/**
 * "100%", or "từ 97,9% đến 100%": the least and the most of the years, each a figure of its year. Silent where a year has nothing:
 * then it was not every year; and for one year, which is no "hằng năm".
 */
export function writeYearly(code: string, { yearly, manner }: Wording): Written[] | null {
  const years = (yearly?.years ?? []).flatMap(({ year, readings }): OfYear[] => {
    const reading = readings.find(({ definition }) => definition.code === code);
    if (reading?.outcome.is !== 'share') return [];
    const { part, whole } = reading.outcome;
    return part === 0 && yearly && `${year}-12-31` > yearly.to ? [] : [{ year, reading, part, whole }];
  });
  const [first, ...others] = years.toSorted((one, other) => one.part * other.whole - other.part * one.whole);
  const last = others.at(-1);
  if (!first || !last || first.part === 0) return null;
  const write = ({ year, reading, part, whole }: OfYear): Written => ({
    text: writePercent(part, whole, manner) ?? '',
    figure: { form: 'percent', reading, year },
  });
  const [least, most] = [write(first), write(last)];
  return least.text === most.text ? [most] : [{ text: 'từ ' }, least, { text: ' đến ' }, most];
}
