import type { FormState } from "@/app/_form/form-state";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { OpeningsFile } from "@/lib/opening/list-file";
import { quarterParts } from "@/lib/opening/opening";

const MOST_SENTENCES = 200;

/** The openings of a file in words, as a preview before they are saved. */
export async function replyOpenings(
  text: string,
  { openings, problems }: OpeningsFile,
): Promise<Pick<FormState, "found">> {
  const t = await getTranslations("opening");
  const locale = await getLocale();
  return {
    found: {
      kept: text,
      lines: openings.map(({ path, track, rungName, quarter, seats }) =>
        t("file.line", {
          team: path,
          role: rungName?.[locale] ?? t(`track.${track}`),
          quarter: t("quarter", quarterParts(quarter)),
          seats,
        }),
      ),
      problems: problems
        .slice(0, MOST_SENTENCES)
        .map(({ line, reason }) =>
          t("file.onLine", { line: String(line), what: t(`file.problems.${reason}`) }),
        ),
      leftOut: [],
    },
  };
}
