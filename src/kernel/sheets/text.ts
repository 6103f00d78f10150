import { Refusal } from '../refusal.ts';
import { guessLegacy } from '../vi/legacy.ts';
import { nfc } from '../vi/text.ts';

/**
 * The text of a CSV file, whatever wrote it: UTF-8 and UTF-16 by their marks, UTF-16 without one by its many zeros, else
 * UTF-8, else what reads as Vietnamese: TCVN3 or VNI, else windows-1258 (old Vietnamese Windows, marks behind the letters).
 * Always NFC.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = nfc((encoding === old ? readOld(bytes) : undefined) ?? new TextDecoder(encoding).decode(bytes));
  if (/(?![\t\r\n\v\f])\p{Cc}/u.test(text.slice(0, 100_000)))
    throw new Refusal(
      'sheet.kind',
      'Tệp này không phải bảng tính. Hãy chọn tệp Excel (.xlsx, .xls), LibreOffice (.ods) hoặc .csv.',
    );
  return text;
}

const old = 'windows-1258';

/** One byte a letter, and looking right only in fonts of its own. */
function readOld(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return guessLegacy(text.slice(0, 20_000).split(/\s+/u))?.(text);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4000);
  const zeros = (odd: number): number => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > start.length / 8 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > start.length / 8 && zeros(1) === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : old;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
