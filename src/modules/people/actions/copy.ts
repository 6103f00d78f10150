import { allow } from '../../../kernel/access.ts';
import { show, type Contract } from '../../../kernel/contract.ts';
import { recordEvent } from '../../../kernel/events.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Files } from '../../../kernel/files.ts';
import { formatDate, formatInstant } from '../../../kernel/vi/dates.ts';
import { collectionNotice, consentChannels, consentPurposes } from '../../../rulesets/privacy.ts';
import { listUnitsOf, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { dependantContract } from '../contract/dependants.ts';
import {
  insuranceSchemes,
  joiningContract,
  leavingContract,
  memberContract,
  openContract,
} from '../contract/member.ts';
import { transferReasons, transferStates } from '../contract/transfers.ts';
import type { PersonCopy } from '../rules/copy.ts';
import { retentionWords } from '../rules/retention.ts';
import { accessWords } from '../rules/watch.ts';
import { insertAccesses, listAccesses } from '../store/accesses.ts';
import { listConsents } from '../store/consents.ts';
import { listCovers } from '../store/covers.ts';
import { listDependants } from '../store/dependants.ts';
import { listMemberships } from '../store/memberships.ts';
import { findPrivate, type Person } from '../store/persons.ts';
import { listPostsOf } from '../store/posts.ts';
import { listTransfersOf } from '../store/transfers.ts';
import { getPerson } from './members.ts';
import { openPortrait } from './portraits.ts';
import { listTimeline } from './timeline.ts';

/** Everything that is kept of a person, for themself (P-3). */
export async function copyForSelf(scope: Scope, files: Files, personId: string, on: string): Promise<PersonCopy> {
  const person = await getPerson(scope, personId);
  const picture = await openPortrait(scope, files, { person, unit: undefined, on });
  return gather(scope, { person, picture, on, extent: 'Toàn bộ dữ liệu đang lưu.' });
}

/** The same by an officer on the person's request; written down as a deed and as an opening of sensitive fields. */
export async function copyForOfficer(
  scope: Scope,
  files: Files,
  o: { unit: Unit; person: Person; on: string },
): Promise<PersonCopy> {
  const { unit, person, on } = o;
  allow(scope, access.sensitive, unit);
  await insertAccesses(scope, { whatCode: 'copy', unitId: unit.unitId, personIds: [person.personId] });
  await recordEvent(scope, {
    verb: 'people.copyGiven',
    unitId: unit.unitId,
    subject: { kind: 'person', id: person.personId },
    summary: 'Lập bản sao dữ liệu cá nhân theo yêu cầu của đoàn viên',
  });
  const extent = `Phần dữ liệu ${unit.shortName} giữ; bản đầy đủ có ở trang “Của tôi” của đoàn viên.`;
  return gather(scope, { person, picture: await openPortrait(scope, files, o), on, extent });
}

async function gather(
  scope: Scope,
  { person, picture, on, extent }: { person: Person; picture: string | undefined; on: string; extent: string },
): Promise<PersonCopy> {
  const { personId } = person;
  const stays = await listMemberships(scope, personId);
  const hidden = (await findPrivate(scope, personId)) ?? {};
  return {
    fullName: person.fullName,
    picture,
    madeOn: on,
    extent,
    purpose: collectionNotice,
    retention: retentionWords(stays[0]),
    sections: [
      { title: 'Hồ sơ', rows: [rowOf(openContract, person)] },
      { title: 'Thông tin nhạy cảm', rows: [rowOf(sensitiveOnly, hidden)] },
      { title: 'Quá trình sinh hoạt', rows: stays.map(stayRow) },
      { title: 'Giới thiệu chuyển sinh hoạt', rows: await transferRows(scope, personId) },
      { title: 'Chức vụ', rows: (await listPostsOf(scope, personId, { withParty: true })).map(postRow) },
      { title: 'Bảo hiểm', rows: (await listCovers(scope, personId)).map(coverRow) },
      {
        title: 'Người thân',
        rows: (await listDependants(scope, [personId])).map((one) => rowOf(dependantContract, one)),
      },
      { title: 'Những việc đã ghi', rows: (await listTimeline(scope, personId, { withParty: true })).map(eventRow) },
      { title: 'Ý kiến đồng ý', rows: (await listConsents(scope, personId)).map(consentRow) },
      {
        title: 'Ai đã mở thông tin nhạy cảm',
        rows: (await listAccesses(scope, { personId, most: 1000 })).map((one) => ({
          'Thời điểm': formatInstant(one.at),
          'Người xem': one.actorName,
          'Nội dung': accessWords(one.whatCode),
        })),
      },
    ],
  };
}

const sensitiveOnly: Contract = {
  ...memberContract,
  fields: Object.fromEntries(Object.entries(memberContract.fields).filter(([, field]) => field.sensitive)),
};

const rowOf = (of: Contract, values: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(of.fields).map(([name, field]) => [
      field.label,
      show(field, (values as Record<string, unknown>)[name]),
    ]),
  );

const dayOf = (day: string | null): string => (day ? formatDate(day) : '');

const stayRow = (stay: Awaited<ReturnType<typeof listMemberships>>[number]): Record<string, string> => ({
  'Nơi sinh hoạt': stay.unitName,
  'Từ ngày': dayOf(stay.fromOn),
  'Hình thức': show(joiningContract.fields.inReason, stay.inReason),
  'Đến ngày': dayOf(stay.toOn),
  'Lý do thôi': show(leavingContract.fields.outReason, stay.outReason),
  'Số thẻ': stay.cardNumber ?? '',
});

async function transferRows(scope: Scope, personId: string): Promise<Record<string, string>[]> {
  const transfers = await listTransfersOf(scope, personId);
  const units = await listUnitsOf(scope, [...new Set(transfers.flatMap((one) => [one.fromUnitId, one.toUnitId]))]);
  const nameOf = (unitId: string) => units.find((one) => one.unitId === unitId)?.name ?? 'đơn vị đã kết thúc hoạt động';
  return transfers.map((one) => ({
    Từ: nameOf(one.fromUnitId),
    Đến: nameOf(one.toUnitId),
    'Từ ngày': dayOf(one.onDate),
    'Lý do': transferReasons.find((reason) => reason.value === one.reasonCode)?.label ?? one.reasonCode,
    'Ghi chú': one.note ?? '',
    'Kết quả': [transferStates[one.state], one.answer].filter(Boolean).join(': '),
  }));
}

const postRow = (post: Awaited<ReturnType<typeof listPostsOf>>[number]): Record<string, string> => ({
  'Chức vụ': post.title,
  Tại: post.organisation ?? post.unitName,
  'Từ ngày': dayOf(post.fromOn),
  'Đến ngày': dayOf(post.toOn),
});

const coverRow = (cover: { schemeCode: string; fromOn: string; toOn: string | null }): Record<string, string> => ({
  Loại: insuranceSchemes.find((one) => one.value === cover.schemeCode)?.label ?? cover.schemeCode,
  'Từ ngày': dayOf(cover.fromOn),
  'Đến ngày': dayOf(cover.toOn),
});

const eventRow = (event: Awaited<ReturnType<typeof listTimeline>>[number]): Record<string, string> => ({
  Ngày: formatDate(event.on),
  Việc: typeof event.title === 'string' ? event.title : '',
  'Chi tiết': typeof event.text === 'string' ? event.text : '',
});

const consentRow = (consent: Awaited<ReturnType<typeof listConsents>>[number]): Record<string, string> => ({
  'Mục đích': consentPurposes.find((one) => one.value === consent.purposeCode)?.label ?? consent.purposeCode,
  'Nội dung': consent.wording,
  'Hình thức': consentChannels.find((one) => one.value === consent.channelCode)?.label ?? '',
  'Ngày đồng ý': dayOf(consent.givenOn),
  'Ngày rút lại': dayOf(consent.withdrawnOn),
});
