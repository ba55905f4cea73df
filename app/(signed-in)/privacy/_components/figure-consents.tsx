import { DataTable } from "@/app/_components/ui/data-table";
import { Fold } from "@/app/_components/ui/fold";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { SCOPES, type OwnConsents } from "@/lib/release/consent";
import { SMALLEST_GROUP } from "@/lib/release/release-rule";
import { ConsentForm } from "./consent-form";

/** The figures in which the viewer's answers count: each with one button, and the history of choices. */
export async function FigureConsents({ consents }: { consents: OwnConsents }) {
  const t = await getTranslations("consent");
  const { now, history } = consents;
  const count = SCOPES.filter((scope) => now[scope].counts).length;
  return (
    <Fold title={t("title")} id="figures" aside={t("short", { count })}>
      <p className="max-w-2xl text-muted">{t("text", { least: SMALLEST_GROUP })}</p>
      <ul className="mt-4 divide-y divide-line">
        {SCOPES.map((scope) => (
          <li
            key={scope}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4"
          >
            <div className="max-w-md">
              <p className="font-medium">{t(`scopes.${scope}`)}</p>
              <p className="text-sm text-muted">
                {t(`who.${scope}`)} {!now[scope].decided && t("undecided")}
              </p>
            </div>
            <ConsentForm scope={scope} standing={now[scope]} />
          </li>
        ))}
      </ul>
      {history.length > 0 && <Choices history={history} />}
    </Fold>
  );
}

async function Choices({ history }: Pick<OwnConsents, "history">) {
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
        head={[t("history.when"), t("history.scope"), t("history.choice"), t("history.until")]}
        rows={history.map(({ id, scope, given, decidedAt, expiresOn }) => ({
          key: id,
          cells: [
            format.dateTime(decidedAt, { dateStyle: "medium", timeStyle: "short" }),
            t(`scopes.${scope}`),
            t(given ? "yes" : "no"),
            expiresOn ? figures.shortDay(expiresOn) : "–",
          ],
        }))}
      />
    </details>
  );
}
