/** What a mutation answers: a refusal is a value with a reason, a bug is an exception. */
export type Outcome<T, R extends string> = { ok: true; value: T } | { ok: false; reason: R };

/** The accepted answer of a mutation. */
export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** The accepted answer of a mutation that refuses nothing, once it is done. */
export async function doneAfter(work: Promise<unknown>): Promise<{ ok: true; value: null }> {
  await work;
  return done(null);
}

/** The refused answer of a mutation; the reason is turned into words where it is shown. */
export function refused<R extends string>(reason: R): { ok: false; reason: R } {
  return { ok: false, reason };
}
