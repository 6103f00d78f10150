import type { Chance } from '../../src/modules/election/index.ts';
import { hashToSign, makeBallot, type WrittenBallot } from '../../src/modules/election/belenios/ballots.ts';
import { drawBelow } from '../../src/modules/election/belenios/chance.ts';
import type { Election } from '../../src/modules/election/belenios/election.ts';
import { ballotPurpose, proveKnowledge } from '../../src/modules/election/belenios/knowledge.ts';
import { writeProof } from '../../src/modules/election/belenios/numbers.ts';
import type { FaultCode } from '../../src/modules/election/belenios/sentences.ts';
import { writeJson } from '../../src/modules/election/belenios/shapes.ts';
import { readVector } from '../vectors.ts';

/** What an attacker has: good ballots, some of them accepted already, and the secrets of two dishonest voters. */
export interface Loot {
  election: Election;
  accepted: readonly string[];
  /** Made by the dishonest voters themselves, not sent yet. */
  fresh: readonly string[];
  secrets: readonly bigint[];
  /** Good ballots of another election. */
  foreign: readonly string[];
}

interface Attack {
  name: string;
  /** The reasons for which it may be refused. */
  codes: readonly FaultCode[];
  make: (loot: Loot, draw: Draw) => string;
}

type Draw = (bound: number) => number;
const any = <T>(items: readonly T[], draw: Draw): T => items[draw(items.length)] as T;

export const drawWith =
  (chance: Chance): Draw =>
  (bound) =>
    Number(drawBelow(chance, BigInt(bound)));

const form = ['json.form', 'number.form'] as const;
const proofs = ['ballot.individualProof', 'ballot.overallProof', 'ballot.blankProof'] as const;

/** The voter signs what was altered: what is left to find it are the proofs. */
function signAgain(
  { election, secrets }: Loot,
  text: string,
  by: number,
  alter: (ballot: WrittenBallot) => void,
  chance: Chance,
): string {
  const { signature: _, ...body } = JSON.parse(text) as WrittenBallot;
  const ballot = body as WrittenBallot;
  const secret = secrets[by] ?? 1n;
  const { group } = election;
  ballot.credential = group.write(group.secretPower(group.generator, secret));
  alter(ballot);
  const hash = hashToSign(ballot);
  const proof = writeProof(proveKnowledge(group, secret, ballotPurpose(hash), chance));
  return writeJson({ ...ballot, signature: { hash, proof } });
}

/** Every number of a ballot's answers, with how to set it. */
function numbersOf(ballot: WrittenBallot): { get: string; set: (text: string) => void }[] {
  return ballot.answers.flatMap((answer) => [
    ...answer.choices.flatMap((choice) =>
      (['alpha', 'beta'] as const).map((name) => ({ get: choice[name], set: (text: string) => (choice[name] = text) })),
    ),
    ...[...answer.individual_proofs.flat(), ...answer.overall_proof, ...(answer.blank_proof ?? [])].flatMap((proof) =>
      (['challenge', 'response'] as const).map((name) => ({
        get: proof[name],
        set: (text: string) => (proof[name] = text),
      })),
    ),
  ]);
}

