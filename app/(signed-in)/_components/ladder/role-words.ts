import { getTranslations } from "@/app/_i18n/words";
import type { Range } from "@/lib/context/company-context";

/** The figures of a role in words. */
export async function getRoleWords() {
  const t = await getTranslations("ladder");
  const isOne = ({ from, to }: Range) => from === to;
  return {
    coding: (range: Range) => t(isOne(range) ? "codingOne" : "codingRange", range),
    reports: (range: Range | null) =>
      range ? t(isOne(range) ? "reportsOne" : "reportsRange", range) : t("noReports"),
  };
}
