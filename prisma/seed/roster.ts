import { CAST } from "../cast";

/** A person of the demo company; days are counted back from today. */
export type SeedPerson = {
  key: string;
  name: string;
  email: string;
  team: string | null;
  manages: string | null;
};

/** The teams of the demo company, parents first, each a path from the root. */
export const TEAMS = [
  "Engineering",
  "Engineering / Platform",
  "Engineering / Platform / Storage",
  "Engineering / Platform / Query",
  "Engineering / Platform / Developer Tools",
  "Engineering / Platform / Infrastructure",
  "Engineering / Product",
  "Engineering / Product / Payments",
  "Engineering / Product / Search",
  "Engineering / Product / Mobile",
  "Engineering / Product / Growth",
];

const MANAGERS: [name: string, team: string, manages: string][] = [
  ["Lars Johansson", "Engineering / Platform", "Engineering / Platform / Developer Tools"],
  ["Aisha Bello", "Engineering / Platform", "Engineering / Platform / Infrastructure"],
  ["Noah Friedman", "Engineering / Product", "Engineering / Product / Search"],
  ["Camille Laurent", "Engineering / Product", "Engineering / Product / Mobile"],
  ["Rafael Moreira", "Engineering / Product", "Engineering / Product / Growth"],
];

const ENGINEERS: [team: string, names: string[]][] = [
  ["Engineering / Platform / Query", ["Anton Weiss", "Keiko Mori", "Pavel Dvořák"]],
  [
    "Engineering / Platform / Developer Tools",
    ["Grace Chen", "Mateo Silva", "Ingrid Berg", "Arjun Nair", "Zoë Martens"],
  ],
  [
    "Engineering / Platform / Infrastructure",
    ["Tariq Aziz", "Elena Popescu", "Hugo Martin", "Sanna Virtanen", "Kofi Annor"],
  ],
  [
    "Engineering / Product / Payments",
    ["Yusuf Demir", "Clara Schmidt", "Dmitri Volkov", "Amara Nwosu", "Luis Ortega", "Freja Lund"],
  ],
  [
    "Engineering / Product / Search",
    ["Minh Tran", "Olivia Byrne", "Stefan Ilić", "Paula Reyes", "Jakub Zieliński"],
  ],
  [
    "Engineering / Product / Mobile",
    ["Chloé Girard", "Ahmed Farouk", "Lucia Bianchi", "Erik Dahl", "Nadia Rahman"],
  ],
  [
    "Engineering / Product / Growth",
    ["Theo Papadakis", "Sara Lindgren", "Victor Hugo Alves", "Maya Cohen", "Ivo Marković"],
  ],
];

function addressOf(name: string): string {
  const plain = name.normalize("NFD").replace(/[^A-Za-z ]/g, "");
  return `${plain.toLowerCase().replaceAll(" ", ".")}@pendulum.example`;
}

function extra(name: string, team: string, manages: string | null): SeedPerson {
  return { key: addressOf(name), name, email: addressOf(name), team, manages };
}

/** Everybody: the cast first, then the others. About sixty people. */
export function roster(): SeedPerson[] {
  return [
    ...Object.entries(CAST).map(([key, { name, email, team, manages }]) => ({
      key,
      name,
      email,
      team,
      manages,
    })),
    ...MANAGERS.map(([name, team, manages]) => extra(name, team, manages)),
    ...ENGINEERS.flatMap(([team, names]) => names.map((name) => extra(name, team, null))),
  ];
}
