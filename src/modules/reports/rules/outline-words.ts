import { fold } from '../../../kernel/vi/text.ts';
import type { Dimension } from '../../../rulesets/indicator-rule.ts';
import { outlineTables, type OutlineTable, type RemarkList } from '../../../rulesets/outlines.ts';

/** The names by which officers know what stands in braces; the program keeps codes. */
const frameNames: Readonly<Record<string, string>> = {
  day: 'ngày chốt số liệu',
  unit: 'tên đơn vị',
  term: 'nhiệm kỳ',
  nextTerm: 'nhiệm kỳ tới',
  ordinal: 'khóa',
  nextOrdinal: 'đại hội lần thứ',
  period: 'kỳ báo cáo',
  inPeriod: 'đầu câu: kỳ báo cáo',
  nextPeriod: 'kỳ tới',
  year: 'năm báo cáo',
  closed: 'ghi chú ngày chốt',
  groups: 'số tổ công đoàn',
  parts: 'số tổ, công đoàn bộ phận',
  changes: 'thay đổi về tổ chức',
  above: 'công đoàn cấp trên',
  partyBody: 'cấp ủy',
  committee: 'số ủy viên Ban Chấp hành',
  units: 'số đơn vị trực thuộc',
  'tasks.own': 'việc đã làm',
  'tasks.coordinated': 'việc phối hợp đã làm',
  'targets.met': 'chỉ tiêu đạt',
  'targets.exceeded': 'chỉ tiêu vượt',
  submitted: 'đơn vị đã nộp',
  nobody: 'khi chưa đơn vị nào nộp',
  missing: 'đơn vị chưa nộp',
  'missing.count': 'số đơn vị chưa nộp',
  late: 'số đơn vị nộp chậm',
};

/** What an item names of a count that is told apart: `<Ủng hộ theo từng quỹ: {#quỹ} ({#số})>`. */
const itemNames: Readonly<Record<'value' | Dimension, string>> = {
  value: 'số',
  campaign: 'phong trào',
  cause: 'nội dung',
  fund: 'quỹ',
  giver: 'bên tặng',
  holder: 'của ai',
  issuer: 'cấp khen',
  level: 'cấp',
  occasion: 'dịp',
};

/** How a figure is written, behind a stroke: `{Tiền thăm hỏi của công đoàn|trên}`. */
const formNames: Readonly<Record<string, string>> = {
  about: 'trên',
  percent: 'phần trăm',
  ratio: 'trên tổng số',
  years: 'các năm',
  change: 'tăng giảm',
  part: 'riêng số đạt',
  yearly: 'hằng năm',
  none: 'khi không có',
  some: 'khi có',
  all: 'khi đủ',
  partly: 'khi chưa đủ',
  alone: 'khi chỉ một loại',
  apart: 'khi nhiều loại',
  number: 'không thêm số 0',
  plain: 'số đủ',
};

/** Those that print, and those that only ask: the part in brackets is written where the answer is yes. */
const asksOnly = (name: string): boolean => name.startsWith('khi ');
export const waysOfWriting: readonly string[] = Object.values(formNames).filter((name) => !asksOnly(name));
export const waysOfAsking: readonly string[] = Object.values(formNames).filter(asksOnly);

export const tableNames: Readonly<Record<OutlineTable, string>> = {
  targets: 'kết quả chỉ tiêu',
  nextTargets: 'chỉ tiêu kỳ tới',
  ratings: 'xếp loại hằng năm',
  comparison: 'so với kỳ trước',
  byUnit: 'từng đơn vị',
  submissions: 'nộp báo cáo của các đơn vị',
};

export const chartNames = { year: 'qua các năm', unit: 'theo đơn vị' } as const;

export const listNames: Readonly<Record<RemarkList, string>> = {
  weaknesses: 'hạn chế',
  causes: 'nguyên nhân',
  lessons: 'bài học kinh nghiệm',
  directions: 'ý kiến chỉ đạo',
};

