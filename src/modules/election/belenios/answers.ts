import { ciphertextShape, joined, type WrittenCiphertext } from './encryption.ts';
import { linesOf, type Question } from './election.ts';
import { proofShape, type WrittenProof } from './numbers.ts';
import { listOf, record } from './shapes.ts';

/** An encrypted answer to a question. The blank line, where there is one, is the first of the choices. */
export interface WrittenAnswer {
  choices: WrittenCiphertext[];
  individual_proofs: WrittenProof[][];
  overall_proof: WrittenProof[];
  blank_proof?: WrittenProof[];
}

export const answerShape = record(
  {
    choices: listOf(ciphertextShape),
    individual_proofs: listOf(listOf(proofShape)),
    overall_proof: listOf(proofShape),
  },
  { blank_proof: listOf(proofShape) },
);

/** Each line is encrypted and proven by itself, the whole proven once or, where a blank vote is allowed, twice. */
export interface Statement {
  /** The text before the commitments of the proof. */
  purpose: string;
  claims: readonly { about: number | 'sum'; holds: number }[];
}

/** Line by line: it holds 0 or 1. S0 is the fingerprint of the election and the voter's credential: nobody can copy it. */
export const lineStatement = (s0: string, choice: WrittenCiphertext, line: number): Statement => ({
  purpose: `prove|${s0}|${joined(choice)}|`,
  claims: [
    { about: line, holds: 0 },
    { about: line, holds: 1 },
  ],
});

/** The specification, 4.11.1 and 4.13: what must be shown of an answer as a whole. */
export function wholeStatements(
  question: Question,
  s0: string,
  choices: readonly WrittenCiphertext[],
  sum: WrittenCiphertext,
): { overall: Statement; blank: Statement | undefined } {
  const s = `${s0}|${choices.map(joined).join(',')}`;
  const allowed = Array.from({ length: question.max - question.min + 1 }, (_, nth) => ({
    about: 'sum' as const,
    holds: question.min + nth,
  }));
  if (!question.blank) return { overall: { purpose: `prove|${s}|${joined(sum)}|`, claims: allowed }, blank: undefined };
  return {
    overall: { purpose: `bproof1|${s}|`, claims: [{ about: 0, holds: 1 }, ...allowed] },
    blank: {
      purpose: `bproof0|${s}|`,
      claims: [
        { about: 0, holds: 0 },
        { about: 'sum', holds: 0 },
      ],
    },
  };
}

/** The lines that the sum goes over: all but the blank one. */
export const summed = <T>(question: Question, lines: readonly T[]): readonly T[] =>
  question.blank ? lines.slice(1) : lines;

/** Whether lists have the lengths that the question asks for. */
export function fits(question: Question, answer: WrittenAnswer): boolean {
  const lines = linesOf(question);
  const overall = question.max - question.min + 1 + (question.blank ? 1 : 0);
  return (
    answer.choices.length === lines &&
    answer.individual_proofs.length === lines &&
    answer.individual_proofs.every((proofs) => proofs.length === 2) &&
    answer.overall_proof.length === overall &&
    (answer.blank_proof === undefined || answer.blank_proof.length === 2)
  );
}
