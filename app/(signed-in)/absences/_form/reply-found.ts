import type { FormState } from "@/app/_form/form-state";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Busy } from "@/lib/absence/busy-days";
import { LEFT_OUT_REASONS } from "@/lib/absence/calendar-problem";
import { keptText } from "@/lib/absence/input";
import { addDays } from "@/lib/day";

const MOST_SENTENCES = 200;
/** How many lines one sentence names. */
const MOST_LINES = 30;

/** The contents of a calendar in words, as a preview before they are saved. */
export async function replyFound({
  absences,
  problems,
  leftOut,
}: Busy): Promise<Pick<FormState, "found">> {
  const t = await getTranslations("absence");
  const format = await getFormatter();
  const { day } = await getFigures();
  const linesOf = (lines: readonly number[]) => {
    const named = lines.slice(0, MOST_LINES).map(String);
    const more = lines.length - named.length;
    const list = format.list(more > 0 ? [...named, t("more-lines", { more })] : named);
    return t("lines", { count: lines.length, list });
  };
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
      leftOut: LEFT_OUT_REASONS.flatMap((reason) => {
        const lines = leftOut.filter((one) => one.reason === reason).map(({ line }) => line);
        return lines.length === 0 ? [] : [t(`left-out.${reason}`, { lines: linesOf(lines) })];
      }),
    },
  };
}
