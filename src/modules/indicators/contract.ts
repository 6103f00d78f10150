import { contract, text, type Values } from '../../kernel/contract.ts';
import type { Period } from '../../kernel/vi/periods.ts';
import type { Rule } from '../../rulesets/indicator-rule.ts';

export type {
  Basis,
  CountRule,
  Dimension,
  EachRule,
  GradeRule,
  PeopleRule,
  PostsRule,
  RangeRule,
  Rule,
  ShareRule,
  Where,
} from '../../rulesets/indicator-rule.ts';

/** The plain fields of a number that an administrator makes; its choices stand in `rules/making.ts`. */
export const definitionContract = contract('indicatorDefinition', 'Cách tính một số liệu', {
  name: text('Tên số liệu', {
    required: true,
    max: 160,
    hint: 'Như đọc trong báo cáo, ví dụ: Số lượt đoàn viên nữ được khen thưởng',
  }),
  unitOfMeasure: text('Đơn vị tính', { max: 30, hint: 'Để trống thì theo cách đếm: lượt, người, lần' }),
});
export type DefinitionForm = Values<typeof definitionContract>;

export interface Definition {
  code: string;
  version: number;
  name: string;
  /** 'lượt', 'người', 'đồng', '%', … */
  unitOfMeasure: string;
  rule: Rule;
}

/** What a definition comes to for a branch and a period. Exact integers; wording is the report's business. */
export type Outcome =
  | { is: 'count'; value: number }
  | { is: 'share'; part: number; whole: number }
  | { is: 'grade'; grade: string | null; year: number | null }
  | { is: 'years'; years: number[] }
  /** Đồng; null where no record says it. */
  | { is: 'range'; least: number | null; most: number | null }
  /** The largest first. */
  | { is: 'each'; items: readonly EachItem[] };

/** One share of a count that is told apart: by the rule's dimensions in their order, null where a record names none. */
export interface EachItem {
  codes: readonly (string | null)[];
  /** The campaign's name, where the rule tells campaigns apart: all other codes are of the catalogue. */
  campaign?: string;
  value: number;
}

export interface Reading {
  definition: Definition;
  outcome: Outcome;
  /** What the records alone come to, where papers are spoken of beside them. */
  recorded?: Outcome;
  /** Totals taken from papers for times inside the period: those that count, and those that stand beside records. */
  declared?: readonly Declared[];
}

export interface Declared {
  declaredTotalId: string;
  version: number;
  unitId: string;
  amount: number;
  outOf: number | null;
  period: Period;
  source: string;
  /** No record of its time: it is part of the figure. Otherwise it is only shown. */
  counts: boolean;
}

/** For which branch, period and day a figure is read. People are counted at the period's end, or today while it runs. */
export interface Ask {
  path: string;
  period: Period;
  today: string;
}
