/** Our own mark, standing where a union may later put its emblem: a sheet, a term's arc and its mark of gold. */
export const Mark = ({ class: extra }: { class?: string | undefined }) => (
  <svg class={extra ? `mark ${extra}` : 'mark'} viewBox="0 0 32 32" aria-hidden="true">
    <rect class="mark-ground" width="32" height="32" rx="7" />
    <path class="mark-line" d="M8 22a8 8 0 0 1 16 0" />
    <path class="mark-line" d="M7 25.5h18" />
    <circle class="mark-gold" cx="16" cy="8.5" r="2.5" />
  </svg>
);
