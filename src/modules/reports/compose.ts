import type { Scope } from '../../kernel/scope.ts';
import { twoDigits } from '../../kernel/vi/number.ts';
import { periodOfYear } from '../../kernel/vi/periods.ts';
import { toRoman } from '../../kernel/vi/roman.ts';
import { documentSymbol, paragraphsOf, type Block, type Paper, type Run } from '../documents/index.ts';
import { listDefinitions, measure, yearsOf, type Reading } from '../indicators/index.ts';
import { listAbove, listBodies, listBranch, listTerms, termOn, type Unit } from '../org/index.ts';
import { listPosts } from '../people/index.ts';
import { followTargets, type Progress } from '../targets/index.ts';
import type { Figure, Report, Section } from './contract.ts';
import { codesIn, readSentence, writeSentence, type Piece, type Wording, type Written } from './rules/prose.ts';
import { ratingCodes, ratingsTable, targetsTable, type RatedYear } from './rules/tables.ts';
import { findOutline } from './store.ts';

export interface Composed {
  paper: Paper;
  figures: Figure[];
  /** Sections in which the officer is expected to write and has not. */
  waiting: { code: string; heading: string; expects: string }[];
  /** For editing on the screen: each section with what the program wrote and the officer's own words. */
  sections: { section: Section; words: string }[];
}

export interface Ask {
  unit: Unit;
  report: Report;
  passages: ReadonlyMap<string, string>;
  today: string;
}

/** Draws a report from its outline and the records as they stand now: every figure is an indicator, none is typed. */
export async function compose(scope: Scope, ask: Ask): Promise<Composed> {
  const outline = await findOutline(scope, ask.report.outlineCode, ask.report.outlineVersion);
  if (!outline) throw new Error(`outline ${ask.report.outlineCode} is gone`);
  const material = await gather(scope, ask, outline.content.sections);
  const figures: Figure[] = [];
  const blocks = outline.content.sections.flatMap((section) => sectionBlocks(section, ask, material, figures));
  const waiting = outline.content.sections.flatMap((section) =>
    section.expects && !ask.passages.get(section.code)?.trim()
      ? [{ code: section.code, heading: inFrame(section.heading, material.wording), expects: section.expects }]
      : [],
  );
  return {
    paper: {
      kind: 'report',
      head: headOf(ask, material, inFrame(outline.content.abstract, material.wording)),
      blocks: [...blocks, closing(ask, material)],
    },
    figures: [...new Map(figures.map((figure) => [figure.code, figure])).values()],
    waiting,
    sections: outline.content.sections.map((section) => ({ section, words: ask.passages.get(section.code) ?? '' })),
  };
}

interface Material {
  wording: Wording;
  above: string | undefined;
  signer: { name: string; post: string } | undefined;
  targets: Progress[];
  nextTargets: Progress[];
  ratings: RatedYear[];
}

async function gather(scope: Scope, { unit, report, today }: Ask, sections: readonly Section[]): Promise<Material> {
  const terms = await listTerms(scope, unit.homeId);
  const term = terms.find((one) => one.termId === report.termId) ?? termOn(terms, report.period.to);
  const next = terms.filter((one) => term && one.startsOn > term.startsOn).at(-1);
  const sentences = sections.flatMap((section) => section.sentences ?? []).map(readSentence);
  const readings = await readFigures(scope, sentences, { path: unit.path, period: report.period, today });
  const [above] = await listAbove(scope, { path: unit.path, on: report.period.to });
  const posts = await listPosts(scope, { unitId: unit.unitId, from: report.period.from, to: report.period.to });
  const bodies = await listBodies(scope, { unitId: unit.unitId, termId: term?.termId });
  const committee = bodies.find((body) => body.kindCode === 'executive_committee' || body.kindCode === 'bch');
  const groups = (await listBranch(scope, { path: unit.path, on: report.period.to })).filter(
    (one) => one.unitId !== unit.unitId && one.homeId === unit.homeId,
  );
  const frame = {
    unit: unit.name,
    term: term?.label ?? '',
    nextTerm: next?.label ?? 'mới',
    ordinal: term ? toRoman(term.ordinal) : '',
    groups: groups.length ? `${twoDigits(groups.length)} tổ công đoàn` : 'công đoàn cơ sở',
    committee: twoDigits(posts.filter((post) => post.bodyId !== null && post.bodyId === committee?.bodyId).length),
  };
  const chair =
    posts
      .filter(
        (post) =>
          post.line === 'union' && post.kindCode === 'chair' && (post.toOn === null || post.toOn > report.period.to),
      )
      .at(-1) ?? posts.find((post) => post.kindCode === 'chair');
  return {
    wording: { readings, frame, aboutStep: report.settings.aboutStep ?? 1_000_000 },
    above: above?.name,
    signer: report.settings.signerName
      ? { name: report.settings.signerName, post: report.settings.signerPost ?? 'Chủ tịch' }
      : chair && { name: chair.holderName, post: 'Chủ tịch' },
    targets: term ? await followTargets(scope, { unit, term, today }) : [],
    nextTargets: next ? await followTargets(scope, { unit, term: next, today }) : [],
    ratings: await readRatings(scope, { path: unit.path, period: report.period, today }),
  };
}

