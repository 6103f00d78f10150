import { allow } from '../../../kernel/access.ts';
import { attachment, fileName, mediaTypes } from '../../../kernel/file-name.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { drawPdf, drawWord, type Paper } from '../../documents/index.ts';
import { access } from '../access.ts';
import { writeMeetingPaper, type MeetingPaper } from '../actions/meeting-papers.ts';
import { readOwnMeeting } from './meetings.ts';

const papers = { 'giay-moi': 'invitation', 'bien-ban': 'minutes' } as const satisfies Record<string, MeetingPaper>;

/** Invitation and minutes of a meeting as official papers. */
export function addMeetingPaperRoutes(app: App): void {
  app.get('/cd/:unit/hop/:entry/van-ban/:file{(?:giay-moi|bien-ban)\\.(?:docx|pdf)}', sendPaper);
}

async function sendPaper(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.read, c.get('unit'));
  const { row, unit } = await readOwnMeeting(c);
  const [name = '', form = ''] = (c.req.param('file') ?? '').split('.');
  const paper = await writeMeetingPaper(c.get('scope'), { unit, row, paper: papers[name as keyof typeof papers] });
  return sendMeetingPaper(c, { paper, form, onDate: row.onDate });
}

/** Drawn in the template of the page's unit. */
export async function sendMeetingPaper(c: Ctx, o: { paper: Paper; form: string; onDate: string }): Promise<Response> {
  const form = o.form as 'docx' | 'pdf';
  const drawn = { unit: c.get('unit'), paper: o.paper, today: today(c.get('services').now()) };
  const bytes = await (form === 'pdf' ? drawPdf : drawWord)(c.get('scope'), drawn);
  const kind = o.paper.kind === 'minutes' ? 'Biên bản' : 'Giấy mời';
  const name = fileName(
    `${kind} ${o.paper.head.abstract ?? ''} ${formatDate(o.onDate).replaceAll('/', '.')}`,
    c.get('unit').shortName,
  );
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaTypes[form],
    'content-disposition': attachment(name, form),
    'cache-control': 'private, no-store',
  });
}
