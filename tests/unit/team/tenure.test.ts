import { describe, expect, it } from "vitest";
import { permanentTenure, successionOn, type Tenure } from "@/lib/team/tenure";

const TODAY = "2026-11-24";
const stretch = (id: string, holder: string, startsOn: string, endsOn: string | null = null) =>
  ({ id, holder, startsOn, endsOn }) satisfies Tenure;

describe("taking over on a day", () => {
  const storage = stretch("1", "storage", "2024-01-01");

  it("ends the current stretch where the next begins", () => {
    expect(successionOn([storage], "query", TODAY, TODAY)).toEqual({
      ok: true,
      value: {
        drop: [],
        end: { id: "1", endsOn: TODAY },
        begin: { holder: "query", startsOn: TODAY },
        left: ["storage"],
      },
    });
  });

  it("replaces what began the same day, so that a mistake can be corrected at once", () => {
    const mistake = stretch("2", "query", TODAY);
    expect(successionOn([mistake], "design", TODAY, TODAY)).toMatchObject({
      value: {
        drop: ["2"],
        end: null,
        begin: { holder: "design", startsOn: TODAY },
        left: ["query"],
      },
    });
  });

  it("replaces what was planned for later", () => {
    const planned = [{ ...storage, endsOn: "2027-01-01" }, stretch("2", "query", "2027-01-01")];
    expect(successionOn(planned, "design", "2026-12-01", TODAY)).toMatchObject({
      value: {
        drop: ["2"],
        end: { id: "1", endsOn: "2026-12-01" },
        left: ["storage", "query"],
      },
    });
  });

  it("cancels a planned change by continuing the current stretch", () => {
    const planned = [{ ...storage, endsOn: "2027-01-01" }, stretch("2", "query", "2027-01-01")];
    expect(successionOn(planned, "storage", TODAY, TODAY)).toEqual({
      ok: true,
      value: { drop: ["2"], end: { id: "1", endsOn: null }, begin: null, left: ["query"] },
    });
  });

  it("ends without a successor", () => {
    expect(successionOn([storage], null, TODAY, TODAY)).toMatchObject({
      value: { end: { id: "1", endsOn: TODAY }, begin: null },
    });
  });

  it.each([
    ["before the present stretch began", [storage], "2023-06-01"],
    ["into a stretch that is over", [stretch("1", "a", "2020-01-01", "2021-01-01")], "2020-06-01"],
  ])("is refused %s", (_, tenures, day) =>
    expect(successionOn(tenures, "query", day, TODAY)).toEqual({ ok: false, reason: "too-early" }),
  );

  it("continues after a stretch that is over", () => {
    const over = stretch("1", "a", "2020-01-01", "2021-01-01");
    expect(successionOn([over], "b", "2021-01-01", TODAY)).toMatchObject({
      value: { drop: [], end: null, begin: { holder: "b", startsOn: "2021-01-01" } },
    });
  });
});

describe("the permanent stretch", () => {
  it("is the planned one when there is one, and none when all are over", () => {
    const planned = [
      stretch("1", "a", "2024-01-01", "2027-01-01"),
      stretch("2", "b", "2027-01-01"),
    ];
    expect(permanentTenure(planned, TODAY)?.holder).toBe("b");
    expect(permanentTenure([stretch("1", "a", "2020-01-01", TODAY)], TODAY)).toBeNull();
  });
});
