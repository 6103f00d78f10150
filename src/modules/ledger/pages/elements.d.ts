import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'rate-proposal': HTMLAttributes<HTMLElement> & { 'data-rates': string };
    }
  }
}
