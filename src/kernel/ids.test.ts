import { expect, it } from 'vitest';
import { isId, newId, newMark } from './ids.ts';

it('gives identifiers in the order in which they were made, thousands within a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

it('gives marks that a path can hold', () => {
  expect(newMark()).toMatch(/^[a-z0-9]{8}$/);
  expect(new Set(Array.from({ length: 1000 }, newMark)).size).toBe(1000);
});
