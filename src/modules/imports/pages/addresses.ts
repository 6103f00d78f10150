import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Importer } from '../contract.ts';

export const importsHref = (unit: UnitInFrame, importer: Pick<Importer, 'path'>, query: Record<string, string> = {}) =>
  unitHref(unit, importer.path, query);

export const importHref = (
  unit: UnitInFrame,
  importer: Pick<Importer, 'path'>,
  importId: string,
  query: Record<string, string | number | undefined> = {},
): string => unitHref(unit, `${importer.path}/${importId}`, query);

export type Deed = 'trang' | 'cot' | 'lua-chon' | 'nhap' | 'hoan-tac' | 'bo';

export const deedHref = (
  unit: UnitInFrame,
  importer: Pick<Importer, 'path'>,
  importId: string,
  deed: Deed | 'chua-nhap.xlsx',
): string => unitHref(unit, `${importer.path}/${importId}/${deed}`);
