import { parseRoman, toRoman } from '../../../kernel/vi/roman.ts';
import type { Section } from '../contract.ts';
import {
  chartBy,
  chartNames,
  sentenceInCodes,
  sentenceInNames,
  tableNames,
  tableOf,
  type Vocabulary,
} from './outline-words.ts';
import { readSentence } from './prose.ts';
import { knownSection, newCode } from './known-sections.ts';

/** A line of an outline, typed or out of a file: with the level that its style says, and where it stands. */
export interface OutlineLine {
  text: string;
  /** As its style or its cell says it; otherwise its first signs do. */
  level?: Section['level'] | undefined;
  place: string;
}

/** What could not be taken over, by its words and its place. */
export interface OutlineProblem {
  place: string;
  words: string;
}

export interface ReadSections {
  sections: Section[];
  problems: OutlineProblem[];
  /** Headings that the program knows: their sentences and tables come along. */
  known: number;
}

const partNames = ['nhất', 'hai', 'ba', 'tư', 'năm'];

/**
 * The outline as an officer types it: "Phần thứ nhất. …", "I. …", "1. …"; under a heading its sentences with names in
 * braces, "+" for the next sentence of the same paragraph, "Bảng: …" and "Viết: …" (what the officer writes there).
 */
export function outlineText(sections: readonly Section[], words: Vocabulary): string {
  const counts = [0, 0, 0];
  return sections
    .map((section) => {
      const nth = (counts[section.level - 1] ?? 0) + 1;
      counts.splice(section.level - 1, 3, nth, 0, 0);
      return [
        `${markOf(section.level, nth)} ${sentenceInNames(section.heading, words)}`,
        ...linesOf(section, words),
      ].join('\n');
    })
    .join('\n\n');
}

const markOf = (level: Section['level'], nth: number): string =>
  level === 1 ? `Phần thứ ${partNames[nth - 1] ?? nth}.` : level === 2 ? `${toRoman(nth)}.` : `${nth}.`;

function linesOf({ sentences = [], table, rows, chart, expects }: Section, words: Vocabulary): string[] {
  const said = sentences.flatMap((paragraph) =>
    [paragraph].flat().map((sentence, nth) => `${nth === 0 ? '' : '+ '}${sentenceInNames(sentence.trim(), words)}`),
  );
  const shown = rows?.length ? `: ${rows.map(words.nameOf).join('; ')}` : '';
  return [
    ...said,
    ...(table ? [`Bảng: ${tableNames[table]}${shown}`] : []),
    ...(chart ? [`Biểu đồ: ${chartNames[chart.by]}: ${words.nameOf(chart.of)}`] : []),
    ...(expects ? [`Viết: ${expects}`] : []),
  ];
}

/** The lines of a typed text, each with its place. */
export const linesOfText = (text: string): OutlineLine[] =>
  text.split('\n').map((line, nth) => ({ text: line, place: `dòng ${nth + 1}` }));

/**
 * Reads an outline. A heading keeps the code of the section that it is known by (of `base` first, then of the program's own
 * outlines), so that what was written under it stays with it. `fill`: known sections bring their sentences and tables,
 * as a form that asks in words only wants.
 */
export function readOutline(
  lines: readonly OutlineLine[],
  o: { words: Vocabulary; base: readonly Section[]; catalogue: readonly Section[]; fill: boolean },
): ReadSections {
  const reading: Reading = { ...o, sections: [], problems: [], known: 0, taken: new Set() };
  for (const line of lines) if (line.text.trim() !== '') readLine(line, reading);
  const { problems, known } = reading;
  return { sections: reading.sections.map(finish), problems, known };
}

interface Reading {
  words: Vocabulary;
  base: readonly Section[];
  catalogue: readonly Section[];
  fill: boolean;
  sections: Open[];
  problems: OutlineProblem[];
  known: number;
  taken: Set<string>;
}

/** `usual`: what is asked where the outline asks nothing itself. */
type Open = Omit<Section, 'sentences' | 'expects'> & { sentences: string[][]; asked: string[]; usual: string };

function readLine(line: OutlineLine, reading: Reading): void {
  const heading = headingIn(line);
  if (heading) return openSection(heading, line, reading);
  const text = line.text.trim();
  const open = reading.sections.at(-1);
  // What stands above the first heading of a form is its own head: the nation's name, the title, "Kính gửi".
  if (!open) return;
  const [, table] = /^bảng\s*:\s*(.+)$/iu.exec(text) ?? [];
  if (table !== undefined) return readTable(table, open, line, reading);
  const [, chart] = /^biểu đồ\s*:\s*(.+)$/iu.exec(text) ?? [];
  if (chart !== undefined) return readChart(chart, open, line, reading);
  const [, asked] = /^(?:viết|nêu|yêu cầu)\s*:\s*(.+)$/iu.exec(text) ?? [];
  if (asked !== undefined || !text.includes('{')) {
    open.asked.push((asked ?? text.replace(/^[-–•*+]\s*/u, '')).replace(/\.$/u, ''));
    return;
  }
  const sentence = readWords(text.replace(/^\+\s*/u, ''), line, reading);
  // Its words stay as what is asked for: nothing of a form is lost because of a name that is not known.
  if (sentence === undefined) return void open.asked.push(text.replace(/[{}[\]]/gu, ''));
  const paragraph = text.startsWith('+') ? open.sentences.at(-1) : undefined;
  if (paragraph) paragraph.push(` ${sentence}`);
  else open.sentences.push([sentence]);
}

