import { createHash } from 'node:crypto';
import type { Scope } from '../../../kernel/scope.ts';
import { indicatorCatalogue } from '../../../rulesets/indicators.ts';
import { ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import { fundCatalogue, occasionCatalogue } from '../../../rulesets/ledger-catalogue/funds.ts';
import { outlineCatalogue } from '../../../rulesets/outlines.ts';
import { listTenants, noteFurnished } from '../store/tenants.ts';

/** The state of the program's catalogues: 2 ms to tell. */
const catalogueMark = createHash('sha256')
  .update(JSON.stringify([ledgerCatalogue, fundCatalogue, occasionCatalogue, indicatorCatalogue, outlineCatalogue]))
  .digest('hex')
  .slice(0, 16);

/** Homes of storage that were furnished by another state of the catalogues, or by none that was noted. */
export const listUnfurnished = async (scope: Scope): Promise<{ tenantId: string }[]> =>
  (await listTenants(scope)).filter((home) => home.furnishedWith !== catalogueMark);

export const markFurnished = (scope: Scope): Promise<void> => noteFurnished(scope, catalogueMark);
