import type { Identity } from '../../src/kernel/identity.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Scope } from '../../src/kernel/scope.ts';
import type { Services } from '../../src/kernel/services.ts';
import { keepFile } from '../../src/kernel/files.ts';
import { readTaken, takeFile } from '../../src/modules/imports/index.ts';
import {
  attachEvidence,
  declareTotal,
  launchCampaign,
  callMeeting,
  noteConclusion,
  recordEntries,
  registerDocument,
} from '../../src/modules/ledger/index.ts';
import { formBody, getUnit, listTerms, openTerm, type Term, type Unit } from '../../src/modules/org/index.ts';
import {
  admitMembers,
  givePosts,
  insertAccount,
  listPostsOf,
  noteDependant,
  noteWorker,
} from '../../src/modules/people/index.ts';
import { keepTemplate, starterTemplate, useDefault } from '../../src/modules/documents/index.ts';
import { outlineCatalogue } from '../../src/rulesets/outlines.ts';
import { draftTermReport, freezeReport } from '../../src/modules/reports/index.ts';
import { addTasks, setTargets } from '../../src/modules/targets/index.ts';
import type { OpenWorld } from '../world.ts';
import type { UnitName } from '../world/build.ts';
import { unitsAsked } from './matrix.ts';

const today = '2024-03-10';

/** One thing of every kind in every unit that is asked about, by the name that stands for it in an address. */
export type Things = Record<UnitName, Record<string, string>>;

export async function putThings(world: OpenWorld, services: Services): Promise<Things> {
  const things = {} as Things;
  for (const name of unitsAsked) {
    things[name] = await world.as('system', async (scope) => {
      const unit = await getUnit(scope, { code: world.units[name].code });
      const people = await putPeople(scope, services.identity, unit, name);
      const records = await putRecords(scope, services, unit, people[':person']);
      const term = await getTerm(scope, unit);
      // A draft is its writers' own: what a union above may read was handed in.
      const report = await draftTermReport(scope, { unit, term, today });
      await freezeReport(scope, { unit, reportId: report, kind: 'submitted', today });
      return {
        ':unit': unit.code,
        ':kind': 'visit',
        ':code': 'visits.turns',
        'indicators/:id': 'visits.turns',
        ':term': term.termId,
        ':body': await formBody(scope, unit, {
          kindCode: 'executiveCommittee',
          name: 'Ban Chấp hành',
          termId: null,
          fromOn: '2023-01-06',
          toOn: null,
        }),
        ':report': report,
        ':section': 'care',
        ':remark': await putRemark(scope, unit, report),
        ':outline': await putOutline(scope, unit),
        ':request': await putRequest(scope, unit),
        'bao-cao/:file': `${report}.json`,
        'reports/:id': report,
        ...people,
        ...(await putTransfers(scope, unit, name)),
        ...records,
        ...(await putImports(scope, services, unit)),
        ...(await putTargets(scope, unit, term)),
        ...(await putTemplate(scope, unit)),
      };
    });
  }
  return things;
}

/** An outline of the unit's own. */
async function putOutline(scope: Scope, { tenantId, unitId }: Unit): Promise<string> {
  const outlineCode = newId();
  const content = {
    title: 'Báo cáo',
    abstract: 'Tổng kết',
    sections: [{ code: 'one', level: 2, heading: 'Tình hình' }],
  };
  await scope.tx
    .insertInto('reports.outline')
    .values({
      tenantId,
      unitId,
      outlineCode,
      version: 1,
      kindCode: 'year',
      name: 'Đề cương',
      content: JSON.stringify(content),
    })
    .execute();
  return outlineCode;
}

async function putRemark(scope: Scope, { tenantId, unitId }: Unit, reportId: string): Promise<string> {
  const remarkId = newId();
  await scope.tx
    .insertInto('reports.remark')
    .values({
      tenantId,
      unitId,
      reportId,
      remarkId,
      kindCode: 'weakness',
      positionOrder: 1,
      words: 'Sinh hoạt chưa đều.',
      notedBy: 'Hệ thống',
    })
    .execute();
  return remarkId;
}

