import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import { changeTerm, getTerm, openTerm } from './actions/terms.ts';
import { getUnit } from './actions/units.ts';
import type { TermValues } from './contract.ts';
import { listTerms } from './store/terms.ts';
import { listKindsBelow } from './store/unit-kinds.ts';

const world = useWorld();
const home = (scope: Scope) => getUnit(scope, { code: 'home' });
const next: TermValues = {
  ordinal: 5,
  label: '2028 - 2033',
  nominalFrom: 2028,
  nominalTo: 2033,
  startsOn: '2027-12-15',
  endsOn: null,
};

describe('Terms of a union', () => {
  it('a new term ends the open one the day before it begins', () =>
    world().trial('chair', async (scope) => {
      await openTerm(scope, await home(scope), next);
      const terms = await listTerms(scope, world().units.home.unitId);
      expect(terms.map((term) => [term.ordinal, term.startsOn, term.endsOn])).toEqual([
        [5, '2027-12-15', null],
        [4, '2023-01-06', '2027-12-14'],
        [3, '2017-12-20', '2023-01-05'],
      ]);
    }));

  it('two terms never hold on the same day, also after one is changed', () =>
    world().trial('chair', async (scope) => {
      const unit = await home(scope);
      await expect(openTerm(scope, unit, { ...next, startsOn: '2016-01-01' })).rejects.toMatchObject({
        code: 'org.termOverlap',
      });
      const past = await getTerm(scope, unit, world().terms.past);
      await expect(changeTerm(scope, unit, past, { ...past, endsOn: '2023-01-06' })).rejects.toMatchObject({
        code: 'org.termOverlap',
      });
      await changeTerm(scope, unit, past, { ...past, endsOn: '2023-01-04' });
    }));

  it('are declared by the chair and not by every committee member', () =>
    world().trial('committee', async (scope) => {
      await expect(openTerm(scope, await home(scope), next)).rejects.toMatchObject({ code: 'access.denied' });
    }));
});

describe('What may be founded below a unit', () => {
  it('follows the kinds of the day: a group below a grassroots union, no dissolved level after June 2025', () =>
    world().trial('chair', async (scope) => {
      const below = async (kindCode: string, on: string) =>
        (await listKindsBelow(scope, { kindCode, on })).map((kind) => kind.kindCode);
      expect(await below('grassroots_union', '2024-01-01')).toEqual([
        'member_grassroots_union',
        'section_union',
        'union_group',
      ]);
      expect(await below('provincial_federation', '2025-06-14')).toContain('direct_upper_union');
      expect(await below('provincial_federation', '2025-04-01')).toEqual(
        expect.arrayContaining(['party_bodies_union', 'authority_union']),
      );
      expect(await below('provincial_federation', '2025-07-01')).toEqual([
        'commune_union',
        'corporation_union',
        'grassroots_union',
        'occupational_union',
      ]);
      expect(await below('union_group', '2025-07-01')).toEqual([]);
    }));
});
