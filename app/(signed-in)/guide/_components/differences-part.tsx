import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { TwoTracks } from "@/app/(signed-in)/_components/reading/two-tracks";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";
import type { Contexts } from "@/lib/context/company-context";
import type { Dimension } from "@/lib/scoring/instrument";
import { ANCHORS } from "./guide-contents";
import { MyScore } from "./my-score";
import { RolesHere } from "./roles-here";

const TOPICS = ["scope", "influence", "problems", "metrics", "growth"] as const;

/** The question of the assessment that is nearest to each difference. */
const NEAREST: Record<(typeof TOPICS)[number], Dimension> = {
  scope: "energy",
  influence: "impact",
  problems: "ambiguity",
  metrics: "coding",
  growth: "scale",
};

/** The five differences, side by side, with the reader's own latest scores where there are any. */
export async function DifferencesPart(props: { contexts: Contexts; own: OwnRecord | null }) {
  const t = await getTranslations("guide.differences");
  const ladders = await getTranslations("guide.ladders");
  const { contexts, own } = props;
  return (
    <ReadingPart id={ANCHORS.differences} title={t("title")} lead={t("lead")}>
      <div className="space-y-9">
        <RolesHere contexts={contexts} />
        {TOPICS.map((topic) => (
          <section key={topic} id={topic} aria-labelledby={`${topic}-title`}>
            <h3 id={`${topic}-title`} className="mb-3 text-lg font-semibold">
              {t(`topics.${topic}.title`)}
            </h3>
            <TwoTracks
              ic={<p>{t(`topics.${topic}.IC`)}</p>}
              management={<p>{t(`topics.${topic}.MANAGEMENT`)}</p>}
            />
            {own && <MyScore record={own} dimension={NEAREST[topic]} />}
          </section>
        ))}
        {own && <p className="max-w-prose text-sm text-muted">{t("private")}</p>}
        <ButtonLink href="/ladder" look="secondary">
          {ladders("read")}
        </ButtonLink>
      </div>
    </ReadingPart>
  );
}
