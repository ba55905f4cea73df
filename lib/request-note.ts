import { AsyncLocalStorage } from "node:async_hooks";

/** What is known about a request while it is being answered. */
export type RequestNote = {
  /** The same in its answer, in the log and in all that is recorded about it. */
  readonly id: string;
  /** The database was unavailable during it. */
  unavailable: boolean;
  /** It reached our own code: an action with its form, or a page. */
  entered: boolean;
  /** Its sender was told to try again: from now on nothing more is read, written or committed for it. */
  givenUp: boolean;
  /** What the sent form is known by: the same when it is sent again because its answer was lost. */
  sentId: string | null;
  /** What was found for it, by what finds it; null when it may change that. */
  readonly found: Map<() => unknown, unknown> | null;
};

// Kept on globalThis: the server and the app's bundles are separate copies of this file in one process.
const kept = globalThis as typeof globalThis & {
  pendulumRequestNote?: AsyncLocalStorage<RequestNote>;
};
const notes = (kept.pendulumRequestNote ??= new AsyncLocalStorage<RequestNote>());

/** The note of the request being answered; undefined outside of one. */
export function requestNote(): RequestNote | undefined {
  return notes.getStore();
}

/** Runs `work` as the handling of the request with this id, with its own note. */
export function withRequestNote(
  { id, onlyReads }: { id: string; onlyReads: boolean },
  work: (note: RequestNote) => void,
): void {
  const found = onlyReads ? new Map<() => unknown, unknown>() : null;
  const note: RequestNote = {
    id,
    unavailable: false,
    entered: false,
    givenUp: false,
    sentId: null,
    found,
  };
  notes.run(note, () => work(note));
}

/**
 * `find`, called once for a request that only reads, whoever asks. A request that writes finds anew each
 * time: it may change what is found.
 */
export function oncePerRead<T>(find: () => T): () => T {
  return () => {
    const found = requestNote()?.found;
    if (!found) return find();
    if (!found.has(find)) found.set(find, find());
    return found.get(find) as T;
  };
}
