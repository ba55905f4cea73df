import type { FigureScope } from "@/lib/db/generated/enums";

/** A set of people for which a figure may be released: those who consented to count in it. */
export type Scope = {
  kind: FigureScope;
  /** Null for the organisation. */
  teamId: string | null;
  /** 0 for a team, then the trees by their height, then the organisation: narrower ones first. */
  level: number;
  /** Numbers of people. */
  people: number[];
  /** Keys of the wider scopes around it. */
  wider: string[];
};

/** A person who consented to count somewhere. */
export type Consenting = {
  number: number;
  teamId: string | null;
  agreed: ReadonlySet<FigureScope>;
};

const ORGANISATION_LEVEL = 1000;

/** The key of a scope. */
export function keyOfScope({ kind, teamId }: Pick<Scope, "kind" | "teamId">): string {
  return `${kind} ${teamId ?? ""}`;
}

/** Every team, every team with its sub-teams, and the organisation, the narrowest first. */
export function scopesFrom(
  teams: readonly { id: string; parentId: string | null }[],
  people: readonly Consenting[],
): Scope[] {
  const parentOf = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const heights = heightsOf(parentOf);
  const scopes = new Map<string, Scope>();
  const add = (kind: FigureScope, teamId: string | null, level: number) => {
    const around = teamId ? pathUp(teamId, parentOf) : [];
    const trees = around
      .filter((id) => kind === "TEAM" || id !== teamId)
      .map((id) => keyOfScope({ kind: "SUBTREE", teamId: id }));
    const wider = teamId ? [...trees, "ORGANISATION "] : [];
    scopes.set(keyOfScope({ kind, teamId }), { kind, teamId, level, people: [], wider });
  };
  for (const { id } of teams) {
    add("TEAM", id, 0);
    const height = heights.get(id) ?? 0;
    if (height > 0) add("SUBTREE", id, height);
  }
  add("ORGANISATION", null, ORGANISATION_LEVEL);
  for (const { number, teamId, agreed } of people) {
    const join = (kind: FigureScope, id: string | null) =>
      agreed.has(kind) && scopes.get(keyOfScope({ kind, teamId: id }))?.people.push(number);
    join("ORGANISATION", null);
    if (!teamId) continue;
    join("TEAM", teamId);
    for (const id of pathUp(teamId, parentOf)) join("SUBTREE", id);
  }
  return [...scopes.values()].sort((a, b) => a.level - b.level);
}

function pathUp(teamId: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let id: string | null = teamId; id; id = parentOf.get(id) ?? null) path.push(id);
  return path;
}

function heightsOf(parentOf: ReadonlyMap<string, string | null>): Map<string, number> {
  const heights = new Map<string, number>();
  for (const id of parentOf.keys())
    pathUp(id, parentOf).forEach((above, height) =>
      heights.set(above, Math.max(heights.get(above) ?? 0, height)),
    );
  return heights;
}
