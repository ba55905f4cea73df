import { describe, expect, test } from "vitest";
import { queryOf, queryWithoutMonths, teamLookFrom } from "@/lib/sharing/team-look";
import { countOf, dueOf, restFrom, rosterFrom, sectionsFrom } from "@/lib/sharing/team-roster";

const TODAY = "2026-11-29";
const person = (id: string, lastAnswered: string | null, hasJoined: boolean | null = true) => ({
  id,
  name: id,
  lastAnswered,
  hasJoined,
});
const record = (
  personId: string,
  day: string,
  leaning: number | null,
  verdict: "IC" | "UNDECIDED" | "MANAGEMENT",
) => ({
  assessmentId: `${personId} ${day}`,
  personId,
  day,
  verdict,
  provisional: false,
  scores: leaning === null ? null : { leaning, sem: 5, measure: "1", given: null },
});
const MEMBERS = [
  person("emil", "2026-09"),
  person("ines", "2026-11"),
  person("lea", "2026-04"),
  person("oskar", "2026-05"),
  person("ruth", null),
  person("carl", null, false),
];
const RECORDS = [
  record("ines", "2026-11-12", -52, "IC"),
  record("emil", "2026-09-02", null, "MANAGEMENT"),
  record("ines", "2026-05-12", 20, "UNDECIDED"),
  record("lea", "2026-04-02", 3, "UNDECIDED"),
];
const roster = rosterFrom(MEMBERS, RECORDS, { since: "year", today: TODAY });
const look = (asked: Record<string, string>) => teamLookFrom(asked);
const shown = (asked: Record<string, string>) =>
  sectionsFrom(roster, look(asked)).map(
    ({ verdict, rows }) => `${verdict ?? "all"}: ${rows.map((row) => row.person.id).join(" ")}`,
  );

describe("the people of a team", () => {
  test("say what moved reliably, and nothing where only the verdict is shared", () => {
    const changes = roster.rows.map((row) => [row.person.id, row.change?.points ?? null]);
    expect(changes).toEqual([
      ["emil", null],
      ["ines", -72],
      ["lea", null],
    ]);
    expect(countOf(roster, "IC")).toBe(1);
  });

  test("tell apart who keeps it private, who has not answered, and who has not joined", () => {
    expect(roster.rest.map((one) => [one.person.id, one.why])).toEqual([
      ["oskar", "private"],
      ["ruth", "unanswered"],
      ["carl", "invited"],
    ]);
  });

  test("are due by the month that their manager knows, and never before it is over", () => {
    expect(dueOf(null, TODAY)).toBeNull();
    expect(dueOf("2026-08", TODAY)).toBeNull();
    expect(dueOf("2026-07", TODAY)).toEqual({ since: "2026-10", isLong: false });
    expect(dueOf("2026-04", TODAY)).toEqual({ since: "2026-07", isLong: true });
  });

  test("are ordered and filtered by the address, alphabetical within", () => {
    expect(shown({})).toEqual(["IC: ines", "UNDECIDED: lea", "MANAGEMENT: emil"]);
    expect(shown({ sort: "undecided" })[0]).toBe("UNDECIDED: lea");
    expect(shown({ sort: "name" })).toEqual(["all: emil ines lea"]);
    expect(shown({ show: "moved" })).toEqual(["IC: ines"]);
    expect(shown({ show: "due" })).toEqual(["UNDECIDED: lea"]);
    expect(shown({ show: "undecided", sort: "name" })).toEqual(["all: lea"]);
    const rest = (show: string) => restFrom(roster, look({ show })).map((one) => one.person.id);
    expect(rest("due")).toEqual(["oskar"]);
    expect(rest("moved")).toEqual([]);
    expect(rest("all")).toHaveLength(3);
  });

  test("keep an address only for what is not usual, and take nothing else from it", () => {
    expect(queryOf(look({}))).toBe("?");
    const asked = { sort: "name", show: "due", since: "first", months: "24" };
    const read = look(Object.fromEntries(new URLSearchParams(queryOf(look(asked)))));
    expect(read).toEqual(look(asked));
    expect(queryWithoutMonths(look(asked))).toBe("sort=name&show=due&since=first&");
    expect(look({ sort: "leaning", show: "x", since: "y", months: "7" })).toEqual(look({}));
  });
});
