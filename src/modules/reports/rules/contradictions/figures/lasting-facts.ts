import { eventsOf, latestIn, mayBeOne, sameTime, type Event } from './events.ts';
import type { Finding, Span } from '../finding.ts';
import { readOrdinals } from '../terms/ordinals.ts';
import { one } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** What no later report may tell otherwise: when the union was founded, when a congress met, how many it elected. */
interface Fact extends Span {
  /** "Đại hội 6 ngày", "Đại hội 6 bầu". */
  of: string;
  said: string;
}

const date = String.raw`(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)`;
export function lastingFacts(reading: Reading, last: Reading): Finding[] {
  const then = congresses(last);
  return [
    ...events(reading, last),
    ...congresses(reading).flatMap((fact): Finding[] => {
      const other = then.find(({ of }) => of === fact.of);
      if (!other || other.said === fact.said || then.some(({ of, said }) => of === fact.of && said === fact.said))
        return [];
      const words = `Nay ghi ${fact.of} ${fact.said}, báo cáo trước ghi ${other.said}.`;
      return [{ kind: 'lastReport', at: span(fact), other: { ...span(other), inLast: true }, words }];
    }),
  ];
}

/** What happened once is told of one time; where several may be meant, one that agrees is enough. */
function events(reading: Reading, last: Reading): Finding[] {
  const then = eventsOf(last.text, latestIn(reading.text) - 1);
  return eventsOf(reading.text).flatMap((event): Finding[] => {
    const others = then.filter((one) => mayBeOne(event, one));
    const [other] = others;
    if (!other || others.length > 2 || others.some((one) => sameTime(event, one))) return [];
    const [now, before] = [event, other].map(said);
    const words = `Nay ghi ${event.deed} ${now}, báo cáo trước ghi ${before}.`;
    return [{ kind: 'lastReport', at: span(event), other: { ...span(other), inLast: true }, words }];
  });
}

const said = ({ day, month, year }: Event): string =>
  day !== undefined ? `ngày ${day}/${month}/${year}` : month !== undefined ? `tháng ${month}/${year}` : `năm ${year}`;

const span = ({ from, to }: Span): Span => ({ from, to });

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
