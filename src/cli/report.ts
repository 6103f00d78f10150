import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Composed } from '../modules/reports/index.ts';
import { WrongUse, type Command } from './command.ts';
import { choosePeriod, periodForm, periodOptions } from './period.ts';

const forms = ['docx', 'pdf', 'json'] as const;
type Form = (typeof forms)[number];

export const report: Command = {
  words: 'report',
  form: `--unit MÃ-ĐƠN-VỊ --out TỆP [--format docx|pdf|json] ${periodForm}`,
  about: 'báo cáo tổng kết nhiệm kỳ của một đơn vị ra tệp Word, PDF hoặc JSON',
  options: {
    unit: { type: 'string', help: 'mã đơn vị, xem: bin/nhiemky units' },
    out: { type: 'string', help: 'tệp ghi ra' },
    format: { type: 'string', help: 'docx, pdf hoặc json; mặc định theo đuôi của tệp' },
    ...periodOptions,
  },
  async run(call) {
    const [unitCode, out] = [call.need('unit'), resolve(call.need('out'))];
    const form = readForm(call.text('format') ?? out.split('.').at(-1) ?? '');
    const [{ inUnitForShow, withServices }, reports, dates] = await Promise.all([import('./opened.ts'), import('../modules/reports/index.ts'), import('../kernel/vi/dates.ts')]);
    const bytes = await withServices(call, async (services) => {
      const today = dates.today(services.now());
      // A report that nobody has begun yet is drawn up for the file alone.
      return inUnitForShow(services, unitCode, async (scope, unit) => {
        const { term, period } = await choosePeriod(scope, unit, call, today);
        if (!term) throw new WrongUse(`${unit.name} chưa khai báo nhiệm kỳ nào.`);
        const isTerm = call.text('from') === undefined;
        const begun = isTerm ? (await reports.listReports(scope, unit.unitId)).find((one) => one.termId === term.termId) : undefined;
        const frozen = begun?.state === 'adopted' ? await reports.findFreeze(scope, begun.reportId) : undefined;
        if (frozen && form !== 'json') {
          call.say('Báo cáo đã được thông qua: ghi ra đúng bản đã chốt.');
          return (await reports.readFrozenFile(scope, frozen.freezeId, form))?.bytes;
        }
        const reportId = begun?.reportId ?? (await reports.draftTermReport(scope, { unit, term, today }));
        const drawn = await reports.getReport(scope, unit, reportId);
        const composed = await reports.compose(scope, { unit, report: isTerm ? drawn : { ...drawn, period }, passages: await reports.listPassages(scope, reportId), today });
        const asked = { unit: { code: unit.code, name: unit.name }, term: { ordinal: term.ordinal, label: term.label }, period, readOn: today, state: drawn.state };
        if (frozen) return Buffer.from(JSON.stringify({ ...asked, figures: await reports.listFrozenFigures(scope, frozen.freezeId), paper: frozen.paper }, null, 2));
        for (const { heading, expects } of composed.waiting) call.say(`Mục "${heading}" còn chờ lời của cán bộ: ${expects}`);
        return draw(composed, form, asked);
      });
    });
    writeFileSync(out, bytes ?? '');
    call.print(out);
  },
};

function readForm(typed: string): Form {
  const form = forms.find((one) => one === typed.toLowerCase());
  if (!form) throw new WrongUse(`Dạng tệp là ${forms.join(', ')}; "${typed}" chưa ghi được.`);
  return form;
}

async function draw({ paper, figures }: Composed, form: Form, asked: object): Promise<Buffer> {
  if (form === 'json') return Buffer.from(JSON.stringify({ ...asked, figures, paper }, null, 2));
  const { paperToDocx, paperToPdf } = await import('../modules/documents/index.ts');
  return form === 'docx' ? paperToDocx(paper) : paperToPdf(paper);
}
