import { Explanations } from "@/app/_components/ui/explained";
import { Fold } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";

/** What both sides can rely on in every trial. */
export const PROMISES = ["leading", "reversible", "neutral"] as const;

/** The same on the page of a trial, folded. */
export async function PromisesFold() {
  const t = await getTranslations("trial.promise");
  return (
    <Fold heading="h3" title={t("title")}>
      <Explanations sentences={PROMISES.map((promise) => t(promise))} />
    </Fold>
  );
}
