import { reachesUnit } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listBranch, listPlaces } from '../../org/index.ts';
import type { PostsRule } from '../contract.ts';
import { bodyLabel, isOfParty, postLabel } from '../rules/posts.ts';
import { countingDay } from '../rules/time.ts';
import { countPostsBehind, listPostsBehind, type HeldPost, type PostCount } from '../store/posts.ts';
import type { Asked } from './figures.ts';

/** Who holds the posts of a figure: counted by union, by body and kind, and one by one as far as the reader may see. */
export interface Posts {
  on: string;
  all: PostCount | undefined;
  byUnion: (PostCount & { label: string })[];
  byKind: (PostCount & { label: string; body: string })[];
  lines: (HeldPost & { unitName: string; own: boolean })[];
  /** Some posts are not told one by one: of the office and the Party in other unions, or of a long list. */
  untold: number;
}

/** A list is told to this many lines. */
const mostPosts = 500;

/** Who sits in a union's bodies is public there; posts of the office open with names, those of the Party as sensitive fields do (P-6). */
export async function openPosts(scope: Scope, rule: PostsRule, o: Asked): Promise<Posts> {
  const ask = { path: o.unit.path, period: o.period, today: o.today };
  const on = countingDay(o.period, o.today);
  const counts = await countPostsBehind(scope, rule, ask);
  const [place] = await listPlaces(scope, { unitIds: [o.unit.unitId], on });
  const branch = await listBranch(scope, { path: place?.path ?? o.unit.path, on });
  const nameOf = (unitId: string): string =>
    branch.find((unit) => unit.unitId === unitId)?.shortName ?? 'Đơn vị đã chuyển đi';
  const reach = isOfParty(rule) ? 'sensitive' : 'names';
  const open = scope.system || reachesUnit(scope, reach, o.unit);
  const unitIds = branch.filter((unit) => open && unit.homeId === o.unit.homeId).map((unit) => unit.unitId);
  const lines = await listPostsBehind(scope, rule, ask, { unitIds, most: mostPosts });
  const all = counts.find((one) => one.homeId === null && one.kind === null);
  // Few of the Party are not told apart to who may not see them.
  const byKind = isOfParty(rule) && !open ? [] : counts.filter((one) => one.kind !== null);
  const unions = isOfParty(rule) && !open ? [] : counts.filter((one) => one.homeId !== null);
  return {
    on,
    all,
    byUnion:
      unions.length > 1
        ? branch.flatMap((unit) =>
            unions.filter((one) => one.homeId === unit.unitId).map((one) => ({ ...one, label: unit.shortName })),
          )
        : [],
    byKind: byKind
      .map((one) => ({
        ...one,
        label: postLabel(one.kind ?? ''),
        body: one.bodyKind ? bodyLabel(one.bodyKind) : '',
      }))
      .sort((one, other) => other.posts - one.posts || one.label.localeCompare(other.label, 'vi')),
    lines: lines.map((line) => ({
      ...line,
      unitName: nameOf(line.homeId),
      own: line.homeId === o.unit.homeId,
    })),
    untold: (all?.posts ?? 0) - lines.length,
  };
}
