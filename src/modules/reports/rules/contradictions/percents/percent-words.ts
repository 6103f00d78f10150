import type { Place } from './percent-place.ts';
import type { Quantity } from '../reading/quantities.ts';

/** Words right before a percent that join it to its numbers, and such as say that something grew by it. */
export const linking =
  /(?:đạt|bằng|chiếm|tức(?: là)?|hay|tỷ lệ|tỉ lệ|tương đương|tương ứng|hoàn thành|=|là|\(|→)\s*(?:đúng|tỷ lệ|tỉ lệ|là|gần|trên|hơn|khoảng|chỉ|tới|đạt|mới|xấp xỉ|đến)?\s*(?:trên|gần|hơn)?\s*$/iu;
export const growing =
  /(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|lãi|thêm|hụt|cao hơn|thấp hơn|tiết kiệm|nhích|hạ|nâng|rút)(?:\s(?!lên|còn|xuống|đạt|chiếm|bằng)(?:\p{L}+|(?:19|20)\d\d)){0,5}\s*$/iu;
export const verbs =
  /(?<!\p{L})(?:(tăng|vượt|lãi|thêm|cao hơn|nhiều hơn|nhích|nâng|hơn(?= (?:cùng|năm|kỳ|quý|nhiệm)))|(giảm|kém|hụt|thấp hơn|ít hơn|tiết kiệm|hạ|rút|bớt))(?!\p{L})/giu;
export const planned =
  /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|định mức|(?<!đã |bàn |chuyển |ký )giao|mục tiêu|KH|đề ra)(?!\p{L})/iu;
export const earlierTime =
  /(?<!\p{L})(?:\p{L}+ trước|năm ngoái|năm kia|cùng kỳ|so với|so|từ|lúc (?:đầu|mới)|ban đầu|đầu (?:năm|nhiệm kỳ|kỳ)|(?:19|20)\d\d)(?!\p{L})/iu;

/** Whether the words before it say that something grew or shrank by it; nothing where they say neither. */
export function growingIn({ lead }: Place): boolean | undefined {
  if (!growing.test(lead)) return undefined;
  const last = [...lead.matchAll(verbs)].at(-1);
  return last && last[1] !== undefined ? true : last ? false : undefined;
}

const silent = new Set(
  'số tổng của là có được đạt với so và các trong từ đến trên đã cho toàn năm kỳ này nay nhiệm cùng trước do đó thì mà'.split(
    ' ',
  ),
);
export const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !silent.has(word));
const known = new WeakMap<Quantity, readonly string[]>();

/** The words beside a number: its clause, without the other numbers of it. */
export function beside(text: string, some: Quantity): readonly string[] {
  const found =
    known.get(some) ??
    wordsIn(
      `${/[^;.:\n()\d]*$/u.exec(text.slice(Math.max(0, some.from - 40), some.from).replace(/:\s*$/u, ' '))?.[0] ?? ''} ${/^[^;.,\n()\d]*/u.exec(text.slice(some.to, some.to + 40))?.[0] ?? ''}`,
    );
  known.set(some, found);
  return found;
}

export const shared = (words: readonly string[], text: string, some: Quantity): number => {
  const own = beside(text, some);
  return Math.min(new Set(words.filter((word) => own.includes(word))).size, 3);
};

/** What the words around a percent say, asked for with every pair. */
interface Said {
  links: boolean;
  grows: boolean;
  /** Some words before it say so, though not right before. */
  growsWide: boolean;
  /** The words behind it, and those before it back to the last sign. */
  named: readonly string[];
  subject: readonly string[];
}

const saidOf = new WeakMap<Place, Said>();

export function saidAround(place: Place): Said {
  const found = saidOf.get(place);
  if (found) return found;
  const { lead, behind } = place;
  const said = {
    links: linking.test(lead),
    grows: growing.test(lead),
    growsWide: [...lead.replace(/.*[.;,:]\s(?=.*\p{L}.*$)/su, '').matchAll(verbs)].length > 0,
    named: wordsIn(behind),
    subject: wordsIn(/[^,;:()\d]*$/u.exec(lead)?.[0] ?? ''),
  };
  saidOf.set(place, said);
  return said;
}
