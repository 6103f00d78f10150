import { contract, text } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx } from '../../../kernel/http.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Services } from '../../../kernel/services.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { declareUnion, isEmpty } from '../actions/setup.ts';
import { setupContract } from '../contract/setup.ts';
import { choicePage, codePage, declarePage, samplePage, type SampleProgress } from '../pages/setup.tsx';
import { openSetupCode, type SetupCode } from './code.ts';

/** What the entry point hands to the pages that stand before the gate. */
export interface Opening {
  loadSample: (services: Services, onProgress: (text: string) => void) => Promise<void>;
  /** Says something on the terminal. */
  announce: (text: string) => void;
}

/** And what the list of modules adds: what every union starts with. */
export interface FirstVisit extends Opening {
  furnish: (scope: Scope) => Promise<void>;
}

const codeContract = contract('setupCode', 'Mã khai báo', {
  code: text('Mã trên màn hình dòng lệnh', { required: true, max: 20 }),
});

/** The first visit; once the database holds a union these addresses are gone for ever. */
export function addSetupRoutes(app: App, opening: FirstVisit): void {
  const code = openSetupCode(opening.announce);
  const sample = openSampleLoading(opening);
  app.get('/', async (c, next) => ((await isEmpty(c.get('services'))) ? c.redirect('/khai-bao', 303) : next()));
  app.use('/khai-bao/*', async (c, next) => {
    if (
      !(await isEmpty(c.get('services'))) &&
      !(c.req.path === '/khai-bao/mau' && c.req.method === 'GET' && sample.now.state === 'done')
    )
      throw new NotThere();
    if (code.asks(c) && c.req.path !== '/khai-bao/ma')
      return c.req.path === '/khai-bao' ? codePage(c, freshForm()) : c.redirect('/khai-bao', 303);
    return next();
  });
  addSetupPages(app, opening, code, sample);
}

function addSetupPages(app: App, { furnish }: FirstVisit, code: SetupCode, sample: SampleLoading): void {
  app.get('/khai-bao', (c) => choicePage(c));
  app.post('/khai-bao/ma', (c) =>
    submit(c, {
      contract: codeContract,
      act: async (values) => {
        code.accept(c, values.code);
        return { to: '/khai-bao' };
      },
      again: (form) => codePage(c, form),
    }),
  );
  app.get('/khai-bao/don-vi', (c) => declarePage(c, freshForm(), todayOf(c)));
  app.post('/khai-bao/don-vi', (c) =>
    submit(c, {
      contract: setupContract,
      act: async (values) => {
        const services = c.get('services');
        const { home } = await declareUnion(services, values, furnish);
        await services.identity.signIn(c, values);
        return { to: home, say: 'Đã khai báo xong. Chúc Ban Chấp hành một nhiệm kỳ nhiều kết quả.' };
      },
      again: (form) => declarePage(c, form, todayOf(c)),
    }),
  );
  app.post('/khai-bao/mau', (c) => {
    sample.start(c.get('services'));
    return c.redirect('/khai-bao/mau', 303);
  });
  app.get('/khai-bao/mau', (c) =>
    sample.now.state === 'done' ? c.redirect('/dang-nhap', 303) : samplePage(c, sample.now),
  );
}

const todayOf = (c: Ctx): string => today(c.get('services').now());

interface SampleLoading {
  readonly now: SampleProgress;
  start(services: Services): void;
}

/** The sample takes some seconds: it goes on while the page asks how far it is. */
function openSampleLoading({ loadSample }: Opening): SampleLoading {
  let now: SampleProgress = { state: 'waiting' };
  const load = async (services: Services): Promise<void> => {
    now = { state: 'loading', step: 'Đang chuẩn bị…' };
    try {
      await loadSample(services, (step) => (now = { state: 'loading', step }));
      now = { state: 'done' };
    } catch (error) {
      if (!(error instanceof Refusal)) services.log.error({ err: error }, 'sample');
      now = {
        state: 'refused',
        reason:
          error instanceof Refusal
            ? error.message
            : 'Chưa nạp được dữ liệu mẫu vì lỗi ở phía phần mềm. Chi tiết nằm trên màn hình dòng lệnh.',
      };
    }
  };
  return {
    get now() {
      return now;
    },
    start(services) {
      if (now.state !== 'loading') void load(services);
    },
  };
}
