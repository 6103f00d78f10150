import { overlapping } from './axes.ts';
import { spanning, type Finding, type Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { offByOne, turned } from '../typing.ts';
import { sameMeasure } from '../reading/units.ts';
import { fits, notAdding } from './sums.ts';

const heading = /^[-+*•\s]*(?:\d{1,2}[.)]\s*)?(\p{Lu}[\p{L} "“”]{3,50}?):\s/u;
/** "Theo loại hình:", "Kết quả:" name nothing that is counted. */
const namesNothing =
  /^(?:theo|phân|chia|trong đó|kết quả|cụ thể|cơ cấu|nguồn|trình độ|tổng|ghi chú|thành phần|có mặt)(?!\p{L})/u;
const noPart =
  /(?<!\p{L})(?:trong đó|tăng|giảm|so với|kế hoạch|năm (?:trước|ngoái|20)|nữ|tổng|cộng|đạt|gồm|mỗi|riêng|cả)(?!\p{L})/iu;

/** "Phát hiện 9 sai sót." and elsewhere "Sai sót: thiếu chữ ký 5, chi sai mục 3, ghi sổ chậm 2": a row whose heading is what was counted. */
export function headedRows(reading: Reading): Finding[] {
  const { text, sentences } = reading;
  return sentences.flatMap((sentence): Finding[] => {
    const [said = '', named = ''] = heading.exec(text.slice(sentence.from, sentence.to)) ?? [];
    const noun = plain(named);
    if (noun === '' || namesNothing.test(noun)) return [];
    const row = rowIn(reading, { from: sentence.from + said.length, to: sentence.to });
    if (row.length < 2) return [];
    const sum = row.reduce((all, { value }) => all + value, 0n);
    const wholes = wholesOf(reading, sentence, row, noun);
    // One of them told by that noun itself is not one of its kinds: "Sáng kiến: giao 200, làm được 214".
    if (wholes.some((whole) => fits(sum, whole, []) || row.some(({ value }) => value === whole.value))) return [];
    const [whole, ...more] = wholes.filter((some) => isSlipOf(sum, some));
    return whole && more.length === 0 ? [{ ...notAdding(whole, row, sum), at: spanning(...row), other: whole }] : [];
  });
}

const plain = (said: string): string => said.toLowerCase().replace(/["“”]/gu, '').trim();

/** Numbers of one kind, each with a name before it, parted by commas or semicolons; none where something else is told among them. */
function rowIn(reading: Reading, { from, to }: Span): Quantity[] {
  const row = quantitiesIn(reading, { from, to }).filter(({ measure }) => measure !== 'percent');
  const labels = row.map((some, nth) => reading.text.slice(row[nth - 1]?.to ?? from, some.from));
  const isRow =
    row.every(
      (some) =>
        !some.of && !some.whole && !some.rate && !some.about && !some.aside && sameMeasure(some, row[0] ?? some),
    ) &&
    labels.every(
      (label, nth) => /\p{L}{2}/u.test(label) && !noPart.test(label) && (nth === 0 || /^[^.]{0,20}[,;] /u.test(label)),
    );
  return isRow && !overlapping(labels) ? row : [];
}

/** The numbers that count what the heading names: "9 sai sót", "Đối thoại: 118 cuộc". */
function wholesOf(
  { text, lines, quantities }: Reading,
  row: Span,
  [first]: readonly Quantity[],
  noun: string,
): Quantity[] {
  return quantities.filter((some) => {
    if ((some.from >= row.from && some.to <= row.to) || some.measure !== first?.measure) return false;
    if (some.of || some.whole || some.rate || some.about) return false;
    const before = plain(text.slice(Math.max(spanOf(lines, some).from, some.from - 60), some.from));
    return (
      plain(text.slice(some.to, some.to + 60)).startsWith(noun) ||
      new RegExp(String.raw`(?:^|[.;,•|·-]\s*|số )${noun}\s*[:|]?\s*(?:là|được|có)?$`, 'u').test(before)
    );
  });
}

function isSlipOf(sum: bigint, whole: Quantity): boolean {
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  return apart * 6n <= whole.value || offByOne(sum, whole) || turned({ value: sum, step: whole.step }, whole);
}
