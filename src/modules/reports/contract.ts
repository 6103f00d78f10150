import { choice, contract, date, longText, money, number, text, year, type Values } from '../../kernel/contract.ts';
import type { Period } from '../../kernel/vi/periods.ts';
import type { OutlineContent } from '../../rulesets/outlines.ts';
import { reportKinds, reportPeriods, type ReportKind } from '../../rulesets/report-periods.ts';
import type { Declared, Outcome } from '../indicators/index.ts';

export type { Section } from '../../rulesets/outlines.ts';
export type { ReportKind } from '../../rulesets/report-periods.ts';

/** The content of an outline is described with its catalogue, `rulesets/outlines.ts`. */
export interface Outline {
  code: string;
  version: number;
  kind: ReportKind;
  /** The upper union that made it; null for the program's own. */
  unitId: string | null;
  name: string;
  content: OutlineContent;
}

export const states = {
  draft: 'Dự thảo',
  submitted: 'Đã nộp',
  adopted: 'Đã thông qua',
} as const;

export type State = keyof typeof states;
/** A frozen copy is made for one of two reasons. */
export type FreezeKind = Exclude<State, 'draft'>;

/** Money is rounded down to this step with "trên" in front, unless a report says otherwise. */
export const usualStep = 1_000_000;

/** How this report is numbered, signed and worded. */
export interface ReportSettings {
  aboutStep?: number | null;
  /** 'zero': "06 đoàn viên", 'bare': "6 đoàn viên". */
  smallCounts?: string | null;
  percentDecimals?: number | null;
  /** 'dong' or 'million'. */
  moneyIn?: string | null;
  /** From which share of its goal a target that was missed is called "cơ bản đạt". */
  nearlyPercent?: number | null;
  number?: number | null;
  signedOn?: string | null;
  signerName?: string | null;
  signerPost?: string | null;
  /** Marks of the margin that an officer has looked at and left as they are. */
  keptAsIs?: readonly { mark: string; reason: string; by: string }[];
}

export interface Report {
  reportId: string;
  unitId: string;
  termId: string | null;
  kindCode: ReportKind;
  title: string;
  /** While the report is open and its term runs, the period grows with it; a frozen copy fixes it. */
  period: Period;
  state: State;
  outlineCode: string;
  outlineVersion: number;
  settings: ReportSettings;
  /** The request of an upper union that it answers. */
  requestId: string | null;
}

/** A figure as it stands in a report: which definition, for which year, what it came to, what is printed. */
export interface Figure {
  /** `visits.amount|about`, `rating.good.share@2021|short`: definition, year if it is not the whole period, form. */
  code: string;
  indicatorCode: string;
  indicatorVersion: number;
  outcome: Outcome;
  printed: string;
  /** What it takes from papers, for times without records. */
  declared?: readonly StatedTotal[];
}

/** A total of a paper as a figure took it: "theo Báo cáo số 12/BC-CĐ ngày …". */
export type StatedTotal = Pick<Declared, 'declaredTotalId' | 'version' | 'source' | 'amount' | 'outOf' | 'period'>;

/** What a frozen figure came to, and what its records come to now. */
export interface Difference {
  indicatorCode: string;
  year: number | 'before' | null;
  name: string;
  was: string;
  now: string;
}

export const passageContract = contract('passage', 'Đoạn văn', {
  words: longText('Nội dung', { max: 20_000, tables: true }),
});

const spanChoices = reportPeriods.flatMap(({ code, kind, label }) => (kind ? [{ value: code, label, kind }] : []));

/** Either the report of a term, or of a year or half-year (`spanCode` and `year`). */
export const draftContract = contract('draft', 'Báo cáo mới', {
  termId: text('Nhiệm kỳ', { max: 40 }),
  spanCode: choice('Loại báo cáo', spanChoices),
  year: year('Năm'),
});

export const keepContract = contract('keepAsIs', 'Đã xem, giữ nguyên', {
  mark: text('Chỗ mâu thuẫn', { required: true, max: 64 }),
  reason: text('Lý do giữ nguyên', { required: true, max: 200 }),
});

export const settingsContract = contract('reportSettings', 'Số, ngày, người ký', {
  number: number('Số văn bản', { min: 1, max: 99_999, hint: 'Để trống khi văn thư chưa cấp số' }),
  signedOn: date('Ngày ký', { hint: 'Để trống thì in "ngày … tháng … năm …"' }),
  signerName: text('Họ tên người ký', {
    max: 80,
    hint: 'Để trống thì lấy Chủ tịch đương nhiệm lúc kết thúc kỳ báo cáo',
  }),
  signerPost: text('Chức vụ người ký', { max: 80, hint: 'Ví dụ: Chủ tịch, Phó Chủ tịch' }),
  aboutStep: money('Làm tròn tiền "trên …" đến', {
    min: 1,
    max: 1_000_000_000,
    hint: 'Ví dụ 1.000.000: 73.020.000 in là "trên 73.000.000 đồng". Nhập 1 đồng để in đủ.',
  }),
  percentDecimals: number('Số lẻ của phần trăm', { min: 0, max: 2, hint: '1: 110,9%; 0: 111%' }),
  nearlyPercent: number('“Cơ bản đạt” từ', {
    min: 50,
    max: 100,
    hint: 'Phần trăm của mức phấn đấu. Để trống thì theo quy định chung; 100 thì không dùng chữ này.',
  }),
  smallCounts: choice('Số dưới 10', [
    { value: 'zero', label: '06 đoàn viên' },
    { value: 'bare', label: '6 đoàn viên' },
  ]),
  moneyIn: choice('Số tiền', [
    { value: 'dong', label: '73.000.000 đồng' },
    { value: 'million', label: '73 triệu đồng' },
  ]),
});

