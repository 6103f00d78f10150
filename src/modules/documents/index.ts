/**
 * Official papers: what a union writes, numbers and signs. A `Paper` is written once as plain data and drawn three
 * ways that agree with each other: a Word file to go on editing, a PDF/A to sign and send, HTML on the screen.
 * Whoever has something to say (reports, congress, election) makes the paper; form, symbols and signing are the law's and stand here.
 */
export type {
  Align,
  Block,
  Cell,
  Column,
  CongressHead,
  FormHead,
  ListMarker,
  OfficialHead,
  Paper,
  Row,
  Run,
  Runs,
  Signer,
  Signing,
} from './contract.ts';
export { drawPdf, drawWord } from './actions/drawing.ts';
export { keepTemplate, useDefault } from './actions/templates.ts';
export { starterTemplate } from './papers/template/starter.ts';
export { access as documentsAccess } from './access.ts';
export { templatesHref } from './pages/templates.tsx';
export { drawCharts } from './papers/chart.ts';
export { paragraphsOf } from './papers/prose.ts';
export { paperToDocx } from './papers/docx.ts';
export { paperToPdf } from './papers/pdf.ts';
export { cardsToPdf, type Card } from './papers/cards.ts';
export { addDocumentRoutes } from './routes/templates.tsx';
export { PaperView } from './pages/paper-view.tsx';
export { capitals, documentSymbol } from './rules/official.ts';
export { type DocumentKind } from '../../rulesets/document-format.ts';
