import { crossing } from './axes.ts';
import { contradicts } from './clearance.ts';
import type { Finding, Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { fits } from './sums.ts';
import { sameMeasure, unitClass } from '../reading/units.ts';

const among = /(?<!\p{L})(?:trong (?:đó|số đó|số này)|bao gồm|gồm(?: có)?|chia ra)(?!\p{L})(?: có| là|:)?\s/giu;
/** Where someone is or works, he is nowhere else. */
const place =
  /^(?:tổ|khối|phòng|ban|khoa|xưởng|phân xưởng|đội|trạm|tuyến|chi nhánh|cụm|cấp|loại|bậc|trường|xã|phường|huyện)(?!\p{L})/u;
/** "tăng 5 lượt", "vượt kế hoạch 3": no part. */
const compares = /(?<!\p{L})(?:tăng|giảm|hơn|kém|vượt|kế hoạch|chỉ tiêu|so với|mỗi|từng|cả|đều)(?!\p{L})/u;

/**
 * "70 lượt, trong đó trợ cấp khó khăn 45 lượt, trợ cấp ốm đau 31 lượt": parts that begin with one word and go on with others shut each other out, so
 * that they come to no more than their whole, however few of them are told.
 */
export function parallelParts(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence) =>
    [...reading.text.slice(sentence.from, sentence.to).matchAll(among)].flatMap(({ index, 0: said }) => {
      const at = { from: sentence.from + index, to: sentence.from + index + said.length };
      const parts = partsBehind(reading, { from: at.to, to: sentence.to });
      const [first] = parts;
      const whole =
        first &&
        quantitiesIn(reading, { from: sentence.from, to: at.from }).findLast(
          (some) => sameMeasure(some, first.quantity) && (some.measure === 'money' || some.unit !== ''),
        );
      return whole && parts.length > 1 ? moreThan(reading, whole, parts) : [];
    }),
  );
}

interface LabelledPart {
  quantity: Quantity;
  label: string;
}

/** The numbers that follow each other in a stretch, each with the words before it, as long as these begin alike. */
function partsBehind(reading: Reading, { from, to }: Span): LabelledPart[] {
  const found: LabelledPart[] = [];
  let at = from;
  for (const quantity of quantitiesIn(reading, { from, to })) {
    const said = reading.text.slice(at, quantity.from);
    const label = said
      .replace(/^.*[,;:(]\s*/su, '')
      .replace(/^và\s/u, '')
      .trim()
      .toLowerCase();
    const [first] = found;
    const alike = first === undefined || (label.split(' ')[0] === first.label.split(' ')[0] && label !== first.label);
    const counted = first === undefined || sameMeasure(first.quantity, quantity);
    if (label === '' || !alike || !counted || compares.test(said) || quantity.of || quantity.whole || quantity.rate)
      break;
    found.push({ quantity, label });
    at = quantity.to;
  }
  return found;
}

function moreThan(reading: Reading, whole: Quantity, parts: readonly LabelledPart[]): Finding[] {
  const labels = parts.map(({ label }) => label);
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0n);
  if (whole.of || whole.whole || whole.rate || whole.about || whole.measure === 'percent' || sum <= whole.value)
    return [];
  if (unitClass(whole.unit) === 'person' && !labels.every((label) => place.test(label))) return [];
  if (crossing(labels) || fits(sum, whole, parts)) return [];
  return contradicts(
    reading,
    whole,
    parts.map(({ quantity }) => quantity),
  );
}
