/** A post as it prints; `level` = the level of the unit that it stands with (1 is the confederation). */
export interface PrintablePost {
  line: string;
  kindCode: string;
  title: string;
  /** As it prints behind the title; null takes the unit's name of the day for a union post, nothing for another. */
  organisation: string | null;
  unitId: string;
  unitName: string;
  level: number;
  positionOrder: number;
  fromOn: string;
  toOn: string | null;
}

const lines = ['party', 'job', 'union'];

/** In the union, the head of a body is a member of it and of those below: said once, by the highest. */
const within: Record<string, readonly string[]> = {
  chair: ['viceChair', 'standingMember', 'committeeMember'],
  viceChair: ['standingMember', 'committeeMember'],
  standingMember: ['committeeMember'],
  inspectionHead: ['inspectionMember'],
};

/**
 * The posts of a person as they print on a day (row 5): "Ủy viên Ban Thường vụ LĐLĐ tỉnh, Ủy viên BCH Đảng bộ Khối, Chủ tịch
 * CĐVC tỉnh". Higher organisations come first; at one level the Party, then the job, then the union. Titles in one
 * organisation stand together before its name. The order is custom, not law.
 */
export function postString(posts: readonly PrintablePost[], on: string): string {
  const held = posts.filter((post) => post.fromOn <= on && (post.toOn === null || post.toOn > on));
  const said = held.filter((post) => !held.some((other) => covers(other, post)));
  const sorted = said.sort(
    (one, other) =>
      one.level - other.level ||
      lines.indexOf(one.line) - lines.indexOf(other.line) ||
      one.positionOrder - other.positionOrder ||
      (one.fromOn < other.fromOn ? -1 : 1),
  );
  const byPlace = Map.groupBy(sorted, (post) => `${post.line} ${placeOf(post)}`);
  return [...byPlace.values()].map(say).join(', ');
}

const covers = (higher: PrintablePost, lower: PrintablePost): boolean =>
  higher !== lower &&
  higher.line === 'union' &&
  lower.line === 'union' &&
  higher.unitId === lower.unitId &&
  (within[higher.kindCode] ?? []).includes(lower.kindCode);

const placeOf = (post: PrintablePost): string => post.organisation ?? (post.line === 'union' ? post.unitName : '');

function say(posts: readonly PrintablePost[]): string {
  const titles = [...new Set(posts.map((post) => post.title))];
  const [first] = posts;
  const place = first ? placeOf(first) : '';
  // A title that names its organisation itself does not name it twice.
  const last = titles.at(-1) ?? '';
  return `${titles.join(', ')}${place && !last.includes(place) ? ` ${place}` : ''}`;
}
