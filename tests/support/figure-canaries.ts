import { addMonths, dayOf, monthOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Plant } from "./canaries";

/**
 * Plants canaries in the sets behind a figure that is shown to the manager of Storage and the
 * director above.
 */
export async function plantFigures(fill: (text: string) => string, plant: Plant): Promise<void> {
  const { figures } = await db().figureRelease.findFirstOrThrow();
  const month = toDatabaseDay(addMonths(`${monthOf(dayOf(new Date(), "UTC"))}-01`, 1));
  const bytes = (column: string) => new TextEncoder().encode(plant(column, "oskar", []));
  await db().figureClosing.create({ data: { month, closedAt: new Date(), smallestGroup: 5 } });
  await db().figureRelease.create({
    data: {
      month,
      scope: "TEAM",
      teamId: fill("{team.storage}"),
      place: 0,
      level: 0,
      people: bytes("FigureRelease.people"),
      answers: bytes("FigureRelease.answers"),
      figures: figures ?? {},
    },
  });
}
