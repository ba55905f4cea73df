import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import type { Overview } from "@/lib/assessment/overview-queries";

const STEPS = ["answer", "read", "decide"] as const;

/**
 * What a newcomer finds at home: what the assessment is and the button that starts or continues it.
 * `isFirst` when nothing more urgent waits: a page has one primary button.
 */
export async function FirstAssessment(props: { draft: Overview["draft"]; isFirst: boolean }) {
  const { draft, isFirst } = props;
  const t = await getTranslations("home.none");
  return (
    <section className="rounded-xl border border-line bg-surface p-6 sm:p-10">
      <h2 className="max-w-lg text-2xl font-semibold">{t("title")}</h2>
      <p className="mt-3 max-w-prose text-muted">{t("text")}</p>
      <ol className="mt-8 max-w-prose space-y-4">
        {STEPS.map((step, at) => (
          <li key={step} className="flex gap-4">
            <span
              aria-hidden
              className="flex size-7 shrink-0 items-center justify-center rounded-full border border-line-strong text-sm text-muted tabular-nums"
            >
              {at + 1}
            </span>
            <span>{t(`steps.${step}`)}</span>
          </li>
        ))}
      </ol>
      <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonLink href="/assessments/draft" look={isFirst ? "primary" : "secondary"}>
          {draft ? t("resume") : t("begin")}
        </ButtonLink>
        {draft && <p className="text-sm text-muted">{t("kept", draft)}</p>}
      </div>
    </section>
  );
}
