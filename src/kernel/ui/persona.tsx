// One-click sign-in of the sample: who one becomes, and what there is to see as that person.
import { Icon } from './icon.tsx';

export type Persona = { id: string; name: string; post: string; sees: string };

export const PersonaButtons = ({ action, personas }: { action: string; personas: Persona[] }) => (
  <form method="post" action={action} class="personas" data-turbo="false">
    {personas.map((persona) => (
      <button class="persona" type="submit" name="persona" value={persona.id}>
        <span class="persona-name">{persona.name}</span>
        <span class="persona-post">{persona.post}</span>
        <span class="persona-sees">{persona.sees}</span>
        <Icon name="chevron-right" />
      </button>
    ))}
  </form>
);
