import { parseRoman, toRoman } from '../../../../kernel/vi/roman.ts';
import type { Span } from './finding.ts';
import { spanOf, type Reading } from './statements.ts';
import { bodyOf, labelOf, type Term } from './terms.ts';

export interface Ordinal extends Span {
  ordinal: number;
  body: string;
  what: 'committee' | 'congress';
  term: Term | undefined;
  /** The year in which a congress met, where that is told. */
  met?: number;
  /** The term stands in the heading above, not beside the ordinal. */
  far: boolean;
}

/** "(tháng 3/2018)", "họp ngày 12/3/2018", ", năm 2018" */
const meeting =
  /^\s*(?:[(,]\s*)?(?:đã )?(?:họp |tổ chức |diễn ra )?(?:vào |trong )?(?:(?:ngày )?\d{1,2}\/\d{1,2}\/|(?:tháng )?\d{1,2}\/|năm |tháng \d{1,2} năm )((?:19|20)\d\d)/iu;

const wordOrdinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** "Ban Chấp hành khóa X … trình Đại hội lần thứ XI": the title of a term's report names the one that ends and the one that begins. */
function titleTerm(
  { text, lines }: Reading,
  at: Span,
  what: Ordinal['what'],
  terms: readonly Term[],
): Term | undefined {
  if (at.from >= (lines[0]?.to ?? 0) || !/trình|tại đại hội|báo cáo/iu.test(text.slice(0, lines[0]?.to)))
    return undefined;
  const own = terms.filter(({ body }) => body === '');
  const labels = [...new Map(own.map((term) => [labelOf(term), term])).values()].sort((a, b) => a.first - b.first);
  const [ended, begun, ...more] = labels;
  if (!ended || !begun || more.length > 0 || ended.last !== begun.first) return undefined;
  return what === 'committee' ? ended : begun;
}

export function readOrdinals(reading: Reading, terms: readonly Term[]): Ordinal[] {
  const { text, lines } = reading;
  const pattern =
    /(khóa|khoá|nhiệm kỳ(?=\s+[IVXLC]+\s*[(,])|lần thứ|kỳ thứ|đại hội(?=\s+[IVXLC]+(?!\p{L})))\s+([IVXLC]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d])/giu;
  return [...text.matchAll(pattern)].flatMap((match): Ordinal[] => {
    const [found, mark = '', said = ''] = match;
    const [from, to] = [match.index, match.index + found.length];
    const before = text.slice(Math.max(spanOf(reading.sentences, { from, to }).from, from - 110), from);
    const what = /^(?:kh|nhiệm)/iu.test(mark) ? 'committee' : 'congress';
    if (
      what === 'congress' &&
      (!/đại hội[^,;:.]*(?:,\s*)?$/iu.test(before + mark) || /hội nghị[^,;:]*$/iu.test(before))
    )
      return [];
    const ordinal = parseRoman(said) ?? wordOrdinals.indexOf(said.toLowerCase()) + 1;
    if (ordinal < 1) return [];
    const sentence = spanOf(reading.sentences, { from, to });
    const beside = terms.find(
      (term) =>
        term.years >= to &&
        term.years < sentence.to &&
        /^[\s,(]*(?:trong )?(?:(?:nhiệm kỳ|năm năm|0?5 năm)\s)?$/iu.test(text.slice(to, term.years)),
    );
    const ahead = terms.find(
      (term) =>
        term.to <= from &&
        term.from >= sentence.from &&
        /^[\s,()]*(?:của\s)?(?:(?:Ban Chấp hành|BCH|Đại hội)\s(?:công đoàn\s(?:[\p{L}]+\s){0,3})?)?$/iu.test(
          text.slice(term.to, from),
        ),
    );
    const line = spanOf(lines, { from, to });
    const heading = lines
      .slice(0, lines.indexOf(line))
      .findLast(
        (one) =>
          one !== lines[0] &&
          one.to - one.from < 110 &&
          terms.some((term) => term.from >= one.from && term.to <= one.to),
      );
    const above = heading && terms.filter((term) => term.from >= heading.from && term.to <= heading.to);
    const report = /kết quả|đánh giá|tổng kết|kiểm điểm|tình hình|thực trạng/iu.test(
      heading ? text.slice(heading.from, heading.to) : '',
    );
    const far =
      !beside &&
      !ahead &&
      above?.length === 1 &&
      (what === 'committee'
        ? report && new RegExp(String.raw`^\s+(?:có|gồm|đã|được|họp|ban hành)`, 'u').test(text.slice(to, to + 12))
        : !report && !/(?:lần thứ|khóa|khoá) [IVXLC]+/iu.test(heading ? text.slice(heading.from, heading.to) : ''));
    // "Đại hội lần thứ VIII, nhiệm kỳ 2023 - 2028 đã bầu Ban Chấp hành khóa VII"
    const elected =
      what === 'committee' && !beside && /bầu[^.;]*$/iu.test(before) && /đại hội[^;]*lần thứ/iu.test(before)
        ? terms.findLast((one) => one.to <= from && one.from >= sentence.from)
        : undefined;
    const term =
      beside ?? ahead ?? elected ?? titleTerm(reading, { from, to }, what, terms) ?? (far ? above?.[0] : undefined);
    const body = bodyOf(reading, { from, to });
    const met = meeting.exec(text.slice(to, sentence.to))?.[1];
    return [
      {
        from: Math.max(
          sentence.from,
          from - (/(?:ban chấp hành|đại hội)[^,;.]{0,60}$/iu.exec(before)?.[0].length ?? 0),
        ),
        to: beside?.to ?? to,
        ordinal,
        body,
        what,
        term,
        far,
        ...(what === 'congress' && met && { met: Number(met) }),
      },
    ];
  });
}

export const nameOf = ({ what, ordinal }: Ordinal): string =>
  what === 'committee' ? `khóa ${toRoman(ordinal)}` : `Đại hội lần thứ ${toRoman(ordinal)}`;
