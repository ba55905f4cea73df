const KEY = Symbol.for("pendulum.demo-mode");

/** The roles by which the people of the demo are grouped, in the order in which they are offered. */
export const DEMO_ROLES = ["engineer", "manager", "director", "admin"] as const;

/** A person of the demo whom a visitor can sign in as, and why. */
export type DemoSignIn = {
  key: string;
  name: string;
  email: string;
  why: { en: string; fr: string };
  role: (typeof DEMO_ROLES)[number];
};

type Marked = typeof globalThis & { [KEY]?: readonly DemoSignIn[] };

/** Turns demo mode on for this process. Only the demo script calls it: no configuration can. */
export function setDemoMode(signIns: readonly DemoSignIn[]): void {
  (globalThis as Marked)[KEY] = signIns;
}

/** Whether this process serves the demo. The database must be a demo too (`Installation.demo`). */
export function isDemoMode(): boolean {
  return (globalThis as Marked)[KEY] !== undefined;
}

/** The people whom the demo offers to sign in as; empty outside of demo mode. */
export function listDemoSignIns(): readonly DemoSignIn[] {
  return (globalThis as Marked)[KEY] ?? [];
}
