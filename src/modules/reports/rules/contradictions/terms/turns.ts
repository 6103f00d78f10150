import { ownPeriod } from '../reading/periods.ts';
import type { Finding } from '../finding.ts';
import { nameOf, type Ordinal } from './ordinals.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { type Term } from './terms.ts';

/** How many terms after the one that runs (in the papers of a congress: that ends with it) a committee or congress is. */
type Turn = 0 | 1;
const [now, next] = [[0], [1]] as const;
const either = [0, 1] as const;

/** What is written for a congress tells of the term that ends and of the one that begins; what is written in between tells of the one that runs. */
interface Paper {
  end: number;
  kind: 'congress' | 'term' | 'usual' | 'turning';
  /** The years of the term that runs or ends, as far as the draft tells them; in the year of a congress, when it met. */
  first?: number;
  last?: number;
}

/** A congress that is told to have met: the subject of a congress's own papers. */
const held: readonly Turn[] = [0, 1];
type Row = readonly [turns: readonly Turn[], words: RegExp];
const committee = String.raw`(?:(?:các )?(?:ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt|ban nữ công)(?:[^,;.:]{0,60}?)?,?\s*)?\|`;
const congress = String.raw`(?:\p{L}+\s+){0,3}?(?:đại hội|đh)(?:[^,;.:]{0,60}?)?,?\s*\|`;
const before = (words: string, label: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words})\s+${label}`, 'iu');
const after = (words: string): RegExp => new RegExp(String.raw`\|[\s,(:]*(?:${words})(?!\p{L})`, 'iu');

/** Which of two by the words before and behind its number, which "|" stands for. Earlier rows win; no row: by the kind of paper. */
const rows: Record<Ordinal['what'], readonly Row[]> = {
  committee: [
    [
      [],
      before(
        'so với|hơn|từng(?: là)?|nguyên|thời|các(?= (?:ban|bch|btv|ủy|khóa|nhiệm))|từ|(?<!(?:thông|năm|tháng|kỳ|gian|vừa) )qua',
        String.raw`(?:\p{L}+\s+){0,4}\|`,
      ),
    ],
    [next, after('dự kiến|ra mắt|đề cử|phấn đấu|mới|sẽ (?:được )?(?:bầu|gồm|có)')],
    [
      now,
      after(
        'vừa|do đại hội|đương nhiệm|đang|mãn nhiệm|sắp|xin|đã|tự|nhận|luôn|chịu|họp|báo cáo|kiểm điểm|thống nhất|đề nghị|còn|giữ|kiểm tra|được bầu|khi bầu|lúc bầu|chia tay|ban hành|nhìn|khép lại|khuyết|trình|tại đại hội|chuẩn bị|kết thúc|hoàn thành|bàn giao|trân trọng',
      ),
    ],
    [now, before('bầu bổ sung[^,;.:]*|kiện toàn[^,;.:]*|bổ sung[^,;.:]*', committee)],
    [
      next,
      before(
        'bầu(?: ra| cử)?(?: trực tiếp)?|đề án nhân sự|phương án|nhân sự|dự kiến|bàn giao(?: lại)? cho|phương hướng|ra mắt|tham gia|vào',
        committee,
      ),
    ],
    [
      now,
      before(
        'báo cáo(?: kiểm điểm| tổng kết| chính trị)?(?: của)?|kiểm điểm(?: của)?|thay mặt|thực trạng|đánh giá|đóng góp của|kế thừa|đương nhiệm|cảm ơn|kết quả của|trách nhiệm của|thuộc về|cuối nhiệm kỳ,',
        committee,
      ),
    ],
    [next, /\|[^.;|]{0,70}(?:danh sách bầu|để bầu|ra mắt|sẽ bầu|dự kiến)/iu],
    [
      now,
      /\|[^.;|]{0,70}(?:giữa (?:nhiệm )?kỳ|khuyết|nghỉ hưu|chuyển công tác|bổ sung|kiện toàn|nay còn|hiện|lúc bầu|họp \d|đã họp|kỳ họp|trong nhiệm kỳ|phân công)/iu,
    ],
  ],
  congress: [
    [[], before('các(?= (?:kỳ )?(?:đại|đh))|(?<!(?:thông|năm|tháng|kỳ|gian|vừa) )qua|từ|so với', congress)],
    [[], after(String.raw`(?:họp|diễn ra|tổ chức|khai mạc)[^,;.:]{0,20}\s(?:năm|lúc|ngày|tháng) (?:đó|ấy|trước)`)],
    [now, before('(?:đại hội )?(?:gần (?:đây )?nhất|liền trước)(?: là)?', congress)],
    [next, /nghị quyết(?: của)? (?:đại hội|đh)[^,;.:]*\|[\s:,(]*(?:được |đã |với )?(?:biểu quyết|thông qua)/iu],
    [next, before('dự thảo nghị quyết(?: của)?|thông qua nghị quyết(?: của)?|văn kiện', congress)],
    [now, before('(?:kết quả|việc|năm|quá trình|đánh giá|kiểm điểm) (?:thực hiện|triển khai)[^,;.:]*', congress)],
    [
      now,
      before(
        '(?<!(?:tổ chức|quyết tâm|thi đua|để|sẽ|hãy|phấn đấu|hứa|tiếp tục) )thực hiện(?: các)? (?:nghị quyết|chỉ tiêu|mục tiêu)(?: của)?',
        congress,
      ),
    ],
    [now, before('bầu tại|được bầu tại|do', congress)],
    [held, before('đã họp|đã tổ chức|tổ chức xong|tổ chức thành công|kết quả|chuẩn y kết quả|tiến hành', congress)],
    [held, /^(?:đại hội|đh)[^,;.:]{0,40}\|\s*(?:[.(]|$)/iu],
    [held, after('diễn ra|được tổ chức|khai mạc|đã thành công|thành công|đã họp|họp')],
    [next, after('này|hôm nay|lần này|dự kiến|dự định|sẽ|cần bàn|ghi nhận|mở ra|có nhiệm vụ')],
    [
      next,
      before(
        'chuẩn bị|triệu tập|tiến tới|hướng tới|trình|xin ý kiến|trước|phục vụ|kế hoạch tổ chức|khai mạc|bế mạc',
        String.raw`(?:(?!nghị quyết)\p{L}+\s+){0,3}?(?:đại hội|đh)(?:[^,;.:]{0,60}?)?,?\s*\|`,
      ),
    ],
  ],
};

const resolution = /(?:nghị quyết|chỉ tiêu|mục tiêu|chương trình hành động)(?: của)? (?:đại hội|đh)[^,;.:]*\|/iu;

/** "BÁO CÁO / của Ban Chấp hành … khóa XI trình Đại hội …": what stands below the title and goes on with it. */
function titleEnd({ text, lines }: Reading): number {
  let end = lines[0]?.to ?? 0;
  for (const line of lines.slice(1, 5)) {
    const said = text.slice(line.from, line.to).trim();
    if (!/^\(?(?:báo cáo|của|trình|tại|đại hội|biên bản|dự thảo)(?!\p{L})/iu.test(said) || /[.]$/u.test(said)) break;
    if (said.length > 160) break;
    end = line.to;
  }
  return end;
}

function paperOf(reading: Reading, ordinals: readonly Ordinal[], terms: readonly Term[]): Paper {
  const end = titleEnd(reading);
  const title = reading.text.slice(0, end);
  const kind =
    /đề án nhân sự|(?<!(?:trường|nghị quyết(?: của)?|thi đua) )(?:đại hội|đh)(?!\p{L}| (?:thi đua|sư phạm|y|khoa học))/iu.test(
      title,
    ) && !/(?:thực hiện|rà soát)[^.\n]*nghị quyết|giữa nhiệm kỳ/iu.test(title)
      ? 'congress'
      : /(?:tổng kết|kiểm điểm|kết quả)[^.\n]*nhiệm kỳ|kiểm điểm ban chấp hành|nhiệm kỳ qua/iu.test(title)
        ? 'term'
        : 'usual';
  const own = terms.filter(({ body, loose }) => body === '' && !loose);
  if (kind === 'congress') {
    const begun = ordinals.find(
      ({ what, from, body, term }) => what === 'congress' && body === '' && term && (from < end || own.length === 1),
    )?.term;
    const ended = own.find((term) => own.some(({ first }) => first === term.last));
    return begun
      ? { end, kind, last: begun.first, first: 2 * begun.first - begun.last }
      : { end, kind, ...(ended && { first: ended.first, last: ended.last }) };
  }
  const period = ownPeriod(reading) || written(reading);
  const [first = Number.NaN, last = first] = period.split('-').map(Number);
  if (/^\d{4}-\d{4}$/u.test(period)) return { end, kind, first, last };
  // In the year of a congress both committees have served; its resolution may be carried out for years.
  const meets = ({ what, body, term, met, from }: Ordinal): boolean =>
    what === 'congress' &&
    body === '' &&
    [term?.first, met].includes(first) &&
    !/nghị quyết[^,;.:]*$/iu.test(reading.text.slice(Math.max(0, from - 30), from));
  if (ordinals.some(meets)) return { end, kind: 'turning', last: first };
  const runs = own.find((term) => term.first < first && first < term.last);
  return runs ? { end, kind, first: runs.first, last: runs.last } : { end, kind };
}

/** The time of a paper whose title does not tell it: its first date. */
const written = ({ text }: Reading): string =>
  /(?:ngày\s+)?\d{1,2}\/\d{1,2}\/(20\d\d)/u.exec(text.slice(0, 500))?.[1] ?? '';

function turnsOf(reading: Reading, paper: Paper, ordinal: Ordinal): readonly Turn[] {
  const { term, what, met } = ordinal;
  if (paper.kind === 'turning') {
    if (what === 'congress' && [term?.first, met].includes(paper.last)) return next;
  } else if (term && paper.first !== undefined && paper.last !== undefined) {
    if (term.first === paper.first) return now;
    if (term.first >= paper.last) return next;
    if (term.last <= paper.first + 1) return [];
  }
  return byWords(reading, paper, ordinal);
}

function byWords({ text, sentences }: Reading, { kind, end }: Paper, ordinal: Ordinal): readonly Turn[] {
  const { what, number, met, bare } = ordinal;
  const sentence = spanOf(sentences, number);
  const lead = text
    .slice(Math.max(sentence.from, number.from - 120), number.from)
    .replace(/(?:khóa|nhiệm k[ỳì]|lần thứ|kỳ thứ)\s+$/iu, '');
  const said = `${lead}|${text.slice(number.to, Math.min(sentence.to, number.to + 90))}`;
  const turns = rows[what].find(([, words]) => words.test(said))?.[0];
  if (turns === held) return kind === 'congress' && (met === undefined || number.from < end + 300) ? next : either;
  if (what === 'committee') {
    if (turns?.length === 0 || (bare && !turns)) return [];
    // In a usual paper who was elected may serve already.
    if (kind === 'usual') return turns === next ? either : now;
    return kind === 'turning' && turns === now ? either : (turns ?? (kind === 'term' ? now : either));
  }
  if (turns) return turns;
  if (kind === 'congress' && number.from < end) return next;
  return kind === 'usual' && resolution.test(said) ? now : either;
}

/** "khóa VIII vừa kết thúc nhiệm kỳ" and "khóa VII vừa mãn nhiệm": terms count on by one, whoever names them. */
export function outOfTurn(reading: Reading, ordinals: readonly Ordinal[], terms: readonly Term[]): Finding[] {
  const paper = paperOf(reading, ordinals, terms);
  const told = ordinals
    .filter(({ body, sure }) => body === '' && sure)
    .map((ordinal) => ({ ordinal, runs: turnsOf(reading, paper, ordinal).map((turn) => ordinal.ordinal - turn) }))
    .filter(({ runs }) => runs.length > 0);
  const times = (run: number): number => told.filter(({ runs }) => runs.includes(run)).length;
  const usual = told
    .filter(({ runs }) => runs.length === 1)
    .toSorted((a, b) => times(b.runs[0] ?? 0) - times(a.runs[0] ?? 0))[0];
  const run = usual?.runs[0];
  if (!usual || run === undefined) return [];
  const odd = told.findLast(({ runs }) => !runs.includes(run) && runs.every((other) => Math.abs(other - run) <= 2));
  if (!odd) return [];
  const { from, to } = usual.ordinal;
  const words = `Ghi ${nameOf(odd.ordinal)}, chỗ khác ghi ${nameOf(usual.ordinal)}: số thứ tự hai khóa liền nhau hơn kém một.`;
  return [{ kind: 'termLabels', at: { from: odd.ordinal.from, to: odd.ordinal.to }, other: { from, to }, words }];
}
