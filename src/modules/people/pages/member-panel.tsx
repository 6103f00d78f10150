import { show } from '../../../kernel/contract.ts';
import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { Button } from '../../../kernel/ui/button.tsx';
import { Facts, Panel } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { openContract } from '../contract/member.ts';
import type { MemberRow } from '../store/members.ts';
import type { Post } from '../store/posts.ts';

export interface PanelProps {
  unit: UnitInFrame;
  person: MemberRow;
  posts: readonly (Post & { unitName: string })[];
  closeHref: string;
  mayChange: boolean;
}

/** What is asked most often of a member, beside the list; all the rest is on the member's own page. */
export const memberPanel = ({ unit, person, posts, closeHref, mayChange }: PanelProps) => (
  <Panel
    title={person.fullName}
    under={person.unitName}
    closeHref={closeHref}
    actions={
      <>
        <Button kind="primary" href={unitHref(unit, `/doan-vien/${person.personId}`)} frame="_top">
          Mở hồ sơ
        </Button>
        {mayChange && (
          <Button icon="pencil" href={unitHref(unit, `/doan-vien/${person.personId}/sua`)} frame="_top">
            Sửa
          </Button>
        )}
      </>
    }
  >
    <Facts
      narrow
      items={[
        ...posts
          .filter((post) => !post.toOn)
          .map((post): [string, string] => ['Chức vụ', `${post.title}, ${post.unitName}`]),
        ...factsOf(person),
        ['Sinh hoạt từ', formatDate(person.fromOn)],
      ]}
    />
  </Panel>
);

/** The open fields of a person, in the contract's order, without the name. */
export const factsOf = (person: object): [string, string][] =>
  Object.entries(openContract.fields)
    .filter(([name]) => name !== 'fullName')
    .map(([name, field]) => [field.label, show(field, (person as Record<string, unknown>)[name])]);