export function attacksWith(chance: Chance): readonly Attack[] {
  const own = (alter: (ballot: WrittenBallot, loot: Loot, draw: Draw) => void) => (loot: Loot, draw: Draw) => {
    const by = draw(loot.secrets.length);
    return signAgain(loot, loot.fresh[by] as string, by, (ballot) => alter(ballot, loot, draw), chance);
  };
  return [
    { name: 'replayed', codes: ['ballot.replayed'], make: ({ accepted }, draw) => any(accepted, draw) },
    {
      name: 'one letter altered',
      codes: [...form, 'ballot.hash', 'ballot.election', 'ballot.credential', 'ballot.signature', 'ballot.tooLarge'],
      make: ({ accepted, fresh }, draw) => {
        const text = any([...accepted, ...fresh], draw);
        const at = draw(text.length);
        const letter = String.fromCharCode(33 + ((text.charCodeAt(at) - 33 + 1 + draw(93)) % 94));
        return text.slice(0, at) + letter + text.slice(at + 1);
      },
    },
    {
      name: 'a number altered, signed again by its voter',
      codes: [...proofs, 'ballot.member', 'number.form'],
      make: own((ballot, _loot, draw) => {
        const number = any(numbersOf(ballot), draw);
        number.set((BigInt(number.get) + BigInt(1 + draw(1000))).toString());
      }),
    },
    {
      name: 'the same number written another way, signed again',
      codes: ['number.form', 'ballot.member'],
      make: own((ballot, _loot, draw) => {
        const number = any(numbersOf(ballot), draw);
        number.set(`${any(['0', '00', '+', ' ', '-0'], draw)}${number.get}`);
      }),
    },
    {
      name: 'a challenge plus q, signed again',
      codes: ['number.form'],
      make: own((ballot, { election }) => {
        const proof = ballot.answers[0]!.overall_proof[0]!;
        proof.challenge = (BigInt(proof.challenge) + election.group.order).toString();
      }),
    },
    {
      name: 'copied under another credential, signed by its holder',
      codes: proofs,
      make: (loot, draw) => signAgain(loot, any(loot.accepted, draw), draw(loot.secrets.length), () => {}, chance),
    },
    {
      name: 'lines exchanged with their proofs, signed again',
      codes: proofs,
      make: own((ballot) => {
        const [answer] = ballot.answers;
        answer!.choices.reverse();
        answer!.individual_proofs.reverse();
      }),
    },
    {
      name: 'one vote more in a line',
      codes: proofs,
      make: own((ballot, { election: { group } }, draw) => {
        const choice = any(ballot.answers[0]!.choices, draw);
        choice.beta = group.write(group.multiply(group.read(choice.beta)!, group.generator));
      }),
    },
    {
      name: 'a ciphertext outside the subgroup, signed again',
      codes: ['ballot.member'],
      make: own((ballot, { election: { group } }, draw) => {
        const choice = any(ballot.answers[0]!.choices, draw);
        // −1 in Z_p*: the order of the whole group is even.
        const minus = (text: string): string => (modulusOf(group.name) - BigInt(text)).toString();
        if (draw(2)) choice.alpha = minus(choice.alpha);
        else choice.beta = minus(choice.beta);
      }),
    },
    {
      name: 'nothing instead of a ciphertext',
      codes: [...proofs, 'ballot.member'],
      make: own((ballot, _loot, draw) => {
        const choice = any(ballot.answers[0]!.choices, draw);
        choice[draw(2) ? 'alpha' : 'beta'] = any(['0', '1', ''], draw);
      }),
    },
    {
      name: 'with a blank part that the question does not ask for',
      codes: ['ballot.blank'],
      make: own((ballot) => {
        const [answer] = ballot.answers;
        answer!.blank_proof = answer!.individual_proofs[0]!;
      }),
    },
    {
      name: 'with parts missing or doubled, signed again',
      codes: ['ballot.answers', 'ballot.tooLarge'],
      make: own((ballot, _loot, draw) => {
        const [answer] = ballot.answers;
        const list = any(
          [answer!.choices, answer!.individual_proofs, answer!.overall_proof, ballot.answers] as unknown[][],
          draw,
        );
        if (draw(2)) list.pop();
        else list.push(...list);
      }),
    },
    { name: 'of another election', codes: ['ballot.election'], make: ({ foreign }, draw) => any(foreign, draw) },
    {
      name: 'of another election, made to look like one of this, signed again',
      codes: [...proofs, 'ballot.member'],
      make: (loot, draw) =>
        signAgain(
          loot,
          any(loot.foreign, draw),
          draw(loot.secrets.length),
          (ballot) => {
            ballot.election_uuid = loot.election.uuid;
            ballot.election_hash = loot.election.fingerprint;
          },
          chance,
        ),
    },
    {
      name: 'of a stranger',
      codes: ['ballot.credential'],
      make: ({ election }, draw) => makeBallot(election, BigInt(2 + draw(1e9)), [[1, 0]], chance),
    },
    {
      name: 'oversized',
      codes: ['ballot.tooLarge'],
      make: ({ fresh }, draw) => {
        const text = any(fresh, draw);
        const long = '9'.repeat(20_000 + draw(200_000));
        return any(
          [
            `${text}${' '.repeat(long.length)}`,
            text.replace(/"alpha":"/u, `"alpha":"${long}`),
            '['.repeat(long.length),
          ],
          draw,
        );
      },
    },
    {
      name: 'malformed',
      codes: [...form, 'ballot.election', 'ballot.answers', 'ballot.tooLarge', 'ballot.credential'],
      make: ({ fresh }, draw) => malform(any(fresh, draw), draw),
    },
  ];
}

function malform(text: string, draw: Draw): string {
  const nonsense = [
    '',
    'null',
    '[]',
    '{}',
    '0',
    '"',
    '{"__proto__":null}',
    '\u0000',
    '\ud800',
    'NaN',
    '{"a":1e999}',
    '['.repeat(900),
  ];
  const forms: (() => string)[] = [
    () => any(nonsense, draw),
    () => text.slice(0, draw(text.length)),
    () => text.slice(1 + draw(text.length - 1)),
    () => text.replace('{', '{"election_uuid":"x",'),
    () => text.replace('{', '{"more":1,'),
    () => text.replace(/"election_uuid":"[^"]*",/u, ''),
    () => text.replace(/"challenge":"(\d+)"/u, '"challenge":$1'),
    () =>
      text.replace(
        /"answers":\[.*\],"signature"/u,
        `"answers":${any(['null', '[]', '{}', '[[]]', '[null]', '[{}]'], draw)},"signature"`,
      ),
    () => text.replaceAll(',', ', '),
    () => ` ${text}`,
    () => `\ufeff${text}`,
    () => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())),
  ];
  return any(forms, draw)();
}

/** p of the group that the attacks are made in: its cofactor is even. */
const numbers = readVector('groups.json') as Record<string, { p: string }>;
const modulusOf = (name: string): bigint => BigInt(numbers[name]?.p ?? 0);
