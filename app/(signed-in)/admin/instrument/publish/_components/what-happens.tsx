import { Card } from "@/app/_components/ui/card";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { VersionReview } from "@/lib/instrument/review";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** The effects of publishing on answers, drafts, norms and trends. */
export async function WhatHappens({ review }: { review: VersionReview }) {
  const t = await getTranslations("editor.publish");
  const names = await getTranslations("dimension.names");
  const format = await getFormatter();
  const { change, version, base } = review;
  const { kept, changed, added, dropped, breaking } = change;
  const shared = DIMENSIONS.map((name) => `${names(name)} ${change.shared[name]}`).join(", ");
  const dimensions = format.list(breaking.map((name) => names(name)));
  const points = [
    t("sum", { kept, changed, added, dropped: dropped.length }),
    breaking.length > 0 ? t("breaks", { dimensions }) : t("bridged", { shared }),
    t("answers"),
    t("drafts", { base, version }),
    t("norms", { version }),
  ];
  return (
    <Card title={t("what")}>
      <ul className="list-disc space-y-2 pl-5 marker:text-muted">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Card>
  );
}
