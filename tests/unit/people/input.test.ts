import { describe, expect, it } from "vitest";
import { read } from "@/lib/input";
import { NewPersonInput, PersonEditInput } from "@/lib/people/input";
import { SOME_ID } from "@/tests/support/some-id";

describe("the person input", () => {
  it("has a clean name and address", () => {
    const said = { personId: SOME_ID, name: " Ada  Lovelace ", email: " Ada@Example.com " };
    expect(read(PersonEditInput, said)).toEqual({
      ok: true,
      value: { personId: SOME_ID, name: "Ada Lovelace", email: "ada@example.com" },
    });
  });

  it("reports every invalid field at once", () => {
    expect(read(NewPersonInput, { teamId: "none", startsOn: "2026-02-30" })).toEqual({
      ok: false,
      errors: {
        name: "name-missing",
        email: "email-wrong",
        teamId: "team-wrong",
        startsOn: "day-wrong",
      },
    });
    expect(read(PersonEditInput, { name: "x".repeat(101), email: "a@example.com" })).toEqual({
      ok: false,
      errors: { name: "name-wrong" },
    });
  });
});
