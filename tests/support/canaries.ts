import { randomBytes } from "node:crypto";
import { sealedNote } from "@/lib/assessment/sealed-note";
import { newTotpSecret } from "@/lib/auth/second-factor/totp";
import { ADDRESS_SEAL } from "@/lib/column/absence";
import { ANSWER_SEAL } from "@/lib/column/auth";
import { TOTP_SEAL } from "@/lib/column/people";
import { ROSTER_SEAL } from "@/lib/column/roster";
import { HYPOTHESIS_SEAL } from "@/lib/column/trial";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { seal, sealJson } from "@/lib/seal";
import { CAST, type CastKey } from "@/prisma/cast";
import { plantOtherColumns } from "./column-canaries";
import { plantNextVersion } from "./instrument-canaries";
import { plantFigures } from "./figure-canaries";
import { plantHooks } from "./hook-canaries";
import { plantNextLadder } from "./ladder-canaries";
import { VISITORS } from "./matrix-viewers";
import type { Audience } from "./sensitive-columns";
import { plantPlanTexts } from "./plan-canaries";
import { plantRatings } from "./reveal-canaries";
import { plantTalkTexts } from "./talk-canaries";
import { plantTrialTexts } from "./trial-canaries";

/** A text that occurs once in the world: in a row about `owner`. `mayReach` are columns of the matrix. */
export type Canary = { token: string; column: string; owner: CastKey; mayReach: string[] };

/** The owners of planted columns: the matrix's engineer and colleague, and three who are not viewers. */
const OWNERS = ["jonas", "lea", "oskar", "emil", "hana"] as const;
const VIEWER_OF: Partial<Record<CastKey, string>> = { jonas: "self", lea: "peer" };
/** Only Jonas shares everything with his manager, who is a viewer. */
const SHARES_ALL = new Set<CastKey>(["jonas"]);

/** Plants a canary in every sensitive column; returns them all. */
export async function plantCanaries(fill: (text: string) => string): Promise<Canary[]> {
  const planted: Canary[] = [];
  const plant = (column: string, owner: CastKey, mayReach: string[], token = newToken()) => {
    planted.push({ token, column, owner, mayReach });
    return token;
  };
  await db().$executeRaw`ALTER TABLE "assessment" DISABLE TRIGGER USER`;
  for (const owner of OWNERS) await plantPerson(owner, fill, plant);
  await db().$executeRaw`ALTER TABLE "assessment" ENABLE TRIGGER USER`;
  await plantOthers(fill, plant);
  await plantTrialTexts(fill, plant);
  await plantPlanTexts(fill, plant);
  await plantTalkTexts(fill, plant);
  await plantRatings(fill, plant);
  await plantFigures(fill, plant);
  await plantHooks(fill, plant);
  await plantNextVersion(plant);
  await plantNextLadder(plant);
  const owners = OWNERS.map((key) => ({
    key,
    id: fill(`{${key}}`),
    readersOf: (audience: Audience[]) => readersOf(key, audience),
  }));
  await plantOtherColumns(new Set(planted.map(({ column }) => column)), owners, plant);
  return planted;
}

/** The viewers who may read an owner's data meant for these audiences, when no finer rule is known. */
function readersOf(owner: CastKey, audience: Audience[]): string[] {
  const own = audience.includes("owner") ? [VIEWER_OF[owner] ?? []].flat() : [];
  const admin = audience.filter((word) => word === "admin");
  const others = audience.filter((word) => /^(manager|sponsor|mentor)$/.test(word));
  return [...own, ...admin, ...(SHARES_ALL.has(owner) ? others : [])];
}

type Fill = (text: string) => string;
export type Plant = (column: string, owner: CastKey, mayReach: string[], token?: string) => string;

function newToken(): string {
  return `canary${randomBytes(9).toString("hex")}`;
}

