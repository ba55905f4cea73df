import { describe, expect, it } from "vitest";
import { read } from "@/lib/input";
import { AppointmentInput, TeamEditInput, TeamInput } from "@/lib/team/input";

const TEAM = "0b7e6e0e-1111-4111-8111-aaaaaaaaaaaa";

describe("the team input", () => {
  it("has a clean name, and no parent team when the field is blank or missing", () => {
    expect(read(TeamInput, { name: "  Query   engine ", parentId: "" })).toEqual({
      ok: true,
      value: { name: "Query engine", parentId: null },
    });
    expect(read(TeamEditInput, { teamId: TEAM, name: "Query" })).toEqual({
      ok: true,
      value: { teamId: TEAM, name: "Query", parentId: null },
    });
  });

  it.each([
    [{}, { name: "name-missing" }],
    [{ name: "a/b" }, { name: "team-name-wrong" }],
    [{ name: "A\u0000B" }, { name: "team-name-wrong" }],
    [{ name: "x".repeat(81) }, { name: "team-name-wrong" }],
    [
      { name: "", parentId: "x" },
      { name: "name-missing", parentId: "team-wrong" },
    ],
  ])("is refused as %j", (said, errors) => {
    expect(read(TeamInput, said)).toEqual({ ok: false, errors });
  });
});

describe("the input for a team's manager", () => {
  it("is nobody when the address is blank", () => {
    const said = { teamId: TEAM, email: " ", startsOn: "2026-11-24" };
    expect(read(AppointmentInput, said)).toEqual({ ok: true, value: { ...said, email: null } });
  });

  it("needs a valid address and a day", () => {
    expect(read(AppointmentInput, { teamId: TEAM, email: "ada@" })).toEqual({
      ok: false,
      errors: { email: "email-wrong", startsOn: "day-wrong" },
    });
  });
});
