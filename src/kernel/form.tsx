import type { VNode } from 'preact';
import { typed, type Contract, type Field, type Values } from './contract.ts';
import type { FormState } from './http.ts';
import {
  CheckField,
  DateField,
  MoneyField,
  NumberField,
  RadioChips,
  SelectField,
  TextArea,
  TextField,
} from './ui/field.tsx';
import type { FieldError } from './ui/message.tsx';

/**
 * The controls of a contract's fields, in its order: labels, hints, required marks, choices and limits come from the
 * declaration; what was typed and what is wrong from the form's state.
 */
export function ContractFields({
  of,
  form,
  today,
}: {
  of: Contract;
  form: FormState;
  today?: string | undefined;
}): VNode {
  return (
    <>
      {Object.entries(of.fields).map(([name, field]) => (
        <ContractField name={name} field={field} form={form} today={today} />
      ))}
    </>
  );
}

/** From so many characters on, a text is written in a field of a page's height. */
const aLot = 20_000;

interface FieldProps {
  name: string;
  field: Field;
  form: FormState;
  today?: string | undefined;
}

export function ContractField({ name, field, form, today }: FieldProps): VNode {
  const given = form.typed[name];
  const value = Array.isArray(given) ? given.at(-1) : given;
  const props = {
    name,
    label: field.label,
    hint: field.hint,
    required: field.required,
    error: form.errors[name],
    value,
  };
  switch (field.kind) {
    case 'longText':
      return <TextArea {...props} rows={(field.max ?? 0) >= aLot ? 12 : undefined} />;
    case 'date':
      return <DateField {...props} today={today} />;
    case 'money':
      return <MoneyField {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'yesNo':
      return <CheckField {...props} value="1" checked={value === '1' || value === 'true' || value === 'on'} />;
    case 'choice':
      return <ChoiceField {...props} field={field} />;
    default:
      return <TextField {...props} maxLength={field.max} />;
  }
}

type ChoiceProps = {
  name: string;
  label: string;
  hint: string | undefined;
  required: boolean;
  error: string | undefined;
  value: string | undefined;
  field: Field;
};

// A few required choices are seen at a glance; many, or none at all, stand in a list.
function ChoiceField({ field, ...props }: ChoiceProps): VNode {
  const options = [...(field.choices ?? [])];
  if (field.required && options.length <= 4) return <RadioChips {...props} options={options} />;
  return <SelectField {...props} options={options} empty={field.required ? 'Hãy chọn' : 'Chưa rõ'} />;
}

/** The kept values as a form shows them at first. */
export function formOf<C extends Contract>(of: C, values: Partial<Values<C>>): FormState {
  const entries = Object.entries(of.fields).map(
    ([name, field]) => [name, typed(field, (values as Record<string, unknown>)[name])] as const,
  );
  return { typed: Object.fromEntries(entries), errors: {} };
}

/** What is wrong, for the summary above the form: the rule's own sentence first, then field by field. */
export function errorsOf(of: Contract, form: FormState): FieldError[] {
  const fields = Object.entries(form.errors)
    // The mark of what the writer saw stands in no field.
    .filter(([field]) => field !== 'seen')
    .map(([field, text]) => ({ field, text: labelled(of.fields[field]?.label, text) }));
  const { message } = form;
  if (!message) return fields;
  // What a rule says of one field is one thing to mend: its whole sentence, leading there.
  const [only, other] = fields;
  if (only && !other && !form.errors['seen']) return [{ field: only.field, text: message }];
  return [{ text: message }, ...fields.filter(({ text }) => !text.endsWith(message))];
}

/** The field's name in front, unless the sentence says it itself ("Chưa nhập họ và tên."). */
function labelled(label: string | undefined, text: string): string {
  return label === undefined || text.toLowerCase().includes(label.toLowerCase()) ? text : `${label}: ${text}`;
}
