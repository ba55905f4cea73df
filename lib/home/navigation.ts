import type { Viewer } from "@/lib/auth/viewer";
import { overseesOthers } from "@/lib/team/policy";

/** What a person is, as far as it decides where they can go. */
export type Person = Pick<Viewer, "isAdmin" | "teamId" | "managesTeamIds" | "overseesTeamIds"> & {
  /** Absent: none. */
  standsInForTeamIds?: readonly string[];
  /** Whether others share an assessment with the person as their sponsor or mentor. */
  isSharedWith: boolean;
};

/** A page that can be chosen. Its name is the message `app.nav.pages.<key>`. */
export type Page = {
  key: string;
  /** Null: it can be chosen only while a team is open. */
  href: string | null;
  /** Its address in the team that is open; `*` is that team. */
  inTeam?: string;
  /** The addresses for which it stands, with everything below them; `*` is any one part. */
  covers: string[];
};

export type SectionKey =
  | ("home" | "week" | "overview" | "path" | "trials" | "guide" | "timeline" | "figures")
  | ("team" | "myTeam" | "myTeams" | "teams" | "ownTeam" | "absences")
  | ("standIn" | "privacy" | "shared" | "notices" | "account" | "measured" | "administration")
  | ("people" | "import" | "questionnaire" | "settings" | "openings" | "bench");

/** Pages that belong together; the first one opens it. Its name is `app.nav.sections.<key>`. */
export type Section = { key: SectionKey; pages: Page[] };

/** All sections of a person: each page that they may open is in one of them. */
export type Navigation = {
  bar: Section[];
  behindName: Section[];
  /** The bar of administration; empty for everybody else. */
  admin: Section[];
};

const TRIALS = page("trials", "/trials");
const CHANCES = page("chances", "/trials/chances");
const LEANING = { ...page("leaning", "/leaning"), covers: ["/leaning", "/assessments/*"] };
const HISTORY = page("history", "/assessments");
const PLAN = page("plan", "/plan");
const CAREER = { ...page("career", "/career"), covers: ["/career", "/one-on-ones", "/reveals"] };
const ABSENCES = page("absences", "/absences");
const IN_PEOPLE = { key: "people", inTeam: "/teams/*" };
const IN_ROTATION = { key: "rotation", inTeam: "/teams/*/rotation" };
const IN_CHANCES = { key: "chances", inTeam: "/teams/*/chances" };
const IN_FIGURES = { key: "figures", inTeam: "/teams/*/figures" };

const PATH: Section = { key: "path", pages: [LEANING, PLAN, CAREER, HISTORY] };
const OWN_TRIALS: Section = { key: "trials", pages: [TRIALS, CHANCES] };
const OWN_ABSENCES = single("absences", "/absences");
const GUIDE: Section = {
  key: "guide",
  pages: [page("guide", "/guide"), page("ladder", "/ladder")],
};

const PRIVACY: Section = {
  key: "privacy",
  pages: [
    page("sharing", "/privacy"),
    page("preview", "/privacy/mirror"),
    page("export", "/privacy/export"),
    page("erasure", "/privacy/erasure"),
  ],
};

const OVERSEEN: Section = {
  key: "teams",
  pages: [
    page("teams", "/teams"),
    { ...IN_PEOPLE, href: null, covers: ["/teams/*"] },
    { ...IN_ROTATION, href: null, covers: ["/teams/*/rotation", "/teams/*/channel"] },
    { ...IN_CHANCES, href: null, covers: ["/teams/*/chances"] },
    { ...IN_FIGURES, href: null, covers: ["/teams/*/figures"] },
  ],
};
const OPENINGS = single("openings", "/openings");
const BENCH = page("bench", "/bench");
const TIMELINE: Section = {
  key: "timeline",
  pages: [{ ...page("timeline", "/rotations"), covers: ["/rotations", "/turns"] }],
};

const ADMIN_BAR: Section[] = [
  single("people", "/admin/people"),
  single("teams", "/admin/teams"),
  single("import", "/admin/import"),
  {
    key: "questionnaire",
    pages: [
      page("questions", "/admin/instrument"),
      page("weights", "/admin/weights"),
      page("ladder", "/admin/ladder"),
    ],
  },
  single("figures", "/admin/figures"),
  {
    key: "settings",
    pages: [
      page("settings", "/admin/settings"),
      page("security", "/admin/security"),
      page("audit", "/admin/audit"),
      page("retention", "/admin/retention"),
      page("keys", "/admin/keys"),
      page("hooks", "/admin/hooks"),
    ],
  },
];

