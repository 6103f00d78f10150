/** The program cannot start; the message tells the officer in Vietnamese why and what to do. Shown without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
