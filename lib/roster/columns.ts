import { textKey } from "@/lib/text-key";

/** The possible meanings of a column of an uploaded list. */
export type RosterColumn =
  "name" | "firstName" | "lastName" | "email" | "team" | "managerEmail" | "startedOn";

const ALIASES: Record<RosterColumn, string[]> = {
  name: [
    "name",
    "full name",
    "display name",
    "person",
    "employee",
    "employee name",
    "nom",
    "nom complet",
    "nom et prenom",
    "prenom et nom",
    "personne",
    "collaborateur",
    "salarie",
  ],
  firstName: ["first name", "given name", "forename", "prenom"],
  lastName: ["last name", "surname", "family name", "nom de famille"],
  email: [
    "email",
    "e mail",
    "mail",
    "email address",
    "e mail address",
    "work email",
    "courriel",
    "adresse email",
    "adresse e mail",
    "adresse mail",
    "adresse courriel",
    "adresse electronique",
    "email professionnel",
  ],
  team: [
    "team",
    "team name",
    "team path",
    "squad",
    "equipe",
    "nom de l equipe",
    "chemin de l equipe",
    "chemin d equipe",
  ],
  managerEmail: [
    "manager s email",
    "manager email",
    "managers email",
    "manager e mail",
    "manager s e mail",
    "email of manager",
    "manager",
    "manager mail",
    "supervisor email",
    "reports to",
    "e mail du responsable",
    "email du responsable",
    "courriel du responsable",
    "adresse du responsable",
    "responsable",
    "email responsable",
    "e mail responsable",
    "e mail du manager",
    "email du manager",
    "courriel du manager",
    "mail du manager",
  ],
  startedOn: [
    "started on",
    "start date",
    "starts on",
    "start",
    "started",
    "since",
    "date started",
    "date de debut",
    "debut",
    "debute le",
    "a commence le",
    "commence le",
    "depuis",
    "depuis le",
    "date d arrivee",
    "arrivee",
    "arrive le",
    "arrivee le",
    "date d entree",
  ],
};

const MEANING = new Map(
  Object.entries(ALIASES).flatMap(([column, words]) =>
    words.map((word) => [word, column as RosterColumn] as const),
  ),
);

/** The position of each column in a line, and the unknown headings. */
export type Columns = {
  at: Map<RosterColumn, number>;
  ignored: string[];
  /** Two headings with the same meaning. */
  doubled: string[];
  missing: ("name" | "email")[];
};

/** Parses a heading line in English or French, in any order, ignoring case, accents and punctuation. */
export function columnsFrom(headings: readonly string[]): Columns {
  const at = new Map<RosterColumn, number>();
  const ignored: string[] = [];
  const doubled: string[] = [];
  for (const [index, heading] of headings.entries()) {
    const column = MEANING.get(plainWords(heading));
    if (column === undefined) {
      if (heading.trim()) ignored.push(heading.trim());
    } else if (at.has(column)) doubled.push(heading.trim());
    else at.set(column, index);
  }
  const missing: Columns["missing"] = [];
  if (!at.has("name") && !(at.has("firstName") && at.has("lastName"))) missing.push("name");
  if (!at.has("email")) missing.push("email");
  return { at, ignored, doubled, missing };
}

function plainWords(heading: string): string {
  return textKey(heading)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
