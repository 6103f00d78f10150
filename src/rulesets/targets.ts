/** How results are judged where the law is silent: a dated setting (T-4 names "cơ bản đạt" without a figure) [G]. */
export const targetJudgement = [
  { valid_from: '1990-01-01', nearlyMetPercent: 95, source: 'Thông lệ; chưa có văn bản quy định (cần đối chiếu)' },
] as const;

export const nearlyMetPercentOn = (on: string): number =>
  [...targetJudgement].reverse().find((one) => one.valid_from <= on)?.nearlyMetPercent ?? 100;

export const comparators = [
  { value: 'atLeast', label: 'từ … trở lên', sign: '≥' },
  { value: 'moreThan', label: 'trên …', sign: '>' },
  { value: 'exactly', label: 'đúng', sign: '=' },
  { value: 'atMost', label: 'không quá …', sign: '≤' },
  { value: 'lessThan', label: 'dưới …', sign: '<' },
  { value: 'none', label: 'không có', sign: '= 0' },
] as const;
