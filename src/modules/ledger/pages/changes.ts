import { show, type Contract, type Field } from '../../../kernel/contract.ts';
import { tags } from '../../../rulesets/ledger-choices.ts';

/** A record's state in the words of its form. */
export interface State {
  values: Readonly<Record<string, unknown>>;
  tags: readonly string[];
  /** Undefined when the reader may not see who took part. */
  personIds: readonly string[] | undefined;
}

export interface Change {
  label: string;
  before: string;
  after: string;
}

/** What differs between two states, field by field. */
export function changesBetween(
  of: Contract,
  before: State,
  after: State,
  nameOf: (personId: string) => string,
): Change[] {
  const fields = Object.entries(of.fields).flatMap(([name, field]) =>
    changeOf(field.label, sayValue(field, before.values[name]), sayValue(field, after.values[name])),
  );
  const marks = changeOf('Thẻ', tagsInWords(before.tags), tagsInWords(after.tags));
  const { personIds: were } = before;
  const { personIds: are } = after;
  if (!were || !are) return [...fields, ...marks];
  const gone = were.filter((one) => !are.includes(one)).map(nameOf);
  const come = are.filter((one) => !were.includes(one)).map(nameOf);
  const persons =
    gone.length + come.length > 0
      ? [
          {
            label: 'Người',
            before: gone.length ? `bớt ${gone.join(', ')}` : '',
            after: come.length ? `thêm ${come.join(', ')}` : '',
          },
        ]
      : [];
  return [...fields, ...marks, ...persons];
}

const changeOf = (label: string, before: string, after: string): Change[] =>
  before === after ? [] : [{ label, before, after }];

const sayValue = (field: Field, value: unknown): string =>
  field.kind === 'money' && value === 0 ? '' : show(field, value);

export const tagsInWords = (codes: readonly string[]): string =>
  codes.map((code) => tags.find((tag) => tag.value === code)?.label ?? code).join(', ');
