import { parseRoman, toRoman } from '../../../../kernel/vi/roman.ts';
import type { Finding, Span } from './finding.ts';
import { spanOf, type Reading } from './statements.ts';

/** One term under two labels; one committee or congress under two ordinals. */
export function termLabels(reading: Reading): Finding[] {
  const terms = readTerms(reading);
  const ordinals = readOrdinals(reading, terms);
  return [...twoTerms(terms), ...twoOrdinals(ordinals), ...tooHigh(reading, ordinals)];
}

interface Term extends Span {
  first: number;
  last: number;
  /** Whose term: '' for the draft's own union. */
  body: string;
}

interface Ordinal extends Span {
  ordinal: number;
  body: string;
  what: 'committee' | 'congress';
  term: Term | undefined;
  /** The term stands in the heading above, not beside the ordinal. */
  far: boolean;
}

const others =
  /(?<!\p{L})(?:đảng bộ|đảng ủy|đảng uỷ|cấp ủy|cấp uỷ|chi bộ|chi ủy|của đảng|đại hội đảng|hội đồng nhân dân|hđnd|quốc hội|đoàn thanh niên|hội cựu chiến binh|công đoàn việt nam|tổng liên đoàn|(?:liên đoàn lao động|công đoàn viên chức|công đoàn ngành|cđvc|lđlđ|công đoàn giáo dục|công đoàn|liên hiệp)(?: [\p{L}]+){0,6}? (?:tỉnh|huyện|việt nam|thành phố|cấp trên|trung ương)|công đoàn viên chức|công đoàn cấp trên|cấp trên|hội đồng quản trị|hội người|hội liên hiệp)(?!\p{L})/giu;

