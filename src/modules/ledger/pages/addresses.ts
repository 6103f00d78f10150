import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { queryOf, type Asked } from '../rules/filter.ts';

const book = '/so-hoat-dong';

/** The notebook of a unit narrowed to a selection: what a figure, a report or a person's page leads to. */
export const notebookHref = (unit: UnitInFrame, asked: Asked = {}): string => unitHref(unit, book, queryOf(asked));

export const nextPageHref = (unit: UnitInFrame, asked: Asked, after: { onDate: string; entryId: string }): string =>
  unitHref(unit, book, { ...queryOf(asked), sau: `${after.onDate}_${after.entryId}` });

export const sheetHref = (unit: UnitInFrame, asked: Asked, ending: '.xlsx' | '.csv'): string =>
  unitHref(unit, `${book}${ending}`, queryOf(asked));

/** A record, beside the list that it was opened from. */
export const entryHref = (unit: UnitInFrame, entryId: string, asked: Asked = {}): string =>
  unitHref(unit, `${book}/${entryId}`, queryOf(asked));

export const entryDeedHref = (unit: UnitInFrame, entryId: string, deed: 'sua' | 'huy' | 'khoi-phuc'): string =>
  unitHref(unit, `${book}/${entryId}/${deed}`);

export const writeHref = (unit: UnitInFrame, kindCode?: string): string =>
  unitHref(unit, kindCode ? `${book}/ghi/${kindCode}` : `${book}/ghi`);

export const personSearchHref = (unit: UnitInFrame): string => unitHref(unit, '/nguoi');

export const quickHref = (unit: UnitInFrame, kindCode?: string, query: Record<string, string> = {}): string =>
  unitHref(unit, kindCode ? `/ghi/${kindCode}` : '/ghi', query);

export const quickPersonHref = (unit: UnitInFrame, kindCode: string): string =>
  unitHref(unit, `/ghi/${kindCode}/nguoi`);

export const fileHref = (unit: UnitInFrame, fileId: string): string => unitHref(unit, `/tep/${fileId}`);

export const ratingsHref = (unit: UnitInFrame, query: Record<string, string | number> = {}): string =>
  unitHref(unit, '/xep-loai', query);

export const documentsHref = (unit: UnitInFrame, query: Record<string, string> = {}): string =>
  unitHref(unit, '/van-ban-can-cu', query);

export const documentHref = (unit: UnitInFrame, documentId: string): string =>
  unitHref(unit, `/van-ban-can-cu/${documentId}`);

export const documentSearchHref = (unit: UnitInFrame): string => unitHref(unit, '/van-ban-can-cu/tim');

export const campaignsHref = (unit: UnitInFrame): string => unitHref(unit, '/phong-trao');

export const campaignHref = (unit: UnitInFrame, campaignId: string): string =>
  unitHref(unit, `/phong-trao/${campaignId}`);

/** For whom an occasion is, as a page or as a sheet. */
export const occasionListHref = (
  unit: UnitInFrame,
  query: Record<string, string> = {},
  ending: '' | '.xlsx' | '.csv' = '',
): string => unitHref(unit, `/theo-dip${ending}`, query);

export const catalogueHref = (unit: UnitInFrame, part = ''): string => unitHref(unit, `/danh-muc${part}`);

/** The sheet of a meeting; `part` goes on from there. */
export const meetingHref = (unit: UnitInFrame, entryId: string, part = ''): string =>
  unitHref(unit, `/hop/${entryId}${part}`);

/** Meetings that are called: the list, the form of a new one, one of them. */
export const plannedHref = (unit: UnitInFrame, plan?: string, part = ''): string =>
  unitHref(unit, plan === undefined ? '/hop' : plan === 'new' ? '/hop/moi' : `/hop/moi/${plan}${part}`);

export const importRecordsHref = (unit: UnitInFrame, kindCode?: string): string =>
  unitHref(unit, `${book}/nhap-tep`, { loai: kindCode });

export const ratesHref = (unit: UnitInFrame): string => unitHref(unit, '/dinh-muc');
