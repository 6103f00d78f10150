import { splitName } from '../../../kernel/vi/name.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { postRights } from '../../../rulesets/rights.ts';

/** A post with where its unit stands, and the units there where the gate has found them. */
interface PlacedPost {
  kindCode: string;
  unitId: string;
  path: string;
  homeId: string;
  units?: Record<'inner' | 'under', readonly string[]> | null | undefined;
}

/** What a person's union posts open: for each post the unit with its inner parts, and what lies under it. A post without rights opens nothing. */
export function grantsOf(posts: readonly PlacedPost[]) {
  return posts.flatMap((post) => {
    const rights = postRights[post.kindCode];
    if (!rights) return [];
    const place = { unitId: post.unitId, path: post.path, homeId: post.homeId, role: post.kindCode };
    return (['inner', 'under'] as const)
      .filter((span) => rights[span].reach.length > 0)
      .map((span) => ({ ...place, span, ...rights[span], units: post.units?.[span] }));
  });
}

/** Who keeps the program running gives accounts and lays out the tree; names come only with a post. */
export function grantsOfAdministrator(roots: readonly { unitId: string; path: string; homeId: string }[]) {
  return roots.map((root) => ({
    ...root,
    role: 'administrator',
    span: 'under' as const,
    reach: ['figures'] as const,
    may: ['people.accounts', 'org.change', 'org.read', 'ledger.kinds'],
  }));
}

/** A user name as offices make them: "Nguyễn Thị Thu Hà" → "hantt". */
export function proposeUsername(fullName: string): string {
  const { family, middle, given } = splitName(fullName);
  const initials = [family, ...middle.split(' ')].map((word) => fold(word).slice(0, 1)).join('');
  const proposed = `${fold(given)}${initials}`.replace(/[^a-z0-9]/g, '');
  return proposed.length >= 3 ? proposed : `${proposed}.cd`;
}
