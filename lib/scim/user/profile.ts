import { cleanName, hasUnfitCharacters, NAME_LIMIT } from "@/lib/auth/person-name";
import { cleanEmail, EMAIL_LIMIT, isEmail } from "@/lib/team/naming";
import { isObject, referenceFrom, textFrom, type Change } from "../change";
import { holdsFor } from "../filter";
import { Refusal } from "../refusal";

/** What a program says of a person; what it does not say is absent. */
export type SaidOfUser = {
  userName?: string | null;
  externalId?: string | null;
  displayName?: string | null;
  formatted?: string | null;
  givenName?: string | null;
  familyName?: string | null;
  email?: string | null;
  managerId?: string | null;
  active?: boolean;
};

const TEXTS: Record<string, { key: keyof SaidOfUser; longest: number }> = {
  username: { key: "userName", longest: EMAIL_LIMIT },
  externalid: { key: "externalId", longest: 255 },
  displayname: { key: "displayName", longest: NAME_LIMIT },
  "name.formatted": { key: "formatted", longest: NAME_LIMIT },
  "name.givenname": { key: "givenName", longest: NAME_LIMIT },
  "name.familyname": { key: "familyName", longest: NAME_LIMIT },
};

/** What changes say of a person together; the later word stands. Unknown attributes are ignored. */
export function saidOfUser(changes: readonly Change[]): SaidOfUser {
  return Object.assign({}, ...changes.map(saidBy)) as SaidOfUser;
}

function saidBy(change: Change): SaidOfUser {
  const { attribute, sub } = change.path;
  const name = sub ? `${attribute}.${sub}` : attribute;
  const text = TEXTS[name];
  if (text) return { [text.key]: textFrom(change, text.longest) };
  if (name === "name") return saidOfName(change);
  if (name === "active" && change.by !== "remove") return { active: activeFrom(change.value) };
  if (attribute === "emails" && (sub === "" || sub === "value")) return saidOfEmails(change);
  if (name === "manager" || name === "manager.value") return { managerId: referenceFrom(change) };
  return {};
}

function saidOfName({ by, value, path }: Change): SaidOfUser {
  const said = isObject(value) ? value : { formatted: null, givenName: null, familyName: null };
  return saidOfUser(
    Object.entries(said).map(([sub, part]) => {
      return { by, value: part, path: { ...path, sub: sub.toLowerCase() } };
    }),
  );
}

// Entra ID sends booleans as texts: "False".
function activeFrom(value: unknown): boolean {
  const said = typeof value === "string" ? value.toLowerCase() : value;
  if (said === true || said === "true") return true;
  if (said === false || said === "false") return false;
  throw new Refusal("value", "active must be true or false.");
}

/**
 * A person has one email here, for work. Of a list the primary one counts, else the one for work, else
 * the first; a path with a filter says the email when the filter holds for it, or for the one to be.
 */
function saidOfEmails(change: Change): SaidOfUser {
  const { filter } = change.path;
  if (filter && !holdsFor(filter, { type: "work", primary: true })) return {};
  const list = Array.isArray(change.value) ? (change.value as unknown[]) : [change.value];
  const emails = list.filter(isObject);
  const first =
    emails.find(({ primary }) => String(primary).toLowerCase() === "true") ??
    emails.find(({ type }) => type === "work") ??
    list[0];
  const value = isObject(first) ? first.value : first;
  return { email: textFrom({ ...change, value }, EMAIL_LIMIT) };
}

/** What is stored of a person. */
export type UserColumns = {
  name: string;
  email: string;
  userName: string | null;
  externalId: string | null;
  givenName: string | null;
  familyName: string | null;
};

/** What is stored of a person after something is said; `before` is null for a new one. */
export function columnsFrom(before: UserColumns | null, said: SaidOfUser): UserColumns {
  if (said.userName === null || (!before && !said.userName))
    throw new Refusal("value", "userName is required.");
  const userName = said.userName ?? before?.userName ?? null;
  const [givenName, familyName] = (["givenName", "familyName"] as const).map((part) =>
    said[part] === undefined ? (before?.[part] ?? null) : said[part],
  ) as [string | null, string | null];
  const externalId = said.externalId === undefined ? (before?.externalId ?? null) : said.externalId;
  const parts = said.givenName || said.familyName ? [givenName, familyName] : [];
  const name = said.displayName || said.formatted || parts.filter(Boolean).join(" ");
  return {
    name: name ? nameFrom(name) : (before?.name ?? nameFrom(userName ?? "")),
    email: emailFrom(before, said, userName),
    userName,
    externalId,
    givenName,
    familyName,
  };
}

function nameFrom(said: string): string {
  const name = cleanName(said);
  if (name === "" || name.length > NAME_LIMIT || hasUnfitCharacters(name))
    throw new Refusal("value", "The name has characters that no name has, or too many.");
  return name;
}

/** The email: as said, else that of a user name which is one and was the email so far. */
function emailFrom(
  before: UserColumns | null,
  { email, userName: renamed }: SaidOfUser,
  userName: string | null,
): string {
  if (email) return checkedEmail(email);
  if (before) {
    const wasUserName = before.email === cleanEmail(before.userName ?? before.email);
    const follows = renamed && wasUserName && isEmail(cleanEmail(renamed));
    if (!follows) return before.email;
  }
  return checkedEmail(userName ?? "");
}

function checkedEmail(said: string): string {
  const email = cleanEmail(said);
  if (!isEmail(email))
    throw new Refusal("value", "An email address is required, in emails or as userName.");
  return email;
}
