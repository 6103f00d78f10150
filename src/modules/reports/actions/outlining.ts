import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { openParts } from '../../../kernel/sheets/guard.ts';
import { openSheets } from '../../../kernel/sheets/read.ts';
import { nfc } from '../../../kernel/vi/text.ts';
import { outlineCatalogue } from '../../../rulesets/outlines.ts';
import { listDefinitions } from '../../indicators/index.ts';
import type { Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Outline, OutlineForm, Section } from '../contract.ts';
import { linesOfText, outlineText, readOutline, type OutlineLine, type ReadSections } from '../rules/outline-text.ts';
import { sentenceInCodes, sentenceInNames, vocabularyOf, type Vocabulary } from '../rules/outline-words.ts';
import { linesOfSheet } from '../rules/sheet-form.ts';
import { linesOfWord } from '../rules/word-form.ts';
import { findOutline, insertOutline } from '../store/outlines.ts';

/** @throws NotThere also for an outline of another unit. */
export async function getOutline(scope: Scope, unit: Pick<Unit, 'unitId'>, code: string): Promise<Outline> {
  const outline = await findOutline(scope, code);
  if (!outline || (outline.unitId !== null && outline.unitId !== unit.unitId))
    throw new NotThere('Không tìm thấy đề cương này.');
  return outline;
}

export const vocabulary = async (scope: Scope, today: string): Promise<Vocabulary> =>
  vocabularyOf(await listDefinitions(scope, today));

/** An outline in the words of its form. */
export async function outlineInWords(
  scope: Scope,
  { name, kind, content }: Outline,
  today: string,
): Promise<OutlineForm> {
  const words = await vocabulary(scope, today);
  const inNames = (sentence: string | undefined): string | null => (sentence ? sentenceInNames(sentence, words) : null);
  return {
    name,
    kind,
    abstract: inNames(content.abstract) ?? '',
    subtitle: inNames(content.subtitle),
    words: outlineText(content.sections, words),
    closing: inNames(content.closing),
  };
}

interface Writing {
  unit: Unit;
  /** The outline that is mended; none: one of the unit's own begins. The program's own are never changed: theirs is copied. */
  of: Outline | undefined;
  form: OutlineForm;
  today: string;
}

/** Keeps an outline as a new version; reports that were begun keep theirs. Refuses `reports.outlineWords` with each name that is not known. */
export async function writeOutline(scope: Scope, { unit, of, form, today }: Writing): Promise<string> {
  allow(scope, access.outline, unit);
  const words = await vocabulary(scope, today);
  const base = of?.content.sections ?? [];
  const read = readOutline(linesOfText(form.words), { words, base, catalogue: knownSections(form.kind), fill: false });
  refuseProblems(read.problems.map(({ place, words: said }) => `${place}: ${said}`));
  refuseUnless(
    read.sections.some((section) => section.level > 1),
    'reports.outlineEmpty',
    'Đề cương chưa có mục nào. Mỗi mục bắt đầu bằng "I.", "II." hoặc "1.", "2.".',
    { words: 'Chưa có mục nào.' },
  );
  const own = of?.unitId === unit.unitId ? of : undefined;
  const outline: Outline = {
    code: own?.code ?? newId(),
    version: (own?.version ?? 0) + 1,
    kind: own?.kind ?? form.kind,
    unitId: unit.unitId,
    name: form.name,
    content: { title: 'Báo cáo', ...headWords(form, words), sections: read.sections },
  };
  await insertOutline(scope, outline);
  await recordEvent(scope, {
    verb: 'reports.outlined',
    unitId: unit.unitId,
    subject: { kind: 'outline', id: outline.code },
    summary: `${own ? 'Sửa' : 'Lập'} đề cương: ${outline.name}`,
  });
  return outline.code;
}

