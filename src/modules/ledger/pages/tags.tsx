import type { VNode } from 'preact';
import type { FormState } from '../../../kernel/http.ts';
import { tags } from '../../../rulesets/ledger-choices.ts';

/** Marks for "of which", several at once. */
export function TagChips({ form }: { form: FormState }): VNode {
  const given = form.typed['tags[]'] ?? [];
  const chosen = Array.isArray(given) ? given : [given];
  return (
    <fieldset class="field field-full">
      <legend class="field-label">Thẻ</legend>
      <div class="radio-chips">
        {tags.map((tag) => (
          <label class="radio-chip">
            <input type="checkbox" name="tags[]" value={tag.value} checked={chosen.includes(tag.value)} />
            <span>{tag.label}</span>
          </label>
        ))}
      </div>
      <p class="field-hint">Dùng cho “trong đó” của báo cáo; một bản ghi có thể mang nhiều thẻ.</p>
    </fieldset>
  );
}
