import { ed25519 as curve } from '@noble/curves/ed25519.js';
import type { Element, Group } from './group.ts';
import { sharedPowers } from './powers.ts';

type Point = typeof curve.Point.BASE;
const toElement = (point: Point): Element => point as unknown as Element;
const toPoint = (element: Element): Point => element as unknown as Point;

const { Point } = curve;
const order = Point.Fn.ORDER;
const arithmetic = { one: Point.ZERO, multiply: (one: Point, other: Point) => one.add(other) };

/** Its product is the addition of points. The written form is the compressed point as one big-endian number: RFC 8032 backwards. */
export const ed25519: Group = {
  name: 'Ed25519',
  order,
  one: toElement(Point.ZERO),
  generator: toElement(Point.BASE),
  shares: true,
  multiply: (one, other) => toElement(toPoint(one).add(toPoint(other))),
  invert: (one) => toElement(toPoint(one).negate()),
  isSame: (one, other) => toPoint(one).equals(toPoint(other)),
  powers: (base, exponents) => sharedPowers(arithmetic, toPoint(base), exponents).map(toElement),
  raise: (bases, exponent) =>
    bases.flatMap((base) => sharedPowers(arithmetic, toPoint(base), [exponent])).map(toElement),
  secretPower: (base, exponent) => toElement(exponent === 0n ? Point.ZERO : toPoint(base).multiply(exponent)),
  write: (one) => toHex(toPoint(one).toBytes().reverse()),
  read: (text) => {
    if (!/^[0-9a-f]{64}$/u.test(text)) return undefined;
    try {
      // Strict, not ZIP 215: one point has one written form.
      return toElement(Point.fromBytes(fromHex(text).reverse(), false));
    } catch {
      return undefined;
    }
  },
};

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, nth) => Number.parseInt(text.slice(2 * nth, 2 * nth + 2), 16));