async function readFigures(
  scope: Scope,
  sentences: readonly Piece[][],
  ask: { path: string; period: Report['period']; today: string },
): Promise<Map<string, Reading>> {
  const wanted = new Set(sentences.flatMap(codesIn));
  const definitions = (await listDefinitions(scope, ask.today)).filter((definition) => wanted.has(definition.code));
  return new Map((await measure(scope, definitions, ask)).map((reading) => [reading.definition.code, reading]));
}

// One call a year of the term: each reads all grades at once.
async function readRatings(
  scope: Scope,
  ask: { path: string; period: Report['period']; today: string },
): Promise<RatedYear[]> {
  const definitions = (await listDefinitions(scope, ask.today)).filter((definition) =>
    ratingCodes.includes(definition.code),
  );
  const years: RatedYear[] = [];
  for (const year of yearsOf(ask.period)) {
    const readings = await measure(scope, definitions, { ...ask, period: periodOfYear(year) });
    years.push({ year, outcomes: new Map(readings.map((reading) => [reading.definition.code, reading.outcome])) });
  }
  return years;
}

const inFrame = (words: string, wording: Wording): string =>
  (writeSentence(readSentence(words), wording) ?? []).map((piece) => piece.text).join('');

function sectionBlocks(section: Section, ask: Ask, material: Material, figures: Figure[]): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: section.level,
    text: inFrame(section.heading, material.wording),
    ...(section.number ? { number: section.number } : {}),
    ...(section.level === 1 ? { align: 'center' as const } : {}),
  };
  const written = (section.sentences ?? []).flatMap((sentence) => {
    const pieces = writeSentence(readSentence(sentence), material.wording);
    return pieces
      ? [{ kind: 'paragraph' as const, runs: pieces.map((piece) => runOf(piece, material.wording, figures)) }]
      : [];
  });
  return [heading, ...written, ...tableOf(section, material), ...paragraphsOf(ask.passages.get(section.code) ?? '')];
}

function runOf({ text, figure }: Written, wording: Wording, figures: Figure[]): Run {
  if (!figure) return text;
  const code = `${figure.code}|${figure.form}`;
  figures.push({
    code,
    indicatorCode: figure.code,
    indicatorVersion: wording.readings.get(figure.code)?.definition.version ?? 1,
    outcome: figure.outcome,
    printed: text,
  });
  return { figure: code, text, title: figure.name };
}

function tableOf(section: Section, material: Material): Block[] {
  if (section.table === 'targets') return targetsTable(material.targets, 'results');
  if (section.table === 'nextTargets') return targetsTable(material.nextTargets, 'goals');
  if (section.table === 'ratings') return ratingsTable(material.ratings);
  return [];
}

function headOf({ unit, report }: Ask, { above }: Material, abstract: string): Paper['head'] {
  return {
    form: 'official',
    parentBody: above,
    issuingBody: unit.name,
    symbol: documentSymbol({
      number: report.settings.number ?? null,
      kind: 'report',
      issuerAbbreviation: unit.abbreviation,
    }),
    place: unit.locality ?? undefined,
    on: report.settings.signedOn ?? null,
    draft: report.state === 'draft',
    abstract,
  };
}

function closing({ unit }: Ask, { signer, above }: Material): Block {
  return {
    kind: 'signature',
    recipients: [
      ...(above ? [above] : []),
      ...(unit.partyBody ? [unit.partyBody] : []),
      'Đại hội công đoàn cơ sở',
      'Lưu: VT',
    ],
    signers: [
      {
        signing: { manner: 'TM', body: 'Ban Chấp hành', post: signer?.post ?? 'Chủ tịch' },
        ...(signer ? { name: signer.name } : {}),
      },
    ],
  };
}
