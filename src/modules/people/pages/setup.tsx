import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { html, themeOf, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions, TextField } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { Card, Halves } from '../../../kernel/ui/page.tsx';
import { PlainShell } from '../../../kernel/ui/shell.tsx';
import {
  setupAccountContract,
  setupContract,
  setupOfficerContract,
  setupTermContract,
  setupUnitContract,
} from '../contract/setup.ts';

/** Two ways in. */
export function choicePage(c: Ctx): Response {
  return html(
    c,
    <PlainShell
      title="Bắt đầu"
      heading="Bắt đầu dùng Nhiệm Kỳ"
      lead="Cơ sở dữ liệu đang trống. Đồng chí muốn làm gì trước?"
      broad
      theme={themeOf(c)}
    >
      <Halves>
        <Card
          title="Khai báo công đoàn cơ sở"
          actions={
            <Button href="/khai-bao/don-vi" kind="primary">
              Khai báo đơn vị của tôi
            </Button>
          }
        >
          <p>
            Khoảng ba phút: tên công đoàn, nhiệm kỳ đang diễn ra, tài khoản của Chủ tịch. Đoàn viên và số liệu bổ sung
            sau.
          </p>
        </Card>
        <Card
          title="Dùng thử với dữ liệu mẫu"
          actions={
            <div data-turbo="false">
              <PostButton action="/khai-bao/mau">Nạp dữ liệu mẫu</PostButton>
            </div>
          }
        >
          <p>
            Một tỉnh do phần mềm đặt ra, đủ một nhiệm kỳ số liệu. Vào thử với nhiều vai khác nhau. Muốn làm việc thật
            thì sau đó chạy phần mềm với thư mục dữ liệu khác.
          </p>
        </Card>
      </Halves>
    </PlainShell>,
  );
}

export function codePage(c: Ctx, form: FormState): Response {
  return html(
    c,
    <PlainShell
      title="Mã khai báo"
      heading="Khai báo lần đầu"
      lead="Phần mềm đang mở cho máy khác truy cập. Để chắc đồng chí là người cài đặt, hãy nhập mã 6 ký tự in trên màn hình dòng lệnh."
      theme={themeOf(c)}
    >
      <Form action="/khai-bao/ma" errors={form.message ? [{ field: 'code', text: form.message }] : []}>
        <TextField
          name="code"
          label="Mã khai báo"
          required
          autofocus
          autocomplete="one-time-code"
          error={form.errors['code']}
          maxLength={12}
          short
        />
        <FormActions submit="Tiếp tục" />
      </Form>
    </PlainShell>,
  );
}

export function declarePage(c: Ctx, form: FormState, today: string): Response {
  return html(
    c,
    <PlainShell
      title="Khai báo công đoàn cơ sở"
      broad
      theme={themeOf(c)}
      lead="Những điều này sửa được về sau, trong mục Tổ chức."
    >
      <Form action="/khai-bao/don-vi" errors={errorsOf(setupContract, form)}>
        {[setupUnitContract, setupTermContract, setupOfficerContract].map((part) => (
          <FieldSet title={part.label}>
            <ContractFields of={part} form={form} today={today} />
          </FieldSet>
        ))}
        <AccountFields form={form} />
        <FormActions
          submit="Khai báo"
          cancelHref="/khai-bao"
          note="Đồng chí giữ luôn quyền quản trị: cấp tài khoản cho người khác, khai báo đơn vị."
        />
      </Form>
    </PlainShell>,
  );
}

function AccountFields({ form }: { form: FormState }) {
  const { username, password, again } = setupAccountContract.fields;
  const name = form.typed['username'];
  return (
    <FieldSet title={setupAccountContract.label}>
      <TextField
        name="username"
        label={username.label}
        hint={username.hint}
        required
        full
        value={typeof name === 'string' ? name : undefined}
        error={form.errors['username']}
        autocomplete="username"
      />
      <TextField
        name="password"
        label={password.label}
        hint={password.hint}
        required
        type="password"
        error={form.errors['password']}
        autocomplete="new-password"
      />
      <TextField
        name="again"
        label={again.label}
        required
        type="password"
        error={form.errors['again']}
        autocomplete="new-password"
      />
    </FieldSet>
  );
}

export type SampleProgress =
  | { state: 'waiting' }
  | { state: 'loading'; step: string }
  | { state: 'done' }
  | { state: 'refused'; reason: string };

/** How far the sample is. Asks again by itself, also without scripts. */
export function samplePage(c: Ctx, now: SampleProgress): Response {
  if (now.state === 'loading') c.header('refresh', '1');
  return html(
    c,
    <PlainShell title="Dữ liệu mẫu" heading="Đang nạp dữ liệu mẫu" theme={themeOf(c)}>
      {now.state === 'loading' && (
        <>
          <p role="status">{now.step}</p>
          <p class="under">Trang này tự cập nhật. Xong sẽ chuyển sang trang đăng nhập.</p>
        </>
      )}
      {now.state === 'refused' && <Note kind="refused">{now.reason}</Note>}
      {now.state !== 'loading' && (
        <div class="actions">
          <Button href="/khai-bao" kind="primary">
            Quay lại
          </Button>
        </div>
      )}
    </PlainShell>,
  );
}
