import { Refusal } from '../kernel/refusal.ts';
import type { Command } from './command.ts';
import { choosePeriod, periodForm, periodOptions } from './period.ts';

export const indicator: Command = {
  words: 'indicator',
  form: `MÃ|all --unit MÃ-ĐƠN-VỊ ${periodForm}`,
  about: 'một hoặc mọi chỉ số của một đơn vị (gồm cả bên dưới) trong một kỳ, dạng JSON',
  options: { unit: { type: 'string', help: 'mã đơn vị, xem: bin/nhiemky units' }, ...periodOptions },
  operands: ['MÃ-CHỈ-SỐ (hoặc all)'],
  async run(call) {
    const [code = ''] = call.operands;
    const unitCode = call.need('unit');
    const [{ inUnit, withServices }, { listDefinitions, measure, showOutcome }, dates] = await Promise.all([
      import('./opened.ts'),
      import('../modules/indicators/index.ts'),
      import('../kernel/vi/dates.ts'),
    ]);
    await withServices(call, async (services) => {
      const today = dates.today(services.now());
      const answer = await inUnit(services, unitCode, async (scope, unit) => {
        const { term, period } = await choosePeriod(scope, unit, call, today);
        const all = await listDefinitions(scope, today);
        const wanted = code === 'all' ? all : all.filter((one) => one.code === code);
        if (wanted.length === 0)
          throw new Refusal(
            'cli.indicator',
            `Không có chỉ số "${code}". Có: ${all.map((one) => one.code).join(', ')}.`,
          );
        const readings = await measure(scope, wanted, { path: unit.path, period, today });
        return {
          unit: { code: unit.code, name: unit.name },
          term: term ? { ordinal: term.ordinal, label: term.label } : null,
          period,
          readOn: today,
          indicators: readings.map(({ definition, outcome }) => ({
            code: definition.code,
            version: definition.version,
            name: definition.name,
            unitOfMeasure: definition.unitOfMeasure,
            outcome,
            shown: showOutcome(definition, outcome),
          })),
        };
      });
      call.print(JSON.stringify(answer, null, 2));
    });
  },
};
