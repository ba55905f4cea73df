import { cleanName, hasUnfitCharacters } from "@/lib/auth/person-name";
import { PATH_MARK, TEAM_NAME_LIMIT } from "@/lib/team/naming";
import { textKey } from "@/lib/text-key";
import { isObject, referenceFrom, textFrom, type Change } from "../change";
import { holdsFor } from "../filter";
import { Refusal } from "../refusal";

/** What a program says of a group; what it does not say is absent. */
export type SaidOfGroup = {
  name?: string;
  externalId?: string | null;
  /** Who belongs to it from now on. */
  members?: Set<string>;
};

/** What changes say of a group, one after the other. Unknown attributes are ignored. */
export function saidOfGroup(changes: readonly Change[], members: Iterable<string>): SaidOfGroup {
  const said: SaidOfGroup = {};
  const present = new Set(members);
  for (const change of changes) {
    const { attribute } = change.path;
    if (attribute === "displayname") said.name = teamNameFrom(textFrom(change, 1_000) ?? "");
    if (attribute === "externalid") said.externalId = textFrom(change, 255);
    if (attribute !== "members") continue;
    changeMembers(present, change);
    said.members = present;
  }
  return said;
}

function changeMembers(members: Set<string>, { by, path, value }: Change): void {
  const named = idsIn({ by: "add", path, value });
  const { filter } = path;
  const meant = filter
    ? [...members].filter((id) => holdsFor(filter, { value: id, type: "User" }))
    : [...members];
  // A list says who is removed; without one, and without a filter, everybody is.
  const gone = by === "add" ? [] : by === "remove" && !filter && named.length > 0 ? named : meant;
  for (const id of gone) members.delete(id);
  if (by !== "remove") for (const id of named) members.add(id);
}

function idsIn(change: Change): string[] {
  const { value } = change;
  if (value === null || value === undefined) return [];
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.map((each) => {
    if (isObject(each) && String(each.type).toLowerCase() === "group")
      throw new Refusal("value", "Teams within teams are arranged in Pendulum.");
    const id = referenceFrom({ ...change, value: each });
    if (id === null) throw new Refusal("value", "A member needs a value: the id of a user.");
    return id.toLowerCase();
  });
}

function teamNameFrom(said: string): string {
  const name = cleanName(said);
  if (textKey(name) === "") throw new Refusal("value", "displayName is required.");
  if (name.length > TEAM_NAME_LIMIT || hasUnfitCharacters(name) || name.includes(PATH_MARK))
    throw new Refusal(
      "value",
      `displayName must have at most ${TEAM_NAME_LIMIT} characters and no slash.`,
    );
  return name;
}
