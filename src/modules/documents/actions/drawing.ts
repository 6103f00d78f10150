import type { Place } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listAbove } from '../../org/index.ts';
import { paperKinds, type Paper, type PaperCode, type Template } from '../contract.ts';
import { paperToDocx } from '../papers/docx.ts';
import { paperToPdf } from '../papers/pdf.ts';
import { fillTemplate } from '../papers/template/filling.ts';
import { findOffice, officePdf } from '../papers/template/office.ts';
import { listInUse } from '../store.ts';

/** The template that a unit's paper is written into: its own, else the nearest one that a unit above shares. */
export async function findTemplate(
  scope: Scope,
  o: { unit: Place; paper: PaperCode; today: string },
): Promise<(Template & { bytes: Buffer }) | undefined> {
  const above = await listAbove(scope, { path: o.unit.path, on: o.today });
  const chain = [o.unit.unitId, ...above.map((unit) => unit.unitId)];
  const inUse = await listInUse(scope, { unitIds: chain, paper: o.paper });
  return inUse
    .filter((one) => one.unitId === o.unit.unitId || one.shared)
    .toSorted((one, other) => chain.indexOf(one.unitId) - chain.indexOf(other.unitId))[0];
}

interface Drawn {
  unit: Place;
  paper: Paper;
  today: string;
}

/** What the paper is written into; kinds that have no templates keep the layout of the law. */
const templateOf = async (scope: Scope, { unit, paper: { kind }, today }: Drawn) => {
  const known = paperKinds.find(({ value }) => value === kind);
  return known && findTemplate(scope, { unit, paper: known.value, today });
};

/** A paper as Word file: in the unit's template where there is one, else in the layout of the law. */
export async function drawWord(scope: Scope, drawn: Drawn): Promise<Buffer> {
  const template = await templateOf(scope, drawn);
  return template ? fillTemplate(template.bytes, drawn.paper) : paperToDocx(drawn.paper);
}

/**
 * The same as PDF. A template is drawn by LibreOffice; where the computer has none the PDF keeps the layout of the law, and
 * the page of templates says so.
 */
export async function drawPdf(scope: Scope, drawn: Drawn): Promise<Buffer> {
  const template = await templateOf(scope, drawn);
  const office = template && (await findOffice());
  return office ? officePdf(office, await fillTemplate(template.bytes, drawn.paper)) : paperToPdf(drawn.paper);
}
