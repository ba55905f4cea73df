import { expect, test } from "vitest";
import { toDatabaseDay } from "@/lib/day";
import { chancesFrom, ledgerFrom, type ChanceRow } from "@/lib/trial/chance/chance";

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const chance = (more: Partial<ChanceRow>): ChanceRow => ({
  id: "t",
  personId: "jonas",
  proposedById: "priya",
  proposedBy: { name: "Priya" },
  declinedBy: null,
  cancelledBy: null,
  proposedAt: at("2026-09-01"),
  agreedAt: null,
  declinedAt: null,
  postponedUntil: null,
  cancelledAt: null,
  startsOn: toDatabaseDay("2026-10-05"),
  ...more,
});
const history = (more: Partial<ChanceRow>) =>
  ledgerFrom([chance(more)], "2026-11-24", "UTC").map(({ what, by }) => [what, by]);

test("the history of a chance has who gave it and its outcome, the latest first", () => {
  expect(history({ agreedAt: at("2026-09-03") })).toEqual([
    ["agreed", null],
    ["offered", "Priya"],
  ]);
  const asked = { proposedById: "jonas", proposedBy: { name: "Jonas" } };
  const declined = { declinedAt: at("2026-09-02"), declinedBy: { name: "Priya" } };
  expect(history({ ...asked, ...declined })).toEqual([
    ["declined", "Priya"],
    ["asked", "Jonas"],
  ]);
  const postponed = { ...declined, postponedUntil: toDatabaseDay("2027-01-04") };
  expect(ledgerFrom([chance(postponed)], "2026-11-24", "UTC")[0]).toMatchObject({
    what: "postponed",
    until: "2027-01-04",
  });
  expect(history({})[0]).toEqual(["lapsed", null]);
  expect(ledgerFrom([chance({})], "2026-10-05", "UTC")).toHaveLength(1);
});

test("being offered a trial counts as a chance, taken or not; asking is counted separately", () => {
  const rows = [
    chance({ agreedAt: at("2026-09-03") }),
    chance({ declinedAt: at("2026-09-03") }),
    chance({ proposedById: "jonas", agreedAt: at("2026-09-03"), cancelledAt: at("2026-09-04") }),
  ];
  expect(chancesFrom(rows)).toEqual({ offered: 2, asked: 1, agreed: 1 });
  expect(chancesFrom([])).toEqual({ offered: 0, asked: 0, agreed: 0 });
});
