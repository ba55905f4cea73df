import type { GroupRole } from "@/lib/db/generated/enums";

// What the groups of a provider give, as plans: nothing here writes anything.

/** That a group gives a role, or a place in a team. */
export type Rule = { group: string; role: GroupRole; teamId: string | null };

/** What a person's groups give. */
export type Given = {
  isAdmin: boolean;
  /** The teams whose people partner they are. */
  partnerOf: readonly string[];
  /** The teams they may belong to, the first rule's first; null: their groups are unknown. */
  teams: readonly string[] | null;
};

/**
 * What groups give by the rules. Unknown groups give no role, so that nobody keeps one by being in
 * too many groups to be told; but they move nobody out of a team.
 */
export function givenBy(rules: readonly Rule[], groups: readonly string[] | null): Given {
  const met = rules.filter(({ group }) => groups?.includes(group) ?? false);
  const teamsOf = (role: GroupRole) => [
    ...new Set(met.flatMap((rule) => (rule.role === role && rule.teamId ? [rule.teamId] : []))),
  ];
  return {
    isAdmin: met.some(({ role }) => role === "ADMIN"),
    partnerOf: teamsOf("PARTNER"),
    teams: groups && teamsOf("MEMBER"),
  };
}

/** What a person has today, each with the issuer whose group gave it; null: it was given otherwise. */
export type Held = {
  admin: { from: string | null } | null;
  partnerships: readonly { id: string; teamId: string; from: string | null }[];
  membership: { teamId: string; from: string | null } | null;
  /** Whether a group may place them: not whom a directory or an admin places, nor who manages a team. */
  canBePlaced: boolean;
};

/** What changes at a sign-in. */
export type Plan = {
  /** True: becomes an admin; false: is none any more; null: stays what they are. */
  admin: boolean | null;
  begin: readonly string[];
  /** The ids of partnerships that end. */
  end: readonly string[];
  /** The team that they move to, or out of any; null: they stay. */
  team: { to: string | null } | null;
};

/**
 * How what somebody holds follows what the groups of a provider give. Only what this provider gave
 * is ever taken away.
 */
export function planFrom(held: Held, given: Given, issuer: string): Plan {
  const { admin, partnerships } = held;
  const gains = given.isAdmin && !admin;
  const loses = !given.isAdmin && admin?.from === issuer;
  return {
    admin: gains ? true : loses ? false : null,
    begin: given.partnerOf.filter((id) => !partnerships.some(({ teamId }) => teamId === id)),
    end: partnerships
      .filter(({ teamId, from }) => from === issuer && !given.partnerOf.includes(teamId))
      .map(({ id }) => id),
    team: moveOf(held, given, issuer),
  };
}

function moveOf({ membership, canBePlaced }: Held, { teams }: Given, issuer: string) {
  if (!canBePlaced || teams === null) return null;
  if (membership && membership.from !== issuer) return null;
  if (membership && teams.includes(membership.teamId)) return null;
  const to = teams[0] ?? null;
  return membership || to ? { to } : null;
}
