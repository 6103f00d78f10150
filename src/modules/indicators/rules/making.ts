import { Refusal } from '../../../kernel/refusal.ts';
import { lineOfPost } from '../../../rulesets/post-kinds.ts';
import type { CountRule, Dimension, EachRule, PeopleRule, PostsRule, Rule, Where } from '../contract.ts';
import type { Catalogue } from './definition.ts';
import { dimensionNames } from './each.ts';

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
  { value: 'holders', label: 'Số người giữ chức vụ (ngày cuối kỳ)', unitOfMeasure: 'người' },
  { value: 'posts', label: 'Số chức vụ (ngày cuối kỳ)', unitOfMeasure: 'chức vụ' },
  { value: 'holdersShare', label: 'Tỷ lệ nữ (nam) trong số người giữ chức vụ', unitOfMeasure: '%' },
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

/** What a count can be told apart by, in the order in which it is told. */
export const dimensions = Object.entries(dimensionNames).map(([value, { name }]) => ({
  value: value as Dimension,
  label: name,
}));
/** More columns than these nobody reads. */
const mostDimensions = 3;

export interface Choices {
  measure: Measure;
  basis: 'day' | 'year';
  sex: 'male' | 'female' | null;
  whole: Whole | null;
  lists: Readonly<Record<ListName, readonly string[]>>;
  by: readonly Dimension[];
  /** Of posts: kinds ('job:director') and bodies. */
  seats: { posts: readonly string[]; bodies: readonly string[] };
}

const refuse = (field: string, sentence: string): never => {
  throw new Refusal(`indicators.${field}`, sentence, { [field]: sentence });
};

/**
 * The rule that a form's choices mean, over records or over posts. Refuses what `recordsRuleOf` and `postsRuleOf` do, and `indicators.by`
 * for what cannot be told apart: persons, shares, one sex, and sensitive work, whose items would tell small groups (P-6).
 */
export function ruleOf(chosen: Choices, catalogue: Pick<Catalogue, 'kinds'>): Rule {
  const rule = isOfPosts(chosen.measure) ? postsRuleOf(chosen, chosen.measure) : recordsRuleOf(chosen, catalogue);
  return chosen.by.length ? tellApart(rule, chosen, catalogue) : rule;
}

function tellApart(rule: Rule, { by }: Choices, { kinds }: Pick<Catalogue, 'kinds'>): EachRule {
  if (!('where' in rule) || !isTold(rule.measure) || rule.where.sex || rule.where.beneficiaries)
    return refuse('by', 'Chỉ kể riêng được số lượt, số lần, số tiền, trị giá, số lượng; không lọc theo người.');
  if (by.length > mostDimensions) refuse('by', `Chỉ kể riêng theo nhiều nhất ${mostDimensions} nội dung.`);
  if (kinds.some((kind) => kind.sensitive && rule.where.kinds?.includes(kind.kindCode)))
    refuse('by', 'Không kể riêng việc ốm đau, khó khăn, kỷ luật, việc của Đảng: nhóm ít người sẽ lộ ra là ai.');
  const { measure, where, basis } = rule;
  return { measure: 'each', count: measure, by, where, ...(basis ? { basis } : {}) };
}

const isTold = (measure: string): measure is EachRule['count'] =>
  ['entries', 'turns', 'amount', 'inKindValue', 'quantity'].includes(measure);

type OfPosts = 'posts' | 'holders' | 'holdersShare';
export const isOfPosts = (measure: Measure): measure is OfPosts =>
  measure === 'posts' || measure === 'holders' || measure === 'holdersShare';

