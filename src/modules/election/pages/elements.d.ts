import type { HTMLAttributes } from 'preact';

type Plain = HTMLAttributes<HTMLElement>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'ballot-booth': Plain;
      'archive-check': Plain;
      'trustee-key': Plain;
    }
  }
}