/** What the unit is asked for from above; who asks does not matter here. */
async function putRequest(scope: Scope, { tenantId, unitId }: Unit): Promise<string> {
  const requestId = newId();
  const asked = { tenantId, requestId, unitId };
  const version = outlineCatalogue.find((one) => one.code === 'year')?.version ?? 0;
  const span = { kindCode: 'year', periodFrom: '2023-01-01', periodTo: '2023-12-31', dueOn: '2024-03-31' };
  await scope.tx
    .insertInto('reports.request')
    .values({ ...asked, ...span, outlineCode: 'year', outlineVersion: version, askedBy: 'Cấp trên' })
    .execute();
  await scope.tx
    .insertInto('reports.requestUnit')
    .values({ ...asked, askingUnitId: unitId })
    .execute();
  return requestId;
}

/** A member who holds no post, and an officer with an account. */
async function putPeople(scope: Scope, identity: Identity, unit: Unit, name: UnitName) {
  const joining = { categoryCode: 'publicEmployee', fromOn: '2012-01-01', inReason: 'opening', cardNumber: null };
  const [member = '', officer = ''] = await admitMembers(
    scope,
    unit,
    [memberNames[name], officerNames[name]].map((fullName) => ({
      member: { fullName, sex: 'female', citizenId: '001085000001' },
      joining,
    })),
  );
  await givePosts(scope, unit, [
    {
      personId: officer,
      unitId: unit.unitId,
      bodyId: null,
      line: 'union',
      kindCode: 'inspectionMember',
      title: 'Ủy viên Ủy ban Kiểm tra',
      holderName: officerNames[name],
      portfolio: null,
      partTime: true,
      positionOrder: 5,
      fromOn: '2015-01-01',
      toOn: null,
    },
  ]);
  const dependant = await noteDependant(
    scope,
    unit,
    { personId: member, unitId: unit.unitId },
    {
      kindCode: 'child',
      fullName: `Khổng Bé ${name}`,
      sex: 'female',
      birthOn: '2015-06-01',
      policyCode: null,
      note: null,
      untilOn: null,
    },
  );
  const working = { categoryCode: 'contractWorker', fromOn: '2020-01-01', birthOn: null, position: null, phone: null };
  const worker = await noteWorker(scope, unit, { fullName: `Khổng Văn ${name}`, sex: 'male', ...working });
  const [post] = await listPostsOf(scope, officer);
  const held = newId();
  const job = { line: 'job', kindCode: 'other', title: 'Chuyên viên', fromOn: '2015-01-01', toOn: null };
  await givePosts(scope, unit, [
    {
      ...job,
      postId: held,
      personId: member,
      unitId: unit.homeId,
      bodyId: null,
      holderName: memberNames[name],
      portfolio: null,
      partTime: false,
      positionOrder: 100,
    },
  ]);
  const accountId = newId();
  await insertAccount(scope, { accountId, personId: officer, administrator: false });
  await identity.createAccount({ accountId, name, username: `officer.${name}`, password: newId() });
  return {
    ':person': member,
    'members/:id': member,
    'tai-khoan/:person': officer,
    ':post': post?.postId ?? '',
    ':held': held,
    ':worker': worker,
    ':dependant': dependant,
  };
}

/** A child of the member; persons on their way here and from here. */
async function putTransfers(scope: Scope, unit: Unit, name: UnitName) {
  const far = await getUnit(scope, { code: 'stranger' });
  const joining = { categoryCode: 'publicEmployee', fromOn: '2012-01-01', inReason: 'opening', cardNumber: null };
  const named = (word: string) => ({ member: { fullName: `Giàng ${word} ${name}`, sex: 'female' }, joining });
  const [coming = '', returning = ''] = await admitMembers(scope, far, [named('Đến'), named('Về')]);
  const [leaving = ''] = await admitMembers(scope, unit, [named('Đi')]);
  const send = async (personId: string, fromUnitId: string, toUnitId: string) => {
    const transferId = newId();
    await scope.tx
      .insertInto('people.transfer')
      .values({
        tenantId: scope.tenantId,
        transferId,
        personId,
        fullName: 'Giàng Thị Chuyển',
        fromUnitId,
        toUnitId,
        onDate: '2024-03-01',
        reasonCode: 'job',
        sentBy: 'Giàng Thị Gửi',
      })
      .execute();
    return transferId;
  };
  return {
    'nhan/:transfer': await send(coming, far.unitId, unit.unitId),
    'tra/:transfer': await send(returning, far.unitId, unit.unitId),
    'rut/:transfer': await send(leaving, unit.unitId, far.unitId),
  };
}

