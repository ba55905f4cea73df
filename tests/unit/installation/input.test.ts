import { describe, expect, it } from "vitest";
import { read } from "@/lib/input";
import { SettingsInput } from "@/lib/installation/input";

const SAID = {
  name: "Analytical Engines",
  companySize: "GROWING",
  timeZone: "Europe/Paris",
  requireSecondFactor: "yes",
  smallestGroup: "5",
};

describe("the settings input", () => {
  it("are read", () => {
    expect(read(SettingsInput, SAID)).toEqual({
      ok: true,
      value: { ...SAID, requireSecondFactor: true, smallestGroup: 5 },
    });
  });

  it.each([
    [{ smallestGroup: "4" }, { smallestGroup: "group-small" }],
    [{ smallestGroup: "" }, { smallestGroup: "group-wrong" }],
    [{ smallestGroup: "7.5" }, { smallestGroup: "group-wrong" }],
    [{ smallestGroup: "1001" }, { smallestGroup: "group-wrong" }],
    [{ name: "x".repeat(81) }, { name: "name-long" }],
    [
      { name: " ", companySize: "HUGE", timeZone: "Mars", requireSecondFactor: "" },
      {
        name: "name-missing",
        companySize: "size-missing",
        timeZone: "zone-wrong",
        requireSecondFactor: "factor-missing",
      },
    ],
  ])("are refused with %j", (said, errors) => {
    expect(read(SettingsInput, { ...SAID, ...said })).toEqual({ ok: false, errors });
  });
});
