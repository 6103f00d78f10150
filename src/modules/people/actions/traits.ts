import { allow, may, reachesUnit, type Place } from '../../../kernel/access.ts';
import { asProgram, type Scope } from '../../../kernel/scope.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { orgAccess } from '../../org/index.ts';
import { access } from '../access.ts';
import { blurFew, dimensions, groupOf, groupsOf, type Dimension, type TraitGroup } from '../rules/traits.ts';
import { listCode } from '../rules/watch.ts';
import { insertAccesses } from '../store/accesses.ts';
import { countTraits, listBearers } from '../store/traits.ts';

export interface TraitTable {
  dimension: Dimension;
  label: string;
  groups: TraitGroup[];
}

/** What is counted: a unit by where it stood on the day. */
interface Asked {
  unit: Place;
  path: string;
  on: string;
}

/**
 * The members of a unit and all below it on a day, by every trait; each table adds up to the whole. Figures are for who
 * reaches figures: small groups of a sensitive trait are put together for who has no reach over it (P-6).
 */
export async function breakDown(scope: Scope, o: Asked): Promise<TraitTable[]> {
  if (!scope.system) allow(scope, orgAccess.read, o.unit);
  // Its own rows a reader of figures may not see, only how many there are.
  const counts = await asProgram(scope, (wide) => countTraits(wide, o));
  const open = scope.system || seesSensitive(scope, o.unit);
  return dimensions.map(({ code, label, sensitive }) => {
    const groups = groupsOf(code, counts);
    return { dimension: code, label, groups: sensitive && !open ? blurFew(groups) : groups };
  });
}

const seesSensitive = (scope: Scope, unit: Place): boolean =>
  reachesUnit(scope, 'sensitive', unit) && may(scope, access.sensitive, unit);

/**
 * Who stands behind one figure of the break-down; whom the actor may not see by name the list leaves out. A list by a
 * sensitive trait is written down for everybody on it. @throws NotThere for a group that nobody knows
 */
export async function listBehind(
  scope: Scope,
  o: Asked & { dimension: string; key: string },
): Promise<{ label: string; personIds: string[] }> {
  const dimension = dimensions.find((one) => one.code === o.dimension);
  if (!dimension) throw new NotThere();
  allow(scope, dimension.sensitive ? access.sensitive : access.read, o.unit);
  // Over the same rows as the figure: also those of a member of that day who stands elsewhere today.
  const { raws, personIds } = await asProgram(scope, async (wide) => {
    const counts = (await countTraits(wide, o)).filter(
      (count) => count.dimension === dimension.code && groupOf(dimension.code, count.raw).key === o.key,
    );
    const found = counts.map((count) => count.raw);
    return {
      raws: found,
      personIds: found.length ? await listBearers(wide, { ...o, dimension: dimension.code, raws: found }) : [],
    };
  });
  if (dimension.sensitive) {
    const seen = { whatCode: listCode(dimension.code), unitId: o.unit.unitId, personIds };
    await insertAccesses(scope, { ...seen, sparing: true });
  }
  const label = groupOf(dimension.code, raws[0] ?? null).label;
  return { label: raws.length ? `${dimension.label}: ${label}` : dimension.label, personIds };
}
