import { Fold } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";

/** What both sides can rely on in every trial. */
export async function Promises() {
  const t = await getTranslations("trial.promise");
  return (
    <section>
      <h2 className="font-semibold">{t("title")}</h2>
      <PromiseList />
    </section>
  );
}

/** The same, folded, where a trial is under way. */
export async function PromisesFold() {
  const t = await getTranslations("trial.promise");
  return (
    <Fold title={t("title")}>
      <PromiseList />
    </Fold>
  );
}

async function PromiseList() {
  const t = await getTranslations("trial.promise");
  return (
    <ul className="mt-2 list-disc space-y-2 pl-5 text-sm text-muted">
      <li>{t("leading")}</li>
      <li>{t("reversible")}</li>
      <li>{t("neutral")}</li>
    </ul>
  );
}
