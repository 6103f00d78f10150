import type { ComponentChildren } from 'preact';
import { html, themeOf, type Ctx } from '../../../kernel/http.ts';
import { IconSheet } from '../../../kernel/ui/icon.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PlainShell } from '../../../kernel/ui/shell.tsx';

/** The islands of these pages show drawings, which only the server has. */
const drawings = [
  'circle-alert',
  'circle-check',
  'circle-x',
  'download',
  'info',
  'key-round',
  'lock',
  'pencil',
  'search-check',
  'triangle-alert',
  'undo-2',
  'upload',
] as const;

/**
 * Each is a page by itself, without a session and without Turbo: nothing of a ballot may stay in what Turbo keeps of a page
 * for the way back.
 */
const Booth = ({
  c,
  title,
  lead,
  without,
  children,
}: {
  c: Ctx;
  title: string;
  lead: string;
  /** How to do it without JavaScript. */
  without: ComponentChildren;
  children: ComponentChildren;
}) => (
  <PlainShell title={title} lead={lead} theme={themeOf(c)} broad>
    <div class="booth" data-turbo="false">
      <IconSheet names={drawings} />
      <noscript>
        <Note kind="warning">{without}</Note>
      </noscript>
      {children}
      <nav class="booth-ways" aria-label="Các trang bầu cử kiểm chứng được">
        <a href="/bo-phieu">Bỏ phiếu</a>
        <a href="/kiem-phieu">Kiểm tra hồ sơ</a>
        <a href="/giu-khoa">Tạo khóa cho người giữ khóa</a>
      </nav>
    </div>
  </PlainShell>
);

/** E-41: said wherever the mode is described. */
const NotYetAllowed = () => (
  <Note>
    Chưa thấy quy định của Tổng Liên đoàn về bỏ phiếu kín bằng điện tử. Trong phần mềm, cách bỏ phiếu này tắt cho đến
    khi cán bộ ghi số, ngày của văn bản cho phép; mặc định vẫn là phiếu giấy.
  </Note>
);

const Honest = () => (
  <details class="fold honest">
    <summary>Cách này bảo vệ điều gì, và không bảo vệ điều gì</summary>
    <h2>Bảo vệ</h2>
    <ul>
      <li>Lá phiếu được mã hóa ngay trên máy này. Máy chủ chỉ nhận lá phiếu đã mã hóa, không nhận mã cử tri.</li>
      <li>Chỉ tổng số phiếu được giải mã, khi đủ những người giữ khóa; không ai mở riêng lá phiếu của một người.</li>
      <li>Bất cứ ai cũng kiểm tra được rằng mọi lá phiếu đã công bố đều hợp lệ và được cộng đúng.</li>
      <li>Mã theo dõi cho bạn thấy lá phiếu của mình có trong hồ sơ công bố.</li>
    </ul>
    <h2>Không bảo vệ</h2>
    <ul>
      <li>
        Trang này do máy chủ gửi tới. Người vận hành gian dối có thể gửi một trang khác đi. Ai không tin thì dùng chương
        trình độc lập để làm lá phiếu: dạng Belenios đã công bố.
      </li>
      <li>
        Bị ép buộc hoặc mua chuộc: người đứng cạnh nhìn được màn hình, và mã cử tri đưa cho người khác thì họ bỏ được.
      </li>
      <li>Nhóm nhỏ hoặc kết quả nhất trí: tổng số tự nó cho biết từng người bầu thế nào.</li>
      <li>Máy đã bị cài phần mềm độc hại.</li>
      <li>Tất cả những người giữ khóa cùng thông đồng.</li>
    </ul>
    <p>Kết quả kiểm tra của phần mềm này được phần mềm độc lập đã công bố kiểm tra lại (belenios-tool 2.0).</p>
  </details>
);

export const ballotPage = (c: Ctx): Response =>
  html(
    c,
    <Booth
      c={c}
      title="Bỏ phiếu kín kiểm chứng được"
      lead="Lá phiếu được làm và mã hóa trên máy của bạn. Không có gì được gửi đi từ trang này."
      without="Trang này cần JavaScript để mã hóa lá phiếu trên máy của bạn. Không có thì dùng phiếu giấy, hoặc chương trình belenios-tool."
    >
      <ballot-booth>Đang mở phòng phiếu…</ballot-booth>
      <Honest />
      <NotYetAllowed />
    </Booth>,
  );

export const checkPage = (c: Ctx): Response =>
  html(
    c,
    <Booth
      c={c}
      title="Kiểm tra hồ sơ bầu cử"
      lead="Ai cũng kiểm tra được, không cần tài khoản. Hồ sơ được đọc trên máy của bạn, không gửi đi đâu."
      without={
        <>
          Trang này cần JavaScript. Không có thì kiểm tra bằng dòng lệnh: <code>bin/nhiemky verify TỆP.bel</code>
        </>
      }
    >
      <archive-check>Đang mở…</archive-check>
      <Honest />
      <NotYetAllowed />
    </Booth>,
  );

export const keyPage = (c: Ctx): Response =>
  html(
    c,
    <Booth
      c={c}
      title="Tạo khóa cho người giữ khóa"
      lead="Kết quả chỉ mở được khi đủ những người giữ khóa. Mỗi người tạo khóa trên máy của chính mình."
      without="Trang này cần JavaScript để tạo khóa trên máy của bạn. Không có thì dùng chương trình belenios-tool."
    >
      <trustee-key>Đang mở…</trustee-key>
      <Honest />
      <NotYetAllowed />
    </Booth>,
  );
