import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { recordEntries } from '../ledger/index.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  visitors = await signInAll(site, world());
  const gift = { giver: 'union', moneySource: 'union_budget', beneficiaryKind: 'member' } as const;
  await world().as('system', (scope) =>
    recordEntries(scope, {
      unit: world().units.home,
      kindCode: 'occasion_gift',
      drafts: [
        { ...gift, onDate: '2024-02-05', occasionCode: 'tet', turns: 47 },
        { ...gift, onDate: '2024-06-01', occasionCode: 'childrens_day', turns: 31 },
      ],
      today: '2024-06-30',
    }),
  );
});
afterAll(() => site.close());

const open = async (query: string): Promise<string> =>
  (await visitors.chair.get(`/cd/home/so-lieu/gifts.each?tu=2024-01-01&den=2024-12-31${query}`)).text();

describe('the page of a figure that is told apart', () => {
  it('shows each part leading to its own records, and no way to a total of a paper, which it cannot take', async () => {
    const page = await open('');
    expect(page).toContain('78 suất');
    expect(page).toContain('muc=tet');
    expect(page).toContain('muc=childrens_day');
    expect(page).not.toContain('Kê khai theo báo cáo');
  });

  it('of one part counts its records alone, and stays with that part when another time is looked at', async () => {
    const page = await open('&muc=tet');
    expect(page).toContain('47 suất');
    expect(page).not.toContain('Quốc tế Thiếu nhi');
    const tabs = [...page.matchAll(/href="([^"]*\/so-lieu\/gifts\.each\?[^"]*tu=2023[^"]*)"/gu)].map(
      ([, href]) => href,
    );
    expect(tabs.length).toBeGreaterThan(0);
    for (const href of tabs) expect(href).toContain('muc=tet');
  });
});
