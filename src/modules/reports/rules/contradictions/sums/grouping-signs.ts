import { axisOf, bothSexes, crossing } from './axes.ts';
import { besideOf, once, type Beside } from './beside.ts';
import type { Grouping } from './grouping.ts';
import { ofCues, ofOrder, ofSizes, wayThrough } from './grouping-order.ts';
import { ofKindsTold, ofSeries } from './grouping-labels.ts';
import { ofFlow, ofGap, ofLines } from './grouping-places.ts';
import {
  isNegated,
  partBefore,
  piecesOnce,
  remaining,
  signOf,
  totalAfter,
  totalBefore,
  unlike,
  type Piece,
} from './grouping-words.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Signs } from '../signs.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { unitClass } from '../reading/units.ts';
import type { WordScore } from './grouping-said.ts';

/** What is told of a number and of a run of numbers, whatever their values, in several groups. */
export function groupingSigns(reading: Reading, words: WordScore): (grouping: Grouping) => readonly Signs[] {
  const wordsOf = words(reading);
  const beside = besideOf(reading);
  const piecesIn = piecesOnce(reading);
  const way = once(wayThrough);
  const head = once((whole: Quantity) => headOf(reading, whole));
  return (grouping) => {
    const { place, parts } = grouping;
    const pieces = piecesIn(parts);
    const inLines = place === 'below' || place === 'above';
    return [
      { [place]: 1, words: wordsOf(grouping) },
      ofWhole(head(grouping.whole), grouping),
      ofMany(grouping),
      inLines ? {} : ofRun(reading, grouping, pieces),
      ofNouns(grouping),
      ofLabels(grouping, pieces, beside),
      grouping.less ? ofFlow(reading, grouping, beside) : {},
      ofSeries(grouping, pieces, beside),
      ofKindsTold(reading, grouping),
      inLines ? ofLines(reading, grouping) : ofGap(reading, grouping),
      ofCues(grouping, beside),
      ofSizes(grouping),
      ofOrder(reading, grouping, beside, way),
    ];
  };
}

const compared =
  /(?<!\p{L})(?:dự toán|kế hoạch|chỉ tiêu|so với|năm trước|năm ngoái|cùng kỳ|định mức|mục tiêu|đề ra|giao|nghị quyết)(?!\p{L})[^,;.]{0,24}$/iu;

/** Where the whole stands behind its parts or below them, its words weigh otherwise. */
const closes = ({ place }: Grouping): string => (place === 'before' || place === 'above' ? 'Closing' : '');

interface Head {
  total: boolean;
  bare: boolean;
  signs: Signs;
}

