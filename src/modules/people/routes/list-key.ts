import { choice, contract } from '../../../kernel/contract.ts';

interface Key {
  nameKey: string;
  personId: string;
}

/** Where the next page of a list begins, for an address or the API; says nothing to its reader. */
export const writeKey = (row: Key | undefined): string | undefined =>
  row && Buffer.from(JSON.stringify([row.nameKey, row.personId])).toString('base64url');

/** A key that was not ours begins at the top. */
export function readKey(text: string | undefined): Key | undefined {
  if (!text) return undefined;
  try {
    const [nameKey, personId] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return typeof nameKey === 'string' && typeof personId === 'string' ? { nameKey, personId } : undefined;
  } catch {
    return undefined;
  }
}

/** Which of the unit's parts a member stands in. */
export const placeContract = (choices: readonly { value: string; label: string }[]) =>
  contract('place', 'Nơi sinh hoạt', { unitId: choice('Tổ, bộ phận', choices, { hint: 'Chưa rõ thì để ở đơn vị' }) });
