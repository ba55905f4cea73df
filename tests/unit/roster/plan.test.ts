import { describe, expect, it } from "vitest";
import { changesAnything } from "@/lib/roster/plan";
import { applied, company, madeOf, plan, row, TODAY } from "./list-model";

describe("planning an import", () => {
  it("creates teams from the top down, then people, then managers", () => {
    const { steps, problems } = plan(company);
    expect(problems).toEqual([]);
    expect(steps.map((step) => [step.kind, step.path])).toEqual([
      ["team", "Engineering"],
      ["team", "Engineering / Platform"],
      ["team", "Engineering / Platform / Storage"],
      ["new", "Engineering"],
      ["new", "Engineering / Platform"],
      ["new", "Engineering / Platform / Storage"],
      ["manager", "Engineering / Platform"],
      ["manager", "Engineering / Platform / Storage"],
    ]);
  });

  it("starts people on their day and managers today", () => {
    const { steps } = plan(company);
    expect(steps.find((step) => step.kind === "new" && step.line === 4)).toMatchObject({
      startsOn: "2024-03-01",
    });
    expect(steps.at(-1)).toMatchObject({
      kind: "manager",
      startsOn: TODAY,
      email: "priya@example.com",
    });
  });

  it("lets a manager who starts later take over on that day", () => {
    const { steps } = plan([
      row(2, { email: "new@example.com", startedOn: "2027-01-04", team: "Engineering" }),
      row(3, { team: "Storage", managerEmail: "new@example.com" }),
    ]);
    expect(steps.at(-1)).toMatchObject({ kind: "manager", startsOn: "2027-01-04" });
  });

  it("is idempotent", () => {
    expect(changesAnything(plan(company, madeOf(company)))).toBe(false);
  });

  it("reports who moves between which teams, and ends one membership where the next begins", () => {
    const present = madeOf(company);
    const moved = [row(2, { email: "Jonas@example.com", team: "Query", startedOn: "2026-12-01" })];
    const { steps, problems } = plan(moved, present);
    expect(problems).toEqual([]);
    expect(steps[1]).toMatchObject({
      kind: "move",
      from: "Engineering / Platform / Storage",
      path: "Query",
      succession: { drop: [], end: { endsOn: "2026-12-01" }, begin: { startsOn: "2026-12-01" } },
    });
    expect(changesAnything(plan(moved, applied(present, steps)))).toBe(false);
  });

  it("replaces a manager today", () => {
    const present = madeOf(company, "2026-01-01");
    const change = [row(2, { email: "jonas@example.com", managerEmail: "tomas@example.com" })];
    const { steps } = plan(change, present);
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatchObject({
      kind: "manager",
      from: "Person 3",
      succession: { end: { endsOn: TODAY }, begin: { startsOn: TODAY } },
    });
  });

  it("keeps the name of an existing person", () => {
    const again = [row(2, { email: "jonas@example.com", name: "J. Weber" })];
    expect(plan(again, madeOf(company)).steps).toMatchObject([
      { kind: "unchanged", name: "Person 4" },
    ]);
  });

  it("keeps names that look like formulas as text", () => {
    const { steps, problems } = plan([row(2, { name: `=HYPERLINK("https://example.com")` })]);
    expect(problems).toEqual([]);
    expect(steps[0]).toMatchObject({ kind: "new", name: `=HYPERLINK("https://example.com")` });
  });
});
