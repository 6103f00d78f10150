import { createHash } from 'node:crypto';
import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import { lockRecord, type Scope } from '../../../kernel/scope.ts';
import { nfc } from '../../../kernel/vi/text.ts';
import { access } from '../access.ts';
import type { Paper, PaperCode } from '../contract.ts';
import { fillTemplate } from '../papers/template/filling.ts';
import { readTemplate } from '../papers/template/reading.ts';
import { findMistakes } from '../rules/tags.ts';
import { insertTemplate, listTemplates, retireTemplates, updateTemplate } from '../store.ts';

/**
 * Keeps a template as the unit's newest version and takes it into use. Refuses `documents.template` for a file that may not
 * come in, `documents.tags` with every mistake by its name and place; what was kept before stays. @returns its id
 */
export async function keepTemplate(
  scope: Scope,
  o: { unit: Place; paper: PaperCode; fileName: string; bytes: Uint8Array; shared: boolean },
): Promise<string> {
  if (!scope.system) allow(scope, access.templates, o.unit);
  await checkTemplate(o.bytes);
  const { unitId } = o.unit;
  await lockRecord(scope, unitId);
  const [newest] = await listTemplates(scope, { unitId, paper: o.paper });
  await retireTemplates(scope, { unitId, paper: o.paper });
  const [bytes, templateId] = [Buffer.from(o.bytes), newId()];
  await insertTemplate(scope, {
    templateId,
    unitId,
    paperCode: o.paper,
    version: (newest?.version ?? 0) + 1,
    fileName: nfc(o.fileName).slice(0, 200),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inUse: true,
    shared: o.shared,
  });
  await noteDeed(scope, o.unit, `Đưa vào dùng mẫu Word mới (bản ${(newest?.version ?? 0) + 1})`);
  return templateId;
}

/** A paper as small as papers come: whether a template can be filled is seen by filling it. */
const trial: Paper = {
  kind: 'report',
  head: {
    form: 'official',
    issuingBody: 'Công đoàn',
    symbol: '01/BC-CĐ',
    place: 'Thanh Sơn',
    on: null,
    abstract: 'Thử mẫu',
  },
  blocks: [
    { kind: 'heading', level: 1, number: 'I.', text: 'ĐỀ MỤC' },
    { kind: 'paragraph', runs: 'Một đoạn.' },
    {
      kind: 'signature',
      recipients: ['Công đoàn cấp trên'],
      signers: [{ signing: { manner: 'TM', body: 'Ban Chấp hành', post: 'Chủ tịch' }, name: 'Nguyễn Văn A' }],
    },
  ],
};

async function checkTemplate(bytes: Uint8Array): Promise<void> {
  const mistakes = findMistakes(await readTemplate(bytes));
  if (mistakes.length) {
    const fields = Object.fromEntries(mistakes.slice(0, 30).map((text, nth) => [`mistake${nth}`, text]));
    throw new Refusal('documents.tags', `Mẫu có ${mistakes.length} chỗ cần sửa, chưa đưa vào dùng.`, fields);
  }
  await fillTemplate(bytes, trial).catch((error: unknown) => {
    const words = error instanceof Error ? error.message : '';
    const [, tag] = /\{[^}]*\}/u.exec(words) ?? [];
    throw new Refusal(
      'documents.template',
      `Không ghi thử được văn bản vào mẫu này${tag ? ` (thẻ ${tag})` : ''}. Hãy tải mẫu gốc và sửa trên đó.`,
      { file: 'Cần một mẫu khác.' },
    );
  });
}

/** Goes back to a version that was kept before. @throws NotThere */
export async function useTemplate(
  scope: Scope,
  o: { unit: Place; paper: PaperCode; templateId: string },
): Promise<void> {
  if (!scope.system) allow(scope, access.templates, o.unit);
  const { unitId } = o.unit;
  await retireTemplates(scope, { unitId, paper: o.paper });
  if (!(await updateTemplate(scope, { unitId, templateId: o.templateId }, { inUse: true })))
    throw new NotThere('Không tìm thấy bản mẫu này.');
  await noteDeed(scope, o.unit, 'Dùng lại một bản mẫu Word cũ');
}

/** Goes back to the layout of the law, or to the template of the unit above where that shares one. */
export async function useDefault(scope: Scope, o: { unit: Place; paper: PaperCode }): Promise<void> {
  if (!scope.system) allow(scope, access.templates, o.unit);
  await retireTemplates(scope, { unitId: o.unit.unitId, paper: o.paper });
  await noteDeed(scope, o.unit, 'Trở lại mẫu mặc định của văn bản');
}

/** Says whether units below that have no template of their own use this one. @throws NotThere */
export async function shareTemplate(
  scope: Scope,
  o: { unit: Place; templateId: string; shared: boolean },
): Promise<void> {
  if (!scope.system) allow(scope, access.templates, o.unit);
  const there = await updateTemplate(scope, { unitId: o.unit.unitId, templateId: o.templateId }, { shared: o.shared });
  if (!there) throw new NotThere('Không tìm thấy bản mẫu này.');
  await noteDeed(scope, o.unit, o.shared ? 'Cho đơn vị trực thuộc dùng chung mẫu Word' : 'Thôi dùng chung mẫu Word');
}

const noteDeed = (scope: Scope, unit: Place, summary: string): Promise<void> =>
  recordEvent(scope, {
    verb: 'documents.template',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary,
  });
