import type { Query } from "./input";
import { ENTERPRISE, GROUP, LIST, USER } from "./schema-name";

/** A person as a query reads them; `userName` is the email where the directory gave none. */
export type UserFacts = {
  id: string;
  externalId: string | null;
  userName: string;
  name: string;
  givenName: string | null;
  familyName: string | null;
  email: string;
  active: boolean;
  createdAt: Date;
  managerId: string | null;
  manager: string | null;
  groups: { id: string; name: string }[];
};

/** A team as a query reads it, with its members and its manager. */
export type GroupFacts = {
  id: string;
  externalId: string | null;
  name: string;
  createdAt: Date;
  members: { id: string; name: string }[];
};

/** What a resource says of itself, by the names of its attributes. */
export type Resource = Record<string, unknown> & {
  meta: { resourceType: string; created: string; location: string; version?: string };
};

/** A person as SCIM writes them; `base` is the address of the service. */
export function userFrom(row: UserFacts, base: string): Resource {
  const { id, userName, name, givenName, familyName, email, active, managerId, manager } = row;
  const at = (resource: string, of: string) => `${base}/${resource}/${of}`;
  return {
    schemas: managerId ? [USER, ENTERPRISE] : [USER],
    id,
    ...(row.externalId && { externalId: row.externalId }),
    userName,
    displayName: name,
    name: {
      formatted: name,
      ...(givenName && { givenName }),
      ...(familyName && { familyName }),
    },
    active,
    emails: [{ value: email, type: "work", primary: true }],
    groups: row.groups.map((group) => {
      return { value: group.id, $ref: at("Groups", group.id), display: group.name, type: "direct" };
    }),
    ...(managerId && {
      [ENTERPRISE]: {
        manager: { value: managerId, $ref: at("Users", managerId), displayName: manager },
      },
    }),
    meta: {
      resourceType: "User",
      created: row.createdAt.toISOString(),
      location: at("Users", id),
    },
  };
}

/** A team as SCIM writes it. */
export function groupFrom(row: GroupFacts, base: string): Resource {
  return {
    schemas: [GROUP],
    id: row.id,
    ...(row.externalId && { externalId: row.externalId }),
    displayName: row.name,
    members: row.members.map(({ id, name }) => {
      return { value: id, $ref: `${base}/Users/${id}`, display: name, type: "User" };
    }),
    meta: {
      resourceType: "Group",
      created: row.createdAt.toISOString(),
      location: `${base}/Groups/${row.id}`,
    },
  };
}

/** A list of resources as SCIM writes it: those from `startIndex` on, of all that were found. */
export function listFrom(resources: readonly object[], total: number, startIndex: number): object {
  return {
    schemas: [LIST],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

const ALWAYS = ["schemas", "id"];

/** The attributes that are asked for, or all but those that are not wanted. */
export function chosenFrom<R extends object>(
  resource: R,
  { attributes, excludedAttributes }: Pick<Query, "attributes" | "excludedAttributes">,
): Partial<R> {
  const wanted = attributes?.map(topOf);
  const unwanted = excludedAttributes?.map(topOf) ?? [];
  const isChosen = (name: string) => {
    const plain = name.toLowerCase();
    if (ALWAYS.includes(plain)) return true;
    return wanted ? wanted.includes(plain) : !unwanted.includes(plain);
  };
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => isChosen(name)),
  ) as Partial<R>;
}

/** The attribute that a path begins with; a part of one brings all of it. */
function topOf(path: string): string {
  const enterprise = ENTERPRISE.toLowerCase();
  if (path.startsWith(enterprise)) return enterprise;
  return (path.split(":").at(-1) ?? "").split(".")[0] ?? "";
}
