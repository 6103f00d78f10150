import type { PrintForm } from './print-form.ts';

/** Lengths in millimetres of what the law leaves to the eye; both printed renderings take them from here. */
export interface Measures {
  readonly textWidth: number;
  /** The head stands out of the text on both sides, or the 13 pt national title would not fit on one line. */
  readonly head: { readonly left: number; readonly right: number; readonly outLeft: number; readonly outRight: number };
  readonly rules: { readonly issuer: number; readonly motto: number; readonly abstract: number };
  /** Blank room for the signature and the seal. */
  readonly signatureRoom: number;
  readonly gaps: typeof gaps;
}

/** Points of white between the parts of the first page and around tables. */
export const gaps = { aboveTitle: 14, aboveAddressees: 10, aboveBody: 12, aroundTable: 6, aboveSignature: 12 } as const;

/** The national title in bold 13 pt is 96 mm long, 101 mm (5 726 twips) leave it air. */
const nationWidth = 101;

export function measure({ layout, landscape }: PrintForm): Measures {
  const textWidth = (landscape ? layout.page.height : layout.page.width) - layout.margins.left - layout.margins.right;
  const outLeft = 10;
  const outRight = 3;
  return {
    textWidth,
    head: { left: textWidth + outLeft + outRight - nationWidth, right: nationWidth, outLeft, outRight },
    rules: { issuer: 22, motto: 62, abstract: 34 },
    signatureRoom: 25,
    gaps,
  };
}
