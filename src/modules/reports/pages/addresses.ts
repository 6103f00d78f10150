import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Period } from '../../../kernel/vi/periods.ts';
import { figureHref, itemHref } from '../../indicators/index.ts';
import type { FreezeKind } from '../contract.ts';
import { itemInCode } from '../rules/each.ts';
import { periodOfFigure, readFigureCode } from '../rules/figures.ts';

const place = '/bao-cao';

export const listHref = (unit: UnitInFrame): string => unitHref(unit, place);

export const reportHref = (unit: UnitInFrame, reportId: string, copy?: FreezeKind): string =>
  unitHref(unit, `${place}/${reportId}`, { ban: copy && copyWords[copy] });

/** How a frozen copy is asked for in an address. */
export const copyWords: Record<FreezeKind, string> = { submitted: 'da-nop', adopted: 'thong-qua' };

export const deedHref = (
  unit: UnitInFrame,
  reportId: string,
  deed: 'nop' | 'thong-qua' | 'trinh-bay' | 'giu-nguyen' | 'nhan' | 'bo-sung',
): string => unitHref(unit, `${place}/${reportId}/${deed}`);

export const fileHref = (
  unit: UnitInFrame,
  reportId: string,
  form: 'docx' | 'pdf' | 'json',
  copy?: FreezeKind,
): string => unitHref(unit, `${place}/${reportId}.${form}`, { ban: copy && copyWords[copy] });

/** The numbered lines of a report: seen and added, or one of them taken out. */
export const remarksHref = (unit: UnitInFrame, reportId: string, remarkId?: string): string =>
  unitHref(unit, `${place}/${reportId}/cac-y${remarkId === undefined ? '' : `/${remarkId}/bo`}`);

export const makeTaskHref = (unit: UnitInFrame, reportId: string, remarkId: string): string =>
  unitHref(unit, `${place}/${reportId}/cac-y/${remarkId}/viec`);

export const sectionPlace = (code: string): string => `doan-${code}`;

/** Where a block of the paper stands that the margin speaks of. */
export const blockPlace = (block: number): string => `cho-${block}`;

/** The page with a section's editor open; without scripts it leads to its place. */
export const editHref = (unit: UnitInFrame, reportId: string, code: string): string =>
  `${unitHref(unit, `${place}/${reportId}`, { sua: code })}#${sectionPlace(code)}`;

export const saveHref = (unit: UnitInFrame, reportId: string, code: string): string =>
  unitHref(unit, `${place}/${reportId}/doan/${code}`);

/** Who of the units below has handed in, for a stretch of a year. */
export const submissionsHref = (unit: UnitInFrame, of: { ky?: string; nam?: string } = {}): string =>
  unitHref(unit, `${place}/don-vi`, of);

export const outlinesHref = (unit: UnitInFrame): string => unitHref(unit, `${place}/de-cuong`);
export const outlineHref = (unit: UnitInFrame, code: string, deed: '' | '/gui' = ''): string =>
  unitHref(unit, `${place}/de-cuong/${code}${deed}`);
export const newOutlineHref = (unit: UnitInFrame, deed: 'them' | 'tai-len'): string =>
  unitHref(unit, `${place}/de-cuong/${deed}`);
export const withdrawHref = (unit: UnitInFrame, requestId: string): string =>
  unitHref(unit, `${place}/yeu-cau/${requestId}/rut`);
export const answerHref = (unit: UnitInFrame, requestId: string): string =>
  unitHref(unit, `${place}/yeu-cau/${requestId}`);

/** Where a figure of a paper opens its records; a number that is no indicator opens the page that counts it. */
export const hrefOfFigure = (unit: UnitInFrame, period: Period, code: string): string => {
  if (code.startsWith('@')) return unitHref(unit, countedAt[code.slice(1).split('.')[0] ?? ''] ?? '/to-chuc');
  const { indicatorCode, year, unitCode } = readFigureCode(code);
  const asked = periodOfFigure(period, year);
  const item = itemInCode(code);
  if (item !== undefined) return itemHref(unit, indicatorCode, asked, item);
  return unitCode === undefined
    ? figureHref(unit, indicatorCode, asked)
    : `/cd/${unitCode}/so-lieu/${indicatorCode}?tu=${asked.from}&den=${asked.to}`;
};

const countedAt: Readonly<Record<string, string>> = {
  tasks: '/chuong-trinh',
  targets: '/chi-tieu',
  submitted: `${place}/don-vi`,
  missing: `${place}/don-vi`,
  late: `${place}/don-vi`,
};
