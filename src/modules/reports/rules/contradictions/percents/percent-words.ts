import type { Place } from './percent-place.ts';

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

const silent = new Set(
  'số tổng của là có được đạt với so và các trong từ đến trên đã cho toàn năm kỳ này nay nhiệm cùng trước do đó thì mà'.split(
    ' ',
  ),
);
export const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !silent.has(word));

export const shared = (words: readonly string[], own: readonly string[]): number =>
  Math.min(new Set(words.filter((word) => own.includes(word))).size, 3);

/** What the words around a percent say, asked for with every pair. */
interface Said {
  links: boolean;
  grows: boolean;
  /** Some words before it say so, though not right before. */
  growsWide: boolean;
  /** Whether the last word that says so says that it grew. */
  up: boolean | undefined;
  /** The words behind it, and those before it back to the last sign. */
  named: readonly string[];
  subject: readonly string[];
  /** The words of its clause, and the years told in its sentence and behind it. */
  clause: readonly string[];
  yearsBefore: readonly number[];
  yearsBehind: readonly number[];
  /** The three words before it, and behind it. */
  tokensBefore: readonly string[];
  tokensBehind: readonly string[];
}

const saidOf = new WeakMap<Place, Said>();

export function saidAround(place: Place): Said {
  const found = saidOf.get(place);
  if (found) return found;
  const { lead, behind } = place;
  const wide = [...lead.replace(/.*[.;,:]\s(?=.*\p{L}.*$)/su, '').matchAll(verbs)];
  const said = {
    links: linking.test(lead),
    grows: growing.test(lead),
    growsWide: wide.length > 0,
    up: wide.length > 0 ? wide.at(-1)?.[1] !== undefined : undefined,
    named: wordsIn(behind),
    subject: wordsIn(/[^,;:()\d]*$/u.exec(lead)?.[0] ?? ''),
    clause: [...new Set(wordsIn(`${/[^;.()]*$/u.exec(lead)?.[0].slice(-80) ?? ''} ${behind}`))],
    yearsBefore: yearsIn(lead).slice(-2),
    yearsBehind: yearsIn(behind),
    tokensBefore: tokens(place.text.slice(Math.max(0, place.percent.from - 60), place.percent.from)).slice(-7),
    tokensBehind: tokens(place.text.slice(place.percent.to, place.percent.to + 30)).slice(0, 3),
  };
  saidOf.set(place, said);
  return said;
}

export const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year));

const told = new Set(
  'đạt bằng chiếm tỷ lệ tăng giảm vượt hoàn thành là được còn lên tức hay tương hơn thêm so từ năm cùng kỳ trước kế dự chỉ tổng số của trên trong đó và với có nữ nam mới nay đầu cuối toàn chung đích mục tiêu phấn đấu yêu cầu quy định ít nhất dưới không lãi suất này ngoái hiện giao nghị quyết mức cấu giữ lại chưa quá khoảng gần đúng mỗi đều riêng ( ) | / = : ; , . - tỷ % cả riêng gồm'.split(
    ' ',
  ),
);

/** The words that tell how numbers hang together, and the signs between them. */
export const tokens = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+|[()|/=:;,.%-]/gu) ?? []).map((word) => (told.has(word) ? word : '_'));
