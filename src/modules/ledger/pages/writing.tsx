import type { VNode } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractField, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import { mostFileBytes } from '../../../kernel/files.ts';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import {
  FieldSet,
  FileField,
  Form,
  FormActions,
  HiddenField,
  SelectField,
  TextField,
  type Option,
} from '../../../kernel/ui/field.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { kindGroups } from '../../../rulesets/ledger-catalogue.ts';
import type { Kind } from '../contract/kind.ts';
import { entryDeedHref, entryHref, notebookHref, writeHref } from './addresses.ts';
import type { Change } from './changes.ts';
import { DocumentsField, type DocumentsPart } from './documents-field.tsx';
import { PersonsField, type PersonsPart } from './persons.tsx';
import { TagChips } from './tags.tsx';
import { iconOf } from './words.ts';

/** Which work is to be recorded: every kind, by its part of the officers' work. */
export function kindsPage(c: Ctx, { unit, kinds }: { unit: UnitInFrame; kinds: readonly Kind[] }): Response {
  const named = kindGroups.map((group) => ({ ...group, kinds: kinds.filter((kind) => kind.groupCode === group.code) }));
  const other = {
    code: 'other',
    label: 'Khác',
    kinds: kinds.filter((kind) => !kindGroups.some((group) => group.code === kind.groupCode)),
  };
  return page(
    c,
    { title: 'Ghi vào sổ', entry: 'ledger' },
    <>
      <PageHead
        title="Ghi vào sổ"
        answer="Chọn loại hoạt động đã làm."
        back={{ label: 'Sổ hoạt động', href: notebookHref(unit) }}
      />
      {[...named, other]
        .filter((group) => group.kinds.length > 0)
        .map((group) => (
          <Section title={group.label}>
            <Lines label={group.label}>
              {group.kinds.map((kind) => (
                <Line
                  title={kind.name}
                  href={writeHref(unit, kind.kindCode)}
                  icon={iconOf(kind)}
                  text={kind.causes
                    .slice(0, 4)
                    .map((cause) => cause.name)
                    .join(', ')}
                />
              ))}
            </Lines>
          </Section>
        ))}
    </>,
  );
}

export interface Writing {
  unit: UnitInFrame;
  kind: Kind;
  contract: Contract;
  form: FormState;
  today: string;
  persons: PersonsPart;
  documents: DocumentsPart;
  /** A new record: its identifier, made beforehand, and the units that it may belong to. */
  fresh?: { entryId: string; units: readonly Option[] } | undefined;
  /** A correction: the record's state that the officer is looking at. */
  kept?: { entryId: string; version: number } | undefined;
  /** What somebody else changed while this form was open. */
  meanwhile?: { by: string; changes: readonly Change[] } | undefined;
  /** Files were sent with a form that was refused: a browser does not send them again by itself. */
  filesLost?: boolean | undefined;
}

/** The form drawn from the kind, for a new record and for a correction. */
export function writingPage(c: Ctx, view: Writing): Response {
  const { unit, kind, contract, form, fresh, kept } = view;
  const title = kept ? `Sửa: ${kind.name}` : kind.name;
  const back = kept
    ? { label: 'Bản ghi', href: entryHref(unit, kept.entryId) }
    : { label: 'Ghi vào sổ', href: writeHref(unit) };
  const errors = errorsOf(contract, form).map((error) =>
    error.field === 'persons' ? { ...error, field: 'persons[]' } : error,
  );
  return page(
    c,
    { title, entry: 'ledger' },
    <>
      <PageHead
        title={title}
        back={back}
        answer={
          kind.sensitive ? 'Loại này chỉ người có trách nhiệm trong đơn vị xem được tên người và ghi chú.' : undefined
        }
      />
      {view.meanwhile && <Meanwhile {...view.meanwhile} />}
      <Form
        action={kept ? entryDeedHref(unit, kept.entryId, 'sua') : writeHref(unit, kind.kindCode)}
        errors={errors}
        files
      >
        {fresh && <HiddenField name="entryId" value={fresh.entryId} />}
        {kept && <HiddenField name="version" value={String(kept.version)} />}
        <Fields {...view} />
        <FormActions
          submit={kept ? 'Lưu bản sửa' : 'Ghi vào sổ'}
          cancelHref={kept ? entryHref(unit, kept.entryId) : notebookHref(unit)}
        />
      </Form>
    </>,
  );
}

