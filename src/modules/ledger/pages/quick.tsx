import type { VNode } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractField, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import { mostFileBytes } from '../../../kernel/files.ts';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { FileField, Form, FormActions, HiddenField, RadioChips } from '../../../kernel/ui/field.tsx';
import { Icon } from '../../../kernel/ui/icon.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { PersonPicker, type PickedPerson } from '../../../kernel/ui/picker.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import type { Kind } from '../contract/kind.ts';
import type { Rate } from '../rules/rates.ts';
import type { EntryRow } from '../store/entries.ts';
import { entryHref, quickHref, quickPersonHref, writeHref } from './addresses.ts';
import { WhichPersons } from './persons.tsx';
import { TagChips } from './tags.tsx';
import { typedOne } from './writing.tsx';
import { iconOf, whoInWords } from './words.ts';

interface Start {
  unit: UnitInFrame;
  kinds: readonly Kind[];
  /** What was recorded a moment ago, with what is to be said of it. */
  just?: { row: EntryRow; names: readonly string[]; warnings: readonly string[] } | undefined;
}

/** The kinds that a phone records, those this officer uses most first. */
export function quickStartPage(c: Ctx, { unit, kinds, just }: Start): Response {
  return page(
    c,
    { title: 'Ghi hoạt động', entry: 'ledger' },
    <>
      <PageHead title="Ghi hoạt động" />
      {just && <Just unit={unit} just={just} />}
      <nav class="kind-buttons" aria-label="Loại hoạt động">
        {kinds.map((kind) => (
          <a class="kind-button" href={quickHref(unit, kind.kindCode)}>
            <Icon name={iconOf(kind)} />
            {kind.name}
          </a>
        ))}
      </nav>
      <p class="quick-other">
        <a href={writeHref(unit)}>Loại khác…</a>
      </p>
    </>,
  );
}

function Just({ unit, just }: { unit: UnitInFrame; just: NonNullable<Start['just']> }): VNode {
  const { row, names, warnings } = just;
  const said = [
    row.summary,
    whoInWords(names, row.persons),
    row.amount > 0 && formatMoney(row.amount),
    formatDate(row.onDate),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div class="quick-just">
      <Note kind="done">
        <b>Đã ghi.</b> {said}
      </Note>
      {warnings.map((warning) => (
        <Note kind="warning">{warning}</Note>
      ))}
      <div class="actions">
        <Button kind="primary" icon="plus" href={quickHref(unit, row.kindCode, { tiep: row.entryId })}>
          Ghi tiếp
        </Button>
        <Button href={entryHref(unit, row.entryId)}>Xem bản ghi</Button>
      </div>
    </div>
  );
}

export interface Quick {
  unit: UnitInFrame;
  kind: Kind;
  contract: Contract;
  form: FormState;
  today: string;
  entryId: string;
  /** One person, or several for work done together. */
  many: boolean;
  chosen: readonly PickedPerson[];
  recent: readonly PickedPerson[];
  /** What was typed may mean several: which of them? */
  unsettled: readonly { typed: string; persons: readonly PickedPerson[] }[];
  pointed: readonly string[];
  rates: readonly Rate[];
  filesLost?: boolean | undefined;
}

/** One page: who, why, how much, a photo. The island only proposes the amount before anybody asks. */
export function quickPage(c: Ctx, view: Quick): Response {
  const { unit, kind, contract, form } = view;
  const errors = errorsOf(contract, form).map((error) =>
    error.field === 'persons' ? { ...error, field: 'persons[]' } : error,
  );
  const fields = Object.keys(contract.fields);
  return page(
    c,
    { title: kind.name, entry: 'ledger' },
    <>
      <PageHead title={kind.name} back={{ label: 'Ghi hoạt động', href: quickHref(unit) }} />
      <Form action={quickHref(unit, kind.kindCode)} errors={errors} files>
        <HiddenField name="entryId" value={view.entryId} />
        <rate-proposal
          data-rates={JSON.stringify(
            view.rates.map((rate) => ({
              cause: rate.causeCode,
              amount: rate.amount,
              from: rate.validFrom,
              to: rate.validTo,
            })),
          )}
        >
          {kind.uses.some((use) => use.field === 'persons') && <Who {...view} />}
          {fields.map((name) => (
            <QuickField view={view} name={name} />
          ))}
          {typedOne(form, 'tags[]') && <TagChips form={form} />}
        </rate-proposal>
        <FileField
          name="evidence"
          label="Ảnh (nếu có)"
          camera
          // With `capture` a phone offers the camera alone, with images alone some offer no camera.
          accept="image/*,application/pdf"
          most={mostFileBytes}
          error={form.errors['evidence']}
          hint={
            view.filesLost
              ? 'Ảnh đã chọn chưa được giữ lại, đồng chí chọn lại giúp.'
              : 'Chỉ người trong đơn vị xem được.'
          }
        />
        <FormActions submit="Ghi vào sổ" icon="check">
          <a class="btn btn-ghost" href={writeHref(unit, kind.kindCode)}>
            Ghi đầy đủ
          </a>
        </FormActions>
      </Form>
    </>,
  );
}

function Who({ unit, kind, form, many, chosen, recent, unsettled, pointed }: Quick): VNode {
  const label = kind.uses.find((use) => use.field === 'persons')?.label ?? 'Ai';
  // Of a sensitive kind one person is recorded at a time.
  const [which] = many ? [] : unsettled;
  const shown = which ? which.persons : unsettled.length > 0 ? [] : recent;
  return (
    <>
      <PersonPicker
        name="persons[]"
        label={label}
        source={quickPersonHref(unit, kind.kindCode)}
        many={many || undefined}
        chosen={[...chosen]}
        typed={typedOne(form, 'persons[]_text')}
        autofocus={chosen.length === 0}
        error={form.errors['persons']}
      />
      {many && <WhichPersons unsettled={unsettled} pointed={pointed} />}
      {shown.length > 0 && (
        <RadioChips
          name="recent"
          label={which ? `“${which.typed}” là ai trong những người này?` : 'Mới ghi gần đây'}
          value={typedOne(form, 'recent')}
          options={shown.map((person) => ({ value: person.id, label: person.name, hint: person.note }))}
        />
      )}
    </>
  );
}

const bigChoices = new Set(['causeCode', 'fundCode', 'stageCode']);

function QuickField({ view, name }: { view: Quick; name: string }): VNode | null {
  const { contract, form, today, rates, kind } = view;
  const field = contract.fields[name];
  if (!field) return null;
  if (!bigChoices.has(name) || !field.choices)
    return <ContractField name={name} field={field} form={form} today={today} />;
  const day = today;
  const hint = (value: string): string | undefined => {
    const rate = rates.find(
      (one) =>
        one.kindCode === kind.kindCode &&
        one.causeCode === value &&
        one.validFrom <= day &&
        (one.validTo === null || one.validTo > day),
    );
    return rate && formatMoney(rate.amount);
  };
  const options = field.choices.map((choice) => ({
    ...choice,
    hint: name === 'causeCode' ? hint(choice.value) : undefined,
  }));
  return (
    <RadioChips
      name={name}
      label={field.label}
      required={field.required}
      big
      value={typedOne(form, name)}
      error={form.errors[name]}
      options={options}
    />
  );
}
