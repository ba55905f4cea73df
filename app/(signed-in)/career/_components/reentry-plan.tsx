import { Disclosure } from "@/app/_components/ui/disclosure";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { planHref, REENTRY_GOALS, type Direction } from "@/lib/plan/goal";

/** Steps back to a kind of work; each one opens the plan with this step filled in. */
export async function ReentryPlan({ direction }: { direction: Direction }) {
  const t = await getTranslations("career.reentry");
  const goals = await getTranslations("plan.action.goals");
  return (
    <Disclosure label={t(`open.${direction}`)}>
      <p className="mb-3 text-sm text-muted">{t("lead")}</p>
      <ol className="divide-y divide-line">
        {REENTRY_GOALS[direction].map((goal) => {
          const what = goals(`${goal}.what`);
          return (
            <li key={goal} className="py-3 first:pt-0">
              <p className="font-medium">{what}</p>
              <p className="text-sm text-muted">{goals(`${goal}.difference`)}</p>
              <PageLink
                href={planHref({ target: "GO_BACK", goal })}
                aria-label={t("addOf", { what })}
                className="inline-flex min-h-11 items-center text-sm underline underline-offset-4"
              >
                {t("add")}
              </PageLink>
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
