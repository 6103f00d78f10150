import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WrongUse, type Command } from './command.ts';
import { choosePeriod, periodForm, periodOptions } from './period.ts';

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
    const [{ inUnitForShow, withServices }, { forms, renderReport }, dates] = await Promise.all([
      import('./opened.ts'),
      import('../modules/reports/index.ts'),
      import('../kernel/vi/dates.ts'),
    ]);
    const typed = call.text('format') ?? out.split('.').at(-1) ?? '';
    const form = forms.find((one) => one === typed.toLowerCase());
    if (!form) throw new WrongUse(`Dạng tệp là ${forms.join(', ')}; "${typed}" chưa ghi được.`);
    const bytes = await withServices(call, async (services) => {
      const today = dates.today(services.now());
      return inUnitForShow(services, unitCode, async (scope, unit) => {
        const { term, period } = await choosePeriod(scope, unit, call, today);
        const of = call.text('from') === undefined ? { term } : { period };
        return renderReport(scope, { unit, ...of, form, today, say: call.say });
      });
    });
    writeFileSync(out, bytes);
    call.print(out);
  },
};