/** A visit to the member (a sensitive kind) and a donation of theirs with a photograph. */
async function putRecords(scope: Scope, { files }: Services, unit: Unit, personId: string) {
  const participants = [{ personId }];
  const visit = {
    onDate: '2024-02-01',
    causeCode: 'illness',
    amount: 500_000,
    giver: 'union',
    moneySource: 'union_budget',
  };
  const donation = {
    onDate: '2024-02-02',
    fundCode: 'for_the_poor',
    amount: 200_000,
    giver: 'union',
    moneySource: 'donation',
  };
  await recordEntries(scope, { unit, kindCode: 'visit', drafts: [{ ...visit, participants }], today });
  const [entry = ''] = await recordEntries(scope, {
    unit,
    kindCode: 'donation',
    drafts: [{ ...donation, participants }],
    today,
  });
  const file = await keepFile(scope, files, { unitId: unit.unitId, name: 'anh.png', bytes: smallPicture });
  await attachEvidence(scope, entry, [file]);
  await putPayment(scope, unit, entry);
  const campaign = await launchCampaign(scope, {
    unit,
    values: {
      name: 'Xanh, sạch, đẹp',
      kindCode: 'movement',
      organiser: 'own',
      fromOn: '2024-01-01',
      toOn: null,
      note: null,
    },
  });
  const document = await registerDocument(scope, {
    unit,
    values: { number: '12/KH-CĐ', issuedOn: '2024-01-02', issuer: 'Công đoàn', subject: 'Kế hoạch năm' },
    today,
  });
  const total = await declareTotal(scope, {
    unit,
    draft: {
      indicatorCode: 'visits.turns',
      period: { from: '2020-01-01', to: '2020-12-31' },
      amount: 12,
      outOf: null,
      source: 'Báo cáo số 3/BC-CĐ ngày 05/12/2020',
    },
    today,
  });
  const [meeting = ''] = await recordEntries(scope, {
    unit,
    kindCode: 'meeting',
    drafts: [{ onDate: '2024-02-03', causeCode: 'committee' }],
    today,
  });
  const plan = await callMeeting(scope, {
    unit,
    values: {
      summary: 'Họp Ban Chấp hành',
      causeCode: 'committee',
      onDate: '2024-02-20',
      startsAt: null,
      place: null,
      chairedBy: null,
      agenda: null,
      invitedOn: null,
    },
    guests: [personId],
    today,
  });
  const conclusion = await noteConclusion(scope, {
    unit,
    entryId: meeting,
    wording: 'Lập danh sách tặng quà',
    personId,
    dueOn: '2024-03-01',
  });
  return {
    'hop/:entry': meeting,
    ':plan': plan,
    'van-ban/:file': 'giay-moi.docx',
    ':conclusion': conclusion,
    ':total': total,
    ':entry': entry,
    'entries/:id': entry,
    ':file': file,
    'giay/:file': `${entry}-de-nghi.pdf`,
    ':campaign': campaign,
    ':document': document,
  };
}

/** As if the record had spent the union's money: what the program itself records asks for none. */
async function putPayment(scope: Scope, unit: Unit, entryId: string): Promise<void> {
  await scope.tx
    .insertInto('finance.payment')
    .values({
      tenantId: scope.tenantId,
      entryId,
      unitId: unit.unitId,
      homeId: unit.homeId,
      onDate: '2024-02-02',
      sensitive: false,
      summary: 'Hỗ trợ',
      amount: 200_000,
      entryVersion: 1,
      state: 'requested',
      requestedBy: 'Tổ trưởng',
    })
    .execute();
}

