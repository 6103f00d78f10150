/** The modules in the order of their dependency: each may enter only those that stand before it, by their `index.ts`. */
export const moduleOrder = ['org', 'people', 'ledger', 'indicators', 'targets', 'documents', 'reports'] as const;
