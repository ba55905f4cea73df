import { DataTable } from "@/app/_components/ui/data-table";
import { Fold } from "@/app/_components/ui/fold";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OwnConsent } from "@/lib/release/consent";
import { SMALLEST_GROUP } from "@/lib/release/few-readers";
import { ConsentForm } from "./consent-form";

/** Whether the viewer's answers count in figures about groups, and the history of choices. */
export async function FigureConsents({ consent }: { consent: OwnConsent }) {
  const t = await getTranslations("consent");
  const { now, history } = consent;
  return (
    <Fold title={t("title")} id="figures" aside={t("short", { counts: now.counts ? "yes" : "no" })}>
      <div className="max-w-2xl space-y-2 text-muted">
        <p>{t("text", { others: SMALLEST_GROUP - 1 })}</p>
        <p>{t("rules")}</p>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
        <div className="max-w-md">
          <p className="font-medium">{t("what")}</p>
          <p className="text-sm text-muted">
            {t("who")} {!now.decided && t("undecided")}
          </p>
        </div>
        <ConsentForm standing={now} />
      </div>
      {history.length > 0 && <Choices history={history} />}
    </Fold>
  );
}

async function Choices({ history }: Pick<OwnConsent, "history">) {
  const t = await getTranslations("consent");
  const figures = await getFigures();
  const format = await getFormatter();
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-block py-1 underline underline-offset-4">
        {t("history.title")}
      </summary>
      <DataTable
        caption={t("history.title")}
        head={[t("history.when"), t("history.choice"), t("history.until")]}
        rows={history.map(({ id, given, decidedAt, expiresOn }) => ({
          key: id,
          cells: [
            format.dateTime(decidedAt, { dateStyle: "medium", timeStyle: "short" }),
            t(given ? "yes" : "no"),
            expiresOn ? figures.shortDay(expiresOn) : "–",
          ],
        }))}
      />
    </details>
  );
}
