import { expect, test } from 'vitest';
import { readTheme } from './theme.ts';

test('the chosen theme is read from among other cookies', () => {
  expect(readTheme('session=x; theme=dark')).toBe('dark');
  expect(readTheme('theme=light; session=x')).toBe('light');
});

test('no choice, an unknown one or a cookie with a like name leaves it to the device', () => {
  expect(readTheme(undefined)).toBe('auto');
  expect(readTheme('theme=purple')).toBe('auto');
  expect(readTheme('mytheme=dark')).toBe('auto');
  expect(readTheme('theme=darker')).toBe('auto');
});
