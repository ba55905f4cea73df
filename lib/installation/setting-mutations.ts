import type { Asker } from "@/lib/audit/act";
import { recordChanges } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import type { Installation } from "@/lib/db/generated/client";

type Value = string | number | boolean | null;
type Name = {
  [Column in keyof Installation]: Installation[Column] extends Value ? Column : never;
}[keyof Installation];

/** Some settings, with what they say from now on. */
type Settings = Partial<Pick<Installation, Name>>;

/** Writes settings, and records each one that differs from before, with both of its values. */
export async function writeSettings(asker: Asker, settings: Settings): Promise<void> {
  const names = Object.keys(settings) as Name[];
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "installation" FOR NO KEY UPDATE`;
    const before = await tx.installation.findUniqueOrThrow({ where: { id: 1 } });
    const after = await tx.installation.update({ where: { id: 1 }, data: settings });
    await recordChanges(
      tx,
      asker,
      names
        .filter((name) => before[name] !== after[name])
        .map((name) => {
          const details = { before: before[name], after: after[name] };
          return { act: "setting-changed", thing: name, details };
        }),
    );
  });
}
