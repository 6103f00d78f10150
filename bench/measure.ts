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
  /** Milliseconds that it must not take longer than. Left out: it is only looked at. */
  goal?: number;
  prepare?: (ground: Ground) => Promise<void>;
  figure: (ground: Ground) => Promise<unknown>;
  floor: (ground: Ground) => Promise<unknown>;
}

/** A line of `npm run bench -- --json`. */
export interface Measured {
  name: string;
  figure: number;
  unit: 'ms' | 's' | 'MiB' | 'pages/s';
  floor: number;
  goal: number | null;
  ok: boolean | null;
}
