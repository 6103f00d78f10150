/** Words that open a part of a union's name or of a title: a line rather begins with one than ends with it. */
const openings = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'xã',
  'phường',
  'đặc khu',
  'khu',
  'sở',
  'ngành',
  'trung tâm',
  'trường',
  'bệnh viện',
  'viện',
  'công ty',
  'chi cục',
  'cục',
  'ban',
  'ủy ban',
  'hội',
  'liên hiệp',
  'văn phòng',
  'lần thứ',
  'nhiệm kỳ',
  'khóa',
  'và',
  'phương hướng',
  'năm',
  'của',
  'tại',
  'về',
];
/** Pairs that an opening does not part: "cơ | sở", "công đoàn | ngành" may be parted, "ban | chấp hành" may not. */
const bound = [
  'cơ sở',
  'ủy ban',
  'y tế',
  'ban chấp',
  'chấp hành',
  'công đoàn',
  'trung tâm',
  'bệnh viện',
  'công ty',
  'thành phố',
  'nhiệm kỳ',
  'lần thứ',
  'liên đoàn',
  'lao động',
  'kiểm tra',
  'ngày hội',
  'đại hội',
  'xã hội',
];

const openingBonus = 5;
const commaBonus = 7;
const boundPenalty = 12;

/**
 * A centred title or name as an officer would break it: as few lines as fit, about equally long, broken after a comma or
 * before a part of the name, never inside "cơ sở" or "2017 - 2022" if it can be helped. `perLine` is in characters.
 */
export function breakLines(text: string, perLine: number): string[] {
  const words = text.split(' ');
  if (text.length <= perLine) return [text];
  const count = Math.ceil(text.length / perLine);
  const ideal = text.length / count;
  // best[i]: the cheapest way to set words[0..i) and where its last line begins
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    let found = { cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from -= 1) {
      const length = words.slice(from, end).join(' ').length;
      if (length > perLine && from < end - 1) break;
      const cost =
        best[from]!.cost + (length - ideal) ** 2 + breakCost(words, end, ideal) + (length > perLine ? 1e6 : 0);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let end = words.length; end > 0; end = best[end]!.from)
    lines.unshift(words.slice(best[end]!.from, end).join(' '));
  return lines;
}

/** Cheap where a line may well end before `words[at]`; counted in squared characters, as unevenness is. */
function breakCost(words: readonly string[], at: number, ideal: number): number {
  if (at === words.length) return 0;
  const before = words[at - 1]!.toLocaleLowerCase('vi');
  const after = words[at]!.toLocaleLowerCase('vi');
  const pair = `${after} ${words[at + 1]?.toLocaleLowerCase('vi') ?? ''}`;
  const characters =
    bound.includes(`${before} ${after}`) || before === '-' || after === '-'
      ? boundPenalty
      : /[,;:]$/u.test(before)
        ? -commaBonus
        : openings.some((opening) => opening === after || opening === pair)
          ? -openingBonus
          : 0;
  return characters * ideal;
}
