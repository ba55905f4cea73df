import type { ReactNode } from "react";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getTranslations } from "@/app/_i18n/words";

/** The same topic on both tracks: IC left, Management right; stacked on a phone. */
export async function TwoTracks(props: { ic: ReactNode; management: ReactNode }) {
  const t = await getTranslations("dimension.tracks");
  return (
    <div className="grid gap-6 sm:grid-cols-2 sm:gap-8">
      <div className="border-t-2 border-ic pt-3">
        <p className="mb-1.5 flex items-center gap-2 text-sm font-medium text-ic">
          <TrackMark track="IC" />
          {t("IC")}
        </p>
        {props.ic}
      </div>
      <div className="border-t-2 border-mg pt-3">
        <p className="mb-1.5 flex items-center gap-2 text-sm font-medium text-mg">
          <TrackMark track="MANAGEMENT" />
          {t("MANAGEMENT")}
        </p>
        {props.management}
      </div>
    </div>
  );
}
