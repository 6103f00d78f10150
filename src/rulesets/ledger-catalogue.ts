import { careKinds } from './ledger-catalogue/care.ts';
import { emulationKinds } from './ledger-catalogue/emulation.ts';
import { fundKinds } from './ledger-catalogue/fund.ts';
import type { CatalogueKind } from './ledger-catalogue/kind.ts';
import { leisureKinds } from './ledger-catalogue/leisure.ts';
import { organisationKinds } from './ledger-catalogue/organisation.ts';
import { partyKinds } from './ledger-catalogue/party.ts';
import { publicityKinds } from './ledger-catalogue/publicity.ts';
import { ratingsKinds } from './ledger-catalogue/ratings.ts';
import { rightsKinds } from './ledger-catalogue/rights.ts';

export const kindGroups = [
  { code: 'care', label: 'Chăm lo, bảo vệ' },
  { code: 'rights', label: 'Chế độ, dân chủ ở cơ sở' },
  { code: 'fund', label: 'Vận động, ủng hộ' },
  { code: 'publicity', label: 'Tuyên truyền, học tập' },
  { code: 'emulation', label: 'Thi đua, khen thưởng, xếp loại' },
  { code: 'party', label: 'Xây dựng Đảng' },
  { code: 'organisation', label: 'Tổ chức, kiểm tra' },
] as const;

/** The kinds of union work that a new home of storage starts with. Data: an administrator adds kinds, causes, funds and fields without code. */
export const ledgerCatalogue: readonly CatalogueKind[] = [
  ...careKinds,
  ...leisureKinds,
  ...rightsKinds,
  ...fundKinds,
  ...publicityKinds,
  ...emulationKinds,
  ...ratingsKinds,
  ...partyKinds,
  ...organisationKinds,
];
