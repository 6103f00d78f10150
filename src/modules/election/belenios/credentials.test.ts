import { describe, expect, it } from 'vitest';
import { readExpected, readVector, vectorFile } from '../../../../test/vectors.ts';
import { openArchive } from '../actions/open-archive.ts';
import { opensslGroups } from '../actions/openssl.ts';
import { trueChance } from './chance.ts';
import { drawCredential, publicOf, readCredential, readRegister, secretOf, writeRegister } from './credentials.ts';
import type { Group } from './groups/group.ts';
import { verifyArchive } from './verify.ts';

interface Derived {
  group: string;
  uuid: string;
  private: string;
  public: string;
}
const vectors = readVector('credentials.json') as { good: Derived[]; bad: (string | { private: string })[] };
const group = opensslGroups('BELENIOS-2048') as Group;

describe('A credential', () => {
  it.each(vectors.good.map((one) => [one.private, one.uuid, one] as const))(
    '%s in %s has the known public part',
    (_c, _u, one) => {
      const group = opensslGroups(one.group) as Group;
      expect(publicOf(group, secretOf(readCredential(one.private), one.uuid, group))).toBe(one.public);
    },
  );

  it.each(vectors.bad.map((one) => [typeof one === 'string' ? one : one.private]))('%s is mistyped', (typed) => {
    expect(() => readCredential(typed)).toThrow(expect.objectContaining({ code: 'credential.form' }));
  });

  it('may be typed with spaces, or without dashes', () => {
    const drawn = drawCredential(trueChance);
    expect(drawn).toMatch(/^(?:[1-9A-HJ-NP-Za-km-z]{3}-){4}[1-9A-HJ-NP-Za-km-z]{3}$/);
    expect(readCredential(drawn.replaceAll('-', ' '))).toBe(drawn);
    expect(readCredential(drawn.replaceAll('-', ''))).toBe(drawn);
  });

  it('with one letter wrong is told from the right one in 52 cases of 53', () => {
    const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    const drawn = drawCredential(trueChance);
    const wrong = [...letters].filter((letter) => letter !== drawn[0]).map((letter) => letter + drawn.slice(1));
    const passed = wrong.filter((typed) => {
      try {
        return readCredential(typed) === typed;
      } catch {
        return false;
      }
    });
    // 57 other letters; those that lie 53 from the right one pass, which is at most one.
    expect(passed.length).toBeLessThanOrEqual(1);
  });

  it('of belenios-tool 3 gives the public part that stands in its archive', async () => {
    const { voters, uuid } = readExpected('15-candidates-Ed25519');
    const ed25519 = opensslGroups('Ed25519') as Group;
    const publics = voters.map((voter) =>
      publicOf(ed25519, secretOf(readCredential(voter.private_credential), uuid, ed25519)),
    );
    expect(new Set(publics).size).toBe(voters.length);
    const { board } = await verifyArchive(openArchive(vectorFile('archives/15-candidates-Ed25519')), opensslGroups);
    expect(publics.every((one) => board.box.mayVote(one))).toBe(true);
  });
});

describe('The list of public credentials', () => {
  const one = publicOf(group, 5n);
  const other = publicOf(group, 7n);
  const refusal = (text: string): string | undefined => {
    try {
      readRegister(text, group);
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('has each credential once, with or without a weight', () => {
    const register = readRegister(writeRegister([{ credential: one, weight: 3 }, { credential: other }]), group);
    expect([...register].map(([credential, { weight }]) => [credential, weight])).toEqual([
      [one, 3],
      [other, 1],
    ]);
    expect(refusal(writeRegister([{ credential: one }, { credential: one, weight: 2 }]))).toBe('credentials.twice');
  });

  it('is refused when it is written in another way or holds what is no member', () => {
    expect(refusal(`["${one}", "${other}"]`)).toBe('json.form');
    expect(refusal(`["${one},0"]`)).toBe('number.form');
    expect(refusal(`["${one},02"]`)).toBe('number.form');
    expect(refusal(`["${one},1,1"]`)).toBe('credentials.form');
    expect(refusal(`["${one},9999999"]`)).toBe('number.form');
    expect(refusal('["2"]')).toBe('credentials.member');
    expect(refusal('["0"]')).toBe('credentials.member');
  });
});
