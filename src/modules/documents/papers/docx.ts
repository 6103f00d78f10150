import type { Document } from 'docx';
import type { Paper } from '../contract.ts';
import { withCharts } from './chart.ts';
import { printForm } from './print-form.ts';
import { withPictures } from './word/chart.ts';

/**
 * The paper as a Word file an officer goes on editing: real heading styles, named styles for every part, table heads
 * that repeat, Vietnamese as its language. "Times New Roman" is named, not embedded: officers have it.
 * @throws Refusal `documents.text`
 */
export async function paperToDocx(paper: Paper): Promise<Buffer> {
  const form = await withPictures(await withCharts(printForm(paper)));
  // Loaded on the first paper: the library costs a tenth of a second that no server start should pay.
  const [{ Packer }, { wordDocument }] = await Promise.all([import('docx'), import('./word/document.ts')]);
  return Packer.toBuffer(wordDocument(form.form, form.pictures) satisfies Document);
}
