import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import type { TermValues } from '../contract.ts';
import { checkTerm, refuseOverlap, termBefore } from '../rules/terms.ts';
import {
  insertBody,
  insertTerm,
  listBodies,
  listTerms,
  updateBody,
  updateTerm,
  type Body,
  type Term,
} from '../store/terms.ts';
import type { Unit } from '../store/units.ts';

/**
 * Opens a term of the unit's home. A term before it that is still open ends the day before: two terms never hold at once.
 * @returns its id. Refuses an overlap with a term whose end is known.
 */
export async function openTerm(
  scope: Scope,
  unit: Unit,
  values: TermValues,
  termId: string = newId(),
): Promise<string> {
  if (!scope.system) allow(scope, access.change, unit);
  checkTerm(values);
  const terms = await listTerms(scope, unit.homeId);
  const before = termBefore(terms, values.startsOn);
  if (before?.endsOn === null) await updateTerm(scope, before.termId, { endsOn: addDays(values.startsOn, -1) });
  refuseOverlap(
    values,
    terms.filter((term) => term.termId !== before?.termId || before.endsOn !== null),
  );
  await insertTerm(scope, { termId, unitId: unit.homeId, ...values });
  await recordEvent(scope, {
    verb: 'org.termOpened',
    unitId: unit.unitId,
    subject: { kind: 'term', id: termId },
    summary: `Khai báo nhiệm kỳ ${values.label}`,
  });
  return termId;
}

/** @throws NotThere for a term of another union */
export async function getTerm(scope: Scope, unit: Unit, termId: string): Promise<Term> {
  const term = (await listTerms(scope, unit.homeId)).find((one) => one.termId === termId);
  if (!term) throw new NotThere('Không tìm thấy nhiệm kỳ này.');
  return term;
}

export async function changeTerm(scope: Scope, unit: Unit, term: Term, values: TermValues): Promise<void> {
  allow(scope, access.change, unit);
  checkTerm(values);
  refuseOverlap(
    values,
    (await listTerms(scope, unit.homeId)).filter((other) => other.termId !== term.termId),
  );
  await updateTerm(scope, term.termId, values);
  await recordEvent(scope, {
    verb: 'org.termChanged',
    unitId: unit.unitId,
    subject: { kind: 'term', id: term.termId },
    summary: `Sửa nhiệm kỳ ${values.label}`,
  });
}

type BodyFields = { kindCode: string; name: string; fromOn: string; toOn: string | null };

/** A body of the unit. Refuses a last day before the first. */
export async function formBody(
  scope: Scope,
  unit: Unit,
  body: BodyFields & { termId: string | null; bodyId?: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.change, unit);
  checkBody(body);
  const bodyId = body.bodyId ?? newId();
  await insertBody(scope, { ...body, bodyId, unitId: unit.unitId });
  return bodyId;
}

/** Corrects a body, or ends it. Refuses a last day before the first. */
export async function changeBody(scope: Scope, unit: Unit, bodyId: string, values: BodyFields): Promise<void> {
  allow(scope, access.change, unit);
  checkBody(values);
  await updateBody(scope, bodyId, values);
  await recordEvent(scope, {
    verb: 'org.bodyChanged',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `Sửa ${values.name}`,
  });
}

/** @throws NotThere for a body of another unit */
export async function getBody(scope: Scope, unit: Unit, bodyId: string): Promise<Body> {
  const body = (await listBodies(scope, { unitId: unit.unitId })).find((one) => one.bodyId === bodyId);
  if (!body) throw new NotThere('Không tìm thấy ban này.');
  return body;
}

const checkBody = ({ fromOn, toOn }: BodyFields): void =>
  refuseUnless(toOn === null || toOn >= fromOn, 'org.bodyDates', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', {
    toOn: 'Trước ngày bắt đầu.',
  });