const foremost = new Set([
  'persons',
  'causeCode',
  'fundCode',
  'occasionCode',
  'beneficiaryKind',
  'holderKind',
  'stageCode',
  'gradeCode',
  'forYear',
  'onDate',
  'summary',
  'amount',
  'turns',
]);

function Fields(view: Writing): VNode {
  const { kind, contract, fresh, form } = view;
  const added = Object.keys(contract.fields).filter((name) => name.startsWith('values.'));
  const names = [...kind.uses.map((use) => use.field), ...added];
  // What a kind requires is never hidden among the details.
  const isFore = (name: string): boolean => foremost.has(name) || contract.fields[name]?.required === true;
  const rest = names.filter((name) => !isFore(name));
  return (
    <>
      <FieldSet>
        {names.filter(isFore).map((name) => fieldOf(view, name))}
        {fresh && fresh.units.length > 1 && (
          <SelectField
            name="unit"
            label="Của"
            value={typedOne(form, 'unit')}
            options={[...fresh.units]}
            error={form.errors['unit']}
          />
        )}
      </FieldSet>
      <FieldSet title={rest.length > 0 ? 'Thêm chi tiết' : undefined}>
        {rest.map((name) => fieldOf(view, name))}
        <FileField
          name="evidence"
          label="Minh chứng"
          many
          full
          accept="image/jpeg,image/png,image/webp,application/pdf"
          most={mostFileBytes}
          error={form.errors['evidence']}
          hint={
            view.filesLost
              ? 'Tệp đã chọn chưa được giữ lại, đồng chí chọn lại giúp.'
              : 'Ảnh hoặc PDF, không quá 10 MB. Chỉ người trong đơn vị xem được.'
          }
        />
        {view.kept && (
          <TextField
            name="reason"
            label="Vì sao sửa"
            full
            value={typedOne(form, 'reason')}
            hint="Ghi vào lịch sử của bản ghi, ví dụ: gõ nhầm số tiền."
          />
        )}
      </FieldSet>
    </>
  );
}

function fieldOf(view: Writing, name: string): VNode | null {
  const { kind, contract, form, today } = view;
  if (name === 'persons')
    return (
      <PersonsField
        part={view.persons}
        label={kind.uses.find((use) => use.field === 'persons')?.label ?? 'Người tham gia'}
        form={form}
      />
    );
  if (name === 'tags') return <TagChips form={form} />;
  if (name === 'documents')
    return (
      <DocumentsField
        part={view.documents}
        label={kind.uses.find((use) => use.field === 'documents')?.label ?? 'Văn bản căn cứ'}
        error={form.errors['documents']}
      />
    );
  const field = contract.fields[name];
  return field ? <ContractField name={name} field={field} form={form} today={today} /> : null;
}

export const typedOne = (form: FormState, name: string): string | undefined => {
  const given = form.typed[name];
  return Array.isArray(given) ? given.at(-1) : given;
};

function Meanwhile({ by, changes }: { by: string; changes: readonly Change[] }): VNode {
  return (
    <Note kind="warning">
      <p>
        <b>{`Trong lúc đồng chí sửa, ${by} đã sửa bản ghi này.`}</b> Những gì đồng chí gõ vẫn còn ở dưới; bấm Lưu lần
        nữa nếu vẫn muốn ghi theo đó.
      </p>
      <ul>
        {changes.map((change) => (
          <li>
            {change.label}: {change.before || 'chưa có'} → {change.after || 'bỏ trống'}
          </li>
        ))}
      </ul>
    </Note>
  );
}
