import { getTranslations } from "next-intl/server";
import { ANCHORS } from "./guide-contents";
import { linkTo } from "./guide-link";
import { GuidePart } from "./guide-part";

/** Why neither track is the better one, and where the name comes from. */
export async function NoRightTrackPart() {
  const t = await getTranslations("guide.noRightTrack");
  return (
    <GuidePart id={ANCHORS.noRightTrack} title={t("title")} lead={t("lead")}>
      <div className="max-w-prose space-y-4">
        <p>{t("swing")}</p>
        <p>{t.rich("advisory", { instrument: linkTo("/instrument") })}</p>
      </div>
    </GuidePart>
  );
}