function readTable(named: string, open: Open, { place }: OutlineLine, { words, problems }: Reading): void {
  const [name = '', ...rest] = named.split(':');
  const table = tableOf(name.replace(/\.$/u, ''));
  if (!table) {
    problems.push({ place, words: `Không có bảng “${name.trim()}”.` });
    return;
  }
  const rows = rest
    .join(':')
    .split(';')
    .map((one) => one.trim());
  const codes = rows.filter(Boolean).flatMap((one) => {
    const code = words.figureOf(one);
    if (code === undefined) problems.push({ place, words: `Không có số liệu tên là “${one}”.` });
    return code ?? [];
  });
  Object.assign(open, { table, ...(codes.length ? { rows: codes } : {}) });
}

function readChart(named: string, open: Open, { place }: OutlineLine, { words, problems }: Reading): void {
  const [by = '', of = ''] = named.split(/:(.*)/u);
  const shape = chartBy(by);
  const code = words.figureOf(of);
  if (shape && code !== undefined) Object.assign(open, { chart: { by: shape, of: code } });
  else problems.push({ place, words: `Chưa rõ biểu đồ “${named.trim()}”.` });
}

/** A sentence with codes in its braces; undefined where a name is not known or a bracket has no other. */
function readWords(text: string, { place }: OutlineLine, { words, problems }: Reading): string | undefined {
  const read = sentenceInCodes(text, words, (token) =>
    problems.push({ place, words: `Chưa rõ ${token} là số liệu nào.` }),
  );
  if (read === undefined) return undefined;
  try {
    readSentence(read);
    return read;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push({ place, words: error.message });
    return undefined;
  }
}

function openSection({ level, heading }: Heading, line: OutlineLine, reading: Reading): void {
  const { base, catalogue, fill, sections, taken } = reading;
  const words = readWords(heading, line, reading) ?? heading.replace(/[{}[\]]/gu, '');
  const found = knownSection(words, [base, catalogue], taken);
  if (found) reading.known += 1;
  const code = found?.code ?? newCode(words, taken);
  taken.add(code);
  const filled = fill && found && level > 1 ? found : undefined;
  sections.push({
    code,
    level,
    heading: words,
    ...(filled?.table ? { table: filled.table } : {}),
    ...(filled?.rows ? { rows: filled.rows } : {}),
    ...(filled?.chart ? { chart: filled.chart } : {}),
    sentences: (filled?.sentences ?? []).map((paragraph) => [paragraph].flat().map(String)),
    asked: [],
    usual: found ? (filled?.expects ?? '') : 'Nội dung của mục này',
  });
}

function finish({ sentences, asked, usual, ...section }: Open): Section {
  const silent = sentences.length === 0 && section.table === undefined;
  const expects = asked.join('; ').slice(0, mostAsked) || (section.level > 1 && silent ? usual : '');
  return {
    ...section,
    ...(sentences.length ? { sentences: sentences.map((one) => (one.length === 1 ? (one[0] ?? '') : one)) } : {}),
    ...(expects ? { expects } : {}),
  };
}

const mostAsked = 1000;

interface Heading {
  level: Section['level'];
  heading: string;
}

/** "PHẦN THỨ NHẤT: …", "II. …", "3. …"; in a file also by its style. */
function headingIn({ text, level }: OutlineLine): Heading | undefined {
  const line = text.trim().replace(/\.$/u, '');
  const part = /^phần\s+(?:thứ\s+)?(?:nhất|hai|ba|bốn|tư|năm|[ivx]+|\d)(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/iu.exec(line);
  if (part) return { level: 1, heading: part[1] || line };
  const roman = /^([IVXLC]+)\s*[.)/-]\s*(\S.*)$/u.exec(line);
  if (roman && parseRoman(roman[1] ?? '') !== undefined) return { level: 2, heading: roman[2] ?? '' };
  // "1.000 đoàn viên" is a number.
  const arabic = /^(?:\d{1,2}(?:\.\d{1,2})+(?:[.)]\s*|\s+)|\d{1,2}[.)](?!\d)\s*)(\S.*)$/u.exec(line);
  if (arabic) return { level: 3, heading: arabic[1] ?? '' };
  return level && line.length <= longestHeading ? { level, heading: line } : undefined;
}

const longestHeading = 200;