function headWords(
  form: OutlineForm,
  words: Vocabulary,
): Pick<Outline['content'], 'abstract' | 'subtitle' | 'closing'> {
  const unknown: string[] = [];
  const inCodes = (sentence: string | null): string =>
    sentence ? (sentenceInCodes(sentence, words, (token) => unknown.push(token)) ?? '') : '';
  const [abstract, subtitle, closing] = [inCodes(form.abstract), inCodes(form.subtitle), inCodes(form.closing)];
  refuseProblems(unknown.map((token) => `Chưa rõ ${token} là số liệu nào.`));
  return { abstract, ...(subtitle ? { subtitle } : {}), ...(closing ? { closing } : {}) };
}

function refuseProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const told = problems.slice(0, mostTold).join(' ');
  const more = problems.length > mostTold ? ` Còn ${problems.length - mostTold} chỗ nữa.` : '';
  throw new Refusal('reports.outlineWords', `Đề cương có chỗ chưa đọc được. ${told}${more}`, {
    words: `${told}${more}`,
  });
}

const mostTold = 8;

const knownSections = (kind: Outline['kind']): Section[] =>
  outlineCatalogue.filter((one) => one.kind === kind).flatMap((one) => one.content.sections);

export interface ReadForm extends ReadSections {
  /** As the form of the outline shows it. */
  form: OutlineForm;
}

/**
 * A Word or Excel form of an upper union as an outline to look through: headings that the program knows bring their
 * sentences and tables, the others become places to write in. Nothing is kept.
 */
export async function readFormFile(
  scope: Scope,
  o: { unit: Unit; kind: Outline['kind']; file: { name: string; bytes: Uint8Array }; today: string },
): Promise<ReadForm> {
  allow(scope, access.outline, o.unit);
  const words = await vocabulary(scope, o.today);
  const lines = await linesOfFile(o.file.bytes);
  const read = readOutline(lines, { words, base: [], catalogue: knownSections(o.kind), fill: true });
  refuseUnless(read.sections.length > 0, 'reports.form', 'Không tìm thấy đề mục nào trong tệp.', {
    file: 'Không tìm thấy đề mục nào. Đề mục bắt đầu bằng "Phần", "I.", "1." hoặc dùng kiểu Heading của Word; trong Excel, mỗi dòng một mục.',
  });
  const usual = outlineCatalogue.find((one) => one.code === o.kind);
  const inNames = (sentence: string | undefined): string => (sentence ? sentenceInNames(sentence, words) : '');
  const form: OutlineForm = {
    name: nfc(o.file.name)
      .replace(/\.\w+$/u, '')
      .replaceAll('_', ' ')
      .slice(0, 120),
    kind: o.kind,
    abstract: inNames(usual?.content.abstract),
    subtitle: inNames(usual?.content.subtitle) || null,
    words: outlineText(read.sections, words),
    closing: inNames(usual?.content.closing) || null,
  };
  return { ...read, form };
}

/** What a form may be at most: one of some hundred pages is no outline. */
export const formLimits = { bytes: 8_000_000, rows: 2000 } as const;

async function linesOfFile(bytes: Uint8Array): Promise<OutlineLine[]> {
  const tooLarge = `Tệp lớn quá ${formLimits.bytes / 1_000_000} MB.`;
  refuseUnless(bytes.byteLength <= formLimits.bytes, 'reports.form', tooLarge, { file: tooLarge });
  try {
    if (!isZip(bytes)) return await linesOfRows(bytes);
    const parts = await openParts(bytes);
    if (!parts.has('word/document.xml')) return await linesOfRows(bytes);
    const part = (name: string): Promise<string> => (parts.has(name) ? parts.read(name) : Promise.resolve(''));
    return linesOfWord({
      document: nfc(await parts.read('word/document.xml')),
      numbering: await part('word/numbering.xml'),
      styles: await part('word/styles.xml'),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = 'Không mở được tệp. Hãy chọn tệp Word (.docx) hoặc Excel (.xlsx), lưu lại rồi tải lên.';
    throw new Refusal(error.code, words, { file: words });
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function linesOfRows(bytes: Uint8Array): Promise<OutlineLine[]> {
  const rows = [];
  for await (const row of (await openSheets(bytes)).rows(0)) {
    if (rows.length >= formLimits.rows) break;
    rows.push(row);
  }
  return linesOfSheet(rows);
}
