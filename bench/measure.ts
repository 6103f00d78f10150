import type { Services } from '../src/kernel/services.ts';

/** The played union of the sample, enlarged by what a bench prepares. */
export interface Ground {
  services: Services;
  tenantId: string;
  unitId: string;
  path: string;
}

export interface Bench {
  name: string;
  floorName: string;
  prepare?: (ground: Ground) => Promise<void>;
  figure: (ground: Ground) => Promise<unknown>;
  floor: (ground: Ground) => Promise<unknown>;
}
