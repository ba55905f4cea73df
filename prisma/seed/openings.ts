import { addMonths, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { OpeningTrack } from "@/lib/db/generated/enums";
import { quarterStart } from "@/lib/release/quarter";
import type { Organisation } from "./organisation";

type OpeningSeed = {
  team: string;
  track: OpeningTrack;
  rung: string;
  /** Quarters from the present one on. */
  ahead: number;
  seats: number;
};

const OPENING_SEEDS: OpeningSeed[] = [
  {
    team: "Engineering / Platform",
    track: "MANAGEMENT",
    rung: "engineering-manager",
    ahead: 2,
    seats: 2,
  },
  {
    team: "Engineering / Platform / Storage",
    track: "IC",
    rung: "staff-engineer",
    ahead: 1,
    seats: 1,
  },
  {
    team: "Engineering / Product",
    track: "MANAGEMENT",
    rung: "engineering-manager",
    ahead: 1,
    seats: 1,
  },
];

/** Writes openings in two quarters. */
export async function seedOpenings(
  organisation: Organisation,
  today: Day,
  now: Date,
): Promise<void> {
  const quarter = quarterStart(today);
  await db().opening.createMany({
    data: OPENING_SEEDS.map(({ team, ahead, ...seats }) => ({
      ...seats,
      teamId: organisation.teamIds.get(team) ?? "",
      quarter: toDatabaseDay(addMonths(quarter, 3 * ahead)),
      enteredAt: new Date(now.getTime() - 20 * 86_400_000),
    })),
  });
}
