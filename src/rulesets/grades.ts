/** The four grades of the yearly rating (M-18), lowest first: `rank` makes "hoàn thành tốt nhiệm vụ trở lên" computable. */
export const grades = [
  { value: 'notCompleted', label: 'Không hoàn thành nhiệm vụ', rank: 1 },
  { value: 'completed', label: 'Hoàn thành nhiệm vụ', rank: 2 },
  { value: 'good', label: 'Hoàn thành tốt nhiệm vụ', rank: 3 },
  { value: 'excellent', label: 'Hoàn thành xuất sắc nhiệm vụ', rank: 4 },
] as const;

export const gradeRank = (code: string): number => grades.find((grade) => grade.value === code)?.rank ?? 0;
export const gradeLabel = (code: string): string => grades.find((grade) => grade.value === code)?.label ?? code;
