import { execFile } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { verifyScores } from "@/lib/assessment/verification-queries";
import { db } from "@/lib/db/client";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
beforeAll(() => seedDemo(new Date("2026-11-24T09:30:00Z")));

/** Runs `npm run scores:verify` in a process. */
function runCommand(): Promise<{ code: number; output: string }> {
  const args = ["--import", "tsx", "scripts/scores-verify.ts"];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: process.env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

test("every stored result of the demo company equals the result derived from its answers", async () => {
  const { verified, differing } = await verifyScores();
  expect(verified).toBe(await db().assessment.count({ where: { submittedAt: { not: null } } }));
  expect(verified).toBeGreaterThan(200);
  expect(differing).toEqual([]);
  const result = await runCommand();
  expect(result.code).toBe(0);
  expect(result.output).toContain(", 0 differ.");
});

test("a tampered result is reported by column, without its values", async () => {
  const rows = await db().assessment.findMany({ where: { submittedAt: { not: null } }, take: 7 });
  const ids = rows.map(({ id }) => id);
  const [leaning, sem, verdict, provisional, scores, weights, answers] = ids;
  await db().$executeRaw`ALTER TABLE "assessment" DISABLE TRIGGER USER`;
  await db()
    .$executeRaw`UPDATE "assessment" SET "leaning" = 12.34567 WHERE "id" = ${leaning}::uuid`;
  await db()
    .$executeRaw`UPDATE "assessment" SET "sem" = "sem" + 0.000001 WHERE "id" = ${sem}::uuid`;
  await db()
    .$executeRaw`UPDATE "assessment" SET "verdict" = CASE "verdict" WHEN 'IC' THEN 'MANAGEMENT' ELSE 'IC' END::"Verdict"
    WHERE "id" = ${verdict}::uuid`;
  await db()
    .$executeRaw`UPDATE "assessment" SET "provisional" = false WHERE "id" = ${provisional}::uuid`;
  await db()
    .$executeRaw`UPDATE "assessment" SET "scores" = jsonb_set("scores", '{energy,score}', '99')
    WHERE "id" = ${scores}::uuid`;
  await db().$executeRaw`UPDATE "assessment" SET "weights" = jsonb_set("weights", '{energy}', '0.9')
    WHERE "id" = ${weights}::uuid`;
  await db().$executeRaw`UPDATE "assessment" SET "answers" = '{}' WHERE "id" = ${answers}::uuid`;
  await db().$executeRaw`ALTER TABLE "assessment" ENABLE TRIGGER USER`;

  const { differing } = await verifyScores();
  const columnsOf = (id?: string) => differing.find((each) => each.assessmentId === id)?.columns;
  expect(columnsOf(leaning)).toEqual(["leaning"]);
  expect(columnsOf(sem)).toEqual(["sem"]);
  expect(columnsOf(verdict)).toContain("verdict");
  expect(columnsOf(provisional)).toEqual(["provisional"]);
  expect(columnsOf(scores)).toEqual(["scores"]);
  expect(columnsOf(weights)).toEqual(["weights"]);
  expect(columnsOf(answers)).toEqual(["scores", "leaning", "sem", "verdict"]);
  expect(differing).toHaveLength(7);

  const { code, output } = await runCommand();
  expect(code).toBe(1);
  expect(output).toContain(`assessment ${leaning}: leaning`);
  expect(output).toContain(", 7 differ.");
  expect(output).not.toContain("12.34567");
});

test("without a database the command fails and does not report success", async () => {
  const { DATABASE_URL } = process.env;
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
  try {
    expect((await runCommand()).code).toBe(2);
  } finally {
    process.env.DATABASE_URL = DATABASE_URL;
  }
});
