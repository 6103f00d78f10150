import { dateInWords } from '../../../kernel/vi/dates.ts';
import {
  documentKinds,
  documentLayouts,
  type DocumentKind,
  type DocumentLayout,
} from '../../../rulesets/document-format.ts';
import type { ListMarker, PaperHead, Signing } from '../contract.ts';

const blankNumber = '\u00a0'.repeat(8);

/**
 * DOC-4: `05/BC-CĐCS`; an official letter carries the drafting unit instead of the kind: `513/TLĐ-ToC`.
 * `number` null leaves the place open for the clerk. Without a known abbreviation: `05/CĐCS`.
 */
export function documentSymbol(of: {
  number: number | null;
  kind: DocumentKind;
  issuerAbbreviation: string;
  /** Unit that drafted an official letter. */
  draftingUnit?: string | undefined;
}): string {
  const number = of.number === null ? blankNumber : String(of.number).padStart(2, '0');
  const { abbreviation } = documentKinds[of.kind];
  if (of.kind === 'official_letter')
    return `${number}/${[of.issuerAbbreviation, of.draftingUnit].filter(Boolean).join('-')}`;
  return `${number}/${abbreviation === null ? '' : `${abbreviation}-`}${of.issuerAbbreviation}`;
}

/** DOC-7, in capitals, one line each. */
export function signerLines(signing: Signing): string[] {
  const onBehalf = 'body' in signing && signing.body ? [`TM. ${capitals(signing.body)}`] : [];
  switch (signing.manner) {
    case 'KT':
    case 'TL':
    case 'TUQ':
      return [...onBehalf, `${signing.manner}. ${capitals(signing.head)}`, capitals(signing.post)];
    case 'Q':
      return [...onBehalf, `Q. ${capitals(signing.post)}`];
    default:
      return [...onBehalf, capitals(signing.post)];
  }
}

/** DOC-5, DOC-6: the left of the head; `bold` is ruled below. */
export function issuerLines(head: PaperHead): { plain: string[]; bold: string[] } {
  if (head.form !== 'congress')
    return { plain: head.parentBody ? [capitals(head.parentBody)] : [], bold: [capitals(head.issuingBody)] };
  const congress = head.congress.map(capitals);
  return head.body ? { plain: congress, bold: [capitals(head.body)] } : { plain: [], bold: congress };
}

/** "Vĩnh Hòa, ngày 06 tháng 01 năm 2023": days below 10 and the months 1 and 2 take a zero (NĐ 30/2020). */
export function placeAndDate(place: string, on: string | null): string {
  if (on === null) return `${place}, ngày${'\u00a0'.repeat(6)}tháng${'\u00a0'.repeat(6)}năm${'\u00a0'.repeat(10)}`;
  return `${place}, ${dateInWords(on).replace(/tháng 0(?=[3-9])/u, 'tháng ')}`;
}

/** NĐ 30/2020: "- Như trên;" … "- Lưu: VT." */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map(
    (recipient, i) => `- ${recipient.replace(/[;.,\s]+$/u, '')}${i === recipients.length - 1 ? '.' : ';'}`,
  );
}

/** One addressee stands after "Kính gửi:", several below it. */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length < 2) return addressees.map((addressee) => `Kính gửi: ${addressee}`);
  return ['Kính gửi:', ...recipientLines(addressees)];
}

const letters = 'abcdđeghiklmnopqrstuvxy';

/** Points run a, b, c, d, đ, e, g …: the alphabet of Vietnamese law. */
export function listMark(marker: ListMarker, index: number): string {
  if (marker === '1.') return `${index + 1}.`;
  if (marker === 'a)') return `${letters[index] ?? index + 1})`;
  return marker;
}

/** DOC-8: the layout in force on an ISO date; the newest for a draft, the oldest known for what is older still. */
export function layoutOn(date: string | null): DocumentLayout {
  const inForce = documentLayouts.findLast((layout) => date === null || layout.valid_from <= date);
  return (inForce ?? documentLayouts[0])!;
}

export function capitals(words: string): string {
  return words.toLocaleUpperCase('vi');
}