export interface Named {
  code: string;
  name: string;
}

/** Tells a token by its name or code, whatever its marks and capitals; and back. */
export interface Vocabulary {
  /** '@day', 'visits.turns'; undefined for what is not known. */
  codeOf: (name: string) => string | undefined;
  nameOf: (code: string) => string;
  figureOf: (name: string) => string | undefined;
  formOf: (name: string) => string | undefined;
}

export function vocabularyOf(indicators: readonly Named[]): Vocabulary {
  const byName = Map.groupBy(indicators, (one) => fold(one.name));
  // Two numbers of one name are told apart by their codes.
  const clear = ({ name }: Named): boolean => byName.get(fold(name))?.length === 1 && !/[{}|[\]<>]/u.test(name);
  const codes = new Map(indicators.map((one) => [one.code.toLowerCase(), one.code]));
  const names = new Map(indicators.map((one) => [one.code, clear(one) ? one.name : one.code]));
  const figureOf = (name: string): string | undefined => {
    const [only, ...others] = byName.get(fold(name)) ?? [];
    return only && others.length === 0 ? only.code : codes.get(name.trim().toLowerCase());
  };
  const items = new Map(Object.entries(itemNames).map(([code, name]) => [fold(name), `#${code}`]));
  const frame = new Map(Object.entries(frameNames).map(([code, name]) => [fold(name), `@${code}`]));
  return {
    figureOf,
    codeOf: (name) =>
      name.startsWith('#') ? items.get(fold(name.slice(1))) : (frame.get(fold(name)) ?? figureOf(name)),
    nameOf: (code) => {
      if (code.startsWith('#')) return `#${itemNames[code.slice(1) as Dimension] ?? code.slice(1)}`;
      return code.startsWith('@') ? (frameNames[code.slice(1)] ?? code) : (names.get(code) ?? code);
    },
    formOf: (name) => Object.keys(formNames).find((form) => fold(formNames[form] ?? '') === fold(name)),
  };
}

export const nameOfForm = (form: string): string => formNames[form] ?? form;

export const tableOf = (name: string): OutlineTable | undefined =>
  outlineTables.find((table) => fold(tableNames[table]) === fold(name));

export const listOf = (name: string): RemarkList | undefined =>
  (Object.keys(listNames) as RemarkList[]).find((list) => fold(listNames[list]) === fold(name));

export const chartBy = (name: string): keyof typeof chartNames | undefined =>
  (['year', 'unit'] as const).find((by) => fold(chartNames[by]) === fold(name));

const coded = /\{([@#]?[\w.]+)(?:\|(\w+))?\}|<([\w.]+):/gu;
const named = /\{([^{}|]+)(?:\|([^{}|]+))?\}|<([^<>{}:]+):/gu;

/** `{visits.amount|about}` → `{Tiền thăm hỏi của công đoàn|trên}` */
export const sentenceInNames = (sentence: string, words: Vocabulary): string =>
  sentence.replace(coded, (_, code: string | undefined, form?: string, each = '') =>
    code === undefined
      ? `<${words.nameOf(each).includes(':') ? each : words.nameOf(each)}:`
      : `{${words.nameOf(code)}${form === undefined ? '' : `|${nameOfForm(form)}`}}`,
  );

/** Back again; what is not known is told and left out of the sentence. */
export function sentenceInCodes(
  sentence: string,
  words: Vocabulary,
  tell: (unknown: string) => void,
): string | undefined {
  let known = true;
  const read = sentence.replace(named, (token: string, name: string | undefined, form?: string, each = '') => {
    const code = name === undefined ? words.figureOf(each) : words.codeOf(name);
    const kept = form === undefined ? '' : words.formOf(form);
    if (code === undefined || kept === undefined) {
      tell(token);
      known = false;
    }
    if (name === undefined) return `<${code}:`;
    return `{${code}${kept ? `|${kept}` : ''}}`;
  });
  return known ? read : undefined;
}
