import type { Claim } from './claims.ts';

/** Phrases and words that say nothing of which figure it is. */
const stock =
  /(?<!\p{L})(?:tham gia|tổ chức|thực hiện|phối hợp|vận động|công đoàn(?: cơ sở)?|đoàn viên|kinh phí|số tiền|số lượng|tổng số|tổng cộng|kết quả|thời điểm|báo cáo|thực tế|nhiệm kỳ|đồng chí|hiện nay|toàn (?:cđcs|đơn vị|ngành)|triển khai|tiến hành|trị giá|thực chất|cá nhân|ban chấp hành cđcs|đơn vị|cơ quan|trong năm|cùng kỳ|cả năm)(?!\p{L})/giu;
const silent = new Set(
  'là có được đã đạt với của và các những cho tại trong từ đến theo về vào ra ở trên dưới một hai ba bốn năm sáu bảy tám chín mười cả này nay qua số tổng toàn chỉ còn đều mới khác như bằng do bị hiện tính cuối đầu tháng ngày quý hằng hàng vẫn mức thêm cùng gồm đó so nhất lên xuống đồng triệu nghìn tỷ lượt người suất chí cđcs việc riêng đúng gần hơn khoảng khi thì mà rất nhiều ít sau bao ta chúng tôi lần được trao tặng i ii iii iv v'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('quĩ', 'quỹ')
    .match(/\p{L}[\p{L}\d]*/gu) ?? [];

/** Vietnamese words are mostly two syllables: single ones and pairs, both without those that say nothing. */
export function termsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(/["“]([^"”]{3,50})["”]/gu))
    if (name.includes(' ')) found.add(name.toLowerCase());
  for (const stretch of text.replace(stock, ' | ').split(/[,;:.()"“”|\n]/u)) {
    const words = wordsOf(stretch);
    for (const [nth, word] of words.entries()) {
      const next = words[nth + 1];
      if (!silent.has(word)) found.add(word);
      if (next !== undefined && !silent.has(word) && !silent.has(next)) found.add(`${word} ${next}`);
    }
  }
  return found;
}

/** The noun that is counted; "suất học bổng" counts portions, and what they are tells one figure from another. */
const nounOf = (unit: string): string => unit.replace(/^(suất|buổi|cuộc|lớp|giải|chiếc|bộ|lượt)(?!\p{L}).*$/u, '$1');

const syllables = new WeakMap<ReadonlySet<string>, readonly string[]>();

function single(terms: ReadonlySet<string>): readonly string[] {
  const known = syllables.get(terms);
  if (known) return known;
  const found = [...terms].filter((term) => !term.includes(' '));
  syllables.set(terms, found);
  return found;
}

const side = (near: ReadonlySet<string>, all: ReadonlySet<string>): number =>
  single(near).filter((term) => all.has(term)).length / Math.max(single(near).length, 1);

/** How much of the shorter statement's words stand in the other; pairs of syllables weigh double, rare ones more. */
export function likeness(
  one: Claim,
  other: Claim,
  frequency: ReadonlyMap<string, number>,
): { share: number; both: number; mutual: number; covered: number; rare: boolean } {
  const [a, b] = [one.near.size ? one.near : one.wide, other.near.size ? other.near : other.wide];
  const noun = nounOf(one.quantity.unit);
  const touches = (term: string): boolean =>
    term.includes(' ') &&
    (frequency.get(term) ?? 1) <= 4 &&
    other.wide.has(term) &&
    (a.has(term) || b.has(term)) &&
    !noun.includes(term);
  return {
    share: Math.max(side(a, other.wide), side(b, one.wide)),
    both: Math.min(side(a, other.near), side(b, one.near)),
    mutual: Math.min(side(a, other.wide), side(b, one.wide)),
    covered: side(b, one.wide),
    rare: [...one.wide].some(touches),
  };
}

export function frequencies(claims: readonly Claim[]): Map<string, number> {
  const found = new Map<string, number>();
  const bySentence = Map.groupBy(claims, (claim) => claim.sentence);
  for (const all of bySentence.values())
    for (const term of new Set(all.flatMap(({ wide }) => [...wide]))) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}
