import { getTranslations } from "next-intl/server";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { DimensionPart } from "./dimension-part";
import { ANCHORS } from "./guide-contents";
import { GuidePart } from "./guide-part";

/** The five questions that decide. */
export async function QuestionsPart() {
  const t = await getTranslations("guide.questions");
  return (
    <GuidePart id={ANCHORS.questions} title={t("title")} lead={t("lead")}>
      <div className="space-y-14">
        {DIMENSIONS.map((name) => (
          <DimensionPart key={name} dimension={name} />
        ))}
      </div>
    </GuidePart>
  );
}
