import { dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealedRecord } from "@/lib/trial/sealed-record";
import type { Plant } from "./canaries";
import { castDay } from "./cast-day";

/** Plants a canary in every text of two trials: a proposed one and a running one. */
export async function plantTrialTexts(fill: (text: string) => string, plant: Plant): Promise<void> {
  const now = new Date();
  const day = toDatabaseDay(dayOf(now, "UTC"));
  const trials = [
    ["jonas", fill("{jonas.proposed}"), ["self", "manager", "sponsor"]],
    ["lea", fill("{lea.running}"), ["peer", "manager"]],
  ] as const;
  for (const [owner, trialId, readers] of trials) {
    const canary = (column: string) => plant(column, owner, [...readers]);
    const term = () => plant("TrialTerms.terms", owner, [...readers, "delegate"]);
    const criterion = { track: "IC" as const, text: term() };
    const terms = {
      criteria: [criterion],
      seat: term(),
      returnsOn: castDay(200),
    };
    await db().trialTerms.create({
      data: {
        trialId,
        terms: sealedRecord("terms", terms),
        proposedBy: "MANAGER",
        proposedAt: now,
      },
    });
    const hardest = canary("Trial.forecastHardest");
    await db().trial.update({
      where: { id: trialId },
      data: { forecastHardest: sealedRecord("forecast", { hardest }), forecastTechnical: 4 },
    });
  }
  const trialId = fill("{lea.running}");
  const { endsOn } = await db().trial.findUniqueOrThrow({ where: { id: trialId } });
  const own = (column: string, ...readers: string[]) => plant(column, "lea", readers);
  const review = { met: [], well: own("TrialReview.answers", "peer"), next: "" };
  await db().trialReview.create({
    data: { trialId, week: 2, side: "PERSON", answers: sealedRecord("review", review) },
  });
  const reason = own("TrialExtension.reason", "peer", "manager", "delegate");
  await db().trialExtension.create({
    data: {
      trialId,
      fromEndsOn: endsOn,
      toEndsOn: new Date(+endsOn + 7 * 86_400_000),
      reason: sealedRecord("extension", { reason }),
      proposedBy: "PERSON",
    },
  });
  const record = { options: "", evidence: "", why: own("TrialDecision.record", "peer", "manager") };
  await db().trialDecision.create({
    data: {
      trialId,
      outcome: "NOT_NOW",
      reviewOn: day,
      proposedBy: "PERSON",
      record: sealedRecord("decision", record),
    },
  });
  const former = plant("TrialVoice.answers", "viktor", ["former"]);
  const answers = { aims: 4, decisions: 4, problems: 4, token: former };
  await db().trialVoice.create({
    data: {
      trialId: fill("{malik.trial}"),
      userId: fill("{viktor}"),
      answers: sealedRecord("voice", answers),
    },
  });
  const figures = { people: 6, means: { aims: 4, decisions: 4, problems: 4 } };
  const token = own("TrialVoiceFigures.figures", "peer", "manager");
  await db().trialVoiceFigures.create({
    data: { trialId: fill("{lea.over}"), figures: { ...figures, token } },
  });
  const hash = plant("TrialPulseLink.hash", "lea", []);
  await db().trialPulseLink.create({
    data: { hash, trialId, week: 1, expiresAt: new Date(+now + 86_400_000) },
  });
}
