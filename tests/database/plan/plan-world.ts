import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { ActionRecord, PlanRecord } from "@/lib/plan/plan";
import { viewerOf } from "../trial/viewer";

/** The present time in tests of plans. */
export const NOW = new Date("2026-11-24T10:00:00Z");
export const TODAY = dayOf(NOW, "UTC");
/** So many days after today. */
export const day = (days: number) => addDays(TODAY, days);

export const RECORD: PlanRecord = { why: "secret why", seat: "", returnsOn: null };
export const ACTION: ActionRecord = {
  what: "secret action",
  difference: "secret difference",
  needs: ["time"],
  needsWords: "",
  witness: "",
};

export type Name = "self" | "mate" | "boss" | "director" | "stranger";

/** Somebody new in a team: what was looked at cannot be deleted, so that each test has its own person. */
export async function newMember(teamId: string): Promise<Viewer> {
  const email = `${randomUUID()}@x.example`;
  const user = await db().user.create({ data: { name: "self", email, joinedAt: NOW } });
  const data = { userId: user.id, teamId, startsOn: toDatabaseDay(day(-100)) };
  await db().membership.create({ data });
  return viewerOf(user.id, TODAY, { teamId });
}

/** A team with its manager, somebody who manages the team above, and somebody who is in neither. */
export async function planWorld(): Promise<Record<Name, Viewer>> {
  await db().installation.create({ data: { id: 1, name: "Test", demo: true } });
  const above = await db().team.create({ data: { name: "Engineering" } });
  const team = await db().team.create({ data: { name: "Storage", parentId: above.id } });
  const person = async (name: Name) =>
    (await db().user.create({ data: { name, email: `${name}@x.example`, joinedAt: NOW } })).id;
  const of = async (name: Name, role: "member" | "manager" | "director" | null) => {
    const userId = await person(name);
    const teamId = role === "director" ? above.id : team.id;
    const data = { userId, teamId, startsOn: toDatabaseDay(day(-100)) };
    if (role === "member") await db().membership.create({ data });
    else if (role) await db().management.create({ data });
    return viewerOf(userId, TODAY, {
      teamId: role === "member" ? team.id : null,
      managesTeamIds: role === "manager" || role === "director" ? [teamId] : [],
    });
  };
  return {
    self: await of("self", "member"),
    mate: await of("mate", "member"),
    boss: await of("boss", "manager"),
    director: await of("director", "director"),
    stranger: await of("stranger", null),
  };
}
