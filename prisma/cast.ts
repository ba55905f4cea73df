import { DEMO_ROLES, type DemoSignIn } from "@/lib/demo-mode";

/** The named people of the demo, the tests and the README. `team` and `manages` are paths from the root. */
export const CAST = {
  nora: {
    name: "Nora Lindqvist",
    email: "nora@pendulum.example",
    team: null,
    manages: "Engineering",
    why: "VP Engineering: every team, no one's answers",
  },
  tomas: {
    name: "Tomás Rivera",
    email: "tomas@pendulum.example",
    team: "Engineering",
    manages: "Engineering / Platform",
    why: "director of Platform: teams below, no individual leanings",
  },
  mei: {
    name: "Mei Tanaka",
    email: "mei@pendulum.example",
    team: "Engineering",
    manages: "Engineering / Product",
    why: "director of Product",
  },
  priya: {
    name: "Priya Raman",
    email: "priya@pendulum.example",
    team: "Engineering / Platform",
    manages: "Engineering / Platform / Storage",
    why: "manager of Storage: the team page with leanings, trials and trend; a plan of her own",
  },
  daniel: {
    name: "Daniel Kim",
    email: "daniel@pendulum.example",
    team: "Engineering / Product",
    manages: "Engineering / Product / Payments",
    why: "manager of another team",
  },
  jonas: {
    name: "Jonas Weber",
    email: "jonas@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer, undecided, could try a trial",
  },
  lea: {
    name: "Léa Fontaine",
    email: "lea@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer who leans IC, reads French",
  },
  samir: {
    name: "Samir Haddad",
    email: "samir@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer with a shared plan towards management, whose tech-lead trial is agreed",
  },
  ines: {
    name: "Ines Costa",
    email: "ines@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer who swung to managing and back: career, plan, talk sheet",
  },
  oskar: {
    name: "Oskar Nyman",
    email: "oskar@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer who answered and keeps it private",
  },
  ruth: {
    name: "Ruth Adeyemi",
    email: "ruth@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer who has not answered yet",
  },
  emil: {
    name: "Emil Sørensen",
    email: "emil@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer who shares only the verdict, whose tech-lead trial ends soon",
  },
  wanjiru: {
    name: "Wanjiru Mwangi",
    email: "wanjiru@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: "engineer whose tech-lead trial has ended, with a quick form since",
  },
  hana: {
    name: "Hana Novak",
    email: "hana@pendulum.example",
    team: "Engineering / Product / Payments",
    manages: null,
    why: "engineer whose quick form says something else, must answer a proposed trial",
  },
  viktor: {
    name: "Viktor Petrov",
    email: "viktor@pendulum.example",
    team: "Engineering / Platform / Query",
    manages: null,
    why: "former manager of Storage, an engineer again, with a decision to review",
  },
  sofia: {
    name: "Sofia Marino",
    email: "sofia@pendulum.example",
    team: "Engineering / Platform",
    manages: "Engineering / Platform / Query",
    why: "manager of Query, where a trial is running",
  },
  malik: {
    name: "Malik Osei",
    email: "malik@pendulum.example",
    team: "Engineering / Platform / Query",
    manages: null,
    why: "engineer in a running tech-lead trial, with a plan",
  },
  nils: {
    name: "Nils Aalto",
    email: "nils@pendulum.example",
    team: null,
    manages: null,
    why: "stands in for the manager of Payments: the schedule, nobody’s record",
  },
  kaia: {
    name: "Kaia Lunde",
    email: "kaia@pendulum.example",
    team: null,
    manages: null,
    why: "people partner of Platform: participation and schedules, no one's answers",
  },
  ada: {
    name: "Ada Okafor",
    email: "ada@pendulum.example",
    team: "Engineering / Platform / Developer Tools",
    manages: null,
    why: "admin: people, teams, import, settings",
  },
  carl: {
    name: "Carl Meyer",
    email: "carl@pendulum.example",
    team: "Engineering / Platform / Query",
    manages: null,
    why: "invited, has not joined yet",
  },
  bea: {
    name: "Bea Olsen",
    email: "bea@pendulum.example",
    team: null,
    manages: null,
    why: "removed",
  },
} as const;

export type CastKey = keyof typeof CAST;

/** The password of everybody in the cast; used only in the demo and in tests. */
export const CAST_PASSWORD = "pendulum at rest 2026";

/** Who is worth signing in as, by role, in the order in which the demo offers them. */
const DEMO_CAST = {
  engineer: ["jonas", "samir", "malik", "wanjiru", "hana", "ines", "lea", "oskar", "ruth"],
  manager: ["priya", "sofia", "daniel", "nils"],
  director: ["tomas", "nora", "kaia"],
  admin: ["ada"],
} as const satisfies Record<DemoSignIn["role"], readonly CastKey[]>;

export const demoSignIns = DEMO_ROLES.flatMap((role): DemoSignIn[] =>
  DEMO_CAST[role].map((key) => {
    const { name, email, why } = CAST[key];
    return { key, name, email, why, role };
  }),
);
