import { DataTable } from "@/app/_components/ui/data-table";
import { Fold } from "@/app/_components/ui/fold";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { dayOf } from "@/lib/day";
import type { LookPage } from "@/lib/sharing/history-queries";
import { Pager } from "./pager";

/** Who looked at the viewer's record: when, at what, on which page. */
export async function Looks(props: LookPage & { timeZone: string }) {
  const { looks, page, more, timeZone } = props;
  const t = await getTranslations("privacy.looks");
  const grades = await getTranslations("sharing.grade");
  const planGrades = await getTranslations("plan.sharing.grades");
  const sheets = await getTranslations("talk.sheet");
  const reveals = await getTranslations("reveal");
  const figures = await getFigures();
  const format = await getFormatter();
  const [latest] = looks;
  const last = latest
    ? t("last", {
        name: latest.reader ?? t("erased"),
        day: figures.shortDay(dayOf(latest.at, timeZone)),
      })
    : t("never");
  return (
    <Fold title={t("title")} id="looks" open={page > 1} aside={last}>
      <p className="mb-3 text-sm text-muted">
        {looks.length > 0 || page > 1 ? t("text") : t("none")}
      </p>
      {looks.length > 0 && (
        <DataTable
          caption={t("title")}
          head={[t("when"), t("who"), t("door"), t("what")]}
          rows={looks.map(({ id, at, reader, audience, door, assessments, plan, ...shown }) => ({
            key: id,
            cells: [
              format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }),
              t(`as.${audience}`, { name: reader ?? t("erased") }),
              t(`doors.${door}`),
              [
                ...assessments.map(({ day, grade, earlier }) => {
                  const seen = `${figures.shortDay(day)} (${grades(grade)})`;
                  return earlier > 0 ? `${seen} ${t("earlier", { count: earlier })}` : seen;
                }),
                ...(plan ? [t("plan", { grade: planGrades(`${plan}.label`) })] : []),
                ...(shown.hasSheet ? [sheets("log")] : []),
                ...(shown.hasReveal ? [reveals("log")] : []),
              ].join(", "),
            ],
          }))}
        />
      )}
      <Pager list="looks" page={page} more={more} />
    </Fold>
  );
}
