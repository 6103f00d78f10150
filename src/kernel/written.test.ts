import { describe, expect, it } from 'vitest';
import { useWorld } from '../../test/world.ts';
import { sql } from 'kysely';
import { said, written } from './written.ts';

const world = useWorld();

describe('A statement that is written once', () => {
  const unitNamed = written<{ like: string }, { name: string }, 'up' | 'down'>((db, value, order) =>
    db
      .selectFrom('org.unit')
      .select('name')
      .where(sql<boolean>`tenant_id = any (${value.tenants}::uuid[])`)
      .where('name', 'like', value.like)
      .orderBy('name', order === 'up' ? 'asc' : 'desc'),
  );

  it('is filled with the values of each use, in each of its forms', async () => {
    await world().as('system', async (scope) => {
      const [groups, back, none] = await Promise.all([
        unitNamed(scope, { like: 'Tổ công đoàn%' }, 'up'),
        unitNamed(scope, { like: 'Tổ công đoàn%' }, 'down'),
        unitNamed(scope, { like: 'Không có' }, 'up'),
      ]);
      expect(groups.map((unit) => unit.name)).toEqual(['Tổ công đoàn Nghiệp vụ', 'Tổ công đoàn Văn phòng']);
      expect(back).toEqual(groups.toReversed());
      expect(none).toEqual([]);
    });
  });

  it('is not filled with the tenants of who asked first', async () => {
    await world().as('system', async (scope) => {
      const elsewhere = { ...scope, tenantIds: ['01900000-0000-7000-8000-000000000000'] };
      expect(await unitNamed(scope, { like: '%' }, 'up')).not.toEqual([]);
      expect(await unitNamed(elsewhere, { like: '%' }, 'up')).toEqual([]);
    });
  });

  it('takes a value left out for none, and refuses one that has no name: it would stay for everybody', async () => {
    const askedFor = written<{ name: string | undefined }, { given: string | null }>(
      (_, value) => sql<{ given: string | null }>`select ${value.name}::text as given`,
    );
    const forAll = written<{ name: string }, { given: string }>(
      (_, value) => sql<{ given: string }>`select ${value.name}::text || ${'của người đầu tiên'} as given`,
    );
    const misnamed = written<{ name: string }, unknown>((_, value) => sql`select ${value['nam' as 'name']}::text`);
    await world().as('system', async (scope) => {
      expect(await askedFor(scope, { name: undefined })).toEqual([{ given: null }]);
      await expect(forAll(scope, { name: 'x' })).rejects.toThrow('của người đầu tiên');
      await expect(misnamed(scope, { name: 'x' })).rejects.toThrow('nam');
    });
  });

  it('says the same as one that is built where it is asked', async () => {
    await world().as('system', async (scope) => {
      const value = said(scope, { like: 'Tổ công đoàn V%' });
      const built = scope.tx
        .selectFrom('org.unit')
        .select('name')
        .where(sql<boolean>`tenant_id = any (${value.tenants}::uuid[])`)
        .where('name', 'like', value.like);
      expect(await built.execute()).toEqual(await unitNamed(scope, { like: 'Tổ công đoàn V%' }, 'up'));
    });
  });
});
