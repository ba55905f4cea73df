import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import type { TrialSide } from "@/lib/trial/policy";

/** The name of a side of a trial; for a team without a manager, what stands in its place. */
export async function sideName(trial: TrialDetail, side: TrialSide): Promise<string> {
  if (side === "PERSON") return trial.personName;
  return trial.managerName ?? (await getTranslations("trial.page"))("nobody");
}

/** The side that has to sign what a side wrote. */
export function otherSide(side: TrialSide): TrialSide {
  return side === "PERSON" ? "MANAGER" : "PERSON";
}
