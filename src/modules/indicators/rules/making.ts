import { Refusal } from '../../../kernel/refusal.ts';
import type { CountRule, PeopleRule, Rule, Where } from '../contract.ts';
import type { Catalogue } from './definition.ts';

/** What a number may be made of without code, in the words of a form: what is counted, of which records, of whom. */
export const measures = [
  { value: 'turns', label: 'Số lượt', unitOfMeasure: 'lượt' },
  { value: 'persons', label: 'Số người (mỗi người một lần)', unitOfMeasure: 'người' },
  { value: 'entries', label: 'Số lần, số cuộc, số văn bản', unitOfMeasure: 'lần' },
  { value: 'amount', label: 'Số tiền', unitOfMeasure: 'đồng' },
  { value: 'inKindValue', label: 'Trị giá hiện vật', unitOfMeasure: 'đồng' },
  { value: 'quantity', label: 'Số lượng ghi trên bản ghi', unitOfMeasure: 'cái' },
  { value: 'range', label: 'Mức thấp nhất và cao nhất một lượt', unitOfMeasure: 'đồng' },
  { value: 'share', label: 'Tỷ lệ người có tên trên tổng số', unitOfMeasure: '%' },
] as const;
export type Measure = (typeof measures)[number]['value'];

/** What a share is held against: on the last day of the period. */
export const wholes = [
  { value: 'members', label: 'Đoàn viên' },
  { value: 'everybody', label: 'Đoàn viên và người lao động' },
  { value: 'women', label: 'Nữ đoàn viên' },
  { value: 'everyWoman', label: 'Nữ đoàn viên và nữ người lao động' },
] as const;
export type Whole = (typeof wholes)[number]['value'];

/** Who is not in the whole is not in the part. */
const partOf: Record<Whole, readonly string[]> = {
  members: ['member'],
  everybody: ['member', 'worker'],
  women: ['member'],
  everyWoman: ['member', 'worker'],
};

const wholeRules: Record<Whole, PeopleRule> = {
  members: { measure: 'members' },
  everybody: { measure: 'members', withWorkers: true },
  women: { measure: 'members', sex: 'female' },
  everyWoman: { measure: 'members', sex: 'female', withWorkers: true },
};

/** The lists of a form; each narrows, an empty one does not. */
export const lists = [
  'kinds',
  'causes',
  'funds',
  'grades',
  'levels',
  'issuers',
  'givers',
  'sources',
  'holders',
  'beneficiaries',
  'tags',
] as const satisfies readonly (keyof Where)[];
export type ListName = (typeof lists)[number];

export interface Choices {
  measure: Measure;
  basis: 'day' | 'year';
  sex: 'male' | 'female' | null;
  whole: Whole | null;
  lists: Readonly<Record<ListName, readonly string[]>>;
}

const refuse = (field: string, sentence: string): never => {
  throw new Refusal(`indicators.${field}`, sentence, { [field]: sentence });
};

/**
 * The rule that a form's choices mean. Refuses `indicators.kinds` (no kind of record, one that is not there), `indicators.causes` (of another kind),
 * `indicators.sex` (money and things have none) and `indicators.whole` (a share of nothing; women against everybody).
 */
export function ruleOf(chosen: Choices, { kinds }: Pick<Catalogue, 'kinds'>): Rule {
  const named = kinds.filter((kind) => chosen.lists.kinds.includes(kind.kindCode));
  if (named.length === 0 || named.length < chosen.lists.kinds.length)
    refuse('kinds', 'Hãy chọn ít nhất một loại hoạt động trong danh mục.');
  const causes = new Set(
    named.flatMap((kind) => [...kind.causes, ...(kind.endedCauses ?? [])]).map((one) => one.causeCode),
  );
  if (chosen.lists.causes.some((code) => !causes.has(code)))
    refuse('causes', 'Có nội dung không thuộc loại hoạt động đã chọn. Hãy chọn lại.');
  const byPerson = chosen.sex !== null || chosen.lists.beneficiaries.length > 0;
  if (byPerson && !['turns', 'persons', 'share'].includes(chosen.measure))
    refuse('sex', 'Chỉ lọc theo nam nữ, theo người được tính khi đếm lượt hoặc đếm người.');
  const where: Where = {
    ...Object.fromEntries(
      lists.filter((name) => chosen.lists[name].length > 0).map((name) => [name, [...chosen.lists[name]]]),
    ),
    ...(chosen.sex ? { sex: chosen.sex } : {}),
  };
  const basis = chosen.basis === 'year' ? { basis: 'year' as const } : {};
  if (chosen.measure === 'range') return { measure: 'range', where, ...basis };
  if (chosen.measure !== 'share') return { measure: chosen.measure, where, ...basis };
  const whole = chosen.whole ?? refuse('whole', 'Hãy chọn mẫu số của tỷ lệ.');
  const women = whole === 'women' || whole === 'everyWoman';
  if (women && chosen.sex === 'male') refuse('whole', 'Tử số đếm nam thì mẫu số không thể là nữ.');
  const part: CountRule = { measure: 'persons', where: { ...where, ...(women ? { sex: 'female' } : {}) }, ...basis };
  part.where = { ...part.where, beneficiaries: [...partOf[whole]] };
  return { measure: 'share', part, whole: wholeRules[whole] };
}

/** The choices that give a rule again; undefined for one that the form has no words for. */
export function choicesOf(rule: Rule): Choices | undefined {
  if (rule.measure === 'share') {
    const whole = wholes.find(({ value }) => JSON.stringify(wholeRules[value]) === JSON.stringify(rule.whole))?.value;
    if (!whole || rule.part.measure !== 'persons') return undefined;
    const { beneficiaries = [], ...where } = rule.part.where;
    if (beneficiaries.join() !== partOf[whole].join()) return undefined;
    const part = choicesOf({ ...rule.part, where });
    return part && { ...part, measure: 'share', whole };
  }
  const measure = measures.find(({ value }) => value === rule.measure)?.value;
  if (!measure || !('where' in rule)) return undefined;
  const { sex = null, ...where } = rule.where;
  if (Object.keys(where).some((name) => !lists.includes(name as ListName))) return undefined;
  return {
    measure,
    basis: rule.basis ?? 'day',
    sex,
    whole: null,
    lists: Object.fromEntries(lists.map((name) => [name, where[name] ?? []])) as Record<ListName, readonly string[]>,
  };
}

/** What it is measured in: money and shares are always written in their own way. */
export function unitOfMeasureOf(measure: Measure, typed: string | null): string {
  const own = measures.find(({ value }) => value === measure)?.unitOfMeasure ?? '';
  return ['đồng', '%'].includes(own) ? own : (typed ?? own);
}
