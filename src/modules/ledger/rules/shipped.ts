import { ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import { fundCatalogue, occasionCatalogue } from '../../../rulesets/ledger-catalogue/funds.ts';
import type { CatalogueItem } from '../contract/catalogue.ts';

/** Whether every union starts with it: figures and reports name such rows by their code. */
export function isShipped(item: CatalogueItem): boolean {
  const kind = 'kindCode' in item ? ledgerCatalogue.find((one) => one.code === item.kindCode) : undefined;
  switch (item.is) {
    case 'kind':
      return kind !== undefined;
    case 'cause':
      return (kind?.causes ?? []).some((one) => one.code === item.causeCode);
    case 'field':
      return (kind?.fields ?? []).some((one) => one.code === item.fieldCode);
    case 'fund':
      return fundCatalogue.some((one) => one.code === item.fundCode);
    case 'occasion':
      return occasionCatalogue.some((one) => one.code === item.occasionCode);
  }
}
