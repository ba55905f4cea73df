import { describe, expect, it } from "vitest";
import { readRoster } from "@/lib/roster/list-file";
import { planImport } from "@/lib/roster/plan";
import { company, madeOf, NOBODY, plan, row, TODAY } from "./list-model";

const reasons = (rows: Parameters<typeof plan>[0], present?: Parameters<typeof plan>[1]) =>
  plan(rows, present).problems.map(({ line, reason }) => `${line} ${reason}`);

describe("problems of an import", () => {
  it.each([
    ["a name is missing", [row(7, { name: " " })], ["7 name-missing"]],
    ["a name is too long", [row(7, { name: "x".repeat(101) })], ["7 name-too-long"]],
    ["a name holds a control character", [row(7, { name: "A\u0000B" })], ["7 characters"]],
    ["a name changes the writing direction", [row(7, { name: "A\u202EB" })], ["7 characters"]],
    ["an email is missing", [row(7, { email: "" })], ["7 email-missing"]],
    ["an email is wrong", [row(7, { email: "jonas@" })], ["7 email-wrong"]],
    [
      "an email occurs twice, in different capitals",
      [row(7, { email: "a@example.com" }), row(9, { email: "A@Example.com" })],
      ["9 email-twice"],
    ],
    [
      "an email stands there twice, once with characters that nobody sees",
      [row(7, { email: "a@example.com" }), row(9, { email: "\uFEFFa@exam\u200Bple.com" })],
      ["9 email-twice"],
    ],
    [
      "an email stands there twice, once in wide characters",
      [row(7, { email: "a@example.com" }), row(9, { email: "ａ＠example.com" })],
      ["9 email-twice"],
    ],
    ["a name is nothing that is seen", [row(7, { name: "\u200B\u200D" })], ["7 name-missing"]],
    ["a name lost a character", [row(7, { name: "L\uFFFDa" })], ["7 characters"]],
    ["a day has two readings", [row(7, { startedOn: "03/04/2024" })], ["7 day-ambiguous"]],
    ["a day does not exist", [row(7, { startedOn: "2024-02-30" })], ["7 day-unreadable"]],
    ["a day is unreadable", [row(7, { startedOn: "spring" })], ["7 day-unreadable"]],
    ["a day is out of range", [row(7, { startedOn: "2104-03-01" })], ["7 day-out-of-range"]],
    ["a path has an empty part", [row(7, { team: "Engineering // Storage" })], ["7 team-path"]],
    ["a team name is too long", [row(7, { team: "x".repeat(81) })], ["7 team-too-long"]],
    ["a path is too deep", [row(7, { team: "a/b/c/d/e/f/g/h/i" })], ["7 team-too-deep"]],
    [
      "a manager's email is wrong",
      [row(7, { team: "A", managerEmail: "priya" })],
      ["7 manager-wrong"],
    ],
    [
      "a manager is unknown",
      [row(7, { team: "A", managerEmail: "p@example.com" })],
      ["7 manager-unknown"],
    ],
    [
      "a manager has no team to manage",
      [row(7, { managerEmail: "p@example.com" }), row(8, { email: "p@example.com" })],
      ["7 manager-without-team"],
    ],
    [
      "a team has two managers",
      [
        row(2, { email: "a@example.com" }),
        row(3, { email: "b@example.com" }),
        row(4, { team: "Storage", managerEmail: "a@example.com" }),
        row(5, { team: "Storage", managerEmail: "b@example.com" }),
      ],
      ["5 manager-conflict"],
    ],
    [
      "a person is their own manager",
      [row(2, { email: "a@example.com", team: "Storage", managerEmail: "a@example.com" })],
      ["2 manager-in-own-team"],
    ],
    [
      "a manager is in the team below",
      [
        row(2, { email: "b@example.com", team: "Engineering" }),
        row(3, { email: "a@example.com", team: "Storage", managerEmail: "b@example.com" }),
        row(4, { team: "Storage", managerEmail: "a@example.com" }),
        row(5, { team: "Storage", managerEmail: "a@example.com" }),
      ],
      ["3 manager-in-own-team"],
    ],
    [
      "a manager stands in a team below the one that they manage, whose managers they manage",
      [
        row(2, {
          email: "ann.leaf@case.invalid",
          team: "Zed / Leaf",
          managerEmail: "bob@case.invalid",
        }),
        row(3, { email: "bob@case.invalid", team: "Zed", managerEmail: "cy@case.invalid" }),
        row(4, { email: "cy@case.invalid", team: "Zed / Leaf", managerEmail: "bob@case.invalid" }),
      ],
      ["4 manager-in-own-team"],
    ],
    [
      "a manager stands three teams below the one that they manage",
      [
        row(2, { email: "cy@case.invalid", team: "Zed / Leaf / Twig / Bud" }),
        row(3, { team: "Zed", managerEmail: "cy@case.invalid" }),
      ],
      ["2 manager-in-own-team"],
    ],
    [
      "two managers manage each other",
      [
        row(2, { email: "a@case.invalid", team: "X", managerEmail: "b@case.invalid" }),
        row(3, { email: "b@case.invalid", team: "Y", managerEmail: "a@case.invalid" }),
      ],
      ["2 manager-circle"],
    ],
    [
      "four managers manage each other in a circle",
      [
        row(2, { email: "z@case.invalid", team: "W" }),
        row(3, { email: "a@case.invalid", team: "W", managerEmail: "b@case.invalid" }),
        row(4, { email: "b@case.invalid", team: "X / Low", managerEmail: "" }),
        row(5, { email: "c@case.invalid", team: "Y", managerEmail: "d@case.invalid" }),
        row(6, { email: "d@case.invalid", team: "V", managerEmail: "a@case.invalid" }),
        row(7, { team: "X", managerEmail: "c@case.invalid" }),
      ],
      ["3 manager-circle"],
    ],
  ])("%s", (_, rows, expected) => expect(reasons(rows)).toEqual(expected));

  it("says through whom somebody would be their own manager", () => {
    const circle = [
      row(2, { email: "a@case.invalid", team: "X", managerEmail: "b@case.invalid" }),
      row(3, { email: "b@case.invalid", team: "Y", managerEmail: "a@case.invalid" }),
    ];
    expect(plan(circle).problems[0]?.values).toEqual({
      value: "a@case.invalid",
      team: "Y",
      through: "b@case.invalid",
    });
  });

  it("sees a circle that the list closes with people who are here", () => {
    const present = madeOf([
      row(2, { email: "a@case.invalid", team: "X" }),
      row(3, { email: "b@case.invalid", team: "Y", managerEmail: "a@case.invalid" }),
    ]);
    const closing = [row(9, { team: "X", managerEmail: "b@case.invalid" })];
    expect(reasons(closing, present)).toEqual(["9 manager-circle"]);
  });

  it.each([
    ["an extra cell", "Weber, Ann,ann@case.invalid,Zed,top@case.invalid", ["2 too-many-cells"]],
    [
      "an extra cell, the last one blank",
      "Weber, Ann,ann@case.invalid,Zed,",
      ["2 email-wrong", "2 manager-wrong"],
    ],
    ["an open quote", 'Ann "A,ann@case.invalid,"Zed,', ["2 quotes"]],
  ])("reports a manager's own line with %s, not those whom they manage", (_, own, expected) => {
    const reports = "Bob Boss,bob@case.invalid,Zed / Leaf,ann@case.invalid";
    const text = ["name,email,team,manager's email", own, reports].join("\n");
    const { problems } = planImport(readRoster(text), NOBODY, TODAY);
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual(expected);
  });

  it("quotes both readings of an ambiguous day", () => {
    expect(plan([row(2, { startedOn: "03/04/2024" })]).problems[0]?.values).toEqual({
      value: "03/04/2024",
      first: "2024-04-03",
      second: "2024-03-04",
    });
  });

  it("does not restore a removed person, nor let them manage", () => {
    const present = madeOf(company);
    present.people.find(({ email }) => email === "priya@example.com")!.removed = true;
    expect(
      reasons(
        [
          row(2, { email: "priya@example.com", team: "Engineering" }),
          row(3, { team: "Query", managerEmail: "priya@example.com" }),
        ],
        present,
      ),
    ).toEqual(["2 person-removed", "3 manager-removed"]);
  });

  it("does not change the start of an existing membership", () => {
    const again = [row(2, { email: "jonas@example.com", team: "Query", startedOn: "2023-01-01" })];
    expect(reasons(again, madeOf(company))).toEqual(["2 day-before-present-team"]);
  });

  it("does not put a person into the team that they manage", () => {
    const again = [
      row(2, { email: "priya@example.com", team: "Engineering / Platform / Storage" }),
    ];
    expect(reasons(again, madeOf(company))).toEqual(["2 manager-in-own-team"]);
  });

  it("accepts a manager who stops managing a team and joins it", () => {
    const swing = [
      row(2, { email: "priya@example.com", team: "Storage", managerEmail: "tomas@example.com" }),
    ];
    expect(reasons(swing, madeOf(company))).toEqual([]);
  });

  it("does not report what was already so before", () => {
    const present = madeOf([
      row(2, { email: "a@example.com", team: "Everybody" }),
      row(3, { email: "b@example.com", team: "Everybody" }),
    ]);
    const [team] = present.teams;
    team!.managements = [
      { id: "m", holder: present.people[0]!.id, startsOn: "2020-01-01", endsOn: null },
    ];
    const again = [
      row(2, { email: "a@example.com", team: "Everybody" }),
      row(3, { email: "b@example.com", team: "Everybody", managerEmail: "a@example.com" }),
    ];
    expect(plan(again, present).problems).toEqual([]);
  });
});
