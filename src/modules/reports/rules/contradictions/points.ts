import type { Finding } from './finding.ts';
import { one, readPlain } from './quantities.ts';
import type { Reading } from './statements.ts';

const pattern =
  /từ\s+(\d+(?:,\d+)?)\s?%(?:[^.;%\d]|\d{4}){0,40}?\s(?:lên|xuống|còn)(?:\s\p{L}+){0,2}?\s+(\d+(?:,\d+)?)\s?%(?:[^.;%\d]|\d{4}){0,30}?(?:tăng|giảm|hạ|nâng)(?:\s(?:được|thêm|đi|tới))?\s+(\d+(?:,\d+)?)\s?(?:điểm|%)/giu;

/** "từ 38,4% xuống 21,9%, tức giảm 16,5 điểm phần trăm": by points, or by a share of what it was. */
export function points({ text }: Reading): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match): Finding[] => {
    const [said, a = '0', b = '0', c = '0'] = match;
    const [was, came, told] = [readPlain(a), readPlain(b), readPlain(c)];
    const apart = came > was ? came - was : was - came;
    const share = was === 0n ? apart : (apart * 100n * one) / was;
    const near = (value: bigint): boolean => value - told < one / 10n && told - value < one / 10n;
    if (near(apart) || (inPercents(said) && share - told < one && told - share < one)) return [];
    const words = `Ghi ${c}, nhưng từ ${a}% đến ${b}% là ${String(Number(apart) / Number(one)).replace('.', ',')} điểm phần trăm.`;
    return [{ kind: 'percentAndRatio', at: { from: match.index, to: match.index + said.length }, words }];
  });
}

/** Told in percents it may be a share of what it was. */
const inPercents = (said: string): boolean => said.endsWith('%');
