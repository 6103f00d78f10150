import { quote, spanning, type Finding } from '../finding.ts';
import { one, readPlain, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

const pattern =
  /(?<!\p{L})(?:tăng|giảm|hạ|nâng|thêm|hơn|kém|nhích|vượt|thấp|chênh|tức)(?:\s\p{L}+){0,3}\s+(\d+(?:,\d+)?)\s?(%?\s?\(?điểm|%(?=[.,;)\s]))/giu;
const inTime =
  /(?<!\p{L})(?:năm|kỳ|khóa|khoá|trước|từ|tháng|quý|tuần|lên|xuống|còn|so|hồi|đầu|mức|kế hoạch)(?!\p{L})/iu;

/** "từ 38,4% xuống 21,9%, tức giảm 16,5 điểm phần trăm": by points, or by a share of what it was. */
export function points(reading: Reading): Finding[] {
  return [...reading.text.matchAll(pattern)].flatMap((match): Finding[] => {
    const [said, number = '0', points = ''] = match;
    const to = match.index + said.length;
    const at = { from: match.index + said.lastIndexOf(number), to };
    if (/(?<!\p{L})(?:gần|hơn|trên|khoảng|chừng|xấp xỉ)\s+$/u.test(said.slice(0, said.lastIndexOf(number)))) return [];
    const told = readPlain(number);
    const slack = number.includes(',') ? 1n : 10n;
    const pair = pairOf(reading, at, points.includes('điểm'));
    if (!pair) return [];
    const apart = apartOf(...pair);
    if (apart === told || apart > told + 10n * one || told > apart + 10n * one) return [];
    const around = quantitiesIn(reading, spanOf(reading.lines, at)).filter(({ measure }) => measure === 'percent');
    if (around.some((a) => around.some((b) => a !== b && near(apartOf(a, b), told, slack)))) return [];
    if (!points.includes('điểm') && pair.some((was) => near((apart * 100n * one) / was.value, told, 10n))) return [];
    const [a, b] = pair;
    const words = `Ghi ${number} điểm phần trăm, nhưng ${quote(a)} và ${quote(b)} cách nhau ${String(Number(apart) / Number(one)).replace('.', ',')} điểm.`;
    return [{ kind: 'percentAndRatio', at: spanning(at, ...pair), words }];
  });
}

const apartOf = (a: Quantity, b: Quantity): bigint => (a.value > b.value ? a.value - b.value : b.value - a.value);
const near = (value: bigint, told: bigint, slack: bigint): boolean =>
  value - told < (one * slack) / 10n && told - value < (one * slack) / 10n;

/** The two that are compared: both before it, or one before and one that "so với", "(" or a time bring behind it. */
function pairOf(
  reading: Reading,
  at: { from: number; to: number },
  inPoints: boolean,
): [Quantity, Quantity] | undefined {
  const { text } = reading;
  const line = spanOf(reading.lines, at);
  const percents = quantitiesIn(reading, line).filter(
    ({ measure, about, value, from }) => measure === 'percent' && !about && value > 0n && from !== at.from,
  );
  const [last, first] = percents.filter(({ to }) => to <= at.from).toReversed();
  const behind = percents.find(({ from }) => from >= at.to);
  const then = behind && text.slice(at.to, behind.from);
  if (
    inPoints &&
    last &&
    behind &&
    then !== undefined &&
    /^[^.;]{0,60}$/u.test(then) &&
    /(?<!\p{L})so với|\(/u.test(then)
  )
    return [last, behind];
  if (!last || !first || at.from - first.from > 160) return undefined;
  const fromTo =
    /(?<!\p{L})từ\s$/iu.test(text.slice(first.from - 4, first.from)) &&
    /(?:lên|xuống|còn)(?:\s\p{L}+){0,2}\s$/u.test(text.slice(first.to, last.from));
  return fromTo || (inPoints && inTime.test(text.slice(first.from - 40, last.from))) ? [last, first] : undefined;
}
