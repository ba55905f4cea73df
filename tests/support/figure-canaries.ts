import { dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { closingAfter } from "@/lib/release/quarter";
import type { Plant } from "./canaries";

/**
 * Plants canaries in a cell behind a figure that is shown to the director of Platform and the
 * director above.
 */
export async function plantFigures(fill: (text: string) => string, plant: Plant): Promise<void> {
  const { figures } = await db().figureRelease.findFirstOrThrow();
  const closesOn = toDatabaseDay(closingAfter(dayOf(new Date(), "UTC")));
  const teamId = fill("{team.platform}");
  await db().figureClosing.create({ data: { closesOn, closedAt: new Date(), smallestGroup: 5 } });
  const release = await db().figureRelease.create({
    data: { closesOn, teamId, figures: figures ?? {} },
  });
  const token = plant("FigureCell.shown", "oskar", []);
  const cell = await db().figureCell.create({
    data: { closesOn, teamId, size: 5, shown: { token } },
  });
  await db().figurePart.create({ data: { releaseId: release.id, cellId: cell.id } });
}
