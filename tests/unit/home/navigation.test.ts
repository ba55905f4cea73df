import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { navigationOf, type Navigation, type Person, type Section } from "@/lib/home/navigation";
import { barAt, isAdministration, sectionsAt, tabsAt } from "@/lib/home/place";

const ENGINEER: Person = {
  isAdmin: false,
  teamId: "storage",
  managesTeamIds: [],
  overseesTeamIds: [],
  isSharedWith: false,
};
const MANAGER: Person = {
  ...ENGINEER,
  teamId: "platform",
  managesTeamIds: ["storage"],
  overseesTeamIds: ["storage"],
};
const OF_SEVERAL: Person = {
  ...MANAGER,
  managesTeamIds: ["storage", "query"],
  overseesTeamIds: ["storage", "query"],
};
const DIRECTOR: Person = {
  ...ENGINEER,
  teamId: "engineering",
  managesTeamIds: ["platform"],
  overseesTeamIds: ["platform", "storage", "query"],
};
const ADMIN: Person = { ...ENGINEER, isAdmin: true };
const NOWHERE: Person = { ...ENGINEER, teamId: null };
const DELEGATE: Person = { ...NOWHERE, standsInForTeamIds: ["storage"] };
const PARTNER: Person = { ...NOWHERE, overseesTeamIds: ["platform", "storage"] };
const EVERYBODY = {
  ENGINEER,
  MANAGER,
  OF_SEVERAL,
  DIRECTOR,
  ADMIN,
  NOWHERE,
  DELEGATE,
  PARTNER,
};

const keysOf = (sections: Section[]) => sections.map(({ key }) => key);
const ABOUT = ["privacy", "notices", "account", "measured"];

describe("the bar and what stands behind the name", () => {
  test.each([
    ["an engineer", ENGINEER, ["home", "path", "trials", "team", "guide"], ABOUT],
    [
      "a manager",
      MANAGER,
      ["week", "myTeam", "trials", "path", "guide"],
      ["bench", "ownTeam", "absences", "standIn", ...ABOUT],
    ],
    [
      "a manager of several teams",
      OF_SEVERAL,
      ["week", "myTeams", "trials", "path", "guide"],
      ["bench", "ownTeam", "absences", "standIn", ...ABOUT],
    ],
    [
      "a director",
      DIRECTOR,
      ["overview", "teams", "timeline", "figures", "path"],
      ["openings", "trials", "ownTeam", "absences", "guide", "standIn", ...ABOUT],
    ],
    [
      "somebody who stands in",
      DELEGATE,
      ["home", "path", "trials", "team", "guide"],
      ["standIn", ...ABOUT],
    ],
    [
      "a people partner",
      PARTNER,
      ["overview", "teams", "timeline", "path"],
      ["openings", "trials", "absences", "guide", ...ABOUT],
    ],
    [
      "an admin",
      ADMIN,
      ["home", "path", "trials", "team", "guide"],
      [...ABOUT, "administration", "openings"],
    ],
  ])("of %s", (_, person, bar, behindName) => {
    const navigation = navigationOf(person);
    expect(keysOf(navigation.bar)).toEqual(bar);
    expect(keysOf(navigation.behindName)).toEqual(behindName);
  });

  test("name what is shared only to whom somebody shares", () => {
    const { behindName } = navigationOf({ ...ENGINEER, isSharedWith: true });
    expect(keysOf(behindName)).toContain("shared");
  });

  test("name no other team to a manager or director who belongs to none, or to one of theirs", () => {
    for (const teamId of [null, "storage"])
      for (const person of [MANAGER, DIRECTOR])
        expect(keysOf(navigationOf({ ...person, teamId }).behindName)).not.toContain("ownTeam");
  });

  test("of a director who also administers are a director's, with the way to administration", () => {
    const navigation = navigationOf({ ...DIRECTOR, isAdmin: true });
    expect(keysOf(navigation.bar)[0]).toBe("overview");
    expect(keysOf(navigation.behindName)).toContain("administration");
    expect(keysOf(navigation.behindName).filter((key) => key === "openings")).toHaveLength(1);
  });
});

/** Every address that the navigation offers anywhere, while this team is open. */
function offered(navigation: Navigation, team: string): Set<string> {
  const sections = [...navigation.bar, ...navigation.behindName, ...navigation.admin];
  return new Set(
    sections.flatMap(({ pages }) =>
      pages.flatMap(({ href, inTeam }) => [href ?? "", inTeam?.replace("*", team) ?? ""]),
    ),
  );
}

test("nobody loses a page: what an engineer reaches, everybody reaches", () => {
  const pages = ["/", "/leaning", "/assessments", "/trials", "/trials/chances", "/absences"];
  const others = ["/guide", "/privacy", "/reminders", "/calendars", "/account", "/instrument"];
  for (const person of Object.values(EVERYBODY)) {
    const reached = offered(navigationOf(person), "storage");
    expect([...pages, ...others].filter((page) => !reached.has(page))).toEqual([]);
    if (!person.teamId) continue;
    const own = offered(navigationOf(person), person.teamId);
    for (const below of ["", "/rotation"]) expect(own).toContain(`/teams/${person.teamId}${below}`);
  }
});

test("the bench is offered to managers alone: a people partner who manages nobody has none", () => {
  const offersBench = (person: Person) => offered(navigationOf(person), "storage").has("/bench");
  const offering = Object.entries(EVERYBODY).filter(([, person]) => offersBench(person));
  expect(offering.map(([name]) => name)).toEqual(["MANAGER", "OF_SEVERAL", "DIRECTOR"]);
});

