import { describe, expect, it } from "vitest";
import { madeOf, plan, row } from "./list-model";

const present = madeOf([
  row(2, { team: "Engineering / Platform / Storage" }),
  row(3, { team: "Engineering / Product / Design" }),
  row(4, { team: "Marketing / Design" }),
]);

/** The team of each row's person, or the problem. */
function placed(teams: string[], around = present): (string | null | undefined)[] {
  const rows = teams.map((team, index) => row(index + 2, { email: `n${index}@example.com`, team }));
  const { steps, problems } = plan(rows, around);
  return rows.map(({ line }) => {
    const problem = problems.find((each) => each.line === line);
    if (problem) return problem.reason;
    return steps.find((step) => step.kind === "new" && step.line === line)?.path;
  });
}

describe("reading a team cell", () => {
  it("reads a bare name as the one team that has it, in any capitals", () => {
    expect(placed(["storage"])).toEqual(["Engineering / Platform / Storage"]);
  });

  it("creates a top-level team for an unknown bare name", () => {
    expect(placed(["Research"])).toEqual(["Research"]);
  });

  it("refuses a bare name that several teams have, and suggests a path", () => {
    expect(placed(["Design"])).toEqual(["team-ambiguous"]);
    expect(plan([row(2, { team: "Design" })], present).problems[0]?.values).toEqual({
      value: "Design",
      example: "Marketing / Design",
    });
  });

  it("reads a name as the top-level team when that is its whole path", () => {
    expect(placed(["Marketing"])).toEqual(["Marketing"]);
  });

  it("reads a path from any team whose name is unique", () => {
    expect(placed(["Platform / Query"])).toEqual(["Engineering / Platform / Query"]);
  });

  it("reads a bare name as a team that the list itself creates, on any line", () => {
    const expected = "Engineering / Platform / Query";
    expect(placed(["Query", "Engineering / Platform / Query"])).toEqual([expected, expected]);
    expect(placed(["Engineering / Platform / Query", "Query"])).toEqual([expected, expected]);
  });

  it("continues a path that the list itself creates, on any line", () => {
    const expected = ["Sales / North / Oslo", "Sales / North"];
    expect(placed(["North / Oslo", "Sales / North"])).toEqual(expected);
    expect(placed([...["North / Oslo", "Sales / North"].reverse()])).toEqual(expected.reverse());
  });

  it("refuses circular paths", () => {
    expect(placed(["A / B", "B / A"])).toEqual(["team-ambiguous", "team-ambiguous"]);
  });

  it("refuses an archived team and anything below it", () => {
    const around = structuredClone(present);
    around.teams.find(({ name }) => name === "Storage")!.archived = true;
    expect(placed(["Storage", "Storage / New"], around)).toEqual([
      "team-archived",
      "team-archived",
    ]);
    expect(plan([row(2, { team: "Storage / New" })], around).steps).toEqual([]);
  });

  it.each(["Sto\u200Brage", "\uFEFFStorage", "Ｓｔｏｒａｇｅ", "stor\u00ADage", "Stora\u200Dge"])(
    "takes %j for the team that looks the same",
    (name) => {
      expect(placed([name])).toEqual(["Engineering / Platform / Storage"]);
      expect(placed([`Research / ${name}`, "Research / Storage"])[1]).toBe(
        placed([`Research / ${name}`])[0],
      );
    },
  );
});
