import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Refused } from './booth/call-worker.ts';
import type { Checked } from './booth/orders.ts';
import { FileDrop, Progress, Said, Sign } from './booth/signs.tsx';
import { useBooth } from './booth/use-booth.ts';
import { Verdict } from './booth/verdict.tsx';

type State =
  | { at: 'waiting' }
  | { at: 'checking'; done: number }
  | { at: 'accepted'; checked: Checked; continues: boolean }
  | { at: 'refused'; reason: string };

const Check = () => {
  const booth = useBooth();
  const [state, setState] = useState<State>({ at: 'waiting' });
  const [archive, setArchive] = useState<File>();
  const [earlier, setEarlier] = useState<File>();
  const check = async (chosen: File) => {
    setState({ at: 'checking', done: 0 });
    try {
      const tell = (done: number): void => setState({ at: 'checking', done });
      const checked = await booth().order('check', { archive: chosen, earlier }, tell);
      setState({ at: 'accepted', checked, continues: earlier !== undefined });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setState({ at: 'refused', reason: error.message });
    }
  };
  if (state.at === 'checking')
    return (
      <>
        <Progress label="Đang kiểm tra từng lá phiếu…" done={state.done} />
        <p class="under">Mỗi lá phiếu mất vài giây trên máy yếu. Cứ để trang này mở; hồ sơ không rời khỏi máy.</p>
      </>
    );
  return (
    <>
      {state.at === 'refused' && (
        <Said kind="refused">
          <b>Không hợp lệ.</b> {state.reason}
        </Said>
      )}
      {state.at === 'accepted' && <Verdict checked={state.checked} continues={state.continues} />}
      {state.at === 'accepted' && <h2>Kiểm tra hồ sơ khác</h2>}
      <div class="booth-drops">
        <FileDrop
          name="archive"
          label="Hồ sơ cần kiểm tra"
          hint="Chọn hoặc thả tệp .bel hay .gz"
          chosen={archive}
          onChoose={setArchive}
        />
        <FileDrop
          name="earlier"
          label="Bản đã lưu trước đó (không bắt buộc)"
          hint="Để biết hồ sơ có nối dài đúng bản ấy không"
          chosen={earlier}
          onChoose={setEarlier}
        />
      </div>
      <div class="actions booth-deed">
        <button
          type="button"
          class="btn btn-primary"
          disabled={!archive}
          onClick={() => archive && void check(archive)}
        >
          <Sign name="search-check" />
          Kiểm tra
        </button>
      </div>
    </>
  );
};

class ArchiveCheck extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren();
    render(<Check />, this);
  }

  disconnectedCallback(): void {
    render(null, this);
  }
}

customElements.define('archive-check', ArchiveCheck);
