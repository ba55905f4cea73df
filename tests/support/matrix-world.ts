import { randomUUID } from "node:crypto";
import { sealedNote } from "@/lib/assessment/sealed-note";
import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import { ROSTER_SEAL } from "@/lib/column/roster";
import { HYPOTHESIS_SEAL } from "@/lib/column/trial";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { sealingKey } from "@/lib/env";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { seal } from "@/lib/seal";
import { CAST, type CastKey } from "@/prisma/cast";
import { castDay } from "./cast-day";
import { addAccountFacts } from "./matrix-accounts";
import { addCareerFacts } from "./matrix-career";
import { addHookFacts } from "./matrix-hooks";
import { addInstrumentFacts } from "./matrix-instrument";
import { addKeyFacts } from "./matrix-keys";
import { addLadderFacts } from "./matrix-ladder";
import { addOpeningFacts } from "./matrix-openings";
import { addPlanFacts } from "./matrix-plan";
import { addRevealFacts } from "./matrix-reveal";
import { addRotationFacts } from "./matrix-rotation";
import { addSharingFacts } from "./matrix-sharing";
import { addStandInFacts } from "./matrix-stand-ins";
import { addTrialLife } from "./matrix-trials";

/** Texts that only some may read; no refusal contains one. */
export const SECRET = {
  note: "secret note about the replication work",
  draftNote: "secret unfinished note",
  hypothesis: "secret hypothesis about leading",
  roster: "Secret Newcomer",
} as const;

/** Placeholder in the tables → its value. */
export type TableFacts = Record<string, string>;

/**
 * Adds to the demo company the data that the tables use: a draft with every answer, a proposed
 * trial with a sponsor, a running one, an upload, an invitation. Returns the facts of the tables.
 */
export async function seedMatrix(): Promise<TableFacts> {
  const facts: TableFacts = { none: randomUUID() };
  const people = await db().user.findMany();
  await db().team.create({ data: { name: "Empty" } });
  await db().team.create({ data: { name: "Attic", archivedAt: new Date() } });
  const teams = await db().team.findMany({ include: { parent: true } });
  for (const key of Object.keys(CAST) as CastKey[]) {
    const person = people.find(({ email }) => email === CAST[key].email);
    facts[key] = person?.id ?? "";
    facts[`${key}.email`] = CAST[key].email;
    facts[`${key}.name`] = CAST[key].name;
    facts[`${key}.assessment`] = person ? await assessmentOf(person.id) : "";
  }
  for (const { name, id } of teams) facts[`team.${name.toLowerCase().replaceAll(" ", "-")}`] = id;
  const today = castDay();
  facts.today = today;
  facts.later = addDays(today, 300);
  facts["jonas.draft"] = await draftOf(facts.jonas ?? "");
  facts.item = SECOND_INSTRUMENT.items[0]?.key ?? "";
  facts["jonas.proposed"] = await trialOf(facts, "jonas", 200, { sponsorId: facts.mei ?? null });
  // In the tables Léa leads Storage instead of Emil.
  await db().trial.deleteMany({ where: { personId: facts.emil ?? "" } });
  facts["lea.running"] = await trialOf(facts, "lea", -7, { agreedAt: new Date() });
  const ofMalik = { personId: facts.malik ?? "", agreedAt: { not: null } };
  facts["malik.trial"] = (await db().trial.findFirstOrThrow({ where: ofMalik })).id;
  await addTrialLife(facts);
  await addRotationFacts(facts);
  await addAccountFacts(facts);
  await addSharingFacts(facts);
  await addInstrumentFacts(facts);
  await addLadderFacts(facts);
  await addPlanFacts(facts);
  await addCareerFacts(facts);
  await addRevealFacts(facts);
  await addStandInFacts(facts);
  await addOpeningFacts(facts);
  await addKeyFacts(facts);
  await addHookFacts(facts);
  facts["ada.upload"] = await uploadOf(facts.ada ?? "");
  facts["jonas.session"] = await sessionOf(facts.jonas ?? "");
  facts["carl.token"] =
    (await issueInvitation(facts.carl ?? "", new Date())).split("/").at(-1) ?? "";
  return facts;
}

/** The latest full assessment of a person; a first one when there is none. */
async function assessmentOf(userId: string): Promise<string> {
  const where = { form: "FULL", submittedAt: { not: null } } as const;
  const orderBy = { submittedAt: "desc" } as const;
  const own = await db().assessment.findFirst({ where: { ...where, userId }, orderBy });
  if (own) return own.id;
  const { id: _, ...like } = await db().assessment.findFirstOrThrow({ where, orderBy });
  const data = { ...like, userId, note: null } as Prisma.AssessmentUncheckedCreateInput;
  return (await db().assessment.create({ data })).id;
}

async function draftOf(userId: string): Promise<string> {
  const answers = Object.fromEntries(SECOND_INSTRUMENT.items.map(({ key }) => [key, 1]));
  const note = sealedNote(SECRET.draftNote);
  const data = { userId, instrumentVersion: SECOND_INSTRUMENT.version, answers, note };
  return (await db().assessment.create({ data })).id;
}

async function trialOf(
  facts: TableFacts,
  person: CastKey,
  starts: number,
  more: { agreedAt?: Date; sponsorId?: string | null },
): Promise<string> {
  const day = (offset: number) => toDatabaseDay(addDays(facts.today ?? "", offset));
  const trial = await db().trial.create({
    data: {
      personId: facts[person] ?? "",
      teamId: facts["team.storage"] ?? "",
      startsOn: day(starts),
      endsOn: day(starts + 56),
      hypothesis: seal(SECRET.hypothesis, sealingKey(), HYPOTHESIS_SEAL),
      proposedById: facts.priya ?? null,
      ...more,
    },
  });
  return trial.id;
}

async function uploadOf(uploaderId: string): Promise<string> {
  const text = `Name,Email,Team,Manager's email,Started on\n${SECRET.roster},newcomer@pendulum.example,Engineering / Platform,,2026-01-05\n`;
  const sealed = seal(text, sealingKey(), ROSTER_SEAL);
  const data = { uploaderId, fileName: "people.csv", text: sealed };
  return (await db().rosterUpload.create({ data })).id;
}

async function sessionOf(userId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  return (await db().session.create({ data: { userId, device: "Firefox · Linux", expiresAt } })).id;
}

/**
 * `text` with each `{name}` replaced; `{mine.…}` belongs to the requesting person, or to `stranger`
 * without one.
 */
export function withFacts(text: string, facts: TableFacts, asking: CastKey): string {
  return text.replace(/\{([a-z][\w.-]*)\}/g, (_, name: string) => {
    const key = name === "mine" ? asking : name.replace(/^mine\./, `${asking}.`);
    const value = facts[key];
    if (value === undefined) throw new Error(`The tables name {${name}}, which is no fact.`);
    return value || (facts.none ?? "");
  });
}
