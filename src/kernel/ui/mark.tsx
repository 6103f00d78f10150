/** Our own mark, standing where a union may later put its emblem: a ring not quite closed: one term, and the congress where the next begins. */
export const Mark = ({ class: extra }: { class?: string | undefined }) => (
  <svg class={extra ? `mark ${extra}` : 'mark'} viewBox="0 0 32 32" aria-hidden="true">
    <rect class="mark-ground" width="32" height="32" rx="7" />
    <path class="mark-line" d="M20.6 9.1a8.5 8.5 0 1 0 3.9 5.6" />
    <circle class="mark-gold" cx="23.6" cy="9.6" r="2.6" />
  </svg>
);
