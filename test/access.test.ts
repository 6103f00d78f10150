import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf, ask, judge, pathOf, signInAgain, signInAll } from './access/matrix.ts';
import { fillPath, putThings, unseenNames, type Things } from './access/records.ts';
import { holders, type Role } from './access/roles.ts';
import { demands } from './access/routes.ts';
import { openSite, type Site, type Visitor } from './site.ts';
import { useWorld } from './world.ts';
import { allPermissions } from '../src/kernel/access.ts';

const world = useWorld();
const now = () => new Date('2024-03-15T03:00:00Z');
let site: Site;
let visitors: Record<Role, Visitor>;
let things: Things;

beforeAll(async () => {
  site = openSite(world().connection, { now });
  visitors = await signInAll(site, world());
  things = await putThings(world(), site.services);
});
afterAll(() => site.close());

const guarded = Object.entries(demands).flatMap(([address, demand]) =>
  demand === 'open' ? [] : [{ address, demand }],
);

describe('Every address of the program, asked by everybody', () => {
  test('stands in the table, and the table names no other', () => {
    expect(addressesOf(site).sort()).toEqual(Object.keys(demands).sort());
  });

  test('every permission is given to somebody', () => {
    expect([...allPermissions()].sort()).toEqual(Object.keys(holders).sort());
  });

  test.each(guarded)('$address opens to $demand', async ({ address, demand }) => {
    expect(await judge(visitors, address, demand, (path, unit) => fillPath(things, path, unit))).toEqual([]);
  });
});

describe('Names and figures are two rights', () => {
  const pages = guarded.filter(
    ({ address, demand }) => address.startsWith('GET /') && holders[demand]?.includes('below'),
  );

  test('there are pages that a union above may open', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  test.each(pages)('$address names nobody of a union to the union above it', async ({ address }) => {
    for (const unit of ['home', 'one'] as const) {
      const answer = await visitors.upperChair.get(fillPath(things, address.slice(4), unit));
      const text = await answer.text();
      expect(answer.status).toBe(200);
      expect(unseenNames.filter((name) => text.includes(name))).toEqual([]);
    }
  });

  test('the search of the union above finds nobody of it', async () => {
    for (const name of unseenNames) {
      const text = await (await visitors.upperChair.get(`/tim?q=${encodeURIComponent(name)}`)).text();
      expect(text.match(/\/doan-vien\/[0-9a-f-]{36}/gu)).toBeNull();
      expect(await (await visitors.chair.get(`/tim?q=${encodeURIComponent(name)}`)).text()).toMatch(
        /\/doan-vien\/[0-9a-f-]{36}/u,
      );
    }
  });
});

describe('A thing of another union', () => {
  test.each(
    guarded.filter(({ address }) => /:(?!unit|kind|code)\w+/u.test(address) && !address.includes('indicators/')),
  )('$address is not there under one\u2019s own address', async ({ address }) => {
    const path = fillPath({ ...things, home: { ...things.sibling, ':unit': 'home' } }, pathOf(address), 'home');
    expect((await ask(visitors.chair, address, path)).status).toBe(404);
  });
});

describe('The matrix sees what is planted', () => {
  let planted: Site;
  let guests: Record<Role, Visitor>;
  beforeAll(async () => {
    planted = openSite(world().connection, { now });
    // What a forgotten check looks like: whoever sees the unit is let in, and whoever is signed in.
    planted.app.get('/cd/:unit/quen', (c) => c.text('mở'));
    planted.app.get('/api/v1/quen', (c) => c.text('mở'));
    guests = await signInAgain(planted);
  });
  afterAll(() => planted.close());

  test('an address that nobody declared', () => {
    expect(addressesOf(planted).filter((address) => !(address in demands))).toEqual([
      'GET /cd/:unit/quen',
      'GET /api/v1/quen',
    ]);
  });

  test('a page of names without a check', async () => {
    const wrong = await judge(guests, 'GET /cd/:unit/quen', 'people.read', (path, unit) =>
      fillPath(things, path, unit),
    );
    expect(wrong).toContain('upperChair at home: opens, not refused');
    expect(wrong).toContain('administrator at home: opens, not refused');
    expect(wrong.filter((line) => line.startsWith('siblingChair at home'))).toEqual([]);
  });

  test('a page outside any unit that lets everybody in', async () => {
    const wrong = await judge(guests, 'GET /api/v1/quen', 'people.read', (path) => path);
    expect(wrong).toContain('member at home: opens, not not there');
    expect(wrong).toContain('siblingChair at home: opens, not not there');
  });

  test('a page that the table gives to more than it opens to', async () => {
    const wrong = await judge(guests, 'GET /cd/:unit/tai-khoan', 'people.read', (path, unit) =>
      fillPath(things, path, unit),
    );
    expect(wrong).toContain('committee at home: refused, not opens');
    expect(wrong).toContain('administrator at home: opens, not refused');
  });
});
