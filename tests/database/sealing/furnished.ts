import { hashOf } from "@/lib/auth/link/one-time-token";
import { everyTable } from "@/lib/column/tables";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { seal } from "@/lib/seal";
import { SEALED_COLUMNS } from "@/lib/sealing/sealed-columns";
import { seedDemo } from "@/prisma/seed";
import { addFirstRow } from "@/tests/support/first-row";

/**
 * Adds a text to each sealed column that the stories of the demo company leave empty. Rows that need other rows are
 * created here; a new column, and a new table whose rows only need a person, is filled automatically.
 */
export async function furnishSealed(): Promise<void> {
  await seedDemo(new Date());
  const texts = (table: string, column: string) => {
    const { purpose } = SEALED_COLUMNS.find((one) => one.table === table && one.column === column)!;
    return seal(JSON.stringify(`a text of ${table}.${column}`), sealingKey(), purpose);
  };
  const { id } = await db().user.findFirstOrThrow({ where: { joinedAt: { not: null } } });
  await db().user.update({
    where: { id },
    data: { totpSecret: texts("user", "totpSecret"), totpEnabledAt: new Date() },
  });
  await db().rosterUpload.create({
    data: { uploaderId: id, text: texts("roster_upload", "text") },
  });
  const { id: keyId } = await db().apiKey.create({
    data: { name: "Notes", hash: hashOf("a key"), scopes: ["own"], userId: id },
  });
  const digests = { hash: hashOf("a name"), requestHash: hashOf("a request") };
  await db().apiAnswer.create({
    data: { keyId, ...digests, answer: texts("api_answer", "answer"), answeredAt: new Date() },
  });
  const team = await db().team.findFirstOrThrow();
  const template = { teamId: team.id, items: texts("handover_template", "items") };
  await db().handoverTemplate.upsert({ where: { teamId: team.id }, create: template, update: {} });
  await db().hook.create({
    data: {
      kind: "WEBHOOK",
      name: "Inbox",
      address: texts("hook", "address"),
      secret: texts("hook", "secret"),
      formerSecret: texts("hook", "formerSecret"),
      formerUntil: new Date(),
    },
  });
  const rotation = await db().rotation.findFirstOrThrow();
  const trial = await db().trial.findFirstOrThrow({ where: { agreedAt: { not: null } } });
  const turn = await db().turn.create({
    data: {
      rotationId: rotation.id,
      teamId: trial.teamId,
      personId: trial.personId,
      trialId: trial.id,
      slot: 80,
      among: [trial.personId, id],
      startsOn: new Date("2031-01-06"),
      endsOn: new Date("2031-03-31"),
    },
  });
  const list = { turnId: turn.id, items: texts("handover_list", "items") };
  const signed = { giverSignedAt: new Date(), takerSignedAt: new Date() };
  await db().handoverList.upsert({
    where: { turnId: turn.id },
    create: { ...list, ...signed },
    update: {},
  });
  const running = await db().trial.findFirstOrThrow({
    where: {
      agreedAt: { not: null },
      endedEarlyOn: null,
      cancelledAt: null,
      ending: null,
      startsOn: { lt: new Date() },
      endsOn: { gt: new Date() },
    },
  });
  const address = texts("absence_source", "address");
  await db().absenceSource.create({ data: { userId: id, address } });
  const listener = await db().user.findFirstOrThrow({ where: { id: { not: running.personId } } });
  const voice = { answers: texts("trial_voice", "answers"), userId: listener.id };
  await db().trialVoice.create({ data: { trialId: running.id, ...voice } });
  const { endsOn } = running;
  await db().trialExtension.create({
    data: {
      trialId: running.id,
      fromEndsOn: endsOn,
      proposedBy: "PERSON",
      toEndsOn: new Date(endsOn.getTime() + 7 * 86_400_000),
      reason: texts("trial_extension", "reason"),
    },
  });
  if ((await db().rotationDecision.count({ where: { reason: { not: null } } })) === 0) {
    await db().rotationDecision.create({
      data: {
        rotationId: rotation.id,
        slot: 90,
        word: "OVERRIDE",
        personId: id,
        reason: texts("rotation_decision", "reason"),
        undoneAt: new Date(),
      },
    });
  }
  await fillEmptyTables(id);
  await fillEmptyColumns(texts);
}

async function fillEmptyTables(personId: string): Promise<void> {
  const sealed = new Set(SEALED_COLUMNS.map(({ table }) => table));
  for (const table of everyTable().filter((one) => sealed.has(one.table))) {
    const rows = await db().$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table.table}" LIMIT 1`);
    if (rows.length === 0) await addFirstRow(table, personId);
  }
}

async function fillEmptyColumns(texts: (table: string, column: string) => string): Promise<void> {
  for (const { table, column } of SEALED_COLUMNS) {
    const [{ count } = { count: 0 }] = await db().$queryRawUnsafe<{ count: number }[]>(
      `SELECT count("${column}")::int AS "count" FROM "${table}"`,
    );
    if (count > 0) continue;
    await db().$transaction([
      db().$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`),
      db().$executeRawUnsafe(
        `UPDATE "${table}" SET "${column}" = $1 WHERE ctid = (SELECT min(ctid) FROM "${table}")`,
        texts(table, column),
      ),
      db().$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`),
    ]);
  }
}
