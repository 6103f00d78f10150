import type { Place } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listAbove } from '../../org/index.ts';
import type { Paper, PaperCode, Template } from '../contract.ts';
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

/** A report as Word file: in the unit's template where there is one, else in the layout of the law. */
export async function drawWord(scope: Scope, { unit, paper, today }: Drawn): Promise<Buffer> {
  const template = await findTemplate(scope, { unit, paper: 'report', today });
  return template ? fillTemplate(template.bytes, paper) : paperToDocx(paper);
}

/**
 * The same as PDF. A template is drawn by LibreOffice; where the computer has none the PDF keeps the layout of the law, and
 * the page of templates says so.
 */
export async function drawPdf(scope: Scope, drawn: Drawn): Promise<Buffer> {
  const template = await findTemplate(scope, { ...drawn, paper: 'report' });
  const office = template && (await findOffice());
  return office ? officePdf(office, await fillTemplate(template.bytes, drawn.paper)) : paperToPdf(drawn.paper);
}
