import { unitHref, type NavEntry, type UnitInFrame } from '../../../kernel/frame.tsx';
import { access } from '../access.ts';

const place = '/chi';

export const financeEntry: NavEntry = {
  key: 'finance',
  label: 'Tài chính',
  icon: 'wallet',
  path: place,
  permission: access.read,
};

export const paymentsHref = (unit: UnitInFrame, after?: { onDate: string; entryId: string }): string =>
  unitHref(unit, place, { sau: after && `${after.onDate}_${after.entryId}` });

export const paymentDeedHref = (unit: UnitInFrame, deed: 'duyet' | 'tra-lai'): string =>
  unitHref(unit, `${place}/${deed}`);

/** @param back the record beside which it is decided, to go back to */
export const returnHref = (unit: UnitInFrame, entryId: string, back?: string): string =>
  unitHref(unit, `${place}/${entryId}/tra-lai`, { ve: back });

export const paymentPaperHref = (unit: UnitInFrame, entryId: string, paper: string, form: 'pdf' | 'docx'): string =>
  unitHref(unit, `${place}/giay/${entryId}-${paper}.${form}`);

export const receiptsHref = (unit: UnitInFrame, month: string): string =>
  unitHref(unit, `${place}/ky-nhan.pdf`, { thang: month });
