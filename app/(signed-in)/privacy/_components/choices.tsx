import { DataTable } from "@/app/_components/ui/data-table";
import { Fold } from "@/app/_components/ui/fold";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { MadeChoice } from "@/lib/sharing/choice";
import { Pager } from "./pager";

const SHOWN = 25;

/** Every choice, the latest first. Choices are never rewritten. */
export async function Choices({ choices, page }: { choices: MadeChoice[]; page: number }) {
  const t = await getTranslations("privacy.choices");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const format = await getFormatter();
  if (choices.length === 0) return null;
  const said = (one: MadeChoice) => {
    if (one.about === "named" || one.about === "ended") return t(`${one.about}.${one.audience}`);
    if (one.about === "future") return one.grade ? grades(one.grade) : t("ask");
    return one.byStanding ? `${grades(one.grade)} (${t("standing")})` : grades(one.grade);
  };
  return (
    <Fold title={t("title")} id="choices" open={page > 1}>
      <p className="mb-3 text-sm text-muted">{t("text")}</p>
      <DataTable
        caption={t("title")}
        head={[t("when"), t("reader"), t("what"), t("choice"), t("until")]}
        rows={choices.slice((page - 1) * SHOWN, page * SHOWN).map((one) => ({
          key: one.key,
          cells: [
            format.dateTime(one.at, { dateStyle: "medium", timeStyle: "short" }),
            one.reader,
            one.about === "assessment"
              ? t("assessment", { day: figures.shortDay(one.day) })
              : t(one.about === "future" ? "future" : "role"),
            said(one),
            one.expiresOn ? figures.shortDay(one.expiresOn) : "",
          ],
        }))}
      />
      <Pager list="choices" page={page} more={choices.length > page * SHOWN} />
    </Fold>
  );
}
