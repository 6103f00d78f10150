import type { Ctx } from './http.ts';

/** How our own word for the caller's address reaches the identity library. */
export const addressHeader = 'x-nhiemky-caller';

const here = new Set(['localhost', '127.0.0.1', '::1', '[::1]', '::ffff:127.0.0.1']);

/** The address of the caller's machine. What a proxy on this machine says of its caller is believed, nobody else's word. */
export function addressOf(c: Ctx): string {
  const peer = peerOf(c);
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return here.has(peer) && forwarded ? forwarded : peer;
}

/**
 * Whether the request comes from this very machine. A program that listens on loopback may still be reached from outside
 * through a proxy or a tunnel, and a foreign page may give its own name this machine's address: both show here.
 */
export function isFromHere(c: Ctx): boolean {
  return (
    c.get('services').settings.loopback &&
    here.has(new URL(c.req.url).hostname) &&
    here.has(peerOf(c)) &&
    !c.req.header('x-forwarded-for')
  );
}

interface NodeRequest {
  incoming?: { socket: { remoteAddress?: string } };
}

const peerOf = (c: Ctx): string => (c.env as NodeRequest | undefined)?.incoming?.socket.remoteAddress ?? '127.0.0.1';
