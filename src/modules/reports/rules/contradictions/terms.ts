import type { Span } from './finding.ts';
import { spanOf, type Reading } from './statements.ts';

export interface Term extends Span {
  /** Where its years stand. */
  years: number;
  first: number;
  last: number;
  /** Whose term: '' for the draft's own union. */
  body: string;
  /** "năm năm 2018 - 2023": a term only where an ordinal stands beside it. */
  loose?: boolean;
}

const others =
  /(?<!\p{L})(?:đảng bộ|đảng ủy|đảng uỷ|cấp ủy|cấp uỷ|chi bộ|chi ủy|của đảng|đại hội đảng|hội đồng nhân dân|hđnd|quốc hội|đoàn thanh niên|hội cựu chiến binh|công đoàn việt nam|tổng liên đoàn|(?:liên đoàn lao động|công đoàn viên chức|công đoàn ngành|cđvc|lđlđ|công đoàn giáo dục|công đoàn|liên hiệp)(?: [\p{L}]+){0,6}? (?:tỉnh|huyện|việt nam|thành phố|cấp trên|trung ương)|công đoàn ngành|công đoàn viên chức|công đoàn cấp trên|trung ương(?: đảng)?|bộ chính trị|tỉnh ủy|huyện ủy|thành ủy|cấp trên|hội đồng quản trị|hội người|hội liên hiệp)(?!\p{L})/giu;

/** The body named nearest before a label, within its sentence. Its own union's name stands in the title. */
export function bodyOf({ text, lines, sentences }: Reading, at: Span): string {
  const title = text.slice(0, lines[0]?.to ?? 0).toLowerCase();
  const sentence = spanOf(sentences, at);
  const clause = text.slice(sentence.from, at.from).toLowerCase();
  const named = [...clause.matchAll(others)].filter(({ index, 0: said }) => clause.length - index - said.length < 60);
  const behind =
    /^[\s,]*(?:của )?(đảng(?: bộ)?|công đoàn việt nam|công đoàn viên chức|hội đồng nhân dân|(?:công đoàn|lđlđ|liên đoàn lao động|cđvc|công đoàn ngành)(?: \p{Ll}+){0,3} (?:tỉnh|huyện|thành phố|thị xã|trung ương))/u.exec(
      text.slice(at.to, at.to + 40).toLowerCase(),
    );
  const body = behind?.[1] ?? named.at(-1)?.[0] ?? '';
  if (body === '') return '';
  const since = named.at(-1) ? clause.slice((named.at(-1)?.index ?? 0) + body.length) : '';
  const apart = since.replace(/(?:lần thứ|khóa|khoá)\s+\S+/gu, '').replace(/[\s,(]*(?:nhiệm kỳ\s*)?$/u, '');
  if (!behind && /cđcs|công đoàn cơ sở|[,;]/u.test(apart)) return '';
  const province = /lđlđ|liên đoàn lao động/u.test(title) && /^công đoàn (?:tỉnh|huyện|thành phố)/u.test(body);
  if (province) return '';
  const own = !/cđcs|công đoàn cơ sở/u.test(title) && title.includes(body);
  return own
    ? ''
    : body
        .replace(/cđvc/u, 'công đoàn viên chức')
        .replace(/lđlđ/u, 'liên đoàn lao động')
        .replace(/uỷ/gu, 'ủy')
        .replace(/ (?:tỉnh|huyện).*/u, '');
}

/** Whether another body than the draft's own union is named earlier in the sentence. */
export function othersBefore({ text, lines, sentences }: Reading, at: Span): boolean {
  const title = text.slice(0, lines[0]?.to ?? 0).toLowerCase();
  const said = text.slice(spanOf(sentences, at).from, at.from).toLowerCase();
  return [...said.matchAll(others)].some(([body]) => !title.includes(body));
}

export function readTerms(reading: Reading): Term[] {
  const { text } = reading;
  return reading.asides
    .filter(({ kind }) => kind === 'term')
    .flatMap(({ from, to }) => {
      const before = text.slice(Math.max(0, from - 60), from);
      const loose = /(?<!\p{L})(?:năm|0?5) năm\s$/iu.test(before);
      if (
        !loose &&
        !/(?:nhiệm kỳ|nhiệm kì|khóa|khoá|NK)(?:\s+(?:này|qua|trước|mới|vừa qua|tới|năm|\d+ năm|[IVX]+|thứ))?[\s(,:]*$/iu.test(
          before,
        ) &&
        !/nhiệm kỳ[^.;\d]{0,50}(?:lần thứ|khóa|khoá|đại hội)\s+[IVXLC\d]+\s*[(,]\s*$/iu.test(before) &&
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
        ? [
            {
              from: start,
              to,
              years: from,
              first,
              last,
              body: bodyOf(reading, { from: start, to }),
              ...(loose && { loose }),
            },
          ]
        : [];
    });
}

export const labelOf = ({ first, last }: Term): string => `${first} - ${last}`;
/** Terms follow one another and share at most the year of the congress. */
export const clash = (one: Term, other: Term): boolean =>
  labelOf(one) !== labelOf(other) && Math.min(one.last, other.last) > Math.max(one.first, other.first);
