import { Refusal } from '../../../kernel/refusal.ts';
import { fold } from '../../../kernel/vi/text.ts';

/** The path of a unit below its parent: the marks from the root down, each followed by a dot. */
export const pathBelow = (parentPath: string, mark: string): string => `${parentPath}${mark}.`;

/** The path after a branch was moved: what stood before the branch is replaced. */
export function pathAfterMove(path: string, branchBefore: string, branchAfter: string): string {
  if (!path.startsWith(branchBefore)) throw new Error(`${path} is not below ${branchBefore}`);
  return branchAfter + path.slice(branchBefore.length);
}

/** @throws Refusal `org.circle` when a unit would come to stand below itself. */
export function refuseCircle(unitPath: string, parentPath: string): void {
  if (parentPath.startsWith(unitPath))
    throw new Refusal('org.circle', 'Không thể đặt một đơn vị vào bên trong chính nó.');
}

/** A unit's code in addresses: "Công đoàn cơ sở Sở Văn hóa" → "cdcs-so-van-hoa". */
export function codeOf(name: string): string {
  return fold(name)
    .replace(/^cong doan co so /, 'cdcs ')
    .replace(/^cong doan /, 'cd ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** What kind of union a name above a grassroots union speaks of; any other is the level right above (dissolved in 2025, N-3). */
export function kindOfUpper(name: string): string {
  const folded = fold(name);
  if (/^(lien doan lao dong|ldld)\b/.test(folded)) return 'provincial_federation';
  if (/^cong doan vien chuc\b/.test(folded)) return 'provincial_civil_servants_union';
  if (/^cong doan (xa|phuong|dac khu)\b/.test(folded)) return 'commune_union';
  return 'direct_upper_union';
}
