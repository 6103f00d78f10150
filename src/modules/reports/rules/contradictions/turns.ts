import { ownPeriod } from './periods.ts';
import type { Finding } from './finding.ts';
import { nameOf, type Ordinal } from './ordinals.ts';
import { spanOf, type Reading } from './statements.ts';
import { othersBefore, type Term } from './terms.ts';

/** Which term an ordinal speaks of, by the words beside it: the one that runs or has just ended, or the one that begins. */
type Turn = 'now' | 'next';

const running =
  /^[\s,(]*(?:[\p{L}]+\s){0,2}(?:vừa qua|vừa kết thúc|đương nhiệm|đang điều hành|(?:vừa|sắp) mãn nhiệm|mãn nhiệm|(?:vừa|sắp|xin) hết nhiệm kỳ|đã họp|họp \d|đã ban hành)/iu;
const beginning = /(?:tiến tới|chuẩn bị|trình|tổ chức(?: thành công)?)\s[^.;:]{0,60}$/iu;

/** Elected at this congress. */
const elected = /bầu (?:ra )?(?:trực tiếp )?(?:Ban Chấp hành|BCH)(?: Công đoàn[^,;.]{0,40})?\s$/iu;
const body = /(?:ban chấp hành|bch|ban thường vụ|ủy ban kiểm tra|ubkt)[^,;.:]{0,50}$/iu;
/** Another time than the one that runs. */
const otherTime =
  /(?<!\p{L})(?:trước|cũ|tiền nhiệm|tới|sau|mới|tiếp theo|nguyên|từng|các khóa|qua các|chuẩn bị|dự kiến|lần đầu)(?!\p{L})/iu;

/** "báo cáo kiểm điểm của BCH khóa I": who gives account to a congress is the committee that ends. */
const reviewed = /kiểm điểm (?:của )?(?:ban chấp hành|bch)[^,;.]{0,30}$/iu;

/** "(Báo cáo của BCH khóa X tại Đại hội lần thứ XI)" below the title belongs to it. */
function titleEnd({ text, lines }: Reading): number {
  const below = lines
    .slice(1, 5)
    .findLast((line) => /^\(?(?:báo cáo|trình|tại) /iu.test(text.slice(line.from, line.to)));
  return (below ?? lines[0])?.to ?? 0;
}

function turnOf(reading: Reading, ordinal: Ordinal, own: string): Turn | undefined {
  const { text, lines, sentences } = reading;
  const end = titleEnd(reading);
  if (ordinal.term) return turnOfTerm(ordinal.term, own, /đại hội/iu.test(text.slice(0, lines[0]?.to)));
  const title = ordinal.from < end;
  const sentence = spanOf(sentences, ordinal);
  const before = text.slice(sentence.from, ordinal.to).replace(/\S+\s+\S+$/u, '');
  const after = text.slice(ordinal.to, ordinal.to + 40);
  const paper = /đại hội/iu.test(text.slice(0, end));
  if (ordinal.what === 'committee') {
    if (running.test(after) || (paper && reviewed.test(before))) return 'now';
    if (paper && elected.test(before)) return 'next';
    if (title && /báo cáo/iu.test(before) && /đại hội/iu.test(text.slice(ordinal.to, end))) return 'now';
    const usual = !/đại hội|nhiệm kỳ|(?:^|\n)trình/iu.test(text.slice(0, lines[1] ? lines[1].from + 12 : end));
    return usual && body.test(before) && !otherTime.test(text.slice(sentence.from, sentence.to)) ? 'now' : undefined;
  }
  if (/^\s(?:này|hôm nay|lần này)(?!\p{L})/iu.test(after) || /đại hội (?:hôm nay|lần này|này) là/iu.test(before))
    return 'next';
  const first =
    paper && !title && ordinal.from < (lines[2]?.to ?? 0) && /^\s(?:diễn ra|được tổ chức|họp|khai mạc)/iu.test(after);
  const said = text.slice(sentence.from, ordinal.from + 12);
  return first || (title && /(?:tại|trình)\s[^.;:]{0,40}$/iu.test(said)) || beginning.test(said) ? 'next' : undefined;
}

function turnOfTerm(term: Term, own: string, ofCongress: boolean): Turn | undefined {
  if (!/^\d{4}(?:-\d{4})?$/u.test(own)) return undefined;
  const [first = Number.NaN, last = first] = own.split('-').map(Number);
  if (own.includes('-')) return term.first === first ? 'now' : term.first >= last ? 'next' : undefined;
  // In the year of a congress both terms run; its own papers tell them apart.
  if (ofCongress && (term.first === first || term.last === first)) return term.first === first ? 'next' : 'now';
  return term.first < first && first < term.last ? 'now' : term.first > first ? 'next' : undefined;
}

/** A paper for a congress speaks of the term that this will begin: the one that runs ends then. */
function endingTerm({ lines }: Reading, ordinals: readonly Ordinal[]): string | undefined {
  const end = lines[0]?.to ?? 0;
  const begun = ordinals.find(
    ({ what, from, body: of, term }) => what === 'congress' && from < end && of === '' && term,
  )?.term;
  return begun && `${2 * begun.first - begun.last}-${begun.first}`;
}

/** The time of a paper whose title does not tell it: its first date. */
const written = ({ text }: Reading): string =>
  /(?:ngày\s+)?\d{1,2}\/\d{1,2}\/(20\d\d)/u.exec(text.slice(0, 500))?.[1] ?? '';

/** "khóa VIII vừa kết thúc nhiệm kỳ" and "khóa VII vừa mãn nhiệm": terms count on by one, whoever names them. */
export function outOfTurn(reading: Reading, ordinals: readonly Ordinal[]): Finding[] {
  const own = endingTerm(reading, ordinals) ?? (ownPeriod(reading) || written(reading));
  const told = ordinals
    .filter((ordinal) => ordinal.body === '' && !othersBefore(reading, ordinal))
    .flatMap((ordinal) => {
      const turn = turnOf(reading, ordinal, own);
      return turn ? [{ ordinal, now: turn === 'now' ? ordinal.ordinal : ordinal.ordinal - 1 }] : [];
    });
  const times = (now: number): number => told.filter((one) => one.now === now).length;
  const usual = told.toSorted((a, b) => times(b.now) - times(a.now))[0];
  const odd = told.findLast((one) => usual && one.now !== usual.now);
  if (!usual || !odd) return [];
  const { from, to } = usual.ordinal;
  const words = `Ghi ${nameOf(odd.ordinal)}, chỗ khác ghi ${nameOf(usual.ordinal)}: số thứ tự hai khóa liền nhau hơn kém một.`;
  return [{ kind: 'termLabels', at: { from: odd.ordinal.from, to: odd.ordinal.to }, other: { from, to }, words }];
}
