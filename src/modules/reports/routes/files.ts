import { offer } from '../../../kernel/api.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { describeReport, renderFile, type Form } from '../actions/render.ts';
import { reportContract } from '../contract.ts';
import { attachment, fileName, mediaTypes } from '../../../kernel/file-name.ts';
import { listReports, type KeptReport } from '../store/reports.ts';
import { openReport, readUnit } from './reading.ts';

/** A report as a file, and the reports for programs. */
export function addFiles(app: App): void {
  app.get('/cd/:unit/bao-cao/:file{[0-9a-f-]{36}\\.(?:docx|pdf|json)}', sendFile);
  offer(app, { name: 'reports', label: 'Báo cáo', contract: reportContract, list, find });
}

async function sendFile(c: Ctx): Promise<Response> {
  const [reportId = '', form = ''] = (c.req.param('file') ?? '').split('.');
  const opened = await openReport(c, reportId);
  const { bytes, sha256 } = await renderFile(c.get('scope'), { ...opened, form: form as Form });
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaTypes[form as Form],
    'content-disposition': attachment(fileName(opened.report.title, opened.unit.shortName), form),
    'cache-control': 'private, no-store',
    ...(sha256 ? { 'x-content-sha256': sha256 } : {}),
  });
}

async function list(c: Ctx): Promise<{ items: Record<string, unknown>[]; next: null }> {
  const { unitId } = await readUnit(c);
  return { items: (await listReports(c.get('scope'), unitId)).map(described), next: null };
}

const described = ({ reportId, title, state, period }: KeptReport): Record<string, unknown> => ({
  id: reportId,
  title,
  state,
  periodFrom: period.from,
  periodTo: period.to,
});

async function find(c: Ctx, id: string): Promise<Record<string, unknown>> {
  const opened = await openReport(c, id);
  return { ...described(opened.report), ...(await describeReport(c.get('scope'), opened)) };
}
