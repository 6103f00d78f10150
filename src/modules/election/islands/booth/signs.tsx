import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The drawings stand in the page, put there by the server (`IconSheet`). */
export const Sign = ({ name }: { name: string }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
);

type Kind = 'done' | 'note' | 'warning' | 'refused';
const signs: Record<Kind, string> = {
  done: 'circle-check',
  note: 'info',
  warning: 'triangle-alert',
  refused: 'circle-x',
};

export const Said = ({ kind, children }: { kind: Kind; children: ComponentChildren }) => (
  <div class={`flash flash-${kind}`} role={kind === 'refused' ? 'alert' : 'status'}>
    <Sign name={signs[kind]} />
    <div class="flash-text">{children}</div>
  </div>
);

/** A screen of the booth. Its heading takes the focus, so that a screen reader begins there. */
export const Screen = ({ title, under, children }: { title: string; under?: string; children: ComponentChildren }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  return (
    <section class="booth-screen">
      {under && <p class="booth-step">{under}</p>}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
};

export const Progress = ({ label, done }: { label: string; done: number }) => {
  const percent = Math.floor(done * 100);
  return (
    <div class="booth-progress">
      <progress max={100} value={percent} aria-label={label} />
      <p role="status">
        {label} <span class="num">{percent} %</span>
      </p>
    </div>
  );
};

/** A file that the page makes; nothing is sent for it. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  [link.href, link.download] = [address, name];
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const FileDrop = ({
  name,
  label,
  hint,
  chosen,
  onChoose,
}: {
  name: string;
  label: string;
  hint: string;
  chosen?: File | undefined;
  onChoose: (file: File) => void;
}) => (
  <label class="file-drop">
    <input
      type="file"
      name={name}
      accept=".bel,.gz,.tar"
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        // The same file may be chosen once more, after it was changed.
        currentTarget.value = '';
        if (file) onChoose(file);
      }}
    />
    <Sign name="upload" />
    <span>
      <b>{label}</b>
      <small>{chosen ? chosen.name : hint}</small>
    </span>
  </label>
);