/** Refuses `indicators.posts` (no post chosen, records chosen too, a body with posts that no body has) and `indicators.sex`. */
function postsRuleOf(chosen: Choices, measure: OfPosts): Rule {
  const { posts, bodies } = chosen.seats;
  if (posts.length === 0 && bodies.length === 0) refuse('posts', 'Hãy chọn chức vụ hoặc ban.');
  if (lists.some((name) => chosen.lists[name].length > 0))
    refuse('kinds', 'Đếm chức vụ thì không chọn gì ở phần hoạt động. Hãy bỏ chọn hoặc đổi cách đếm.');
  if (bodies.length > 0 && posts.some((post) => lineOfPost(post) !== 'union'))
    refuse('posts', 'Chức vụ chuyên môn, chức vụ Đảng không thuộc ban nào của công đoàn.');
  const rule: PostsRule = {
    measure: measure === 'posts' ? 'posts' : 'holders',
    ...(posts.length ? { posts } : {}),
    ...(bodies.length ? { bodies } : {}),
  };
  const sex = chosen.sex ?? undefined;
  if (measure !== 'holdersShare') return sex ? { ...rule, sex } : rule;
  if (!sex) return refuse('sex', 'Hãy chọn tính tỷ lệ nữ hay nam.');
  return { measure: 'share', part: { ...rule, sex }, whole: rule };
}

/**
 * The rule that a form's choices mean. Refuses `indicators.kinds` (no kind of record, one that is not there), `indicators.causes` (of another kind),
 * `indicators.sex` (money and things have none) and `indicators.whole` (a share of nothing; women against everybody).
 */
function recordsRuleOf(chosen: Choices, { kinds }: Pick<Catalogue, 'kinds'>): Rule {
  if (chosen.seats.posts.length + chosen.seats.bodies.length > 0)
    refuse('posts', 'Chức vụ chỉ chọn khi đếm người giữ chức vụ. Hãy bỏ chọn hoặc đổi cách đếm.');
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
  if (chosen.measure !== 'share') return { measure: chosen.measure as CountRule['measure'], where, ...basis };
  const whole = chosen.whole ?? refuse('whole', 'Hãy chọn mẫu số của tỷ lệ.');
  const women = whole === 'women' || whole === 'everyWoman';
  if (women && chosen.sex === 'male') refuse('whole', 'Tử số đếm nam thì mẫu số không thể là nữ.');
  const part: CountRule = { measure: 'persons', where: { ...where, ...(women ? { sex: 'female' } : {}) }, ...basis };
  part.where = { ...part.where, beneficiaries: [...partOf[whole]] };
  return { measure: 'share', part, whole: wholeRules[whole] };
}

/** The choices that give a rule again; undefined for one that the form has no words for. */
export function choicesOf(rule: Rule): Choices | undefined {
  const posts = choicesOfPosts(rule);
  if (posts) return posts;
  if (rule.measure === 'each') {
    const { measure: _each, count: measure, by, ...of } = rule;
    const counted = choicesOf({ measure, ...of });
    return counted && { ...counted, by };
  }
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
    by: [],
    seats: { posts: [], bodies: [] },
  };
}

function choicesOfPosts(rule: Rule): Choices | undefined {
  if (rule.measure === 'share') {
    const { part, whole } = rule;
    if (part.measure !== 'holders' || whole.measure !== 'holders' || whole.sex) return undefined;
    const { sex, ...same } = part;
    return sex && JSON.stringify(same) === JSON.stringify(whole)
      ? { ...seatsOf(part), measure: 'holdersShare' }
      : undefined;
  }
  return rule.measure === 'posts' || rule.measure === 'holders' ? seatsOf(rule) : undefined;
}

const seatsOf = ({ measure, posts = [], bodies = [], sex }: PostsRule): Choices => ({
  ...nothingChosen,
  measure,
  sex: sex ?? null,
  seats: { posts, bodies },
});

/** Where an empty form begins. */
export const nothingChosen: Choices = {
  measure: 'turns',
  basis: 'day',
  sex: null,
  whole: null,
  lists: Object.fromEntries(lists.map((name) => [name, []])) as unknown as Choices['lists'],
  by: [],
  seats: { posts: [], bodies: [] },
};

/** What it is measured in: money and shares are always written in their own way. */
export function unitOfMeasureOf(measure: Measure, typed: string | null): string {
  const own = measures.find(({ value }) => value === measure)?.unitOfMeasure ?? '';
  return ['đồng', '%'].includes(own) ? own : (typed ?? own);
}
