import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAgain, signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { formatDate, today } from '../../kernel/vi/dates.ts';
import { fold } from '../../kernel/vi/text.ts';
import { noteDependant } from '../people/index.ts';
import { launchCampaign, rebuildTallies } from './index.ts';
import { personFinder, SeveralMeant } from '../people/index.ts';
import { totalEntries } from './store/totals.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;
const base = '/cd/home/so-hoat-dong/nhap-tep';

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-03-15T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const read = async (path: string): Promise<string> => (await visitors.chair.get(path)).text();

async function upload(kind: string, lines: readonly string[], who: Visitor = visitors.chair): Promise<string> {
  const form = new FormData();
  form.set('file', new File([lines.join('\n')], 'tham-hoi.csv'));
  const answer = await who.send(`${base}?loai=${kind}`, form);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

const visits = [
  'TT;Ngày;Người;Nội dung;Số tiền',
  '1;10/01/2024;nguyen van a;Ốm đau;500.000',
  '2;11/01/2024;Nguyễn Văn Á; ốm đau;1,2 triệu',
  '3;12/01/2024;Nguyễn Văn Không Có;Ốm đau;500000',
  '4;12/12/2030;Nguyễn Văn Á;Ốm đau;500000',
  '5;13/01/2024;Nguyễn Văn Á;Chuyện khác hẳn;500000',
];
const mapping = {
  'cot.1': 'onDate',
  'cot.2': 'persons',
  'cot.3': 'causeCode',
  'cot.4': 'amount',
  'dien.giver': 'union',
  'dien.moneySource': 'union_budget',
};

const totalOfVisits = () =>
  world().as('system', (scope) =>
    totalEntries(scope, {
      path: world().units.home.path,
      period: { from: '2024-01-01', to: '2024-12-31' },
      kinds: ['visit'],
    }),
  );

describe('A list of records comes in', () => {
  it('of the kind that was chosen, each row judged by the rules of its form, and counted like any record', async () => {
    const before = await totalOfVisits();
    const to = await upload('visit', visits);
    const columns = await read(to);
    for (const [name, value] of Object.entries(mapping).slice(0, 4))
      expect(columns).toMatch(new RegExp(`name="${name}"(?:(?!</select>).)*<option value="${value}" selected`, 'su'));
    const sent = await visitors.chair.post(`${to}/cot`, mapping);
    expect([sent.status, /flash-text.*?<\/div>/su.exec(await sent.text())?.[0]]).toEqual([303, undefined]);
    const preview = await read(to);
    expect(preview).toContain('5 dòng: 2 dòng đúng, 3 dòng có lỗi.');
    expect(preview).toContain('Không có ai tên “Nguyễn Văn Không Có” trong đơn vị.');
    expect(preview).toContain('Sổ chỉ ghi việc đã làm.');
    expect(preview).toContain('không có trong danh sách: Ốm đau; ');

    await visitors.chair.post(`${to}/nhap`);
    const after = await totalOfVisits();
    expect([after.entries - before.entries, after.turns - before.turns, after.amount - before.amount]).toEqual([
      2, 2, 1_700_000,
    ]);
    expect(await world().as('system', rebuildTallies)).toBe(0);

    const again = await upload('visit', visits.slice(0, 2));
    await visitors.chair.post(`${again}/cot`, mapping);
    expect(await read(again)).toContain('Sổ đã có: Thăm hỏi: Ốm đau, 10/01/2024, 500.000 đồng');

    await visitors.chair.post(`${to}/hoan-tac`);
    expect((await totalOfVisits()).amount).toBe(before.amount);
    expect(await world().as('system', rebuildTallies)).toBe(0);
    expect(await read('/cd/home/so-hoat-dong?huy=1')).toContain('Hoàn tác lần nhập từ tệp');
  });

  it('is not taken back over the head of who corrected a record since', async () => {
    const to = await upload('visit', ['Ngày;Người;Nội dung;Số tiền', '20/01/2024;Nguyễn Văn Á;Ốm đau;300000']);
    await visitors.chair.post(`${to}/cot`, {
      ...mapping,
      'cot.0': 'onDate',
      'cot.1': 'persons',
      'cot.2': 'causeCode',
      'cot.3': 'amount',
      'cot.4': '',
    });
    await visitors.chair.post(`${to}/nhap`);
    const entry =
      /so-hoat-dong\/([0-9a-f-]{36})/u.exec(await read('/cd/home/so-hoat-dong?tu=2024-01-20&den=2024-01-20'))?.[1] ??
      '';
    expect(
      (await visitors.chair.post(`/cd/home/so-hoat-dong/${entry}/huy`, { version: '1', reason: 'Ghi nhầm' })).status,
    ).toBe(303);
    const refused = await visitors.chair.post(`${to}/hoan-tac`);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('1 bản ghi đã được sửa hoặc hủy từ sau khi nhập');
  });

  it('is taken back by who sent it, and by another only with the right to correct', async () => {
    const columns = {
      ...mapping,
      'cot.0': 'onDate',
      'cot.1': 'persons',
      'cot.2': 'causeCode',
      'cot.3': 'amount',
      'cot.4': '',
    };
    const bring = async (who: Visitor, day: string): Promise<string> => {
      const to = await upload('visit', ['Ngày;Người;Nội dung;Số tiền', `${day};Nguyễn Văn Á;Ốm đau;410000`], who);
      await who.post(`${to}/cot`, columns);
      await who.post(`${to}/nhap`);
      return to;
    };
    const before = (await totalOfVisits()).entries;
    const ofChair = await bring(visitors.chair, '05/02/2024');
    const ofCommittee = await bring(visitors.committee, '06/02/2024');
    expect((await visitors.committee.post(`${ofChair}/hoan-tac`)).status).toBe(403);
    expect(await (await visitors.committee.get(ofChair)).text()).not.toContain('Hoàn tác lần nhập này');
    expect((await totalOfVisits()).entries).toBe(before + 2);
    expect((await visitors.committee.post(`${ofCommittee}/hoan-tac`)).status).toBe(303);
    expect((await visitors.chair.post(`${ofChair}/hoan-tac`)).status).toBe(303);
    expect((await totalOfVisits()).entries).toBe(before);
  });

  it('and taken back asks the union for no money any more', async () => {
    // Payments are asked for by the day on which a record is written: this site lives today.
    const living = openSite(world().connection);
    try {
      const { committee } = await signInAgain(living);
      const day = formatDate(today(new Date()));
      const to = await upload('visit', ['Ngày;Người;Nội dung;Số tiền', `${day};Nguyễn Văn Á;Ốm đau;730000`], committee);
      await committee.post(`${to}/cot`, {
        ...mapping,
        'cot.0': 'onDate',
        'cot.1': 'persons',
        'cot.2': 'causeCode',
        'cot.3': 'amount',
        'cot.4': '',
      });
      await committee.post(`${to}/nhap`);
      const states = () =>
        world().as('system', async ({ tx }) =>
          (await tx.selectFrom('finance.payment').select('state').where('amount', '=', 730_000).execute()).map(
            (one) => one.state,
          ),
        );
      expect(await states()).toEqual(['requested']);
      await committee.post(`${to}/hoan-tac`);
      expect(await states()).toEqual(['cancelled']);
    } finally {
      await living.close();
    }
  });

  it('knows a fund by the names that papers give it, a campaign by its name, and a child by theirs', async () => {
    await world().as('system', async (scope) => {
      const { one, upper } = world().units;
      await noteDependant(
        scope,
        one,
        { personId: world().persons.member, unitId: one.unitId },
        {
          kindCode: 'child',
          fullName: 'Nguyễn Bé Na',
          sex: 'female',
          birthOn: '2015-04-01',
          policyCode: null,
          note: null,
          untilOn: null,
        },
      );
      await launchCampaign(scope, {
        unit: upper,
        values: {
          name: 'Tết Sum vầy',
          kindCode: 'programme',
          organiser: 'upper_union',
          fromOn: '2024-01-01',
          toOn: null,
          note: null,
        },
      });
    });
    const donations = await upload('donation', [
      'Ngày;Quỹ;Số tiền',
      '15/01/2024;mái ấm CĐ;1000000',
      '16/01/2024;Quỹ Đen;1',
    ]);
    await visitors.chair.post(`${donations}/cot`, { 'cot.0': 'onDate', 'cot.1': 'fundCode', 'cot.2': 'amount' });
    expect(await read(donations)).toContain('2 dòng: 1 dòng đúng, 1 dòng có lỗi.');
    await visitors.chair.post(`${donations}/nhap`);

    const gifts = await upload('occasion_gift', [
      'Ngày;Người;Dịp;Số tiền;Chương trình',
      '08/02/2024;Nguyễn Bé Na;Tết Nguyên đán;200000;Tết sum vầy',
      '08/02/2024;Nguyễn Văn Á; Tết Nguyên đán;200000;Tết sum vầy',
      '09/02/2024;"Nguyễn Văn Á; Nguyễn Bé Na";Tết Nguyên đán;400000;',
    ]);
    await visitors.chair.post(`${gifts}/cot`, {
      'cot.0': 'onDate',
      'cot.1': 'persons',
      'cot.2': 'occasionCode',
      'cot.3': 'amount',
      'cot.4': 'campaignId',
      'dien.giver': 'union',
      'dien.moneySource': 'union_budget',
      'dien.beneficiaryKind': 'member',
    });
    // A child and a member in one row: refused before anything is written, as their form refuses it.
    expect(await read(gifts)).toContain('3 dòng: 2 dòng đúng, 1 dòng có lỗi.');
    await visitors.chair.post(`${gifts}/nhap`);
    const rows = await world().as('system', ({ tx }) =>
      tx
        .selectFrom('ledger.entry')
        .select(['kindCode', 'fundCode', 'beneficiaryKind', 'amount', 'campaignId'])
        .where('kindCode', 'in', ['donation', 'occasion_gift'])
        .orderBy('entryId')
        .execute(),
    );
    expect(rows.filter((row) => row.kindCode === 'donation')).toMatchObject([
      { fundCode: 'union_shelter', amount: 1_000_000 },
    ]);
    const given = rows.filter((row) => row.kindCode === 'occasion_gift');
    expect(given.map((row) => row.beneficiaryKind).sort()).toEqual(['child', 'member']);
    expect(given.every((row) => row.campaignId !== null)).toBe(true);
  });

  it('asks whose a child is that both parents noted, and takes what is chosen in the preview', async () => {
    const { member, woman } = world().persons;
    const kids: string[] = [];
    await world().as('system', async (scope) => {
      for (const parent of [member, woman])
        kids.push(
          await noteDependant(
            scope,
            world().units.one,
            { personId: parent, unitId: parent === woman ? world().units.two.unitId : world().units.one.unitId },
            {
              fullName: 'Nguyễn Bé Sen',
              sex: 'female',
              kindCode: 'child',
              birthOn: '2017-09-09',
              policyCode: null,
              note: null,
              untilOn: null,
            },
          ),
        );
    });
    const gifts = await upload('occasion_gift', [
      'Ngày;Họ tên cháu;Con đồng chí;Dịp;Số tiền',
      '01/06/2022;Nguyễn Bé Sen;Trần Thị Đượm;Quốc tế Thiếu nhi 1/6;100000',
      '01/06/2023;Nguyễn Bé Sen;;Quốc tế Thiếu nhi 1/6;100000',
    ]);
    await visitors.chair.post(`${gifts}/cot`, {
      'cot.0': 'onDate',
      'cot.1': 'persons',
      'cot.2': 'ofPerson',
      'cot.3': 'occasionCode',
      'cot.4': 'amount',
      'dien.giver': 'union',
      'dien.moneySource': 'union_budget',
    });
    const asked = await read(gifts);
    expect(asked).toContain('2 dòng: 1 dòng đúng, 1 dòng có lỗi.');
    expect(asked).toContain('Có 2 người tên “Nguyễn Bé Sen”');
    const offered = [...asked.matchAll(/<option value="(Nguyễn Bé Sen[^"]*)"/gu)].map(([, cell]) => cell ?? '');
    expect(offered).toHaveLength(2);
    const own = offered.find((cell) => cell.includes('Nguyễn Văn Á')) ?? '';
    expect((await visitors.chair.post(`${gifts}/lua-chon`, { 'la.3': own })).status).toBe(303);
    expect(await read(gifts)).toContain('2 dòng: 2 dòng đúng.');
    await visitors.chair.post(`${gifts}/nhap`);
    const taken = await world().as('system', ({ tx }) =>
      tx.selectFrom('ledger.participant').select(['personId', 'onDate']).where('personId', 'in', kids).execute(),
    );
    expect(new Map(taken.map((one) => [one.onDate, one.personId]))).toEqual(
      new Map([
        ['2023-06-01', kids[0]],
        ['2022-06-01', kids[1]],
      ]),
    );
  });

  it('bears the mark that its form starts with, other marks by name, and papers of the register by number', async () => {
    await visitors.chair.post('/cd/home/van-ban-can-cu', {
      number: '12/KH-CĐCS',
      issuedOn: '05/01/2024',
      issuer: 'CĐCS Trung tâm Văn hóa',
      subject: 'Vận động ủng hộ năm 2024',
    });
    const donations = await upload('donation', [
      'Ngày;Quỹ;Số tiền;Thẻ;Căn cứ',
      '20/01/2024;mái ấm CĐ;2000000;;12/KH-CĐCS',
      '21/01/2024;mái ấm CĐ;3000000;Tết; ',
      '22/01/2024;mái ấm CĐ;4000000;Việc khác;',
      '23/01/2024;mái ấm CĐ;5000000;;99/KH-LẠ',
    ]);
    const columns = await read(donations);
    expect(columns).toContain('value="Cấp trên phát động"');
    await visitors.chair.post(`${donations}/cot`, {
      'cot.0': 'onDate',
      'cot.1': 'fundCode',
      'cot.2': 'amount',
      'cot.3': 'tags',
      'cot.4': 'documents',
      'dien.tags': 'Cấp trên phát động',
    });
    const preview = await read(donations);
    expect(preview).toContain('4 dòng: 2 dòng đúng, 2 dòng có lỗi.');
    expect(preview).toContain('Không có thẻ “Việc khác”');
    expect(preview).toContain('Chưa có văn bản số “99/KH-LẠ” trong sổ văn bản căn cứ.');
    await visitors.chair.post(`${donations}/nhap`);
    const rows = await world().as('system', ({ tx }) =>
      tx
        .selectFrom('ledger.entry')
        .select(['amount', 'tags', 'documentIds'])
        .where('kindCode', '=', 'donation')
        .where('onDate', 'in', ['2024-01-20', '2024-01-21'])
        .orderBy('onDate')
        .execute(),
    );
    expect(rows.map((row) => [row.amount, row.tags, row.documentIds.length])).toEqual([
      [2_000_000, ['from_above'], 1],
      [3_000_000, ['tet'], 0],
    ]);
  });

  it('with its kind chosen has one thing to be done next: the upload', async () => {
    const main = (await read(`${base}?loai=visit`)).split('<main')[1] ?? '';
    expect(main).toContain('Đổi loại');
    expect([...main.matchAll(/<button class="[^"]*btn-primary[^"]*"[^>]*>([^<]*)</gu)].map(([, word]) => word)).toEqual(
      ['Tải lên'],
    );
  });

  it('a file without a kind is asked for one', async () => {
    const form = new FormData();
    form.set('file', new File(['Ngày\n1/1/2024'], 'a.csv'));
    const answer = await visitors.chair.send(base, form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Hãy chọn loại hoạt động trước.');
  });
});

describe('Who is meant', () => {
  const person = (
    personId: string,
    fullName: string,
    nameNorm: string,
    birthOn: string | null,
    cardNumber: string | null,
  ) => ({
    personId,
    fullName,
    nameNorm,
    birthOn,
    cardNumber,
  });
  const finder = personFinder([
    person('an1', 'Lê Văn An', 'le van an', '1980-02-01', 'DV-01'),
    person('an2', 'Lê Văn Ân', 'le van an', '1985-07-09', null),
    person('an3', 'Lê Văn Ân', 'le van an', '1990-01-01', null),
    person('binh', 'Bùi Bình', 'bui binh', null, null),
    // One child, noted by both parents.
    ...['Lê Văn An', 'Bùi Bình'].map((name, nth) => ({
      ...person(`na${nth + 1}`, 'Lê Bé Na', 'le be na', '2016-06-01', null),
      of: { nameNorm: fold(name), words: `con của ${name}` },
    })),
  ]);

  it.each([
    ['Lê Văn An', ['an1']],
    ['dv-01', ['an1']],
    ['Lê Văn Ân (1985)', ['an2']],
    ['le van an (01/01/1990); bui binh', ['an3', 'binh']],
    ['Bùi Bình; Bùi Bình', ['binh']],
    ['Lê Bé Na (con của Lê Văn An)', ['na1']],
    ['le be na (con đ/c bùi bình)', ['na2']],
    ['Lê Bé Na (2016, con Bùi Bình)', ['na2']],
  ])('%s', (said, ids) => {
    expect(finder.find(said)).toEqual(ids);
  });

  it('is told by a column of its own for whose child it is', () => {
    expect(finder.find('Lê Bé Na', 'Bùi Bình')).toEqual(['na2']);
    expect(() => finder.find('Lê Bé Na', 'Lê Văn Tám')).toThrow('là con, người thân của “Lê Văn Tám”');
  });

  it('is offered to be chosen where the list does not say, in what the cell would then say', () => {
    const offersOf = (said: string) => {
      try {
        return finder.find(said);
      } catch (error) {
        return error instanceof SeveralMeant ? error.offers.map((one) => one.said) : error;
      }
    };
    expect(offersOf('Bùi Bình; Lê Bé Na')).toEqual([
      'Bùi Bình; Lê Bé Na (01/06/2016, con của Lê Văn An)',
      'Bùi Bình; Lê Bé Na (01/06/2016, con của Bùi Bình)',
    ]);
    // A card tells whoever has one; the officer reads a name beside it.
    const two = (() => {
      try {
        return finder.find('le van an');
      } catch (error) {
        return error instanceof SeveralMeant ? error.offers : [];
      }
    })();
    expect(two).toContainEqual({ words: 'Lê Văn An (01/02/1980, số thẻ DV-01)', said: 'DV-01' });
    for (const said of offersOf('Lê Bé Na') as string[]) expect(finder.find(said)).toHaveLength(1);
  });

  it.each([
    ['Lê Văn Ân', 'Có 2 người tên|Có 3 người tên'],
    ['Bùi Bình (1980)', 'Không có ai tên'],
  ])('%s is nobody in particular', (said, words) => {
    expect(() => finder.find(said)).toThrow(new RegExp(words, 'u'));
  });
});
