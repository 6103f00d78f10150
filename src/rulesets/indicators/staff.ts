/** Members and workers together: the denominator "đoàn viên, người lao động". */
export const workforce = { measure: 'members', withWorkers: true } as const;
export const ours = ['member', 'worker'] as const;
