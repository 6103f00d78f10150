import { parseRoman, toRoman } from '../../../../../kernel/vi/roman.ts';
import { bodyOf, type Body } from './bodies.ts';
import type { Span } from '../finding.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import type { Term } from './terms.ts';

/** "Ban Chấp hành khóa X", "Đại hội lần thứ XI": which committee or congress, and the years of its term if they stand beside it. */
export interface Ordinal extends Span, Body {
  ordinal: number;
  what: 'committee' | 'congress';
  /** Where its number stands. */
  number: Span;
  /** No committee or congress is named before it: "so với khóa IX". */
  bare: boolean;
  term: Term | undefined;
  /** The year in which a congress met, where that is told. */
  met?: number;
}

/** "(tháng 3/2018)", "họp ngày 12/3/2018", ", năm 2018" */
const meeting =
  /^\s*(?:[(,]\s*)?(?:đã )?(?:họp |tổ chức |diễn ra )?(?:vào |trong )?(?:(?:ngày )?\d{1,2}\/\d{1,2}\/|(?:tháng )?\d{1,2}\/|năm |tháng \d{1,2} năm )((?:19|20)\d\d)/iu;

const wordOrdinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const pattern =
  /(khóa|(?<!cuối |đầu |cả |hết )nhiệm k[ỳì](?=\s+[IVXLC]+(?![\p{L}\d]))|lần thứ|lần(?=\s+[IVXLC]+(?![\p{L}\d]))|kỳ thứ|(?:đại hội|ĐH)(?=\s+[IVXLC]+(?!\p{L})))\s+([IVXLC]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d])/giu;
const committee =
  /(?<!\p{L})(?:ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ủy ban|ubkt|ban nữ công)(?!\p{L})/giu;
const congress = /(?<!\p{L})(?:đại hội|đh)(?!\p{L})/giu;
const meetings = /(?<!\p{L})(?:hội nghị|hn|hội thao|hội thi|kỳ họp|phiên|giải|liên hoan)(?!\p{L})/giu;

/** "Công đoàn trường khóa XIV" */
const unionNamed = /(?:công đoàn|liên đoàn lao động|lđlđ|cđ\p{L}*)\s[^,;:.()\d]{0,50}$/iu;

/** "Nghị quyết khóa XII của Ban Chấp hành" */
const behind = /^\s(?:của )?(?:ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt)(?!\p{L})/iu;

const lastOf = (said: string, what: RegExp): number => [...said.matchAll(what)].at(-1)?.index ?? -1;

export function readOrdinals(reading: Reading, terms: readonly Term[]): Ordinal[] {
  const { text, sentences } = reading;
  return [...text.matchAll(pattern)].flatMap((match): Ordinal[] => {
    const [found, mark = '', said = ''] = match;
    const [from, to] = [match.index, match.index + found.length];
    const sentence = spanOf(sentences, { from, to });
    const before = text.slice(Math.max(sentence.from, from - 110), from + mark.length);
    const phrase = /[^,;:.]*(?:[,:]\s*(?:\p{L}+\s?){1,2})?$/u.exec(before)?.[0] ?? '';
    const organ = {
      committee: lastOf(phrase, committee),
      congress: lastOf(phrase, congress),
      other: lastOf(phrase, meetings),
    };
    const counted = /^(?:lần|kỳ)/iu.test(mark);
    if (counted && (organ.congress < 0 || organ.other > organ.congress || organ.committee > organ.congress)) return [];
    const what =
      counted || /^(?:đại|đh)/iu.test(mark) || (/^khóa/iu.test(mark) && organ.congress > organ.committee)
        ? 'congress'
        : 'committee';
    const ordinal = parseRoman(said) ?? wordOrdinals.indexOf(said.toLowerCase()) + 1;
    // "khóa 3": a course, where no committee is named.
    if (ordinal < 1 || (!counted && !/^[IVXLC]+$/u.test(said) && organ.committee + organ.congress < -1)) return [];
    if (!counted && !/^(?:[IVXLC]+|\d+)$/iu.test(said)) return [];
    const place = what === 'congress' ? organ.congress : organ.committee;
    const start = place < 0 ? from : from + mark.length - phrase.length + place;
    const term = termBeside(reading, terms, { from, to });
    const met = meeting.exec(text.slice(to, sentence.to))?.[1];
    return [
      {
        from: Math.min(from, Math.max(sentence.from, start)),
        to: term && term.from > to ? term.to : to,
        number: { from: to - said.length, to },
        bare:
          place < 0
            ? !unionNamed.test(phrase) && !behind.test(text.slice(to, sentence.to))
            : /[\d(]/u.test(phrase.slice(place)),
        ordinal,
        what,
        term,
        ...bodyOf(reading, { from, to }),
        ...(what === 'congress' && met && { met: Number(met) }),
      },
    ];
  });
}

/** "khóa X, nhiệm kỳ 2018 - 2023", "nhiệm kỳ 2018 - 2023 của Ban Chấp hành khóa X" */
function termBeside({ text, sentences }: Reading, terms: readonly Term[], { from, to }: Span): Term | undefined {
  const sentence = spanOf(sentences, { from, to });
  return (
    terms.find(
      (term) =>
        term.years >= to &&
        term.years < sentence.to &&
        /^[\s,(]*(?:trong )?(?:(?:nhiệm kỳ|năm năm|0?5 năm)\s)?$/iu.test(text.slice(to, term.years)),
    ) ??
    terms.find(
      (term) =>
        term.to <= from &&
        term.from >= sentence.from &&
        /^[\s,()]*(?:của\s)?(?:(?:Ban Chấp hành|BCH|Đại hội)\s(?:công đoàn\s(?:[\p{L}]+\s){0,3})?)?$/iu.test(
          text.slice(term.to, from),
        ),
    )
  );
}

export const nameOf = ({ what, ordinal }: Ordinal): string =>
  what === 'committee' ? `khóa ${toRoman(ordinal)}` : `Đại hội lần thứ ${toRoman(ordinal)}`;
