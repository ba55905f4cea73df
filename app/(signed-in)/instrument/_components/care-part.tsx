import { getTranslations } from "next-intl/server";
import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";

const SIGNALS = ["run", "fast", "twins"] as const;

/** The three signs of careless answering. Published like all else, so that nobody need guess. */
export async function CarePart() {
  const t = await getTranslations("instrument.care");
  return (
    <ReadingPart id="care" title={t("title")} lead={t("lead")}>
      <ol className="max-w-prose list-decimal space-y-2 pl-5 marker:text-muted">
        {SIGNALS.map((signal) => (
          <li key={signal}>{t(signal)}</li>
        ))}
      </ol>
    </ReadingPart>
  );
}
