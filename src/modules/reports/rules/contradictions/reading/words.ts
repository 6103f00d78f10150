/** Values are whole numbers of ten-thousandths. */
export const one = 10_000n;

const digits = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const belowThousand = `(?:${digits}) trăm(?: (?:linh|lẻ) (?:${digits}|tư|lăm)| (?:${digits}) mươi(?: (?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?| mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?)?|(?:${digits}) mươi(?: (?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|(?:${digits}) chục|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?(?! năm(?: |$)(?:19|20))|${digits}`;
/** A number in words; "mười bốn nghìn" alone is a number and its scale, "hai nghìn một" is 2.100 as often as 2.001. */
export const inWords = `(?:${belowThousand}) (?:nghìn|ngàn) (?=không trăm|(?:${digits}) (?:trăm|mươi)|mười \\p{L})(?:không trăm )?(?:(?:linh|lẻ) (?:${digits})|${belowThousand})|${belowThousand}`;

export const worth: Record<string, bigint> = {
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  bẩy: 7n,
  tám: 8n,
  chín: 9n,
};

/** "hai mươi lăm" → 25 */
export function readWords(text: string): bigint {
  let sum = 0n;
  let last = 0n;
  for (const word of text.toLowerCase().split(/\s+/u)) {
    if (word === 'trăm') [sum, last] = [sum + last * 100n, 0n];
    else if (word === 'mươi' || word === 'chục') [sum, last] = [sum + last * 10n, 0n];
    else if (word === 'mười') sum += 10n;
    else if (word === 'nghìn' || word === 'ngàn') [sum, last] = [(sum + last) * 1000n, 0n];
    else last = worth[word] ?? last;
  }
  return sum + last;
}
