import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Period } from '../../../kernel/vi/periods.ts';

/** Which side of a share: `tu-so` its part, `mau-so` its whole. */
export type Side = 'tu-so' | 'mau-so';

/** Where a figure opens its records. Without a period it is read for the term in the frame. */
export const figureHref = (unit: UnitInFrame, code: string, period?: Period, side?: Side): string =>
  unitHref(unit, `/so-lieu/${code}`, { ...inAddress(period), phan: side });

/** One item of a figure that is told apart, by its key. */
export const itemHref = (unit: UnitInFrame, code: string, period: Period | undefined, item: string): string =>
  unitHref(unit, `/so-lieu/${code}`, { ...inAddress(period), muc: item });

export const figuresHref = (unit: UnitInFrame, period?: Period): string =>
  unitHref(unit, '/so-lieu', inAddress(period));

/** Totals taken from papers; with a figure, the form is for that one. */
export const declaredHref = (unit: UnitInFrame, code?: string): string =>
  unitHref(unit, '/so-lieu/ke-khai', code ? { so: code } : {});

const inAddress = (period: Period | undefined): Record<string, string> =>
  period ? { tu: period.from, den: period.to } : {};

export const definitionsHref = (unit: UnitInFrame): string => unitHref(unit, '/so-lieu/cach-tinh');
export const definitionHref = (unit: UnitInFrame, code: string, deed = ''): string =>
  unitHref(unit, `/so-lieu/cach-tinh/${code}${deed}`);
/** With a figure to begin from. */
export const newDefinitionHref = (unit: UnitInFrame, from?: string): string =>
  unitHref(unit, '/so-lieu/cach-tinh/them', { tu: from });
