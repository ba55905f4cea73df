import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { TwoTracks } from "@/app/(signed-in)/_components/reading/two-tracks";
import { getTranslations } from "@/app/_i18n/words";
import type { Contexts } from "@/lib/context/company-context";
import { ANCHORS } from "./guide-contents";
import { RolesHere } from "./roles-here";

const TOPICS = ["scope", "influence", "problems", "metrics", "growth"] as const;

/** The five differences, side by side. */
export async function DifferencesPart({ contexts }: { contexts: Contexts }) {
  const t = await getTranslations("guide.differences");
  return (
    <ReadingPart id={ANCHORS.differences} title={t("title")} lead={t("lead")}>
      <div className="space-y-12">
        <RolesHere contexts={contexts} />
        {TOPICS.map((topic) => (
          <section key={topic} id={topic} aria-labelledby={`${topic}-title`}>
            <h3 id={`${topic}-title`} className="mb-4 text-lg font-semibold">
              {t(`topics.${topic}.title`)}
            </h3>
            <TwoTracks
              ic={<p>{t(`topics.${topic}.IC`)}</p>}
              management={<p>{t(`topics.${topic}.MANAGEMENT`)}</p>}
            />
          </section>
        ))}
      </div>
    </ReadingPart>
  );
}
