/** The result of a mutation: a refusal is a value with a reason, a bug is an exception. */
export type Outcome<T, R extends string> = { ok: true; value: T } | { ok: false; reason: R };

/** The accepted result of a mutation. */
export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** The accepted result of a mutation that cannot be refused. */
export async function doneAfter(work: Promise<unknown>): Promise<{ ok: true; value: null }> {
  await work;
  return done(null);
}

/** The refused result of a mutation; the reason is put into words where it is shown. */
export function refused<R extends string>(reason: R): { ok: false; reason: R } {
  return { ok: false, reason };
}
