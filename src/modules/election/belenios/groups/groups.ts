import { ed25519 } from './ed25519.ts';
import { finiteField, type FieldNumbers, type FieldPowers } from './finite-field.ts';
import type { GroupName, Groups } from './group.ts';

const hex = (...lines: readonly string[]): bigint => BigInt(`0x${lines.join('')}`);

/** The specification, 5.1: q has 256 bits, so that exponents are short; the cofactor (p − 1)/q is large and has small factors. */
const belenios2048: FieldNumbers = {
  name: 'BELENIOS-2048',
  p: hex(
    'a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f21e6d36856b428030421f514ed40bfd4c',
    '06e092a495af8d79a2f85e0fb11c0ede07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d1',
    '07435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843a3e14dfa9b2162f4d7229abe93a188b4',
    '6b006517d6f6747ebbb29c9ec3099b607f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a',
    '0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f878affa2375e2999b44f6cef17d70730',
    '1e59e0e6351e051ed9cec4157646e64f',
  ),
  q: hex('adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491'),
  g: hex(
    '1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c5a9dfd001d26ba31',
    'd9d8976f01d95a1c8262ee68a0e92cea541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8',
    '643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d26aef1be365fdd90165f397c6b870df8c',
    '1b9e519edcee8bb0f74b7a1615a274ba60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f',
    '22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c0',
    '41e1c91fe3823f4bcf284308f1d7e653',
  ),
};

/** The specification, 5.2: group 14 of RFC 3526, a safe prime; exponents are eight times as long. */
const rfc3526: FieldNumbers = {
  name: 'RFC-3526-2048',
  p: hex(
    'ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd',
    'ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed',
    'ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f',
    '83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b',
    'e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510',
    '15728e5a8aacaa68ffffffffffffffff',
  ),
  q: hex(
    '7fffffffffffffffe487ed5110b4611a62633145c06e0e68948127044533e63a0105df531d89cd9128a5043cc71a026e',
    'f7ca8cd9e69d218d98158536f92f8a1ba7f09ab6b6a8e122f242dabb312f3f637a262174d31bf6b585ffae5b7a035bf6',
    'f71c35fdad44cfd2d74f9208be258ff324943328f6722d9ee1003e5c50b1df82cc6d241b0e2ae9cd348b1fd47e9267af',
    'c1b2ae91ee51d6cb0e3179ab1042a95dcf6a9483b84b4b36b3861aa7255e4c0278ba3604650c10be19482f23171b671d',
    'f1cf3b960c074301cd93c1d17603d147dae2aef837a62964ef15e5fb4aac0b8c1ccaa4be754ab5728ae9130c4c7d0288',
    '0ab9472d455655347fffffffffffffff',
  ),
  g: 2n,
};

/** Groups by name; `by` says how powers modulo p are taken. Ed25519 is not known to belenios-tool 2.0. */
export function openGroups(by?: (numbers: FieldNumbers) => FieldPowers): Groups {
  const groups = new Map([
    ...[belenios2048, rfc3526].map((numbers) => [numbers.name, finiteField(numbers, by?.(numbers))] as const),
    [ed25519.name, ed25519] as const,
  ]);
  return (name) => groups.get(name as GroupName);
}

/** By BigInt alone: what a browser has. */
export const plainGroups: Groups = openGroups();
