import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getTranslations } from "@/app/_i18n/words";
import type { Practice } from "@/lib/db/generated/enums";
import type { Practices } from "@/lib/plan/plan";
import { gapsBetween } from "@/lib/reveal/reveal";
import { DIMENSIONS } from "@/lib/scoring/instrument";

type RevealedProps = {
  mine: Practices;
  theirs: Practices;
  other: string;
  names: { person: string; manager: string };
};

/** Both sides' ratings, and each gap of two steps or more as a question. */
export async function RevealedView({ mine, theirs, other, names }: RevealedProps) {
  const t = await getTranslations("reveal");
  const areas = await getTranslations("dimension.names");
  const practices = await getTranslations("plan.practice.values");
  const said = (practice: Practice | null) =>
    practice ? practices(practice) : t("form.cannotSay");
  const gaps = gapsBetween(mine, theirs);
  return (
    <div className="space-y-6">
      <Card title={t("revealed.gaps")}>
        {gaps.length === 0 && <p className="max-w-prose">{t("revealed.noGaps")}</p>}
        <ul className="space-y-3">
          {gaps.map((gap) => (
            <li key={gap.area} className="max-w-prose font-medium">
              {t("revealed.gap", {
                area: areas(gap.area),
                mine: said(gap.mine),
                theirs: said(gap.theirs),
                name: other,
              })}
            </li>
          ))}
        </ul>
        <p className="mt-4 max-w-prose text-muted">{t("revealed.neither")}</p>
      </Card>
      <Card title={t("revealed.title")}>
        <DataTable
          caption={t("revealed.title")}
          head={[t("revealed.area"), t("revealed.you"), other]}
          rows={DIMENSIONS.map((area) => ({
            key: area,
            cells: [areas(area), said(mine[area]), said(theirs[area])],
          }))}
        />
        <p className="mt-4 max-w-prose text-sm text-muted">{t("revealed.kept", names)}</p>
      </Card>
    </div>
  );
}