/** A list of members and one of records, uploaded and waiting. */
async function putImports(scope: Scope, { files, now }: Services, unit: Unit) {
  const taken = { unitId: unit.unitId, name: 'a.csv', fills: {}, bytes: new TextEncoder().encode('Họ và tên\nAn') };
  const [members, records, kin] = [newId(), newId(), newId()];
  await takeFile(scope, files, { ...taken, importId: members, subject: 'members', topic: '', sensitive: true });
  await takeFile(scope, files, { ...taken, importId: kin, subject: 'dependants', topic: '', sensitive: true });
  await takeFile(scope, files, {
    ...taken,
    importId: records,
    subject: 'records',
    topic: 'donation',
    sensitive: false,
  });
  for (const [importId, subject] of [
    [members, 'members'],
    [records, 'records'],
    [kin, 'dependants'],
  ] as const)
    await readTaken(scope, { files, importId, unitId: unit.unitId, subject, now: now() });
  return { 'nhap/:import': members, 'nhap-nguoi-than/:import': kin, 'nhap-tep/:import': records };
}

/** Two targets: one to look at, one to be taken away. */
async function putTargets(scope: Scope, unit: Unit, { termId }: Term) {
  const goal = { comparator: 'atLeast', goalPart: 5, goalWhole: 1, goalGrade: null } as const;
  const target = {
    ...goal,
    positionOrder: 1,
    wording: 'Từ 5 lượt thăm hỏi',
    indicatorCode: 'visits.turns',
    rhythm: 'eachYear',
    source: null,
  };
  const [shown = '', removed = ''] = await setTargets(scope, { unit, termId, targets: [target, target], today });
  const task = { wording: 'Tháng Công nhân', share: 'own', partner: null, owner: null, positionOrder: 1, year: null };
  const [noted = ''] = await addTasks(scope, {
    unit,
    term: { termId, startsOn: '2023-01-06', endsOn: null },
    today,
    tasks: [{ ...task, dueOn: null, source: null }],
  });
  return { ':target': shown, 'bo/:target': removed, ':task': noted };
}

/** A template that was in use. */
async function putTemplate(scope: Scope, unit: Unit) {
  const [paper, bytes] = ['report' as const, await starterTemplate()];
  const template = await keepTemplate(scope, { unit, paper, fileName: 'mẫu.docx', bytes, shared: false });
  await useDefault(scope, { unit, paper });
  return { ':template': template, 'mau-van-ban/:file': `${template}.docx` };
}

/** One white point. */
const smallPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

/** Names of their own for each unit, so that it is known where a name on a page comes from. Posts are public, membership is not. */
const memberNames: Record<UnitName, string> = {
  federation: 'Khổng Thị Lụa',
  upper: 'Khổng Thị Gấm',
  otherUpper: 'Khổng Thị Nhiễu',
  home: 'Khổng Thị Vóc',
  one: 'Khổng Thị Thao',
  two: 'Khổng Thị Đũi',
  sibling: 'Khổng Thị Tằm',
  stranger: 'Khổng Thị Kén',
};
const officerNames: Record<UnitName, string> = {
  federation: 'Giàng Thị Sen',
  upper: 'Giàng Thị Súng',
  otherUpper: 'Giàng Thị Lài',
  home: 'Giàng Thị Huệ',
  one: 'Giàng Thị Cúc',
  two: 'Giàng Thị Mai',
  sibling: 'Giàng Thị Đào',
  stranger: 'Giàng Thị Mận',
};

/** Members of the home union and its groups who hold no post. */
export const unseenNames = ['Nguyễn Văn Á', 'Trần Thị Đượm', memberNames.home, memberNames.one, memberNames.two];

async function getTerm(scope: Scope, unit: Unit): Promise<Term> {
  const [present] = await listTerms(scope, unit.homeId);
  if (present) return present;
  const years = { ordinal: 4, label: '2023 - 2028', nominalFrom: 2023, nominalTo: 2028 };
  await openTerm(scope, unit, { ...years, startsOn: '2023-01-06', endsOn: null });
  return getTerm(scope, unit);
}

/** `/cd/:unit/tai-khoan/:person` with things of a unit; what stands before a name may ask for a special one. */
export function fillPath(things: Things, path: string, unit: UnitName): string {
  return path.replace(/([\w-]+)\/(:\w+)/gu, (_, before: string, name: string) => {
    const thing = things[unit][`${before}/${name}`] ?? things[unit][name];
    if (!thing) throw new Error(`No thing stands for ${name} in ${path}`);
    return `${before}/${thing}`;
  });
}
