import { mulberry32 } from '../lots.ts';

/** Figures of a long report that agree with each other, drawn anew for each number given: mulberry32. */
export interface Figures {
  /** A whole number between the two. */
  of: (least: number, most: number) => number;
  /** A whole number cut into so many parts, none of them empty. */
  cut: (whole: number, parts: number) => number[];
}

export type Report = (figures: Figures) => string;

export function figures(seed: number): Figures {
  const random = mulberry32(seed);
  const of = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const cut = (whole: number, parts: number): number[] => {
    let left = whole;
    const found: number[] = [];
    for (let more = parts - 1; more > 0; more -= 1) {
      const mean = Math.max(1, Math.floor(left / (more + 1)));
      const part = Math.min(left - more, of(Math.max(1, Math.floor(mean / 2)), Math.max(1, Math.floor(mean * 1.4))));
      found.push(part);
      left -= part;
    }
    return [...found, left];
  };
  return { of, cut };
}

/** 1.240 */
export const n = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
/** 07 */
export const nn = (value: number): string => n(value).padStart(2, '0');
/** Tenths, as money in millions or a percent is told: 12,5; 12 */
export const tenths = (value: number): string => {
  const whole = Math.floor(value / 10);
  return value % 10 === 0 ? n(whole) : `${n(whole)},${value % 10}`;
};
/** 93,2% */
export const pct = (part: number, whole: number): string =>
  `${tenths(Math.floor((part * 2000 + whole) / (2 * whole)))}%`;