test("administration is offered to admins alone, with a bar of its own", () => {
  const admin = navigationOf(ADMIN);
  expect(keysOf(barAt(admin, "/admin/people/7"))).toEqual([
    "people",
    "teams",
    "import",
    "questionnaire",
    "figures",
    "settings",
  ]);
  expect(isAdministration(admin, "/")).toBe(false);
  for (const person of [ENGINEER, MANAGER, DIRECTOR]) {
    const navigation = navigationOf(person);
    expect(navigation.admin).toEqual([]);
    expect(isAdministration(navigation, "/admin")).toBe(false);
  }
});

const NAVIGATIONS = Object.values(EVERYBODY).map(navigationOf);

/** The marked sections and pages of an address. */
function marked(person: Person, path: string): string[] {
  const navigation = navigationOf(person);
  const area = [...barAt(navigation, path), ...navigation.behindName];
  const choices = [
    ...sectionsAt(area, navigation, path),
    ...(tabsAt(navigation, path)?.pages ?? []),
  ];
  return choices.flatMap(({ key, current }) => (current ? [`${key} ${current}`] : []));
}

test.each([
  [ENGINEER, "/", ["home page"]],
  [ENGINEER, "/assessments", ["path true", "history page"]],
  [ENGINEER, "/assessments/7", ["path true", "leaning true"]],
  [ENGINEER, "/career/summary", ["path true", "career true"]],
  [ENGINEER, "/one-on-ones/sheet", ["path true", "career true"]],
  [ENGINEER, "/trials/7/stop", ["trials true", "trials true"]],
  [ENGINEER, "/trials/chances", ["trials true", "chances page"]],
  [ENGINEER, "/teams/storage", ["team page", "people page"]],
  [ENGINEER, "/rotations", ["team true", "rotation true"]],
  [ENGINEER, "/turns/7", ["team true", "rotation true"]],
  [ENGINEER, "/calendars", ["notices true", "calendars page"]],
  [ENGINEER, "/privacy", ["privacy page", "sharing page"]],
  [ENGINEER, "/privacy/erasure", ["privacy true", "erasure page"]],
  [NOWHERE, "/teams", ["team page", "people page"]],
  [MANAGER, "/trials/chances", ["trials true", "chances page"]],
  [MANAGER, "/teams/storage/chances", ["myTeam true", "chances page"]],
  [DIRECTOR, "/teams/storage/chances", ["teams true", "chances page"]],
  [MANAGER, "/trials/7", ["trials true", "trials true"]],
  [DIRECTOR, "/openings", ["openings page", "openings page"]],
  [DIRECTOR, "/openings/7", ["openings true", "openings true"]],
  [DIRECTOR, "/bench", ["openings true", "bench page"]],
  [MANAGER, "/bench", ["bench page"]],
  [ADMIN, "/openings", ["openings page"]],
  [MANAGER, "/teams/storage/rotation/rhythm", ["myTeam true", "rotation true"]],
  [MANAGER, "/teams/platform/rotation", ["ownTeam true", "rotation page"]],
  [MANAGER, "/organisation", ["myTeam true", "figures true"]],
  [DIRECTOR, "/teams/storage/figures", ["teams true", "figures page"]],
  [DIRECTOR, "/teams", ["teams page"]],
  [DIRECTOR, "/teams/engineering", ["ownTeam page", "people page"]],
  [DIRECTOR, "/turns/7", ["timeline true"]],
  [ADMIN, "/admin/people/7/erasure", ["people true"]],
  [ADMIN, "/admin/weights/large", ["questionnaire true", "weights true"]],
  [ENGINEER, "/nowhere", []],
  [ENGINEER, "/trialsome", []],
])("%# the current page is marked, at most one in a row", (person, path, expected) => {
  expect(marked(person, path)).toEqual(expected);
});

describe("the pages of a team", () => {
  const hrefs = (person: Person, path: string) =>
    tabsAt(navigationOf(person), path)?.pages.map(({ href }) => href);

  test("stay with the team that is open", () => {
    expect(hrefs(OF_SEVERAL, "/teams/query")).toEqual([
      "/teams/query",
      "/teams/query/rotation",
      "/teams/query/chances",
      "/teams/query/figures",
    ]);
    expect(hrefs(DIRECTOR, "/teams/query/rotation")).toEqual([
      "/teams",
      "/teams/query",
      "/teams/query/rotation",
      "/teams/query/chances",
      "/teams/query/figures",
    ]);
  });

  test("open at once for whoever manages a single one, and are chosen by whoever manages several", () => {
    expect(hrefs(MANAGER, "/organisation")?.[0]).toBe("/teams/storage");
    expect(hrefs(OF_SEVERAL, "/organisation")?.[0]).toBe("/teams");
  });

  test("are no row of their own where there is only one page", () => {
    for (const path of ["/", "/organisation", "/account"])
      expect(hrefs(DIRECTOR, path)).toBeUndefined();
    expect(hrefs(DIRECTOR, "/teams")).toBeUndefined();
  });
});

test.each(["en", "fr"])("every section and page has a name in %s", (language) => {
  const { nav } = JSON.parse(readFileSync(`messages/${language}/app.json`, "utf8")) as {
    nav: { sections: Record<string, string>; pages: Record<string, string> };
  };
  const shared = navigationOf({ ...ENGINEER, isSharedWith: true });
  const sections = [...NAVIGATIONS, shared].flatMap(({ bar, behindName, admin }) => [
    ...bar,
    ...behindName,
    ...admin,
  ]);
  const pages = sections.flatMap((section) => (section.pages.length > 1 ? section.pages : []));
  expect(new Set(sections.map(({ key }) => key))).toEqual(new Set(Object.keys(nav.sections)));
  expect(new Set(pages.map(({ key }) => key))).toEqual(new Set(Object.keys(nav.pages)));
});
