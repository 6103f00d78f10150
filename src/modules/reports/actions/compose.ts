import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { nearlyMetPercentOn, targetJudgement } from '../../../rulesets/targets.ts';
import { documentSymbol, paragraphsOf, type Block, type Paper, type Run, type Signing } from '../../documents/index.ts';
import { inWords, type Reading } from '../../indicators/index.ts';
import type { Unit } from '../../org/index.ts';
import type { Figure, Outline, Report, Section } from '../contract.ts';
import { bySources, figureCode, figureTitle, periodOfFigure } from '../rules/figures.ts';
import { headingOf, placeSections, type Placed } from '../rules/layout.ts';
import { readSentence, writeParagraph, writeSentence, type Wording, type Written } from '../rules/prose.ts';
import { ratingsTable } from '../rules/ratings-table.ts';
import { goalsTable, resultsTable, unexplained, verdictWords } from '../rules/tables.ts';
import type { Cite } from '../rules/telling.ts';
import { byUnitTable, submissionsTable } from '../rules/branch-tables.ts';
import { chartOf, mostBars, mostOf, valueOf } from '../rules/charts.ts';
import { comparisonTable } from '../rules/comparison.ts';
import { remarkBlocks } from '../rules/remarks.ts';
import { findOutline } from '../store/outlines.ts';
import type { Branch } from './branch.ts';
import { gather, type Material } from './material.ts';

export interface Composed {
  paper: Paper;
  figures: Figure[];
  /** For which days it speaks: those of the term so far. */
  period: Period;
  sections: ComposedSection[];
  /** Sections in which the officer is expected to write and has not. */
  waiting: { code: string; heading: string; expects: string }[];
  /** Targets that were missed and nobody has said why. */
  unexplained: { wording: string; verdict: string }[];
  /** What rests on a rule that is to be compared with its document. */
  notes: string[];
  /** The units below: who is missing, and whose ledger says something else by now. */
  branch: Pick<Branch, 'submissions' | 'differing'>;
  /** What was written under a section that the outline does not have (any more). */
  homeless: string[];
}

/** A section with the officer's own words and where it stands among the paper's blocks; not printed: `from` = `to`. */
export interface ComposedSection extends Placed {
  heading: string;
  words: string;
  from: number;
  /** Where the officer's words begin. */
  own: number;
  to: number;
}

export interface Ask {
  unit: Unit;
  report: Report;
  passages: ReadonlyMap<string, string>;
  today: string;
  /** A frozen copy: not marked as a draft. */
  final?: boolean;
}

/** Draws a report from its outline and the records as they stand now: every figure is an indicator, none is typed. */
export async function compose(scope: Scope, ask: Ask): Promise<Composed> {
  const outline = await findOutline(scope, ask.report.outlineCode, ask.report.outlineVersion);
  if (!outline) throw new Error(`outline ${ask.report.outlineCode} is gone`);
  const { sections } = outline.content;
  const material = await gather(scope, { ...ask, sections });
  const { cite, figures } = openFigures(material);
  const written = new Map(sections.map((section) => [section, writeSection(section, material, cite)]));
  const wordsOf = ({ code }: Section): string => ask.passages.get(code)?.trim() ?? '';
  const speaks = (section: Section): boolean => wordsOf(section) !== '' || (written.get(section)?.length ?? 0) > 0;
  const blocks: Block[] = [];
  const composed = placeSections(sections, speaks).map((placed): ComposedSection => {
    const { section } = placed;
    const [heading, words, from] = [inFrame(section.heading, material.wording), wordsOf(section), blocks.length];
    if (placed.printed) blocks.push(...headingOf(placed, heading), ...(written.get(section) ?? []));
    const own = blocks.length;
    blocks.push(...paragraphsOf(words));
    return { ...placed, heading, words, from, own, to: blocks.length };
  });
  const head = headOf(ask, material, outline);
  const last = inFrame(outline.content.closing ?? '', material.wording);
  return {
    paper: { kind: 'report', head, blocks: [...blocks, ...paragraphsOf(last), signature(ask, material)] },
    figures: figures(),
    period: material.period,
    sections: composed,
    branch: material.branch,
    homeless: [...ask.passages].flatMap(([code, words]) =>
      words.trim() === '' || sections.some((section) => section.code === code) ? [] : [words.trim()],
    ),
    ...reviewOf(composed, material, ask),
  };
}

/** Figures as they are cited: each kept once, however often it is printed. */
function openFigures({ period, wording: { catalogue } }: Material): { cite: Cite; figures: () => Figure[] } {
  const kept = new Map<string, Figure>();
  const cite: Cite = ({ reading: { definition, outcome, declared = [] }, form, year, text }) => {
    const code = figureCode({ indicatorCode: definition.code, year }, form);
    const { code: indicatorCode, version: indicatorVersion } = definition;
    const stated = declared.filter((one) => one.counts);
    kept.set(code, { code, indicatorCode, indicatorVersion, outcome, printed: text, declared: stated });
    const what = `${figureTitle(definition, outcome, periodOfFigure(period, year))}${bySources(stated)}`;
    return { figure: code, text, title: `${what}. ${inWords(definition.rule, catalogue)}` };
  };
  return { cite, figures: () => [...kept.values()] };
}