function headOf({ text, sentences }: Reading, whole: Quantity): Head {
  const sentence = spanOf(sentences, whole);
  const lead = text.slice(Math.max(sentence.from, whole.from - 48), whole.from);
  const own = lead.replace(/.*[,;.(](?!\d)/su, '');
  return {
    total: totalBefore.test(lead) || totalAfter.test(text.slice(whole.to, whole.to + 60)),
    bare: whole.unit === '' && whole.measure === 'count',
    signs: {
      wholePart: partBefore.test(lead),
      wholeCompared: compared.test(lead),
      wholeSome: axisOf(`${own} ${whole.written}`) !== '',
      wholeLeads: /(?<!\p{L})(?:nữ|đảng viên|nam)\s(?:là |có )?$/iu.test(lead),
      wholeMoney: whole.measure === 'money',
      wholeAside: whole.aside === true,
      wholeOfRatio: whole.whole === true,
    },
  };
}

function ofWhole({ total, bare, signs }: Head, grouping: Grouping): Signs {
  const place = closes(grouping);
  return { [`wholeTotal${place}`]: total, [`wholeBare${place}`]: bare, ...signs };
}

const ofMany = ({ parts }: Grouping): Signs => ({
  three: parts.length === 3,
  four: parts.length > 3,
  many: Math.max(0, Math.min(parts.length, 10) - 4),
  mixedAsides: parts.some(({ aside }) => aside) && !parts.every(({ aside }) => aside),
  partsRate: parts.some(({ rate }) => rate),
});

/** What parts the numbers of a run from each other, what stands between them that is none of them, and whether it goes on. */
function ofRun(reading: Reading, { parts, row }: Grouping, pieces: readonly Piece[]): Signs {
  const { text } = reading;
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return {};
  const signs = pieces.slice(1).map(({ sign }) => (sign === 'và' ? ',' : sign));
  const uniform = new Set(signs).size === 1;
  const foreign = quantitiesIn(reading, { from: first.from, to: last.to }).filter((some) => !parts.includes(some));
  const [after, before] = [row[row.indexOf(last) + 1], row[row.indexOf(first) - 1]];
  const next = after && after.from > last.to ? signOf(text.slice(last.to, after.from)) : undefined;
  const prior = before && before.to < first.from ? signOf(text.slice(before.to, first.from)) : undefined;
  const some = (sign: string): number => signs.filter((one) => one === sign).length;
  return {
    sameSigns: uniform,
    semicolons: some(';') === signs.length,
    someSemicolons: !uniform && signs.includes(';'),
    stops: Math.min(3, some('stop')),
    eachStop: some('stop') === signs.length,
    opened: some('(') > 0,
    unparted: Math.min(3, some('none') + some(':')),
    and: pieces.at(-1)?.sign === 'và' || /,\s(?:và|còn)\s/u.test(text.slice(parts.at(-2)?.to, last.from)),
    foreign: Math.min(4, foreign.filter(({ aside, measure }) => !aside && measure !== 'percent').length),
    foreignEach: foreign.length > 0 && foreign.length % parts.length === 0,
    goesOn: next !== undefined && next === signs[0],
    goesOnOtherwise: next !== undefined && next !== signs[0] && next !== 'stop',
    wentBefore: prior !== undefined && prior === signs[0],
    wentBeforeOtherwise: prior !== undefined && prior !== signs[0] && prior !== 'stop',
    length: Math.min(3, (last.to - first.from) / parts.length / 40),
  };
}

function ofNouns(grouping: Grouping): Signs {
  const { whole, parts } = grouping;
  if (whole.measure === 'money') return {};
  const units = parts.map(({ unit }) => unit);
  const named = units.filter((unit) => unit !== '');
  const own = unitClass(whole.unit);
  const like = named.filter((unit) => whole.unit !== '' && unitClass(unit) === own).length;
  const same = named.filter((unit) => whole.unit !== '' && unit.split(' ')[0] === whole.unit.split(' ')[0]).length;
  const kinds = new Set(named.map(unitClass)).size;
  return {
    allSame: closes(grouping) === '' && same === parts.length,
    [`allBare${closes(grouping)}`]: named.length === 0,
    firstNamed: units[0] !== '' && named.length === 1,
    lastNamed: units.at(-1) !== '' && named.length === 1,
    someBare: named.length > 0 && named.length < parts.length,
    otherNouns: named.length > like && whole.unit !== '',
    otherNounsApart: named.length > like && kinds > 1,
    varied: kinds > 1,
    persons: own === 'person',
  };
}

function ofLabels({ parts, place }: Grouping, pieces: readonly Piece[], beside: (some: Quantity) => Beside): Signs {
  const labels = pieces.map(({ lead, tail }, nth) => `${lead} ${parts[nth]?.written ?? ''} ${tail}`);
  const led = pieces.slice(1).filter(({ lead }) => lead.length > 1).length;
  const steps = new Set(parts.map((part) => beside(part).step).filter(Boolean));
  const axes = labels.map(axisOf);
  const inLines = place === 'below' || place === 'above';
  return {
    leadless: led === 0 && !inLines,
    leadsAll: led === parts.length - 1 && !inLines,
    leadsSome: led > 0 && led < parts.length - 1 && !inLines,
    crossing: crossing(labels),
    oneAxis: axes[0] !== '' && new Set(axes).size === 1,
    sexes: parts.length === 2 && bothSexes(labels),
    opposites: parts.length === 2 && isNegated(labels[1] ?? '') && !isNegated(labels[0] ?? ''),
    rest: remaining.test(labels.at(-1) ?? ''),
    unlike: Math.min(2, pieces.filter(({ lead }) => unlike.test(lead)).length),
    stepsMixed: steps.size > 1,
    innerPart: pieces.slice(1).some(({ lead }) => partBefore.test(`${lead} `)),
  };
}
