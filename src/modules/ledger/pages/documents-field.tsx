import type { VNode } from 'preact';
import { PersonPicker, type PickedPerson } from '../../../kernel/ui/picker.tsx';

/** The papers that a record rests on, as its form shows them. */
export interface DocumentsPart {
  source: string;
  chosen: readonly PickedPerson[];
  typed: string;
  /** Where a paper that is not in the register yet is entered. */
  registerHref: string;
}

export function DocumentsField({
  part,
  label,
  error,
}: {
  part: DocumentsPart;
  label: string;
  error: string | undefined;
}): VNode {
  return (
    <div class="field-full">
      <PersonPicker
        name="documents[]"
        label={label}
        source={part.source}
        many
        chosen={[...part.chosen]}
        typed={part.typed}
        error={error}
        placeholder="Gõ số, ký hiệu hoặc trích yếu"
        hint="Tìm trong sổ văn bản căn cứ của đơn vị và công đoàn cấp trên."
      />
      <p class="field-hint">
        Chưa có trong sổ? <a href={part.registerHref}>Ghi văn bản căn cứ</a>
      </p>
    </div>
  );
}
