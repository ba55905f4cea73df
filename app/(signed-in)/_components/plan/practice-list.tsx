import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { Practices } from "@/lib/plan/plan";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** How much somebody does of each area, as far as they said. */
export async function PracticeList({ practices }: { practices: Practices }) {
  const t = await getTranslations("plan.practice");
  const areas = await getTranslations("dimension.names");
  const said = DIMENSIONS.flatMap((area) => {
    const practice = practices[area];
    return practice ? [{ area, practice }] : [];
  });
  if (said.length === 0) return null;
  return (
    <Card title={t("other")}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {said.map(({ area, practice }) => (
          <div key={area} className="contents">
            <dt className="text-muted">{areas(area)}</dt>
            <dd>{t(`values.${practice}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
