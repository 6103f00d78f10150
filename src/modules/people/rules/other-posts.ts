import { everyPostKind, lineOfPost, noKind } from '../../../rulesets/post-kinds.ts';

/** The kind that the first words of a title mean: "Phó Trưởng phòng Tổ chức" is a deputy head. */
export const proposeKind = (line: string, title: string): string | undefined =>
  everyPostKind.find(
    ({ value, titles = [] }) =>
      lineOfPost(value) === line && titles.some((words) => title.normalize('NFC').toLowerCase().startsWith(words)),
  )?.value;

/** As a form shows the kind of a post that is kept: what was chosen, or what its title proposes where nobody has chosen yet. */
export const shownKind = ({
  line,
  kindCode,
  title,
}: {
  line: string;
  kindCode: string;
  title: string;
}): string | null =>
  kindCode === noKind ? noKind : kindCode === 'other' ? (proposeKind(line, title) ?? null) : `${line}:${kindCode}`;
