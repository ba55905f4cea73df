import { linkTo } from "@/app/(signed-in)/_components/reading/link-to";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Ladder } from "@/lib/ladder/ladder";

/** Which version this is, since when, and where it comes from. */
export async function AboutLadder({ ladder }: { ladder: Ladder }) {
  const t = await getTranslations("ladder");
  const figures = await getFigures();
  const { version, effectiveOn, source } = ladder;
  const isFirst = version === 1;
  return (
    <Card title={t("about")}>
      <div className="max-w-prose space-y-2">
        <p>
          {isFirst ? t("firstVersion") : t("version", { version, day: figures.day(effectiveOn) })}
        </p>
        <p>{t("source", { source: isFirst ? t("firstSource") : source })}</p>
        <p>{t.rich("figures", { guide: linkTo("/guide#company-size") })}</p>
      </div>
    </Card>
  );
}