export const reportContract = contract('report', 'Báo cáo', {
  title: text('Tên báo cáo', { required: true, max: 200, inList: true }),
  state: text('Tình trạng', { max: 20, inList: true }),
  periodFrom: date('Từ ngày', { inList: true }),
  periodTo: date('Đến ngày', { inList: true }),
});

/** The text says sections, sentences and what is asked; `rules/outline-text.ts` reads it. */
export const outlineContract = contract('outline', 'Đề cương', {
  name: text('Tên đề cương', { required: true, max: 120, hint: 'Ví dụ: Đề cương tổng kết năm của công đoàn tỉnh' }),
  kind: choice('Dùng cho', reportKinds, { required: true }),
  abstract: text('Trích yếu', { required: true, max: 300, hint: 'Dòng in đậm dưới chữ BÁO CÁO' }),
  subtitle: text('Dòng dưới trích yếu', { max: 300 }),
  words: longText('Các mục của đề cương', { required: true, max: 60_000 }),
  closing: text('Câu kết', { max: 500 }),
});

export type OutlineForm = Omit<Values<typeof outlineContract>, 'kind'> & { kind: ReportKind };

/** What may be asked with an outline of a kind. */
export const spansOf = (kind: ReportKind): { value: string; label: string }[] =>
  kind === 'term'
    ? [{ value: 'term', label: 'Tổng kết nhiệm kỳ diễn ra hoặc kết thúc trong năm' }]
    : spanChoices.filter((one) => one.kind === kind);

export const requestContract = contract('request', 'Yêu cầu báo cáo', {
  spanCode: choice('Loại báo cáo', [...spansOf('term'), ...spanChoices], { required: true }),
  year: year('Năm', { required: true }),
  dueOn: date('Hạn nộp', { required: true }),
  note: longText('Lời dặn', { max: 1000, hint: 'Ví dụ: gửi kèm bản ký, đóng dấu về Văn phòng' }),
});

export type RequestForm = Values<typeof requestContract>;

/** What an upper union asks of units below it. */
export interface ReportRequest {
  requestId: string;
  unitId: string;
  kind: ReportKind;
  period: Period;
  outlineCode: string;
  outlineVersion: number;
  dueOn: string;
  note: string | null;
  askedBy: string;
  withdrawnOn: string | null;
}

/** What a union above answers to a report that was handed in. */
export const receiptKinds = { received: 'Cấp trên đã nhận', returned: 'Yêu cầu bổ sung' } as const;
export type ReceiptKind = keyof typeof receiptKinds;

export interface Receipt {
  reportId: string;
  kind: ReceiptKind;
  note: string | null;
  /** The union above, as it was called. */
  giverName: string;
  byName: string;
  at: Date;
}

export const completeContract = contract('complete', 'Yêu cầu bổ sung', {
  note: longText('Cần bổ sung, sửa gì', {
    required: true,
    max: 1000,
    hint: 'Ví dụ: thiếu số liệu xếp loại đoàn viên; phần hạn chế chưa nêu nguyên nhân',
  }),
});

/** What stands in a report in numbered lines (features 71-73). */
export const remarkKinds = [
  { value: 'weakness', label: 'Hạn chế' },
  { value: 'objectiveCause', label: 'Nguyên nhân khách quan' },
  { value: 'subjectiveCause', label: 'Nguyên nhân chủ quan' },
  { value: 'lesson', label: 'Bài học kinh nghiệm' },
  { value: 'direction', label: 'Ý kiến chỉ đạo, kết luận của cấp trên' },
] as const;
export type RemarkKind = (typeof remarkKinds)[number]['value'];

export const remarkContract = contract('remark', 'Hạn chế, nguyên nhân, chỉ đạo', {
  kind: choice('Loại', remarkKinds, { required: true }),
  words: longText('Nội dung', { required: true, max: 1000, hint: 'Một ý một lần; phần mềm đánh số.' }),
  giver: text('Người, cơ quan chỉ đạo', { hint: 'Chỉ với ý kiến chỉ đạo, ví dụ: Ban Thường vụ LĐLĐ tỉnh' }),
  source: text('Văn bản', { hint: 'Ví dụ: Thông báo số 12/TB-LĐLĐ ngày 05/01/2024' }),
});
export type RemarkForm = Omit<Values<typeof remarkContract>, 'kind'> & { kind: RemarkKind };

export interface Remark extends RemarkForm {
  remarkId: string;
  /** The task of the programme of work that it was made into. */
  taskId: string | null;
}
