import { describe, expect, test } from "vitest";
import { readOpenings } from "@/lib/opening/list-file";
import { quarterFrom, quartersAhead, writeQuarter } from "@/lib/opening/opening";
import { writeTable } from "@/lib/table-file";

const FACTS = {
  today: "2026-11-24",
  teams: [
    { id: "p", path: "Engineering / Platform" },
    { id: "s", path: "Engineering / Platform / Storage" },
    { id: "x", path: "Engineering / =cmd|' /C calc'!A0" },
    { id: "s2", path: "Engineering / Product / Storage" },
  ],
  rungs: [
    {
      key: "engineering-manager",
      track: "MANAGEMENT" as const,
      name: { en: "Engineering Manager", fr: "Engineering manager" },
    },
  ],
};
const HEAD = ["Team", "Track", "Role", "Quarter", "Seats"];
const read = (rows: string[][], head = HEAD) =>
  readOpenings(writeTable([head, ...rows], "en"), FACTS);

describe("a file of openings", () => {
  test("is read in both languages, with any separator, by path or by a name that one team has", () => {
    const rows = [
      ["Platform", "Management", "Engineering manager", "2027-Q2", "2"],
      ["engineering / platform / storage", "IC", "", "T1 2027", "1"],
    ];
    const expected = [
      {
        teamId: "p",
        path: "Engineering / Platform",
        track: "MANAGEMENT",
        rung: "engineering-manager",
        rungName: FACTS.rungs[0]!.name,
        quarter: "2027-04-01",
        seats: 2,
      },
      {
        teamId: "s",
        path: "Engineering / Platform / Storage",
        track: "IC",
        rung: "",
        rungName: null,
        quarter: "2027-01-01",
        seats: 1,
      },
    ];
    expect(read(rows)).toEqual({ openings: expected, problems: [] });
    const french = [["Équipe", "Parcours", "Rôle", "Trimestre", "Postes"], ...rows];
    expect(readOpenings(writeTable(french, "fr"), FACTS).openings).toEqual(expected);
  });

  test("comes back as it was written, also a team whose name is a formula", () => {
    const path = FACTS.teams[2]!.path;
    const file = writeTable([HEAD, [path.slice(14), "IC", "", "2027-Q3", "4"]], "en");
    expect(file).toContain("'=cmd");
    expect(readOpenings(file, FACTS).openings).toMatchObject([{ teamId: "x", path, seats: 4 }]);
  });

  test("tells each line that it cannot read, and reads the others", () => {
    const lines = [
      ["Storage", "IC", "", "2027-Q1", "1"],
      ["Nowhere", "IC", "", "2027-Q1", "1"],
      ["Platform", "Sales", "", "2027-Q1", "1"],
      ["Platform", "IC", "Engineering Manager", "2027-Q1", "1"],
      ["Platform", "IC", "", "2026-Q3", "1"],
      ["Platform", "IC", "", "2027-Q5", "1"],
      ["Platform", "IC", "", "2027-Q1", "0"],
      ["Platform", "IC", "", "2027-Q1", "1"],
      ["Platform", "IC", "", "Q1 2027", "3"],
    ];
    const { openings, problems } = read(lines);
    expect(openings).toHaveLength(1);
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      "2 team",
      "3 team",
      "4 track",
      "5 role",
      "6 quarter",
      "7 quarter",
      "8 seats",
      "10 twice",
    ]);
    expect(read([], ["Team", "Seats"]).problems).toEqual([{ line: 1, reason: "columns" }]);
  });

  test("quarters are read as they are written", () => {
    for (const day of quartersAhead("2026-11-24")) expect(quarterFrom(writeQuarter(day))).toBe(day);
    expect(quartersAhead("2026-12-31").slice(0, 2)).toEqual(["2026-10-01", "2027-01-01"]);
    for (const text of ["2027", "2027-Q0", "Q2", "2027-02", "20270-Q1"])
      expect(quarterFrom(text)).toBeNull();
  });
});
