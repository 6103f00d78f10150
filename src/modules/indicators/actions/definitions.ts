import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { lockRecord, type Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { allowCatalogue, codeOf } from '../../ledger/index.ts';
import type { DefinitionForm, Rule } from '../contract.ts';
import { unitOfMeasureOf, type Measure } from '../rules/making.ts';
import { endDefinition, insertDefinition, listNewestDefinitions, type DatedDefinition } from '../store/definitions.ts';

/** Numbers that an office made itself bear this in front; those of the program do not. */
const own = 'own.';
export const isOwn = ({ code }: { code: string }): boolean => code.startsWith(own);

/** @throws NotThere */
export async function getNewest(scope: Scope, code: string): Promise<DatedDefinition> {
  const definition = (await listNewestDefinitions(scope)).find((one) => one.code === code);
  if (!definition) throw new NotThere('Không tìm thấy số liệu này.');
  return definition;
}

interface Made {
  unit: Place;
  values: DefinitionForm;
  measure: Measure;
  rule: Rule;
}

/**
 * Defines a number without code, for every unit of the home of storage. It holds for all times: what was recorded before is counted too.
 * Made twice by the same form it is there once. @returns its code. Refuses who does not keep the catalogue, and `indicators.name`.
 */
export async function makeDefinition(scope: Scope, { unit, values, measure, rule }: Made): Promise<string> {
  await allowCatalogue(scope, unit);
  await lockRecord(scope, `${scope.tenantId} indicators`);
  const all = await listNewestDefinitions(scope);
  const same = all.find((one) => fold(one.name) === fold(values.name) && one.validTo === null);
  if (same && isOwn(same) && isDeepStrictEqual(same.rule, rule)) return same.code;
  refuseTaken(same);
  const code = `${own}${codeOf(
    values.name,
    all.filter(isOwn).map((one) => one.code.slice(own.length)),
  )}`;
  const unitOfMeasure = unitOfMeasureOf(measure, values.unitOfMeasure);
  await insertDefinition(scope, {
    code,
    version: 1,
    name: values.name,
    unitOfMeasure,
    rule,
    validFrom: '1990-01-01',
    validTo: null,
  });
  await noteEvent(scope, unit, code, `Thêm số liệu: ${values.name}`);
  return code;
}

function refuseTaken(same: DatedDefinition | undefined): void {
  if (same) throw new Refusal('indicators.name', `Đã có số liệu tên “${same.name}”.`, { name: 'Hãy đặt tên khác.' });
}

/**
 * A new version from a day on; the one before goes on holding for the days before. What was frozen keeps its version.
 * Refuses `indicators.from` for a day on which the version before does not hold yet, and what `makeDefinition` refuses.
 */
export async function changeDefinition(
  scope: Scope,
  { unit, code, version, from, values, measure, rule }: Made & { code: string; version: number; from: string },
): Promise<void> {
  await allowCatalogue(scope, unit);
  await lockRecord(scope, `${scope.tenantId} indicators`);
  const before = await getOwn(scope, code);
  refuseUnless(
    before.version === version && before.validTo === null,
    'indicators.stale',
    'Số liệu này vừa được người khác sửa. Những gì đồng chí gõ vẫn còn ở dưới: hãy xem bản mới ở thẻ khác, rồi bấm ghi lần nữa nếu vẫn muốn thay.',
  );
  refuseUnless(
    from > before.validFrom,
    'indicators.from',
    `Bản đang dùng áp dụng từ ${formatDate(before.validFrom)}; bản mới phải từ sau ngày đó.`,
    { from: 'Hãy chọn ngày sau.' },
  );
  const others = (await listNewestDefinitions(scope)).filter((one) => one.code !== code && one.validTo === null);
  refuseTaken(others.find((one) => fold(one.name) === fold(values.name)));
  await endDefinition(scope, { code, version, validTo: from });
  const unitOfMeasure = unitOfMeasureOf(measure, values.unitOfMeasure);
  await insertDefinition(scope, {
    code,
    version: version + 1,
    name: values.name,
    unitOfMeasure,
    rule,
    validFrom: from,
    validTo: null,
  });
  await noteEvent(scope, unit, code, `Sửa cách tính từ ${formatDate(from)}: ${values.name}`);
}

/** It is read no more from a day on. What rests on it (targets, reports) says so. */
export async function stopDefinition(
  scope: Scope,
  { unit, code, on }: { unit: Place; code: string; on: string },
): Promise<void> {
  await allowCatalogue(scope, unit);
  const { version, name } = await getOwn(scope, code);
  await endDefinition(scope, { code, version, validTo: on });
  await noteEvent(scope, unit, code, `Thôi dùng số liệu: ${name}`);
}

async function getOwn(scope: Scope, code: string): Promise<DatedDefinition> {
  const definition = await getNewest(scope, code);
  refuseUnless(
    isOwn(definition),
    'indicators.shipped',
    'Số liệu có sẵn của phần mềm không sửa; hãy chép thành số liệu mới.',
  );
  return definition;
}

const noteEvent = (scope: Scope, unit: Place, code: string, summary: string): Promise<void> =>
  recordEvent(scope, {
    verb: 'indicators.definitionChanged',
    unitId: unit.unitId,
    subject: { kind: 'indicator', id: null },
    summary,
    detail: { code },
  });
