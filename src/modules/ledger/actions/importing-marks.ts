import { text, Unreadable, type Field } from '../../../kernel/contract.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { tags } from '../../../rulesets/ledger-choices.ts';
import type { ReadRow } from '../../imports/index.ts';
import type { Kind } from '../contract/kind.ts';
import { listByNumber } from '../store/documents.ts';

/** What a form marks by chips and picks from the register stands in a sheet as words: marks for "of which", numbers of papers. */
export const tagsName = 'tags';
export const documentsName = 'documents';

export const markAliases: Readonly<Record<string, readonly string[]>> = {
  [tagsName]: ['Đánh dấu', 'Trong đó'],
  [documentsName]: ['Căn cứ', 'Văn bản', 'Quyết định', 'Số quyết định'],
};

const parts = (said: string): string[] =>
  said
    .split(/[;\n]/u)
    .map((one) => one.trim())
    .filter(Boolean);

/** "Tết; Cấp trên phát động" as codes. */
function readTags(raw: unknown): string | null {
  const codes = parts(typeof raw === 'string' ? raw : '').map((said) => {
    const tag = tags.find((one) => one.value === said || fold(one.label) === fold(said));
    if (tag) return tag.value;
    throw new Unreadable(`Không có thẻ “${said.slice(0, 40)}”. Các thẻ: ${tags.map((one) => one.label).join('; ')}.`);
  });
  return codes.length ? codes.join(';') : null;
}

export function marksFields(kind: Kind): Record<string, Field> {
  const uses = (field: string) => kind.uses.find((use) => use.field === field);
  const documents = uses(documentsName);
  return {
    ...(uses(tagsName)
      ? { [tagsName]: { ...text('Thẻ', { max: 300, hint: tags.map((one) => one.label).join('; ') }), read: readTags } }
      : {}),
    ...(documents
      ? {
          [documentsName]: text(documents.label ?? 'Văn bản căn cứ', {
            max: 600,
            hint: 'Số, ký hiệu đã có trong sổ văn bản căn cứ, cách nhau bằng dấu chấm phẩy',
          }),
        }
      : {}),
  };
}

/** The mark that the kind's form starts with: a list says it for all its rows, or takes it away. */
export function standardTag(kind: Kind): Record<string, string> {
  const use = kind.uses.find((one) => one.field === tagsName);
  return use ? { [tagsName]: tags.find((one) => one.value === use.standard)?.label ?? '' } : {};
}

export const tagsOf = (row: ReadRow): string[] => {
  const said = row.values[tagsName];
  return typeof said === 'string' ? parts(said) : [];
};

/** Papers by their numbers, as the register of the unit and those above it has them. */
export type Register = ReadonlyMap<string, readonly string[]>;

const numbersOf = (row: ReadRow): string[] => {
  const said = row.values[documentsName];
  return typeof said === 'string' ? parts(said) : [];
};

/** One query for all rows of a batch. */
export async function readRegister(
  scope: Scope,
  homeIds: readonly string[],
  rows: readonly ReadRow[],
): Promise<Register> {
  const numbers = [...new Set(rows.flatMap(numbersOf))];
  const found = Map.groupBy(await listByNumber(scope, { homeIds, numbers }), (one) => one.number);
  return new Map([...found].map(([number, papers]) => [number, papers.map((one) => one.documentId)]));
}

/** @throws Refusal for a number that the register does not have, or has more than once. */
export const documentsOf = (row: ReadRow, register: Register): string[] =>
  numbersOf(row).map((number) => {
    const [only, another] = register.get(number) ?? [];
    if (only && !another) return only;
    throw new Refusal(
      'ledger.documents',
      only
        ? `Sổ văn bản căn cứ có nhiều văn bản số “${number.slice(0, 60)}”. Hãy để trống rồi chọn ở bản ghi.`
        : `Chưa có văn bản số “${number.slice(0, 60)}” trong sổ văn bản căn cứ.`,
      { [documentsName]: 'Hãy xem lại số văn bản.' },
    );
  });
