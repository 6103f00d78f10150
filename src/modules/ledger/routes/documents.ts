import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { allow, may } from '../../../kernel/access.ts';
import { contract, number, yesNo } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { freshForm, submit, type App, type Ctx, type FormState, type Sent } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import { readOnce } from '../../../kernel/twice.tsx';
import { PersonOptions, type PickedPerson } from '../../../kernel/ui/picker.tsx';
import { formatDate, isDate, today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { changeDocument, getDocument, registerDocument } from '../actions/documents.ts';
import { homesAlong } from '../actions/homes.ts';
import { documentContract } from '../contract/campaigns.ts';
import type { Kind } from '../contract/kind.ts';
import { documentHref, documentsHref, documentSearchHref } from '../pages/addresses.ts';
import type { DocumentsPart } from '../pages/documents-field.tsx';
import { documentPage, documentsPage } from '../pages/documents.tsx';
import { typedOne } from '../pages/writing.tsx';
import { countCiting, listCitable, listDocuments, listNamedDocuments, type CitedDocument } from '../store/documents.ts';
import { typedList } from './persons.ts';

export function addDocumentRoutes(app: App): void {
  app.get('/cd/:unit/van-ban-can-cu', (c) => showDocuments(c, freshForm()));
  app.post('/cd/:unit/van-ban-can-cu', register);
  app.get('/cd/:unit/van-ban-can-cu/tim', offerDocuments);
  app.get('/cd/:unit/van-ban-can-cu/:document', (c) => showDocument(c));
  app.post('/cd/:unit/van-ban-can-cu/:document', change);
}

const pageSize = 50;
const onDay = (c: Ctx): string => today(c.get('services').now());

async function showDocuments(c: Ctx, form: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.figures, unit);
  const { q: words = '', sau = '' } = c.req.query();
  const [issuedOn = '', documentId = ''] = sau.split('_');
  const rows = await listDocuments(scope, {
    homeIds: await homesAlong(scope, unit, onDay(c)),
    words: words.slice(0, 100),
    after: isDate(issuedOn) && isId(documentId) ? { issuedOn, documentId } : undefined,
    most: pageSize + 1,
  });
  const documents = rows.slice(0, pageSize);
  const last = documents.at(-1);
  return documentsPage(c, {
    unit,
    documents,
    citing: await countCiting(scope, { path: unit.path, documentIds: documents.map((one) => one.documentId) }),
    words,
    form,
    today: onDay(c),
    mayRegister: may(scope, access.record, unit),
    nextHref:
      last && rows.length > pageSize
        ? documentsHref(unit, { ...(words ? { q: words } : {}), sau: `${last.issuedOn}_${last.documentId}` })
        : undefined,
  });
}

async function register(c: Ctx): Promise<Response> {
  const unit = c.get('unit');
  allow(c.get('scope'), access.record, unit);
  return submit(c, {
    contract: documentContract,
    act: async (values, { fields }) => {
      const scope = c.get('scope');
      const { id: documentId, again } = await readOnce(
        scope,
        fields['once'],
        async (id) => (await listNamedDocuments(scope, [id])).length > 0,
      );
      if (!again) await registerDocument(scope, { unit, values, today: onDay(c), documentId });
      return { to: documentsHref(unit), say: `Đã ghi văn bản ${values.number}.` };
    },
    again: (form) => showDocuments(c, form),
  });
}

const changeContract = contract('citedDocument', 'Văn bản căn cứ', {
  ...documentContract.fields,
  active: yesNo('Còn dùng để chọn khi ghi hoạt động'),
  version: number('Phiên bản', { required: true }),
});

/** The page's own papers and those of the units above; no other is there. */
async function readDocument(c: Ctx): Promise<CitedDocument> {
  const [scope, unit, id] = [c.get('scope'), c.get('unit'), c.req.param('document') ?? ''];
  allow(scope, access.figures, unit);
  const homeIds = await homesAlong(scope, unit, onDay(c));
  const [known] = isId(id) ? await listCitable(scope, { homeIds, documentIds: [id] }) : [];
  const [document] = known ? await listNamedDocuments(scope, [known]) : [];
  if (!document) throw new NotThere('Không tìm thấy văn bản này.');
  return document;
}

