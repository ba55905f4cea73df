import { ReadingContents } from "@/app/(signed-in)/_components/reading/reading-contents";
import { getTranslations } from "@/app/_i18n/words";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** The anchor of each part. Results link to the dimensions, so these must stay stable. */
export const ANCHORS = {
  noRightTrack: "no-right-track",
  differences: "differences",
  week: "my-week",
  ladders: "ladders",
  judged: "judged",
  questions: "questions",
  warning: "warning",
  size: "company-size",
  trial: "trial",
} as const;

const PARTS = Object.keys(ANCHORS) as (keyof typeof ANCHORS)[];

/** The table of contents of the guide, with the dimensions below their part. */
export async function GuideContents() {
  const t = await getTranslations("guide");
  const dimension = await getTranslations("dimension");
  const dimensions = DIMENSIONS.map((name) => ({ id: name, title: dimension(`names.${name}`) }));
  const entries = PARTS.map((part) => ({
    id: ANCHORS[part],
    title: t(`${part}.title`),
    below: part === "questions" ? dimensions : undefined,
  }));
  return <ReadingContents label={t("contents")} entries={entries} />;
}