/** The body named nearest before a label, within its sentence. Its own union's name stands in the title. */
function bodyOf({ text, lines, sentences }: Reading, at: Span): string {
  const title = text.slice(0, lines[0]?.to ?? 0).toLowerCase();
  const sentence = spanOf(sentences, at);
  const clause = text.slice(sentence.from, at.from).toLowerCase();
  const named = [...clause.matchAll(others)].filter(({ index, 0: said }) => clause.length - index - said.length < 60);
  const behind = /^[\s,]*(?:của )?(đảng(?: bộ)?|công đoàn việt nam|công đoàn viên chức|hội đồng nhân dân)/u.exec(
    text.slice(at.to, at.to + 40).toLowerCase(),
  );
  const body = behind?.[1] ?? named.at(-1)?.[0] ?? '';
  if (body === '') return '';
  const since = named.at(-1) ? clause.slice((named.at(-1)?.index ?? 0) + body.length) : '';
  const apart = since.replace(/(?:lần thứ|khóa|khoá)\s+\S+/gu, '').replace(/[\s,(]*(?:nhiệm kỳ\s*)?$/u, '');
  if (!behind && /cđcs|công đoàn cơ sở|[,;]/u.test(apart)) return '';
  const own = !/cđcs|công đoàn cơ sở/u.test(title) && title.includes(body);
  return own
    ? ''
    : body
        .replace(/cđvc/u, 'công đoàn viên chức')
        .replace(/lđlđ/u, 'liên đoàn lao động')
        .replace(/uỷ/gu, 'ủy')
        .replace(/ (?:tỉnh|huyện).*/u, '');
}

function readTerms(reading: Reading): Term[] {
  const { text } = reading;
  return reading.asides
    .filter(({ kind }) => kind === 'term')
    .flatMap(({ from, to }) => {
      const before = text.slice(Math.max(0, from - 60), from);
      if (
        !/(?:nhiệm kỳ|nhiệm kì|khóa|khoá|NK)(?:\s+(?:này|qua|trước|mới|vừa qua|tới|năm|\d+ năm|[IVX]+|thứ))?[\s(,:]*$/iu.test(
          before,
        ) &&
        !/nhiệm kỳ[^.;\d]{0,20}(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\s*(?:và|,|đến|sang)\s*(?:nhiệm kỳ\s*)?$/iu.test(
          before,
        )
      )
        return [];
      const [first = 0, said = 0] = text
        .slice(from, to)
        .split(/\s*[-–—]\s*/u)
        .map(Number);
      const last = said < 100 ? Math.floor(first / 100) * 100 + said : said;
      const start = from - (/(?:nhiệm kỳ|nhiệm kì)[^.;]{0,16}$/iu.exec(before)?.[0].length ?? 0);
      return last > first && last - first < 16
        ? [{ from: start, to, first, last, body: bodyOf(reading, { from: start, to }) }]
        : [];
    });
}

const labelOf = ({ first, last }: Term): string => `${first} - ${last}`;
/** Terms follow one another and share at most the year of the congress. */
const clash = (one: Term, other: Term): boolean =>
  labelOf(one) !== labelOf(other) && Math.min(one.last, other.last) > Math.max(one.first, other.first);

function twoTerms(terms: readonly Term[]): Finding[] {
  const labels = new Map<string, Term[]>();
  for (const term of terms) {
    const key = `${term.body}|${labelOf(term)}`;
    labels.set(key, [...(labels.get(key) ?? []), term]);
  }
  const groups = [...labels.values()];
  return groups.flatMap((group, nth) =>
    groups.slice(nth + 1).flatMap((other): Finding[] => {
      const [a, b] = [group[0], other[0]];
      if (!a || !b || a.body !== b.body || !clash(a, b)) return [];
      // What is said more often, or first, is taken for the right label.
      const [odd, usual] = other.length > group.length ? [a, b] : [b, a];
      return [
        {
          kind: 'termLabels',
          at: odd,
          other: usual,
          words: `Ghi nhiệm kỳ ${labelOf(odd)}, chỗ khác ghi nhiệm kỳ ${labelOf(usual)}.`,
        },
      ];
    }),
  );
}

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

function readOrdinals(reading: Reading, terms: readonly Term[]): Ordinal[] {
  const { text, lines } = reading;
  const pattern =
    /(đại hội|hội nghị)?([^.;\n]{0,90}?)(khóa|khoá|lần thứ)\s+([IVXLC]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d])/giu;
  return [...text.matchAll(pattern)].flatMap((match): Ordinal[] => {
    const mark = match[3] ?? '';
    const said = match[4] ?? '';
    const to = match.index + match[0].length;
    const from =
      to - said.length - mark.length - (match[0].length - (match[0].lastIndexOf(mark) + mark.length) - said.length);
    const before = text.slice(Math.max(spanOf(reading.sentences, { from, to }).from, from - 110), from);
    const what = /khó?oá?/iu.test(mark) || /^kho?[áa]/iu.test(mark) || /^khó/iu.test(mark) ? 'committee' : 'congress';
    if (what === 'congress' && (!/đại hội[^,;:]*(?:,\s*)?$/iu.test(before) || /hội nghị[^,;:]*$/iu.test(before)))
      return [];
    const ordinal = parseRoman(said) ?? wordOrdinals.indexOf(said.toLowerCase()) + 1;
    if (ordinal < 1) return [];
    const sentence = spanOf(reading.sentences, { from, to });
    const beside = terms.find(
      (term) => term.from >= to && term.from < sentence.to && /^[\s,(]*$/u.test(text.slice(to, term.from)),
    );
    const ahead = terms.find(
      (term) => term.to <= from && term.from >= sentence.from && /^[\s,()]*$/u.test(text.slice(term.to, from)),
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
        : !report);
    // "Đại hội lần thứ VIII, nhiệm kỳ 2023 - 2028 đã bầu Ban Chấp hành khóa VII"
    const elected =
      what === 'committee' && !beside && /bầu[^.;]*$/iu.test(before) && /đại hội[^;]*lần thứ/iu.test(before)
        ? terms.findLast((one) => one.to <= from && one.from >= sentence.from)
        : undefined;
    const term =
      beside ?? ahead ?? elected ?? titleTerm(reading, { from, to }, what, terms) ?? (far ? above?.[0] : undefined);
    const body = bodyOf(reading, { from, to });
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
      },
    ];
  });
}

/** A congress elects the committee of its own number: both bear one ordinal for one term, and terms count on by one. */
function twoOrdinals(ordinals: readonly Ordinal[]): Finding[] {
  const found: Finding[] = [];
  for (const [nth, one] of ordinals.entries())
    for (const other of ordinals.slice(nth + 1)) {
      if (one.body !== other.body || !one.term || !other.term || (one.far && other.far)) continue;
      if (!differ(one, one.term, other, other.term)) continue;
      const [at, against] =
        rank(ordinals, one) > rank(ordinals, other)
          ? [other, one]
          : rank(ordinals, one) < rank(ordinals, other)
            ? [one, other]
            : [other, one];
      if (found.some((earlier) => clashes(earlier, at) || clashes(earlier, against))) continue;
      found.push({
        kind: 'termLabels',
        at: { from: at.from, to: at.to },
        other: { from: against.from, to: against.to },
        words: wordsOf(at, against),
      });
    }
  return found;
}

/** In the papers of a congress: its own ordinal told one too high, or a committee that no congress has elected yet. */
function tooHigh({ text, sentences, lines }: Reading, ordinals: readonly Ordinal[]): Finding[] {
  const title = lines[0]?.to ?? 0;
  const own = ordinals.filter(({ body }) => body === '');
  const congresses = own.filter(({ what }) => what === 'congress');
  const main = congresses.find((one) => one.term !== undefined || one.from < title);
  const highest = congresses.toSorted((a, b) => b.ordinal - a.ordinal)[0];
  if (!main || !highest || !/đại hội/iu.test(text.slice(0, title))) return [];
  return own.flatMap((one): Finding[] => {
    if (one.term !== undefined || one.from < title) return [];
    const sentence = spanOf(sentences, one);
    const later = /tiến tới|hướng tới|chuẩn bị|nhiệm kỳ (?:sau|tới|tiếp)|tiếp theo/iu.test(
      text.slice(sentence.from, sentence.to),
    );
    const against = one.what === 'congress' ? main : highest;
    if (later || one.ordinal <= against.ordinal) return [];
    const words = `Ghi ${nameOf(one)}, chỗ khác ghi ${nameOf(against)}.`;
    return [
      { kind: 'termLabels', at: { from: one.from, to: one.to }, other: { from: against.from, to: against.to }, words },
    ];
  });
}

const clashes = (finding: Finding, at: Span): boolean => finding.at.from === at.from;

/** How often a draft says so of that term. */
const rank = (all: readonly Ordinal[], one: Ordinal): number =>
  all.filter(
    ({ ordinal, body, term }) =>
      ordinal === one.ordinal && body === one.body && (!term || !one.term || labelOf(term) === labelOf(one.term)),
  ).length;

function differ(one: Ordinal, term: Term, other: Ordinal, otherTerm: Term): boolean {
  if (labelOf(term) === labelOf(otherTerm)) return one.ordinal !== other.ordinal;
  if (clash(term, otherTerm)) return false;
  if (one.ordinal === other.ordinal) return true;
  const [earlier, later] = term.first < otherTerm.first ? [one, other] : [other, one];
  const follows = earlier.term?.last === later.term?.first || (earlier.term?.last ?? 0) + 1 === later.term?.first;
  return follows && !one.far && !other.far && later.ordinal !== earlier.ordinal + 1;
}

const nameOf = ({ what, ordinal }: Ordinal): string =>
  what === 'committee' ? `khóa ${toRoman(ordinal)}` : `Đại hội lần thứ ${toRoman(ordinal)}`;

const wordsOf = (at: Ordinal, other: Ordinal): string =>
  at.term && other.term && labelOf(at.term) === labelOf(other.term)
    ? `Ghi ${nameOf(at)}, chỗ khác ghi ${nameOf(other)} cho cùng nhiệm kỳ ${labelOf(at.term)}.`
    : `Ghi ${nameOf(at)} cho nhiệm kỳ ${at.term ? labelOf(at.term) : ''}, chỗ khác ghi ${nameOf(other)} cho nhiệm kỳ ${other.term ? labelOf(other.term) : ''}.`;
