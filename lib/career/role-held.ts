import type { RoleWork } from "@/lib/db/generated/enums";
import type { Direction } from "@/lib/plan/goal";
import type { OpenStretch } from "@/lib/stretch";

/** A role that somebody held, as they entered it; without an end while it is held. */
export type RoleHeld = OpenStretch & { id: string; work: RoleWork; title: string };

/** Whether a role was work of this kind. */
export function isWork({ work }: Pick<RoleHeld, "work">, direction: Direction): boolean {
  return work === "BOTH" || work === direction;
}
