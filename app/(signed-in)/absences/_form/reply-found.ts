import type { FormState } from "@/app/_form/form-state";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Busy } from "@/lib/absence/busy-days";
import { keptText } from "@/lib/absence/input";
import { addDays } from "@/lib/day";

const MOST_SENTENCES = 200;

/** The contents of a calendar in words, as a preview before they are saved. */
export async function replyFound({ absences, problems }: Busy): Promise<Pick<FormState, "found">> {
  const t = await getTranslations("absence");
  const { day } = await getFigures();
  return {
    found: {
      kept: keptText(absences),
      lines: absences.map(({ startsOn, endsOn }) =>
        t("days", { from: day(startsOn), to: day(addDays(endsOn, -1)) }),
      ),
      problems: problems
        .slice(0, MOST_SENTENCES)
        .map(({ line, reason, part }) =>
          t("on-line", { line: String(line), what: t(`problems.${reason}`, { part: part ?? "" }) }),
        ),
    },
  };
}
