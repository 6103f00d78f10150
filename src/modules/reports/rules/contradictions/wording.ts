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
