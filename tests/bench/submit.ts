import pg from "pg";
import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { send, type Sent } from "../support/raw-request";
import { median, type FigureRow } from "../support/figure-row";
import type { BenchServer } from "./bench-server";

const MOST = 1.8;
const TIMES = 150;

/** Submitting an assessment, compared with a bare page and one raw transaction on the same database. */
export async function submitRows({ url, facts, cookies }: BenchServer): Promise<FigureRow[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("CREATE TABLE bench_write (n int, said jsonb)");
  const spent: Record<"submit" | "bare" | "write", number[]> = { submit: [], bare: [], write: [] };
  for (let time = 0; time < TIMES; time++) {
    const call = await callFor(facts.lea ?? "", facts.priya ?? "");
    const headers = { ...call.headers, origin: url, cookie: cookies.peer ?? "" };
    spent.submit.push(await timed(url, { ...call, headers }, 303));
    await mustBeSubmitted(facts.lea ?? "");
    spent.bare.push(await timed(url, { path: "/bare" }, 200));
    const since = performance.now();
    await client.query("BEGIN");
    await client.query("INSERT INTO bench_write VALUES ($1, $2)", [time, "{}"]);
    await client.query("COMMIT");
    spent.write.push(performance.now() - since);
  }
  await client.end();
  const [submit, bare, write] = [median(spent.submit), median(spent.bare), median(spent.write)];
  const share = submit / (bare + write);
  return [
    {
      row: "submitting an assessment against a bare page and one raw transaction",
      figure: `${share.toFixed(2)} (${submit.toFixed(1)} ms; bare ${bare.toFixed(1)}, transaction ${write.toFixed(1)})`,
      target: `≤ ${MOST}`,
      met: share <= MOST,
    },
  ];
}

/** Creates a complete draft, and returns the call that submits it. */
async function callFor(userId: string, manager: string): Promise<Sent> {
  const { actionCall } = await import("../support/action-call");
  const answers = Object.fromEntries(
    FIRST_INSTRUMENT.items.map(({ key }, at) => [key, (at % 7) - 3]),
  );
  await db().assessment.deleteMany({ where: { userId, submittedAt: null } });
  const data = { userId, instrumentVersion: FIRST_INSTRUMENT.version, answers };
  const draft = await db().assessment.create({ data });
  const fields = {
    draft: draft.id,
    note: "",
    reader: `MANAGER:${manager}`,
    "grade.MANAGER": "SCORES",
  };
  return actionCall("assessments/draft#submit", "/assessments/draft?step=1", fields, "plain form");
}

/** Throws while the draft still exists, as a refused form is answered with a redirect too. */
async function mustBeSubmitted(userId: string): Promise<void> {
  const draft = await db().assessment.findFirst({ where: { userId, submittedAt: null } });
  if (draft) throw new Error("The assessment was not submitted.");
}

async function timed(url: string, sent: Sent, status: number): Promise<number> {
  const since = performance.now();
  const answer = await send(url, sent);
  if (answer.status !== status)
    throw new Error(`${sent.path} was answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  return performance.now() - since;
}