/**
 * The sections of a person. Who oversees teams, as people partner too, has the bar of a director,
 * whoever else manages one that of a manager, everybody else that of an engineer. What the bar leaves
 * out is behind the name.
 */
export function navigationOf(person: Person): Navigation {
  const bar = barOf(person);
  const behindName = [...leftOut(person), ...standIn(person), ...about(person)];
  return { bar, behindName, admin: person.isAdmin ? ADMIN_BAR : [] };
}

function barOf(person: Person): Section[] {
  if (overseesOthers(person))
    return [
      single("overview", "/"),
      OVERSEEN,
      TIMELINE,
      ...(isManager(person) ? [single("figures", "/organisation")] : []),
      PATH,
    ];
  if (isManager(person))
    return [single("week", "/"), managed(person.managesTeamIds), OWN_TRIALS, PATH, GUIDE];
  return [single("home", "/"), PATH, OWN_TRIALS, ownTeam(person.teamId), GUIDE];
}

/** What an engineer's bar holds and the bar of this person does not. */
function leftOut(person: Person): Section[] {
  if (!isManager(person) && !overseesOthers(person)) return [];
  const { teamId } = person;
  const belongs = teamId && !person.overseesTeamIds.includes(teamId);
  const own = [...(belongs ? [elsewhere(teamId)] : []), OWN_ABSENCES];
  if (!overseesOthers(person)) return [{ key: "bench", pages: [BENCH] }, ...own];
  const seats = isManager(person) ? [...OPENINGS.pages, BENCH] : OPENINGS.pages;
  return [{ key: "openings", pages: seats }, OWN_TRIALS, ...own, GUIDE];
}

/** Where managers say who stands in for them, and delegates find for whom they do. */
function standIn({ managesTeamIds, standsInForTeamIds = [] }: Person): Section[] {
  const concerns = managesTeamIds.length + standsInForTeamIds.length > 0;
  return concerns ? [single("standIn", "/delegations")] : [];
}

/** What everybody has behind their name. */
function about({ isSharedWith, isAdmin, ...person }: Person): Section[] {
  const seesOverview = overseesOthers(person);
  return [
    PRIVACY,
    ...(isSharedWith ? [single("shared", "/records")] : []),
    { key: "notices", pages: [page("reminders", "/reminders"), page("calendars", "/calendars")] },
    single("account", "/account"),
    single("measured", "/instrument"),
    ...(isAdmin ? [single("administration", "/admin")] : []),
    ...(isAdmin && !seesOverview ? [OPENINGS] : []),
  ];
}

const isManager = ({ managesTeamIds }: Person) => managesTeamIds.length > 0;

/** The teams that one manages. With a single one, its pages open at once. */
function managed(teamIds: readonly string[]): Section {
  const [id, ...others] = teamIds;
  const only = others.length === 0 ? `/teams/${id}` : null;
  return {
    key: only ? "myTeam" : "myTeams",
    pages: [
      { ...IN_PEOPLE, href: only ?? "/teams", covers: ["/teams"] },
      {
        ...IN_ROTATION,
        href: only ? `${only}/rotation` : "/rotations",
        covers: ["/teams/*/rotation", "/teams/*/channel", "/rotations", "/turns"],
      },
      {
        ...IN_CHANCES,
        href: only ? `${only}/chances` : CHANCES.href,
        covers: ["/teams/*/chances"],
      },
      {
        ...IN_FIGURES,
        href: only ? `${only}/figures` : "/organisation",
        covers: ["/teams/*/figures", "/organisation"],
      },
    ],
  };
}

/** The team of an engineer; without one, lists that say so. */
function ownTeam(teamId: string | null): Section {
  const people = teamId ? `/teams/${teamId}` : "/teams";
  const rotation = teamId ? `/teams/${teamId}/rotation` : "/rotations";
  return {
    key: "team",
    pages: [
      { ...page("people", people), covers: ["/teams"] },
      {
        ...page("rotation", rotation),
        covers: ["/teams/*/rotation", "/teams/*/channel", "/rotations", "/turns"],
      },
      ABSENCES,
    ],
  };
}

/** The team to which somebody belongs who manages another one. */
function elsewhere(teamId: string): Section {
  const people = `/teams/${teamId}`;
  return {
    key: "ownTeam",
    pages: [page("people", people), page("rotation", `${people}/rotation`)],
  };
}

function single(key: SectionKey, href: string): Section {
  return { key, pages: [page(key, href)] };
}

function page(key: string, href: string) {
  return { key, href, covers: [href] };
}
