// Choosing persons by typing part of a name. The server answers `source?q=` with <PersonOptions>.
// Without scripts the typed name is sent as `<name>_text` and the server finds the person or asks again.
import { Labelled, idOf, ties, type ControlProps } from './control.tsx';

export type PickedPerson = {
  id: string;
  name: string;
  /** tells namesakes apart: group, year of birth */ note?: string | undefined;
};

type PersonPickerProps = ControlProps & {
  source: string;
  chosen?: PickedPerson[] | undefined;
  /** Several persons; each is sent as one `name` value. */
  many?: boolean | undefined;
  /** What was typed and not found. */
  typed?: string | undefined;
  placeholder?: string | undefined;
};

export const PersonPicker = (props: PersonPickerProps) => {
  const { name, source, chosen = [], many, typed, placeholder } = props;
  const list = `${idOf(name)}-options`;
  return (
    <Labelled {...props}>
      <person-picker class="picker" data-src={source} data-name={name} data-many={many || undefined}>
        <span class="picked">
          {chosen.map((person) => (
            <PickedChip name={name} person={person} />
          ))}
        </span>
        <input
          {...ties(props)}
          required={undefined}
          name={`${name}_text`}
          class="input"
          type="text"
          value={typed}
          placeholder={placeholder ?? 'Gõ tên, ví dụ: nguyen van a'}
          autocomplete="off"
          role="combobox"
          aria-expanded="false"
          aria-controls={list}
          aria-autocomplete="list"
          aria-required={props.required || undefined}
        />
        <ul class="picker-options" id={list} role="listbox" aria-label={`Kết quả tìm: ${props.label}`} hidden />
        <span class="sr-only" role="status" />
      </person-picker>
    </Labelled>
  );
};

export const PickedChip = ({ name, person }: { name: string; person: PickedPerson }) => (
  <span class="picked-one">
    <input type="hidden" name={name} value={person.id} />
    {person.name}
    {person.note && <small>{person.note}</small>}
    <button type="button" aria-label={`Bỏ ${person.name}`}>
      Bỏ
    </button>
  </span>
);

/** The server's answer to a search; the island puts it under the field as it is. */
export const PersonOptions = ({ persons, none }: { persons: PickedPerson[]; none?: string | undefined }) => (
  <>
    {persons.map((person) => (
      <li role="option" id={`o-${person.id}`} data-id={person.id} data-label={person.name} aria-selected="false">
        {person.name}
        {person.note && <small>{person.note}</small>}
      </li>
    ))}
    {persons.length === 0 && (
      <li class="picker-none" role="option" aria-disabled="true" aria-selected="false">
        {none ?? 'Không tìm thấy ai có tên như vậy'}
      </li>
    )}
  </>
);
