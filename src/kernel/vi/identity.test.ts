import { expect, test } from 'vitest';
import { readCitizenId, readInsuranceNumber } from './identity.ts';

test('A citizen number agrees with sex and birth year', () => {
  expect(readCitizenId('020 183 001 234', { sex: 'female', birthYear: 1983 })).toEqual({
    number: '020183001234',
    restored: false,
    reasons: [],
  });
  expect(readCitizenId('096202001234', { sex: 'male', birthYear: 2002 }).reasons).toEqual([]);
  expect(readCitizenId('001083001234').reasons).toEqual([]);
});

test('A citizen number that contradicts the person is kept, with the reasons', () => {
  const reading = readCitizenId('020183001234', { sex: 'male', birthYear: 1984 });
  expect(reading.number).toBe('020183001234');
  expect(reading.reasons).toEqual([
    'Theo số căn cước công dân thì giới tính là nữ, khác giới tính đã ghi.',
    'Theo số căn cước công dân thì năm sinh là 1983, khác năm sinh đã ghi (1984).',
  ]);
});

test.each(['000083001234', '097083001234', '999083001234'])('No place has the code of %s', (number) => {
  expect(readCitizenId(number).reasons).toHaveLength(1);
});

test('The zero that a sheet dropped is put back, and it is said', () => {
  expect(readCitizenId('20183001234')).toEqual({ number: '020183001234', restored: true, reasons: [] });
  expect(readCitizenId('1083001234', { birthYear: 1983 })).toEqual({
    number: '001083001234',
    restored: true,
    reasons: [],
  });
});

test('Zeros are not put back where the number may be another', () => {
  expect(readCitizenId('1083001234').number).toBeUndefined(); // ten digits: perhaps an insurance number
  expect(readCitizenId('1083001234', { birthYear: 1990 }).number).toBeUndefined();
  expect(readCitizenId('98183001234').reasons).toEqual(['Số căn cước công dân phải có 12 chữ số, ở đây có 11.']); // place 098
});

test.each(['123456789', '1234', '1,2E+11', 'chưa có', ''])('"%s" is no citizen number', (text) => {
  expect(readCitizenId(text)).toMatchObject({ number: undefined, reasons: [expect.any(String)] });
});

test('An insurance number has ten digits, or nine and a lost zero', () => {
  expect(readInsuranceNumber('2012345678')).toEqual({ number: '2012345678', restored: false, reasons: [] });
  expect(readInsuranceNumber('112345678')).toEqual({ number: '0112345678', restored: true, reasons: [] });
  expect(['20123456', '20123456789', 'GD4012012345678'].map((text) => readInsuranceNumber(text).number)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
