import { sealedNote } from "@/lib/assessment/sealed-note";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { ROSTER_SEAL } from "@/lib/people/import-summary";
import { seal } from "@/lib/seal";
import { HYPOTHESIS_SEAL } from "@/lib/trial/trial";
import type { Facts } from "./matrix-world";
import { plantTrialTexts } from "./trial-canaries";

/**
 * Stores texts wherever somebody may write: each as the name of a person and of a team in Storage, and all of
 * them together in notes, trials, rotations, devices and an uploaded list.
 */
export async function storeEverywhere(facts: Facts, hostile: string[]): Promise<void> {
  const texts = hostile.map((text) => text.replaceAll("\0", ""));
  const together = texts.join("\n");
  const storage = facts["team.storage"] ?? "";
  const startsOn = toDatabaseDay("2026-01-05");
  const people = await db().user.createManyAndReturn({
    data: texts.map((name, at) => ({
      ...{ name, email: `hostile${at}@pendulum.example`, joinedAt: new Date() },
    })),
  });
  await db().membership.createMany({
    data: people.map(({ id }) => ({ userId: id, teamId: storage, startsOn })),
  });
  const names = [...new Set(texts)];
  await db().team.createMany({ data: names.map((name) => ({ name, parentId: storage })) });
  await db().installation.updateMany({ data: { name: texts[0] ?? "" } });

  await db().$executeRaw`ALTER TABLE "assessment" DISABLE TRIGGER USER`;
  await db().assessment.updateMany({ data: { note: sealedNote(together) } });
  await db().$executeRaw`ALTER TABLE "assessment" ENABLE TRIGGER USER`;
  const hypothesis = seal(together, sealingKey(), HYPOTHESIS_SEAL);
  await db().trial.updateMany({ data: { hypothesis } });
  await plantTrialTexts(
    (text) => facts[text.slice(1, -1)] ?? "",
    () => together,
  );
  const { id: rotationId } = await db().rotation.findFirstOrThrow({ where: { teamId: storage } });
  await db().rotationDecision.create({
    data: { rotationId, slot: 2, word: "OVERRIDE", personId: facts.oskar ?? "", reason: together },
  });
  await db().session.updateMany({ data: { device: together } });
  const cells = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  const rows = cells.map((text, at) => `${text},row${at}@pendulum.example,${text},,2026-01-05`);
  const list = ["Name,Email,Team,Manager's email,Started on", ...rows].join("\n");
  await db().rosterUpload.updateMany({
    data: { fileName: together.slice(0, 200), text: seal(list, sealingKey(), ROSTER_SEAL) },
  });
}
