import type { Quantity } from '../reading/quantities.ts';

/** Whether both can be true: the same, or one of them rounded. */
export function tells(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const apart = a.value > b.value ? a.value - b.value : b.value - a.value;
  if (a.about || b.about) return apart * 5n < a.value;
  const step = a.step > b.step ? a.step : b.step;
  return a.step !== b.step && (a.measure === 'percent' ? apart * 2n <= step : apart < step);
}
