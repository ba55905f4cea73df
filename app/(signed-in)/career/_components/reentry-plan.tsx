import Link from "next/link";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getTranslations } from "@/app/_i18n/words";
import { REENTRY_STEPS, reentryName, type Direction } from "@/lib/plan/reentry";

/** Steps back to a kind of work; each one opens the plan with this step filled in. */
export async function ReentryPlan({ direction }: { direction: Direction }) {
  const t = await getTranslations("career.reentry");
  return (
    <Disclosure label={t(`open.${direction}`)}>
      <p className="mb-3 text-sm text-muted">{t("lead")}</p>
      <ol className="divide-y divide-line">
        {REENTRY_STEPS.map((step) => {
          const what = t(`${direction}.${step}.what`);
          return (
            <li key={step} className="py-3 first:pt-0">
              <p className="font-medium">{what}</p>
              <p className="text-sm text-muted">{t(`${direction}.${step}.difference`)}</p>
              <Link
                href={`/plan?reentry=${reentryName({ direction, step })}`}
                aria-label={t("addOf", { what })}
                className="inline-flex min-h-11 items-center text-sm underline underline-offset-4"
              >
                {t("add")}
              </Link>
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