async function plantPerson(owner: CastKey, fill: Fill, plant: Plant): Promise<void> {
  const userId = fill(`{${owner}}`);
  const own = [VIEWER_OF[owner] ?? []].flat();
  const withManager = SHARES_ALL.has(owner) ? [...own, "manager"] : own;
  await db().user.update({
    where: { id: userId },
    data: {
      email: `${plant("User.email", owner, [...own, "admin"])}@pendulum.example`,
      passwordHash: plant("User.passwordHash", owner, []),
      totpSecret: seal(
        plant("User.totpSecret", owner, own, newTotpSecret()),
        sealingKey(),
        TOTP_SEAL,
      ),
    },
  });
  const issuer = `https://${plant("Account.issuer", owner, [...own, "admin"])}.example`;
  await db().account.create({
    data: { userId, issuer, subject: plant("Account.subject", owner, own) },
  });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const device = plant("Session.device", owner, own);
  await db().session.create({ data: { userId, expiresAt, device } });
  await db().oneTimeToken.create({
    data: {
      userId,
      hash: plant("OneTimeToken.hash", owner, []),
      purpose: "PASSWORD_RESET",
      expiresAt,
    },
  });
  await db().recoveryCode.create({ data: { userId, hash: plant("RecoveryCode.hash", owner, []) } });
  // A row of its own: the keys of the tables go on working.
  const keyHash = plant("ApiKey.hash", owner, []);
  const { id: keyId } = await db().apiKey.create({
    data: { name: "Old", hash: keyHash, scopes: ["own"], userId, revokedAt: new Date() },
  });
  const hash = plant("ApiAnswer.hash", owner, []);
  const requestHash = plant("ApiAnswer.requestHash", owner, []);
  const answer = sealJson(plant("ApiAnswer.answer", owner, []), sealingKey(), ANSWER_SEAL);
  await db().apiAnswer.create({
    data: { keyId, hash, requestHash, answer, personId: userId, answeredAt: new Date() },
  });
  await plantCalendars(owner, userId, own, plant);
  await db().rateLimit.create({ data: { key: plant("RateLimit.key", owner, []) } });
  for (const { id, submittedAt } of await db().assessment.findMany({ where: { userId } })) {
    const readers = submittedAt ? withManager : own;
    // The latest is shared with a sponsor (scores) and a mentor (everything) as well.
    const named = id === fill("{jonas.assessment}");
    const noteReaders = named ? [...readers, "mentor"] : readers;
    const note = sealedNote(plant("Assessment.note", owner, noteReaders)) ?? "";
    plant("Assessment.note", owner, [], note);
    // No displayed figure has so many decimals, and a raw one may reach only those who see the scores.
    const pace = Number(
      `${userId.length}${id.replace(/\D/g, "").slice(0, 4)}.${Date.now() % 1000}7`,
    );
    plant("Assessment.pace", owner, own, String(pace));
    const extra = plant("Assessment.answers", owner, own);
    const scored = plant("Assessment.scores", owner, named ? [...noteReaders, "sponsor"] : readers);
    await db().$executeRaw`
      UPDATE "assessment" SET "note" = ${note},
        "pace" = "pace" || ${JSON.stringify({ [`pace-${extra.slice(-4)}`]: pace })}::jsonb,
        "answers" = "answers" || ${JSON.stringify({ [extra]: 1 })}::jsonb,
        "scores" = CASE WHEN "scores" IS NULL THEN NULL ELSE jsonb_set("scores", '{0,planted}', ${JSON.stringify(scored)}::jsonb) END
      WHERE "id" = ${id}::uuid`;
  }
}

async function plantCalendars(
  owner: CastKey,
  userId: string,
  own: string[],
  plant: Plant,
): Promise<void> {
  const hash = plant("CalendarFeed.hash", owner, []);
  await db().calendarFeed.create({ data: { userId, hash, revokedAt: new Date() } });
  const address = `https://calendar.example/${plant("AbsenceSource.address", owner, own)}`;
  await db().absenceSource.create({
    data: { userId, address: seal(address, sealingKey(), ADDRESS_SEAL), triedAt: new Date() },
  });
}

async function plantOthers(fill: (text: string) => string, plant: Plant): Promise<void> {
  const sealed = (text: string) => seal(text, sealingKey(), HYPOTHESIS_SEAL);
  const trials = [
    ["jonas", "{jonas.proposed}", ["self", "manager", "sponsor"]],
    ["lea", "{lea.running}", ["peer", "manager"]],
  ] as const;
  for (const [owner, id, readers] of trials) {
    const hypothesis = sealed(plant("Trial.hypothesis", owner, [...readers]));
    plant("Trial.hypothesis", owner, [], hypothesis);
    await db().trial.update({ where: { id: fill(id) }, data: { hypothesis } });
  }
  const list = `Name,Email,Team,Manager's email,Started on\n${plant("RosterUpload.text", "ada", ["admin"])} Person,c@pendulum.example,Engineering / Platform,,2026-01-05\n`;
  await db().rosterUpload.update({
    where: { id: fill("{ada.upload}") },
    data: {
      fileName: plant("RosterUpload.fileName", "ada", ["admin"]),
      text: seal(list, sealingKey(), ROSTER_SEAL),
    },
  });
  await db().rosterUpload.create({
    data: {
      uploaderId: fill("{ada}"),
      appliedAt: new Date(),
      summary: { planted: plant("RosterUpload.summary", "ada", ["admin"]) },
    },
  });
  for (const { id, userId } of await db().session.findMany()) {
    const owner = (Object.keys(CAST) as CastKey[]).find((key) => fill(`{${key}}`) === userId);
    if (owner) plant("Session.id", owner, viewersBeing(owner), id);
  }
}

function viewersBeing(owner: CastKey): string[] {
  const columns = Object.entries(VISITORS).filter(([, { key }]) => key === owner);
  return columns.map(([viewer]) => viewer).filter((viewer) => viewer !== "out");
}
