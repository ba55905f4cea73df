import { DEMO_ROLES, type DemoSignIn } from "@/lib/demo-mode";

/** Where the people of the cast live; their days begin and end there. */
export const CAST_TIME_ZONE = "Europe/Paris";

/** The named people of the demo, the tests and the README. `team` and `manages` are paths from the root. */
export const CAST = {
  nora: {
    name: "Nora Lindqvist",
    email: "nora@pendulum.example",
    team: null,
    manages: "Engineering",
    why: {
      en: "VP Engineering: every team, nobody’s answers",
      fr: "VP Engineering : toutes les équipes, aucune réponse individuelle",
    },
  },
  tomas: {
    name: "Tomás Rivera",
    email: "tomas@pendulum.example",
    team: "Engineering",
    manages: "Engineering / Platform",
    why: {
      en: "director of Platform: teams below, no individual leanings",
      fr: "directeur de Platform : les équipes de son périmètre, aucun résultat individuel",
    },
  },
  mei: {
    name: "Mei Tanaka",
    email: "mei@pendulum.example",
    team: "Engineering",
    manages: "Engineering / Product",
    why: {
      en: "director of Product",
      fr: "directrice de Product",
    },
  },
  priya: {
    name: "Priya Raman",
    email: "priya@pendulum.example",
    team: "Engineering / Platform",
    manages: "Engineering / Platform / Storage",
    why: {
      en: "manager of Storage: the team page with leanings, trials and trend; a plan of her own",
      fr: "manager de Storage : la page de l’équipe avec tendances, essais et évolution ; son propre plan",
    },
  },
  daniel: {
    name: "Daniel Kim",
    email: "daniel@pendulum.example",
    team: "Engineering / Product",
    manages: "Engineering / Product / Payments",
    why: {
      en: "manager of another team",
      fr: "manager d’une autre équipe",
    },
  },
  jonas: {
    name: "Jonas Weber",
    email: "jonas@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer, undecided, could try a trial",
      fr: "ingénieur, indécis, pourrait tenter un essai",
    },
  },
  lea: {
    name: "Léa Fontaine",
    email: "lea@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer who leans IC, reads French",
      fr: "ingénieure qui penche vers IC, lit en français",
    },
  },
  samir: {
    name: "Samir Haddad",
    email: "samir@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer with a shared plan towards management, whose tech-lead trial is agreed",
      fr: "ingénieur avec un plan partagé vers le management, dont l’essai de tech lead est convenu",
    },
  },
  ines: {
    name: "Ines Costa",
    email: "ines@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer who swung to managing and back: career, plan, talk sheet",
      fr: "ingénieure passée par le management puis revenue : parcours, plan, fiche d’entretien",
    },
  },
  oskar: {
    name: "Oskar Nyman",
    email: "oskar@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer who answered and keeps it private",
      fr: "ingénieur qui a répondu et n’en partage rien",
    },
  },
  ruth: {
    name: "Ruth Adeyemi",
    email: "ruth@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer who has not answered yet",
      fr: "ingénieure qui n’a pas encore répondu",
    },
  },
  emil: {
    name: "Emil Sørensen",
    email: "emil@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer who shares only the verdict, whose tech-lead trial ends soon",
      fr: "ingénieur qui ne partage que le verdict, dont l’essai de tech lead se termine bientôt",
    },
  },
  wanjiru: {
    name: "Wanjiru Mwangi",
    email: "wanjiru@pendulum.example",
    team: "Engineering / Platform / Storage",
    manages: null,
    why: {
      en: "engineer whose tech-lead trial has ended, with a quick form since",
      fr: "ingénieure dont l’essai de tech lead est terminé, avec un questionnaire court depuis",
    },
  },
  hana: {
    name: "Hana Novak",
    email: "hana@pendulum.example",
    team: "Engineering / Product / Payments",
    manages: null,
    why: {
      en: "engineer whose quick form says something else, must answer a proposed trial",
      fr: "ingénieure dont le questionnaire court dit autre chose, doit répondre à une proposition d’essai",
    },
  },
  viktor: {
    name: "Viktor Petrov",
    email: "viktor@pendulum.example",
    team: "Engineering / Platform / Query",
    manages: null,
    why: {
      en: "former manager of Storage, an engineer again, with a decision to review",
      fr: "ancien manager de Storage, de nouveau ingénieur, avec une décision à revoir",
    },
  },
  sofia: {
    name: "Sofia Marino",
    email: "sofia@pendulum.example",
    team: "Engineering / Platform",
    manages: "Engineering / Platform / Query",
    why: {
      en: "manager of Query, where a trial is running",
      fr: "manager de Query, où un essai est en cours",
    },
  },
  malik: {
    name: "Malik Osei",
    email: "malik@pendulum.example",
    team: "Engineering / Platform / Query",
    manages: null,
    why: {
      en: "engineer in a running tech-lead trial, with a plan",
      fr: "ingénieur en plein essai de tech lead, avec un plan",
    },
  },
  nils: {
    name: "Nils Aalto",
    email: "nils@pendulum.example",
    team: null,
    manages: null,
    why: {
      en: "stands in for the manager of Payments: the schedule, nobody’s record",
      fr: "remplace le manager de Payments : le calendrier, aucun dossier individuel",
    },
  },
  kaia: {
    name: "Kaia Lunde",
    email: "kaia@pendulum.example",
    team: null,
    manages: null,
    why: {
      en: "people partner of Platform: participation and schedules, nobody’s answers",
      fr: "partenaire RH de Platform : participation et calendriers, aucune réponse individuelle",
    },
  },
  ada: {
    name: "Ada Okafor",
    email: "ada@pendulum.example",
    team: "Engineering / Platform / Developer Tools",
    manages: null,
    why: {
      en: "admin: people, teams, import, settings",
      fr: "admin : personnes, équipes, import, réglages",
    },
  },
  carl: {
    name: "Carl Meyer",
    email: "carl@pendulum.example",
    team: "Engineering / Platform / Query",
    manages: null,
    why: {
      en: "invited, has not joined yet",
      fr: "a reçu une invitation, n’a pas encore rejoint",
    },
  },
  bea: {
    name: "Bea Olsen",
    email: "bea@pendulum.example",
    team: null,
    manages: null,
    why: {
      en: "removed",
      fr: "a été retirée",
    },
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
