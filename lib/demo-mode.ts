const KEY = Symbol.for("pendulum.demo-mode");

type Marked = typeof globalThis & { [KEY]?: true };

/** Turns demo mode on for this process. Called by the demo script alone: no configuration reaches it. */
export function setDemoMode(): void {
  (globalThis as Marked)[KEY] = true;
}

/** Whether this process serves the demo. The database has to say so too (`Installation.demo`). */
export function isDemoMode(): boolean {
  return (globalThis as Marked)[KEY] === true;
}
