import type { Finding, Span } from '../finding.ts';
import { readOrdinals } from '../terms/ordinals.ts';
import { one } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** What no later report may tell otherwise: when the union was founded, when a congress met, how many it elected. */
interface Fact extends Span {
  /** "thành lập", "Đại hội 6 ngày", "Đại hội 6 bầu". */
  of: string;
  said: string;
  /** "năm", "ngày": said before it. */
  unit?: string;
}

const date = String.raw`(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)`;
const founding = new RegExp(
  String.raw`(?:được )?(?:thành lập|ra đời)(?: từ| vào| ngày| tháng| năm|\s)*(?:${date}|(?:\d{1,2}\/)?((?:19|20)\d\d))`,
  'giu',
);

export function lastingFacts(reading: Reading, last: Reading): Finding[] {
  const then = factsOf(last);
  return factsOf(reading).flatMap((fact): Finding[] => {
    const other = then.find(({ of, unit }) => of === fact.of && unit === fact.unit);
    if (
      !other ||
      other.said === fact.said ||
      then.some(({ of, unit, said }) => of === fact.of && unit === fact.unit && said === fact.said)
    )
      return [];
    const [now, before] = [fact, other].map(({ said }) => (fact.unit ? `${fact.unit} ${said}` : said));
    const words = `Nay ghi ${fact.of} ${now}, báo cáo trước ghi ${before}.`;
    return [{ kind: 'lastReport', at: span(fact), other: { ...span(other), inLast: true }, words }];
  });
}

const span = ({ from, to }: Span): Span => ({ from, to });

function factsOf(reading: Reading): Fact[] {
  const { text } = reading;
  const [first] = text.matchAll(founding);
  const founded = first
    ? [
        {
          of: 'thành lập',
          unit: 'năm',
          said: first[3] ?? first[4] ?? '',
          from: first.index,
          to: first.index + first[0].length,
        },
        ...(first[3] === undefined
          ? []
          : [
              {
                of: 'thành lập',
                unit: 'ngày',
                said: day(first[1], first[2], first[3]),
                from: first.index,
                to: first.index + first[0].length,
              },
            ]),
      ]
    : [];
  return [...founded, ...congresses(reading)];
}

const day = (...said: readonly (string | undefined)[]): string => said.map((figure) => Number(figure)).join('/');

/** "Đại hội lần thứ V tổ chức ngày 20/10/2017 bầu 9 ủy viên Ban Chấp hành" */
function congresses(reading: Reading): Fact[] {
  const { text } = reading;
  return readOrdinals(reading, []).flatMap((ordinal): Fact[] => {
    if (ordinal.what !== 'congress' || ordinal.body !== '') return [];
    const sentence = spanOf(reading.sentences, ordinal);
    const rest = text.slice(ordinal.to, sentence.to);
    const met = new RegExp(String.raw`^[^;:.\d]{0,40}?(?:ngày|hôm|họp|tổ chức|\()\s*${date}`, 'iu').exec(rest);
    const name = `Đại hội ${ordinal.ordinal}`;
    const found: Fact[] = [];
    if (met)
      found.push({
        of: `${name} ngày`,
        said: day(met[1], met[2], met[3]),
        from: ordinal.from,
        to: ordinal.to + met[0].length,
      });
    const elected = quantitiesIn(reading, { from: ordinal.to, to: sentence.to }).find(
      ({ from, to }) =>
        /(?<!\p{L})bầu(?: ra| được)?(?: Ban Chấp hành| BCH)?(?: gồm)?\s*$/iu.test(text.slice(ordinal.to, from)) &&
        /^\s(?:ủy viên|đồng chí)(?!\s(?:Ban Thường|UBKT|Ủy ban))/iu.test(text.slice(to, to + 24)) &&
        !/dự kiến/iu.test(text.slice(ordinal.to, from)),
    );
    if (elected && !/thường vụ|ủy ban kiểm tra|đoàn chủ tịch/iu.test(text.slice(ordinal.to, elected.from)))
      found.push({ of: `${name} bầu`, said: String(elected.value / one), from: ordinal.from, to: elected.to });
    return found;
  });
}
