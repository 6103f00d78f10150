import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Refused } from './booth/call-worker.ts';
import type { TrusteePair } from './booth/orders.ts';
import { Said, saveFile, Sign } from './booth/signs.tsx';
import { useBooth, useGuard } from './booth/use-booth.ts';

const Key = () => {
  const booth = useBooth();
  const [pair, setPair] = useState<TrusteePair>();
  const [state, setState] = useState<'waiting' | 'drawing' | 'unsaved' | 'saved'>('waiting');
  const [reason, setReason] = useState<string>();
  useGuard(state === 'unsaved');
  const draw = async () => {
    setState('drawing');
    try {
      setPair(await booth().order('pair', { group: 'BELENIOS-2048' }));
      setState('unsaved');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setReason(error.message);
      setState('waiting');
    }
  };
  if (!pair)
    return (
      <>
        {reason && <Said kind="refused">{reason}</Said>}
        <div class="actions booth-deed">
          <button type="button" class="btn btn-primary" disabled={state === 'drawing'} onClick={() => void draw()}>
            <Sign name="key-round" />
            {state === 'drawing' ? 'Đang tạo khóa…' : 'Tạo cặp khóa'}
          </button>
        </div>
      </>
    );
  const name = pair.published.public_key.slice(0, 8);
  return (
    <>
      <Said kind={state === 'saved' ? 'done' : 'warning'}>
        {state === 'saved'
          ? 'Đã tải khóa riêng. Cất vào nơi chỉ mình bạn mở được; mất khóa này thì không ai giải mã được kết quả.'
          : 'Hãy tải khóa riêng trước khi rời trang. Không có bản thứ hai.'}
      </Said>
      <div class="actions booth-deed">
        <button
          type="button"
          class="btn btn-primary"
          onClick={() => {
            saveFile(`khoa-rieng-${name}.json`, JSON.stringify(pair.secret));
            setState('saved');
          }}
        >
          <Sign name="download" />
          Tải khóa riêng
        </button>
        <button
          type="button"
          class="btn btn-plain"
          onClick={() => saveFile(`khoa-cong-khai-${name}.json`, JSON.stringify(pair.published))}
        >
          <Sign name="download" />
          Tải khóa công khai
        </button>
      </div>
      <h2>Khóa công khai</h2>
      <p class="under">Gửi cho ban bầu cử. Ai cũng được xem; kèm theo là chứng minh rằng bạn giữ khóa riêng.</p>
      <pre class="key-text">{pair.published.public_key}</pre>
      <h2>Chứng minh</h2>
      <dl class="facts">
        <div class="facts-long">
          <dt>Thử thách</dt>
          <dd>
            <code class="long-code">{pair.published.pok.challenge}</code>
          </dd>
        </div>
        <div class="facts-long">
          <dt>Trả lời</dt>
          <dd>
            <code class="long-code">{pair.published.pok.response}</code>
          </dd>
        </div>
      </dl>
    </>
  );
};

class TrusteeKey extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren();
    render(<Key />, this);
  }

  disconnectedCallback(): void {
    render(null, this);
  }
}

customElements.define('trustee-key', TrusteeKey);
