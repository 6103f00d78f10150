import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBelow, trueChance } from './chance.ts';
import type { Group } from './groups/group.ts';
import { plainGroups } from './groups/groups.ts';
import { tabulate } from './groups/powers.ts';
import { isKnown, keyPurpose, proveKnowledge } from './knowledge.ts';
import type { Proof } from './numbers.ts';
import { holdsOneOf, proveOneOf, type Ground, type Opening } from './proofs.ts';

function groundOf(name: string): Ground {
  const group = plainGroups(name) as Group;
  const key = group.secretPower(group.generator, drawBelow(trueChance, group.order));
  return {
    group,
    base: tabulate(group, group.generator),
    key: tabulate(group, key),
    inverse: group.invert(group.generator),
  };
}

/** What somebody sees who has the ciphertext and not what it was made of. */
function judge(
  ground: Ground,
  opening: Opening,
  claims: readonly number[],
  proofs: readonly Proof[],
  purpose: string,
): boolean {
  const { group, base, key } = ground;
  const { randomness, holds } = opening;
  const [alpha, beta] = [base(randomness), group.multiply(key(randomness), base(holds))];
  return holdsOneOf(
    ground,
    claims.map((holds, nth) => {
      const proof = proofs[nth]!;
      const [a] = group.powers(alpha, [proof.challenge]);
      const [b] = group.powers(group.multiply(beta, group.invert(base(BigInt(holds)))), [proof.challenge]);
      return { proof, raised: { alpha: a!, beta: b! } };
    }),
    purpose,
  );
}

describe.each(['BELENIOS-2048', 'Ed25519'])('A proof that a ciphertext holds one of several numbers (%s)', (name) => {
  const ground = groundOf(name);
  const { order } = ground.group;
  const draw = (holds: number): Opening => ({ randomness: drawBelow(trueChance, order), holds: BigInt(holds) });
  const range = fc
    .tuple(fc.nat(3), fc.nat(3))
    .map(([from, more]) => Array.from({ length: more + 1 }, (_, nth) => from + nth));
  const prove = (about: Opening, claims: readonly number[], purpose: string): Proof[] =>
    proveOneOf(
      ground,
      claims.map((holds) => ({ about, holds })),
      purpose,
      trueChance,
    );

  it('convinces for each number that is allowed', () => {
    fc.assert(
      fc.property(range, fc.nat(3), (claims, nth) => {
        const opening = draw(claims[nth % claims.length]!);
        expect(judge(ground, opening, claims, prove(opening, claims, 'p|'), 'p|')).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('cannot be made for another number, whoever lies about what was encrypted', () => {
    fc.assert(
      fc.property(range, fc.nat(3), fc.integer({ min: 1, max: 5 }), (claims, nth, off) => {
        const said = draw(claims[nth % claims.length]!);
        const really = { ...said, holds: BigInt(claims.at(-1)! + off) };
        expect(() => prove(really, claims, 'p|')).toThrow(RangeError);
        expect(judge(ground, really, claims, prove(said, claims, 'p|'), 'p|')).toBe(false);
      }),
      { numRuns: 8 },
    );
  });

  it('does not pass for another voter, nor with a number changed, nor with its branches exchanged', () => {
    const opening = draw(1);
    const claims = [0, 1, 2];
    const proofs = prove(opening, claims, 'fingerprint|voter|');
    const passes = (changed: readonly Proof[], purpose = 'fingerprint|voter|'): boolean =>
      judge(ground, opening, claims, changed, purpose);
    expect(passes(proofs)).toBe(true);
    expect(passes(proofs, 'fingerprint|other|')).toBe(false);
    for (const [nth, proof] of proofs.entries()) {
      expect(passes(proofs.with(nth, { ...proof, response: (proof.response + 1n) % order }))).toBe(false);
      expect(passes(proofs.with(nth, { ...proof, challenge: (proof.challenge + 1n) % order }))).toBe(false);
    }
    expect(passes(proofs.toReversed())).toBe(false);
  });

  it('does not show which: the branches look alike, and two proofs of one thing differ', () => {
    const opening = draw(1);
    const [one, other] = [prove(opening, [0, 1], 'p|'), prove(opening, [0, 1], 'p|')];
    expect(one.flatMap(({ challenge, response }) => [challenge, response])).not.toContain(0n);
    expect(one[0]!.challenge).not.toBe(other[0]!.challenge);
    expect(one[1]!.challenge).not.toBe(other[1]!.challenge);
  });
});

describe('A proof of knowing a private key', () => {
  const group = plainGroups('Ed25519') as Group;
  const secret = drawBelow(trueChance, group.order);
  const key = group.secretPower(group.generator, secret);
  const purpose = keyPurpose(group, group.write(key));

  it('convinces for this key and purpose alone', () => {
    const proof = proveKnowledge(group, secret, purpose, trueChance);
    expect(isKnown(group, key, proof, purpose)).toBe(true);
    expect(isKnown(group, key, proof, 'sig|x|')).toBe(false);
    expect(isKnown(group, group.multiply(key, group.generator), proof, purpose)).toBe(false);
    expect(isKnown(group, key, proveKnowledge(group, secret + 1n, purpose, trueChance), purpose)).toBe(false);
  });
});
