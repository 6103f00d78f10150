import type { DocumentLayout } from '../../../rulesets/document-format.ts';

/** Lengths in millimetres of what the law leaves to the eye; both printed renderings take them from here. */
export interface Measures {
  readonly textWidth: number;
  /** The head stands out of the text on both sides, or the 13 pt national title would not fit on one line. */
  readonly head: { readonly left: number; readonly right: number; readonly outLeft: number; readonly outRight: number };
  readonly rules: { readonly issuer: number; readonly motto: number; readonly abstract: number };
  /** Where "Kính gửi:" and several addressees begin. */
  readonly addressees: { readonly first: number; readonly others: number };
  /** Blank room for the signature and the seal. */
  readonly signatureRoom: number;
  readonly gaps: typeof gaps;
}

/** Points of white between the parts of a paper; above a heading the larger of this and the space after a paragraph counts. */
export const gaps = {
  aboveSymbol: 6,
  aboveTitle: 14,
  aboveAddressees: 10,
  aboveBody: 12,
  aroundTable: 6,
  aboveSignature: 12,
  aboveHeading: [12, 9, 6],
} as const;

/** The national title in bold 13 pt is 96 mm long, 101 mm (5 726 twips) leave it air. */
const nationWidth = 101;

export function measure(layout: DocumentLayout, landscape: boolean): Measures {
  const textWidth = (landscape ? layout.page.height : layout.page.width) - layout.margins.left - layout.margins.right;
  const outLeft = 10;
  const outRight = 3;
  return {
    textWidth,
    head: { left: textWidth + outLeft + outRight - nationWidth, right: nationWidth, outLeft, outRight },
    rules: { issuer: 22, motto: 62, abstract: 34 },
    addressees: { first: 28, others: 46 },
    signatureRoom: 25,
    gaps,
  };
}

/** Mean width in millimetres of a letter at one point of type, measured on Vietnamese names in Times. */
const letter = { capital: 0.21, boldCapital: 0.226, bold: 0.164 } as const;

/** How many letters of that kind a centred line of that width holds. */
export function lettersIn(width: number, kind: keyof typeof letter, size: number): number {
  return Math.floor(width / (letter[kind] * size));
}
