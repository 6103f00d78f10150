import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { attachment, mediaTypes } from '../../../kernel/file-name.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { listMembers, peopleAccess, type MemberRow } from '../../people/index.ts';
import { cardsToPdf, type Card } from '../papers/cards.ts';

export function addCardRoutes(app: App): void {
  app.get('/cd/:unit/the-doan-vien.pdf', sendCards);
}

/** 200 sheets. A larger union prints its groups one by one. */
const mostCards = 2000;

/** The cards of all who stand in the unit and its parts today. */
async function sendCards(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, peopleAccess.read, unit);
  const on = today(c.get('services').now());
  const { path, homeId } = unit;
  const members = await listMembers(scope, { path, homeId, on, named: true, most: mostCards + 1 });
  if (members.length > mostCards)
    throw new Refusal(
      'cards.tooMany',
      `Mỗi lần in không quá ${formatNumber(mostCards)} thẻ. Hãy mở từng tổ, bộ phận rồi in thẻ của nơi đó.`,
    );
  if (members.length === 0) throw new Refusal('cards.nobody', 'Đơn vị chưa có đoàn viên để in thẻ.');
  await recordEvent(scope, {
    verb: 'people.cardsPrinted',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `In ${formatNumber(members.length)} thẻ đoàn viên`,
  });
  const cards = members.map((member) => cardOf(member, unit.unitId));
  return c.body(new Uint8Array(await cardsToPdf({ issuer: unit.shortName, cards })), 200, {
    'content-type': mediaTypes.pdf,
    'content-disposition': attachment(`the-doan-vien-${unit.code}-${on}`, 'pdf'),
    'cache-control': 'no-store',
  });
}

/** The square bears the person's identifier, which says nothing by itself; card numbers may be missing or given twice. */
const cardOf = (member: MemberRow, unitId: string): Card => ({
  name: member.fullName,
  part: member.unitId === unitId ? '' : member.unitName,
  number: member.cardNumber ?? '',
  code: member.personId.replaceAll('-', '').toUpperCase(),
});