async function showDocument(c: Ctx, form?: FormState): Promise<Response> {
  const [scope, unit, document] = [c.get('scope'), c.get('unit'), await readDocument(c)];
  const citing = await countCiting(scope, { path: unit.path, documentIds: [document.documentId] });
  const { version: _version, active: _active, ...fields } = changeContract.fields;
  return documentPage(c, {
    unit,
    document,
    citing: citing.get(document.documentId) ?? 0,
    contract: contract('citedDocument', 'Văn bản căn cứ', { ...fields, active: changeContract.fields.active }),
    form: form ?? formOf(changeContract, document),
    today: onDay(c),
    mayChange: document.unitId === unit.unitId && may(scope, access.record, unit),
  });
}

async function change(c: Ctx): Promise<Response> {
  const [scope, unit, documentId] = [c.get('scope'), c.get('unit'), c.req.param('document') ?? ''];
  allow(scope, access.record, unit);
  if (!isId(documentId)) throw new NotThere('Không tìm thấy văn bản này.');
  await getDocument(scope, unit, documentId);
  return submit(c, {
    contract: changeContract,
    act: async ({ version, ...values }) => {
      await changeDocument(scope, { unit, documentId, version, values, today: onDay(c) });
      return { to: documentHref(unit, documentId), say: 'Đã lưu văn bản.' };
    },
    again: (form) => showDocument(c, form),
  });
}

const mostOffered = 8;

async function findDocuments(c: Ctx, words: string): Promise<PickedPerson[]> {
  const scope = c.get('scope');
  const homeIds = await homesAlong(scope, c.get('unit'), onDay(c));
  const found = await listDocuments(scope, { homeIds, words: words.slice(0, 100), most: mostOffered });
  return found.filter((one) => one.active).map(asOption);
}

const asOption = (one: CitedDocument): PickedPerson => ({
  id: one.documentId,
  name: `${one.number} ngày ${formatDate(one.issuedOn)}`,
  note: one.subject,
});

async function offerDocuments(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  const persons = await findDocuments(c, c.req.query('q') ?? '');
  return c.html(renderToString(h(PersonOptions, { persons, none: 'Không có văn bản nào như vậy trong sổ' })));
}

/** The field of the record's form, with what was chosen before. */
export async function documentsPart(c: Ctx, kind: Kind, form: FormState): Promise<DocumentsPart> {
  const ids = typedList(form, 'documents[]').filter(isId);
  const shows = kind.uses.some((use) => use.field === 'documents');
  return {
    source: documentSearchHref(c.get('unit')),
    chosen: shows ? (await listNamedDocuments(c.get('scope'), ids)).map(asOption) : [],
    typed: typedOne(form, 'documents[]_text')?.trim() ?? '',
    registerHref: documentsHref(c.get('unit')),
  };
}

/** Which papers were chosen, also where no script ran: typed words that fit one paper are that paper. */
export async function chosenDocuments(c: Ctx, sent: Sent): Promise<string[]> {
  const chosen = typedList({ typed: sent.fields }, 'documents[]').filter(isId);
  const typed = typedOne(freshForm(sent.fields), 'documents[]_text')?.trim();
  if (!typed) return chosen;
  const found = await findDocuments(c, typed);
  const [only] = found;
  if (found.length === 1 && only) return [...new Set([...chosen, only.id])];
  throw new Refusal(
    'ledger.whichDocument',
    found.length
      ? `Có ${found.length} văn bản gần với “${typed}”: ${found.map((one) => one.name).join('; ')}.`
      : `Không có văn bản nào như “${typed}” trong sổ văn bản căn cứ.`,
    { documents: found.length ? 'Hãy gõ đúng số, ký hiệu.' : 'Hãy ghi văn bản vào sổ trước, hoặc để trống.' },
  );
}
