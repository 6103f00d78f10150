import type { Base } from './percent-bases.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { agrees, isFraction, offBy, toldOf } from './shares.ts';
import { mistyped, turned } from '../typing.ts';

/** One percent in twenty that can be worked out again is wrong. */
const wrongAtAll = 0.05;

/** How often a percent that is measured on these two would be told as it is. */
export function chanceOf(percent: Quantity, base: Omit<Base, 'points'>): number {
  if (base.fits) return 1 - wrongAtAll;
  if (!base.loose) return wrongAtAll * slipOf(percent, base);
  return offBy(percent, toldOf(base.part, base.whole, base.grown), base.whole.value) < 6 ? 0.3 : 0;
}

/** How often a percent would be told as it is that is measured on nothing in the draft; few of those are over a hundred. */
export function chanceOfNone(percent: Quantity): number {
  const { value, step } = percent;
  if (isFraction(percent)) return 1 / 200;
  if (value === 100n * one && step >= one) return 0.1;
  return step < one || value > 100n * one ? 1 / 1000 : 1 / 100;
}

/** A slip of typing, growth measured on the later number, or a number worked out before another was changed. */
function slipOf(percent: Quantity, { part, whole, grown, signs }: Omit<Base, 'points'>): number {
  const told = toldOf(part, whole, grown);
  const exact = (told * 100n * one) / whole.value;
  const near = (0.055 * Number(percent.step < one ? percent.step : one)) / Number(one);
  const rounded = { value: ((exact + percent.step / 2n) / percent.step) * percent.step, step: percent.step };
  const figures = String(percent.value / percent.step).length;
  const laterOnes = grown ? [part.value] : signs['addedOnOld'] ? [whole.value + told, whole.value - told] : [];
  return (
    near * Math.exp(-offBy(percent, told, whole.value) / (isFraction(percent) ? 15 : 5)) +
    (laterOnes.some((later) => later > 0n && agrees(percent, told, later)) ? 0.125 : 0) +
    (turned(rounded, percent) ? 0.12 / figures : mistyped(rounded, percent) ? 0.1 / (9 * figures) : 0)
  );
}
