import { at, faultUnless } from './fault.ts';
import { readMember, type Element, type Group, type Groups } from './groups/group.ts';
import { hashBase64 } from './hashing.ts';
import { listOf, readJson, record, text, whole, writeJson, yesOrNo } from './shapes.ts';

/**
 * The version of the protocol that an election states. belenios-tool 2.0 to 3.x write 1; 4.0 is announced to break the format,
 * and will be another number and another room beside this one.
 */
export const protocolVersion = 1;

/** A homomorphic question: only the totals of its answers become known. */
export interface Question {
  question: string;
  answers: readonly string[];
  /** A blank vote may be cast; it then stands as one more line before the answers. */
  blank: boolean;
  min: number;
  max: number;
}

/** What a voter must know. Its text never changes: the fingerprint goes into every proof. */
export interface Election {
  text: string;
  fingerprint: string;
  uuid: string;
  name: string;
  description: string;
  group: Group;
  /** y: what votes are encrypted with. */
  key: Element;
  questions: readonly Question[];
}

/** Limits of ours: far above any congress, and small enough that a hostile election costs little. */
const most = { questions: 50, answers: 200, answersInAll: 1000 };

const questionShape = record({ answers: listOf(text), min: whole, max: whole, question: text }, { blank: yesOrNo }, [
  'answers',
  'blank',
  'min',
  'max',
  'question',
]);

const electionShape = record(
  {
    version: whole,
    description: text,
    name: text,
    group: text,
    public_key: text,
    questions: listOf((value: unknown) => value),
    uuid: text,
  },
  { administrator: text, credential_authority: text },
);

export function readElection(electionText: string, groups: Groups): Election {
  const read = readJson(electionText, electionShape);
  faultUnless(read.version === protocolVersion, 'election.version');
  faultUnless(isUuid(read.uuid), 'json.form');
  const group = groups(read.group);
  faultUnless(group, 'group.unknown');
  const key = readMember(group, read.public_key);
  faultUnless(key, 'election.key');
  const questions = read.questions.map((question, nth) => at({ question: nth + 1 }, () => readQuestion(question)));
  const answersInAll = questions.reduce((sum, one) => sum + one.answers.length, 0);
  faultUnless(questions.length >= 1 && questions.length <= most.questions, 'election.question');
  faultUnless(answersInAll <= most.answersInAll, 'election.question');
  const { uuid, name, description } = read;
  return { text: electionText, fingerprint: hashBase64(electionText), uuid, name, description, group, key, questions };
}

/** At least 14 letters that nobody takes one for another. */
const isUuid = (uuid: string): boolean => /^[1-9A-HJ-NP-Za-km-z]{14,64}$/u.test(uuid);

function readQuestion(value: unknown): Question {
  // A question whose answers are each revealed after a shuffle: {"type":"NonHomomorphic","value":{…}}.
  faultUnless(typeof value === 'object' && value !== null && !('type' in value), 'election.question');
  const { question, answers, blank = false, min, max } = questionShape(value);
  faultUnless(answers.length >= 1 && answers.length <= most.answers, 'election.question');
  faultUnless(min >= 0 && min <= max && max <= answers.length, 'election.question');
  return { question, answers, blank, min, max };
}

/** Lines of a ballot for a question: its answers, and before them the blank one. */
export const linesOf = (question: Question): number => question.answers.length + (question.blank ? 1 : 0);

export interface ElectionDraft {
  uuid: string;
  name: string;
  description: string;
  questions: readonly Question[];
}

export function writeElection(
  { uuid, name, description, questions }: ElectionDraft,
  group: Group,
  key: Element,
): string {
  return writeJson({
    version: protocolVersion,
    description,
    name,
    group: group.name,
    public_key: group.write(key),
    questions: questions.map((one) => ({
      answers: one.answers,
      ...(one.blank && { blank: true }),
      min: one.min,
      max: one.max,
      question: one.question,
    })),
    uuid,
  });
}
