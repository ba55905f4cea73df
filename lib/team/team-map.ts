import { textKey } from "@/lib/text-key";
import { writePath } from "./naming";

/** An existing team. */
export type KnownTeam = { id: string; name: string; parentId: string | null; archived: boolean };

/** An existing team (with its id), or one that a list would create (id null). */
export type TeamPlace = {
  /** The id, or the written path for a new one. */
  key: string;
  id: string | null;
  name: string;
  path: string[];
  parent: TeamPlace | null;
  archived: boolean;
};

/** The teams of the organisation as a tree with lookup by name, to which new teams can be added. */
export class TeamMap {
  readonly made: TeamPlace[] = [];
  private readonly children = new Map<string, TeamPlace>();
  private readonly named = new Map<string, TeamPlace[]>();
  private readonly known = new Map<string, TeamPlace>();

  constructor(teams: readonly KnownTeam[]) {
    const waiting = new Map(teams.map((team) => [team.id, team]));
    const settle = (team: KnownTeam): TeamPlace => {
      const settled = this.known.get(team.id);
      if (settled) return settled;
      const above = team.parentId === null ? undefined : waiting.get(team.parentId);
      const parent = above ? settle(above) : null;
      const path = [...(parent?.path ?? []), team.name];
      const place = {
        key: team.id,
        id: team.id,
        name: team.name,
        path,
        parent,
        archived: team.archived,
      };
      this.add(place);
      return place;
    };
    teams.forEach(settle);
  }

  /** A team by its key: its id, or the written path of a new one. */
  byKey(key: string): TeamPlace | undefined {
    return this.known.get(key);
  }

  child(parent: TeamPlace | null, name: string): TeamPlace | undefined {
    return this.children.get(slot(parent, name));
  }

  /** All teams with a name, anywhere in the tree. */
  allNamed(name: string): TeamPlace[] {
    return this.named.get(textKey(name)) ?? [];
  }

  /** The team at the end of a path below `parent`; missing teams are created. */
  descend(parent: TeamPlace | null, names: readonly string[]): TeamPlace | null {
    return names.reduce((place, name) => this.child(place, name) ?? this.make(place, name), parent);
  }

  private make(parent: TeamPlace | null, name: string): TeamPlace {
    const path = [...(parent?.path ?? []), name];
    const place = { key: writePath(path), id: null, name, path, parent, archived: false };
    this.made.push(place);
    this.add(place);
    return place;
  }

  private add(place: TeamPlace): void {
    this.known.set(place.key, place);
    this.children.set(slot(place.parent, place.name), place);
    this.named.set(textKey(place.name), [...this.allNamed(place.name), place]);
  }
}

function slot(parent: TeamPlace | null, name: string): string {
  return `${parent?.key ?? ""}\n${textKey(name)}`;
}
