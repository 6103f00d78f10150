import { list } from '../../../kernel/vi/wording.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import {
  beneficiaryKinds,
  schemes,
  givers,
  holderKinds,
  issuers,
  levels,
  moneySources,
  stages,
  tags,
} from '../../../rulesets/ledger-choices.ts';
import type { CountRule, EachRule, GradeRule, PeopleRule, RangeRule, Rule } from '../contract.ts';
import { dimensionNames } from './each.ts';
import { isOfParty, postsIn, postsInWords } from './posts.ts';

/** Names of what an administrator may have added: kinds with their causes, funds. */
export interface Catalogue {
  kinds: readonly {
    kindCode: string;
    name: string;
    groupCode: string;
    sensitive: boolean;
    causes: readonly { causeCode: string; name: string }[];
    endedCauses?: readonly { causeCode: string; name: string }[];
    occasions?: readonly Named[];
    endedOccasions?: readonly Named[];
  }[];
  funds: readonly Named[];
}

interface Named {
  value: string;
  label: string;
}

/** What a figure counts, in one or two sentences that an officer can check. */
export function inWords(rule: Rule, catalogue: Catalogue): string {
  switch (rule.measure) {
    case 'share':
      return `Tử số: ${small(inWords(rule.part, catalogue))} Mẫu số: ${small(inWords(rule.whole, catalogue))}`;
    case 'members':
    case 'workers':
    case 'movements':
    case 'posts':
    case 'holders':
      return `${peopleInWords(rule)}.`;
    case 'grade':
      return `Mức xếp loại mới nhất trong ${recordsInWords(rule, catalogue)}.`;
    case 'range':
      return `Mức thấp nhất và cao nhất của một lượt trong ${recordsInWords(rule, catalogue)}.`;
    case 'years':
      return `Đếm số năm có ${recordsInWords(rule, catalogue)}.`;
    case 'each':
      return `${countInWords[rule.count]} ${recordsInWords(rule, catalogue)}; kể riêng theo ${list(rule.by.map((one) => small(dimensionNames[one].name)))}.`;
    default:
      return `${countInWords[rule.measure]} ${recordsInWords(rule, catalogue)}${takersInWords(rule)}.`;
  }
}

const countInWords: Record<CountRule['measure'], string> = {
  entries: 'Đếm số',
  turns: 'Cộng số lượt của',
  amount: 'Cộng số tiền của',
  inKindValue: 'Cộng trị giá hiện vật của',
  quantity: 'Cộng số lượng ghi ở',
  persons: 'Đếm số người, mỗi người một lần, có tên trong',
};

function takersInWords({ where: { sex, beneficiaries } }: CountRule): string {
  const who = (beneficiaries ?? []).map((kind) => beneficiaryNames[kind] ?? kind);
  if (!sex && !who.length) return '';
  return `; chỉ tính ${[who.join(', '), sexOf(sex)].filter(Boolean).join(', ')}`;
}

const beneficiaryNames: Record<string, string> = {
  member: 'đoàn viên',
  worker: 'người lao động',
  relative: 'thân nhân',
  child: 'con đoàn viên',
  outsider: 'người ngoài đơn vị',
};
const sexOf = (sex: string | undefined): string => (sex === 'female' ? 'nữ' : sex === 'male' ? 'nam' : '');

function peopleInWords(rule: PeopleRule): string {
  switch (rule.measure) {
    case 'posts':
    case 'holders':
      return postsInWords(rule);
    case 'workers':
      return `Số người lao động ${sexOf(rule.sex)} chưa là đoàn viên theo số liệu mới nhất đến ngày cuối kỳ`.replace(
        '  ',
        ' ',
      );
    case 'movements':
      return `Đếm số lần đoàn viên ${rule.direction === 'in' ? 'vào' : 'rời'} đơn vị trong kỳ${rule.reasons ? ` (${list(rule.reasons.map((reason) => movementReasons[reason] ?? reason))})` : ''}`;
    case 'members': {
      const who = ['đoàn viên', sexOf(rule.sex), rule.category && categoryNames[rule.category]]
        .filter(Boolean)
        .join(' ');
      const covered = rule.covered?.length
        ? `, đang tham gia ${list(rule.covered.map((scheme) => schemeNames[scheme] ?? scheme))}`
        : '';
      return `Đếm ${who} của đơn vị và các đơn vị bên trong vào ngày cuối kỳ${covered}${rule.withWorkers ? ', cộng số người lao động chưa là đoàn viên' : ''}`;
    }
  }
}

