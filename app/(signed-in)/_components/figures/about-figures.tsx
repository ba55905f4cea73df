import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";

const PARTS = ["count", "once", "withheld", "rounding", "who"] as const;

/** Who counts, how it is rounded, and when a figure is withheld. */
export async function AboutFigures({ least }: { least: number }) {
  const t = await getTranslations("figures.about");
  return (
    <Card title={t("title")} id="about">
      <ul className="max-w-2xl list-disc space-y-2 pl-5 text-sm text-muted">
        {PARTS.map((part) => (
          <li key={part}>{t(part, { least })}</li>
        ))}
      </ul>
    </Card>
  );
}
