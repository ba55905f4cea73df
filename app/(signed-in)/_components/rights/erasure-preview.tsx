import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { ErasurePreview } from "@/lib/rights/erasure-queries";
import { titleOf } from "@/lib/rights/export-words";

/** What is deleted when a person is erased, the effects on others, and what stays. */
export async function ErasurePreviewCards({ preview }: { preview: ErasurePreview }) {
  const t = await getTranslations("rights");
  const figures = await getFigures();
  const locale = await getLocale();
  const { goes, trials, manages, othersTrials } = preview;
  const effects = [
    ...trials.map(({ team, lastDay }) => t("erasure.trial", { team, day: figures.day(lastDay) })),
    ...manages.map((team) => t("erasure.manages", { team })),
    ...(othersTrials > 0 ? [t("erasure.othersTrials", { count: othersTrials })] : []),
    t("erasure.turns"),
  ];
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title={t("erasure.goes")}>
        <ul className="grid gap-1 sm:grid-cols-2">
          {goes.map(({ model, rows }) => (
            <li key={model}>
              {titleOf(model, locale)} <span className="text-muted">· {rows}</span>
            </li>
          ))}
        </ul>
      </Card>
      <div className="space-y-6">
        <Card title={t("erasure.effects")}>
          <ul className="list-disc space-y-2 pl-5">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </Card>
        <Card title={t("erasure.stays")}>
          <ul className="list-disc space-y-2 pl-5">
            {(["figures", "words", "backups"] as const).map((what) => (
              <li key={what}>{t(`erasure.${what}`)}</li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}
