import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import type { DocumentValues } from '../contract/campaigns.ts';
import { insertDocument, listNamedDocuments, updateDocument, type CitedDocument } from '../store/documents.ts';

const checkDay = (issuedOn: string, today: string): void =>
  refuseUnless(issuedOn <= today, 'ledger.future', 'Ngày văn bản còn ở tương lai.', { issuedOn: 'Ngày chưa đến.' });

const sayDocument = ({ number, issuedOn }: Pick<DocumentValues, 'number' | 'issuedOn'>): string =>
  `${number} ngày ${formatDate(issuedOn)}`;

/** Enters a paper into the register of those that records rest on. */
export async function registerDocument(
  scope: Scope,
  o: { unit: Place; values: DocumentValues; today: string; documentId?: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.record, o.unit);
  checkDay(o.values.issuedOn, o.today);
  const { documentId = newId() } = o;
  await insertDocument(scope, { ...o.values, documentId, unitId: o.unit.unitId });
  await recordEvent(scope, {
    verb: 'ledger.documentRegistered',
    unitId: o.unit.unitId,
    subject: { kind: 'citedDocument', id: documentId },
    summary: `Ghi văn bản căn cứ: ${sayDocument(o.values)}`,
  });
  return documentId;
}

/** @throws NotThere for one of another unit. */
export async function getDocument(scope: Scope, unit: Place, documentId: string): Promise<CitedDocument> {
  const [document] = await listNamedDocuments(scope, [documentId]);
  if (!document || document.unitId !== unit.unitId) throw new NotThere('Không tìm thấy văn bản này.');
  return document;
}

/** Corrects a paper's entry in the register; the state before stands in the event log. */
export async function changeDocument(
  scope: Scope,
  o: {
    unit: Place;
    documentId: string;
    version: number;
    values: DocumentValues & { active: boolean };
    today: string;
  },
): Promise<void> {
  if (!scope.system) allow(scope, access.record, o.unit);
  checkDay(o.values.issuedOn, o.today);
  const before = await getDocument(scope, o.unit, o.documentId);
  refuseUnless(
    await updateDocument(scope, { ...o.values, documentId: o.documentId, version: o.version }),
    'ledger.changedMeanwhile',
    'Văn bản này vừa được người khác sửa. Những gì đồng chí gõ vẫn còn ở dưới: hãy xem bản mới ở thẻ khác, rồi bấm ghi lần nữa nếu vẫn muốn thay.',
  );
  await recordEvent(scope, {
    verb: 'ledger.documentChanged',
    unitId: o.unit.unitId,
    subject: { kind: 'citedDocument', id: o.documentId },
    summary: `Sửa văn bản căn cứ: ${sayDocument(o.values)}`,
    detail: { before },
  });
}
