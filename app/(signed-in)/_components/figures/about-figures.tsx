import { Fold, Folds } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import { MIN_OWN } from "@/lib/release/closing";

const PARTS = ["count", "once", "hidden", "withheld", "rounding", "who"] as const;

/** Who counts, how it is rounded, and when a figure waits; folded. */
export async function AboutFigures({ least }: { least: number }) {
  const t = await getTranslations("figures.about");
  return (
    <Folds>
      <Fold title={t("title")} id="about">
        <ul className="max-w-2xl list-disc space-y-2 pl-5 text-sm text-muted">
          {PARTS.map((part) => (
            <li key={part}>{t(part, { least, people: MIN_OWN })}</li>
          ))}
        </ul>
      </Fold>
    </Folds>
  );
}