function writeSection(section: Section, material: Material, cite: Cite): Block[] {
  const paragraphs = (section.sentences ?? []).map((paragraph) => writeParagraph([paragraph].flat(), material.wording));
  const prose = paragraphs
    .filter((pieces) => pieces.length > 0)
    .map((pieces): Block => ({ kind: 'paragraph', runs: pieces.map((piece) => runOf(piece, cite)) }));
  return [
    ...prose,
    ...tableOf(section, material, cite),
    ...chartFor(section, material, cite),
    ...remarkBlocks(section.list, material.remarks),
  ];
}

function chartFor({ chart }: Section, { wording, yearly, branch }: Material, cite: Cite): Block[] {
  const whole = chart && wording.readings.get(chart.of);
  if (!whole) return [];
  const valueIn = (readings: readonly Reading[]): number =>
    valueOf(readings.find(({ definition }) => definition.code === chart.of)?.outcome);
  if (chart.by === 'year') {
    const bars = yearly.map(({ year, readings }) => ({ label: String(year), value: valueIn(readings) }));
    return chartOf({ whole, by: 'qua các năm', bars }, cite);
  }
  const bars = branch.units.map(({ shortName }, nth) => ({
    label: shortName,
    value: valueIn(branch.figures.of[nth] ?? []),
  }));
  const most = mostOf(bars);
  const by = most.length === mostBars ? `của ${mostBars} đơn vị nhiều nhất` : 'theo đơn vị';
  return chartOf({ whole, by, bars: most }, cite);
}

function runOf(piece: Written, cite: Cite): Run {
  if ('figure' in piece) return cite({ ...piece.figure, text: piece.text });
  return 'counted' in piece
    ? { figure: `@${piece.counted.name}`, text: piece.text, title: piece.counted.title }
    : piece.text;
}

function tableOf({ table, rows = [] }: Section, material: Material, cite: Cite): Block[] {
  const { targets, nextTargets, ratings, wording, branch } = material;
  const telling = { cite, manner: wording.manner };
  const period = wordOf(wording, 'period');
  switch (table) {
    case 'targets': {
      const title = wording.before && `Kết quả thực hiện các chỉ tiêu ${wordOf(wording, 'year')}`;
      return resultsTable(targets, { ...telling, title });
    }
    case 'nextTargets':
      return goalsTable(nextTargets);
    case 'ratings':
      return ratingsTable(ratings, telling);
    case 'comparison':
      return comparisonTable(rows, wording, { title: `Một số kết quả ${period}`, now: period, cite });
    case 'byUnit':
      return byUnitTable(branch, telling);
    case 'submissions':
      return submissionsTable(branch.submissions);
    default:
      return [];
  }
}

const wordOf = ({ frame }: Wording, name: string): string => {
  const word = frame[name] ?? '';
  return typeof word === 'string' ? word : word.text;
};

const inFrame = (words: string, wording: Wording): string =>
  (writeSentence(readSentence(words), wording) ?? []).map((piece) => piece.text).join('');

function headOf({ report, final }: Ask, { letterhead, wording }: Material, { content }: Outline): Paper['head'] {
  return {
    form: 'official',
    parentBody: letterhead.above,
    issuingBody: letterhead.name,
    symbol: documentSymbol({
      number: report.settings.number ?? null,
      kind: 'report',
      issuerAbbreviation: letterhead.abbreviation,
    }),
    place: letterhead.place,
    on: report.settings.signedOn ?? null,
    draft: !final,
    abstract: inFrame(content.abstract, wording) || undefined,
    subtitle: inFrame(content.subtitle ?? '', wording) || undefined,
  };
}

function signature({ report }: Ask, { signer, letterhead: { above, partyBody }, branch }: Material): Block {
  const congress = report.kindCode === 'term' && (branch.units.length ? 'Đại hội' : 'Đại hội công đoàn cơ sở');
  const below = report.kindCode !== 'term' && branch.units.length > 0 && 'Các đơn vị trực thuộc';
  const recipients = [above, partyBody, congress, below, 'Lưu: VT'].filter((one) => typeof one === 'string');
  return {
    kind: 'signature',
    recipients,
    signers: [{ signing: signingOf(signer.post), ...(signer.name ? { name: signer.name } : {}) }],
  };
}

// DOC-7: a deputy signs for the chair.
const signingOf = (post: string): Signing =>
  /^phó chủ tịch/iu.test(post)
    ? { manner: 'KT', body: 'Ban Chấp hành', head: 'Chủ tịch', post }
    : { manner: 'TM', body: 'Ban Chấp hành', post };

function reviewOf(
  sections: readonly ComposedSection[],
  { targets, remarks }: Material,
  { report, today }: Ask,
): Pick<Composed, 'waiting' | 'unexplained' | 'notes'> {
  const near = targets.some((one) => one.verdict === 'nearlyMet');
  return {
    waiting: sections.flatMap(({ section: { code, expects, list }, heading, words }) =>
      expects && words === '' && remarkBlocks(list, remarks).length === 0 ? [{ code, heading, expects }] : [],
    ),
    unexplained: unexplained(targets).map(({ target, verdict }) => ({
      wording: target.wording,
      verdict: verdictWords[verdict],
    })),
    notes: near
      ? [
          report.settings.nearlyPercent
            ? `“Cơ bản đạt” tính từ ${report.settings.nearlyPercent}% mức phấn đấu, theo cách viết đặt cho báo cáo này.`
            : `“Cơ bản đạt” đang tính từ ${nearlyMetPercentOn(today)}% mức phấn đấu. ${targetJudgement.at(-1)?.source ?? ''}.`,
        ]
      : [],
  };
}
