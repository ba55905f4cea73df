const KEY = Symbol.for("pendulum.demo-mode");

/** Somebody of the demo whom a visitor can sign in as, and why one would. */
export type DemoSignIn = { key: string; name: string; email: string; why: string };

type Marked = typeof globalThis & { [KEY]?: readonly DemoSignIn[] };

/** Turns demo mode on for this process. Called by the demo script alone: no configuration reaches it. */
export function setDemoMode(signIns: readonly DemoSignIn[]): void {
  (globalThis as Marked)[KEY] = signIns;
}

/** Whether this process serves the demo. The database has to say so too (`Installation.demo`). */
export function isDemoMode(): boolean {
  return (globalThis as Marked)[KEY] !== undefined;
}

/** Whom the demo offers to sign in as; nobody outside of demo mode. */
export function listDemoSignIns(): readonly DemoSignIn[] {
  return (globalThis as Marked)[KEY] ?? [];
}