export const movementReasons: Record<string, string> = {
  admission: 'kết nạp',
  readmission: 'kết nạp lại',
  transfer: 'chuyển sinh hoạt',
  opening: 'có sẵn khi bắt đầu dùng phần mềm',
  merger: 'sáp nhập đơn vị',
  retirement: 'nghỉ hưu',
  leave: 'xin ra khỏi công đoàn',
  expel: 'khai trừ',
  death: 'từ trần',
};
const categoryNames: Record<string, string> = {
  cadre: 'là cán bộ',
  civilServant: 'là công chức',
  publicEmployee: 'là viên chức',
  contractWorker: 'là lao động hợp đồng',
};
const schemeNames: Record<string, string> = {
  social: 'bảo hiểm xã hội',
  health: 'bảo hiểm y tế',
  unemployment: 'bảo hiểm thất nghiệp',
};

/** "các bản ghi Thăm hỏi do công đoàn tặng, có ngày trong kỳ" */
function recordsInWords(
  { where, basis }: CountRule | EachRule | GradeRule | RangeRule,
  { kinds, funds }: Catalogue,
): string {
  const chosen = kinds.filter((kind) => where.kinds?.includes(kind.kindCode));
  const causes = chosen.flatMap((kind) =>
    [...kind.causes, ...(kind.endedCauses ?? [])].map((cause) => ({ value: cause.causeCode, label: cause.name })),
  );
  const parts = [
    chosen.length ? chosen.map((kind) => `“${kind.name}”`).join(' hoặc ') : 'mọi loại',
    said('nội dung', where.causes, causes, quoted),
    said('cho', where.funds, funds),
    said('do', where.givers, givers, small, ' tặng'),
    said('từ nguồn', where.sources, moneySources, small),
    where.grades?.length ? `xếp loại ${where.grades.map((grade) => quoted(gradeLabel(grade))).join(' hoặc ')}` : '',
    said('bước', where.stages, stages, quoted),
    said('', where.levels, levels, small),
    said('do', where.issuers, issuers, small, ' công nhận'),
    said('của', where.holders, holderKinds, small),
    said('nhân dịp', where.occasions, [...(kinds[0]?.occasions ?? []), ...(kinds[0]?.endedOccasions ?? [])]),
    said('về', where.schemes, schemes, small),
    said('cho', where.takers, beneficiaryKinds, small),
    said('mang dấu', where.tags, tags, quoted),
    said('không mang dấu', where.withoutTags, tags, quoted),
  ].filter(Boolean);
  const when = basis === 'year' ? 'của các năm nằm trong kỳ (theo năm ghi trên bản ghi)' : 'có ngày trong kỳ';
  return `các bản ghi ${parts.join(' ')}, ${when}`;
}

function said(
  before: string,
  codes: readonly string[] | undefined,
  names: readonly Named[],
  shape: (label: string) => string = (label) => label,
  after = '',
): string {
  if (!codes?.length) return '';
  const labels = codes.map((code) => shape(names.find((name) => name.value === code)?.label ?? code));
  return `${before} ${labels.join(' hoặc ')}${after}`.trim();
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const quoted = (text: string): string => `“${text}”`;

/** The kinds of record that a figure rests on, its whole's too. */
export function kindsIn(rule: Rule): string[] {
  if (rule.measure === 'share') return [...kindsIn(rule.part), ...kindsIn(rule.whole)];
  return 'where' in rule ? [...(rule.where.kinds ?? [])] : [];
}

/** Whether it tells of illness, hardship, discipline or Party matters (P-6). */
export const isSensitive = (rule: Rule, { kinds }: Catalogue): boolean =>
  isOfParty(rule) || kindsIn(rule).some((code) => kinds.find((kind) => kind.kindCode === code)?.sensitive);

/** Under which heading of the unit's figures it stands: 'people', or the group of its kinds. */
export function groupOf(rule: Rule, { kinds }: Catalogue): string {
  if (postsIn(rule)) return 'posts';
  const [first] = rule.measure === 'share' ? kindsIn(rule.part) : kindsIn(rule);
  return kinds.find((kind) => kind.kindCode === first)?.groupCode ?? 'people';
}
