import type { ToldKin } from './told/told.ts';

/** Children and relatives of members of the played unit, by place in its roll. */
export const FAMILIES: readonly ToldKin[] = [
  { of: 36, kindCode: 'child', sex: 'male', birthOn: '2014-04-18' },
  { of: 36, kindCode: 'child', sex: 'female', birthOn: '2018-10-05' },
  { of: 10, kindCode: 'child', sex: 'female', birthOn: '2012-07-21' },
  { of: 12, kindCode: 'child', sex: 'male', birthOn: '2016-02-09' },
  { of: 18, kindCode: 'child', sex: 'female', birthOn: '2020-12-14' },
  { of: 25, kindCode: 'child', sex: 'male', birthOn: '2013-05-30' },
  { of: 25, kindCode: 'spouse', sex: 'female', birthOn: '1985-08-02' },
  { of: 0, kindCode: 'parent', sex: 'male', birthOn: '1949-03-11', policyCode: 'warInvalid' },
  { of: 17, kindCode: 'parent', sex: 'female', birthOn: '1952-09-27', policyCode: 'martyrKin' },
  { of: 33, kindCode: 'parentInLaw', sex: 'male', birthOn: '1947-01-06', policyCode: 'warInvalid' },
];

/** What members agreed to, on paper with their signature; others have not been asked yet. */
export const AGREED: readonly { readonly who: number; readonly purposes: readonly string[]; readonly on: string }[] = [
  ...[...new Set(FAMILIES.map((one) => one.of))].map((who) => ({ who, purposes: ['family'], on: '2026-01-16' })),
  ...[1, 2, 3, 9].map((who) => ({ who, purposes: ['photo', 'publication'], on: '2025-11-20' })),
];

/** Who goes to the hospital a few days from now. */
export const INTRODUCED = { who: 30, daysAgo: 3, note: 'Chuyển công tác về phòng truyền thông của bệnh viện' } as const;
