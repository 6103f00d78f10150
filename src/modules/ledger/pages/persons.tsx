import type { VNode } from 'preact';
import type { FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { SelectField, type Option } from '../../../kernel/ui/field.tsx';
import { PersonPicker, type PickedPerson } from '../../../kernel/ui/picker.tsx';

/** Who takes part, as the form shows it. */
export interface PersonsPart extends Which {
  source: string;
  chosen: readonly PickedPerson[];
  /** Whole groups that may be taken at once. */
  groups: readonly Option[];
  typed: string;
}

/** What was typed may mean several: which of them? */
interface Which {
  unsettled: readonly { typed: string; persons: readonly PickedPerson[] }[];
  pointed: readonly string[];
}

/** More than these are shown as a list to tick: whoever was absent is unticked. */
const mostChips = 8;

interface PersonsFieldProps {
  part: PersonsPart;
  label: string;
  form: FormState;
  hint?: string;
  /** Behind the number of those who stand as a list. */
  ofList?: string;
}

export function PersonsField({ part, label, form, ...words }: PersonsFieldProps): VNode {
  const {
    hint = 'Gõ tên không cần dấu. Không ghi tên cũng được, số lượt vẫn tính.',
    ofList = 'người đã chọn; bỏ dấu ở người vắng',
  } = words;
  const { chosen, groups } = part;
  const listed = chosen.length > mostChips ? chosen : [];
  return (
    <div class="field-full persons">
      <PersonPicker
        name="persons[]"
        label={label}
        source={part.source}
        many
        chosen={listed.length > 0 ? [] : [...chosen]}
        typed={part.typed}
        error={form.errors['persons']}
        hint={listed.length > 0 ? undefined : hint}
      />
      <WhichPersons {...part} />
      {listed.length > 0 && (
        <TickList name="persons[]" label={`${listed.length} ${ofList}`} persons={listed} ticked={() => true} />
      )}
      {groups.length > 0 && (
        <div class="persons-all">
          <SelectField name="everyone" label="Chọn cả tập thể" empty="Không" options={[...groups]} short />
          <Button name="fill" value="1">
            Đưa vào danh sách
          </Button>
        </div>
      )}
    </div>
  );
}

/** Nobody is taken until an officer has pointed at them. */
export const WhichPersons = ({ unsettled, pointed }: Which): VNode => (
  <>
    {unsettled.map((one) => (
      <TickList
        name="meant[]"
        label={`“${one.typed}” là ai? Đánh dấu đúng người`}
        persons={one.persons}
        ticked={(person) => pointed.includes(person.id)}
      />
    ))}
  </>
);

function TickList({
  name,
  label,
  persons,
  ticked,
}: {
  name: string;
  label: string;
  persons: readonly PickedPerson[];
  ticked: (person: PickedPerson) => boolean;
}): VNode {
  return (
    <fieldset class="field tick-list">
      <legend class="field-label">{label}</legend>
      <ul>
        {persons.map((person) => (
          <li>
            <label class="check">
              <input class="checkbox" type="checkbox" name={name} value={person.id} checked={ticked(person)} />
              <span>
                {person.name}
                {person.note && <small class="under"> {person.note}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
