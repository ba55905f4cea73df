import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { rungOf, type NamedLadder } from "@/lib/ladder/ladder";
import type { PlanRecord, Target } from "@/lib/plan/plan";

/** What a plan leads to, in words. */
export async function aimInWords(target: Target, ladder: NamedLadder | null): Promise<string> {
  const t = await getTranslations("plan.aim");
  if (target.kind === "RUNG") {
    const rung = ladder && rungOf(ladder, target.rung);
    const name = rung?.name[await getLocale()] ?? target.rung;
    return t("RUNG", { rung: name });
  }
  if (target.kind === "DECIDE_BY")
    return t("DECIDE_BY", { day: (await getFigures()).day(target.decideBy) });
  return t(target.kind);
}

/** Why somebody wants this, and the way back that is agreed. */
export async function AimRecord({ record }: { record: PlanRecord }) {
  const t = await getTranslations("plan");
  const figures = await getFigures();
  const { why, seat, returnsOn, week } = record;
  return (
    <>
      {why && <p className="max-w-prose whitespace-pre-line">{why}</p>}
      {seat && (
        <p className="mt-2 text-sm text-muted">
          {returnsOn ? t("backOn", { seat, day: figures.day(returnsOn) }) : t("back", { seat })}
        </p>
      )}
      {week && (
        <p className="mt-2 text-sm text-muted">
          {t("week.kept", week)}{" "}
          <PageLink
            href={`/guide?size=${week.size}&hours=${week.hours}#my-week`}
            className="underline underline-offset-4"
          >
            {t("week.see")}
          </PageLink>
        </p>
      )}
    </>
  );
}
