import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { type CarelessCount, roundedShare } from "@/lib/scoring/careless-count";

const SIGNALS = ["run", "fast", "twins"] as const;

/** The three signs of careless answering, and how many people show them. */
export async function CarePart({ careless }: { careless: CarelessCount | null }) {
  const t = await getTranslations("instrument.care");
  const figures = await getFigures();
  const share = careless && roundedShare(careless);
  return (
    <ReadingPart id="care" title={t("title")} lead={t("lead")}>
      <ol className="max-w-prose list-decimal space-y-2 pl-5 marker:text-muted">
        {SIGNALS.map((signal) => (
          <li key={signal}>{t(signal)}</li>
        ))}
      </ol>
      <p className="mt-6 max-w-prose">
        {careless === null || share === null
          ? t("notCounted")
          : share === 0
            ? t("hardly", { people: careless.people })
            : t("share", { people: careless.people, share: figures.percent(share) })}{" "}
        <span className="text-muted">{t("counting")}</span>
      </p>
    </ReadingPart>
  );
}
