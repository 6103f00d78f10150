import type { CatalogueIndicator } from './indicator-rule.ts';
import { careIndicators } from './indicators/care.ts';
import { emulationIndicators } from './indicators/emulation.ts';
import { fundIndicators } from './indicators/fund.ts';
import { organisationIndicators } from './indicators/organisation.ts';
import { partyIndicators } from './indicators/party.ts';
import { peopleIndicators } from './indicators/people.ts';
import { postsIndicators } from './indicators/posts.ts';
import { publicityIndicators } from './indicators/publicity.ts';
import { ratingsIndicators } from './indicators/ratings.ts';
import { rightsIndicators } from './indicators/rights.ts';

/** The indicators that a new home of storage starts with. Data: an administrator makes new ones without code. */
export const indicatorCatalogue: readonly CatalogueIndicator[] = [
  ...peopleIndicators,
  ...careIndicators,
  ...rightsIndicators,
  ...fundIndicators,
  ...publicityIndicators,
  ...emulationIndicators,
  ...ratingsIndicators,
  ...partyIndicators,
  ...organisationIndicators,
  ...postsIndicators,
];
