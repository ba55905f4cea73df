import { TrackMark } from "@/app/_components/ui/track-mark";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { ItemContent } from "@/lib/scoring/bridge";

/** Both statements, left and right, each with the mark of its track. */
export async function Statements({
  asking,
  locale,
}: {
  asking: ItemContent;
  locale?: "en" | "fr";
}) {
  const t = await getTranslations("editor.items");
  const tracks = await getTranslations("dimension.tracks");
  const language = locale ?? (await getLocale());
  return (
    <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {(["left", "right"] as const).map((side) => {
        const track = side === asking.managementSide ? "MANAGEMENT" : "IC";
        const words = asking[side][language];
        return (
          <p key={side} lang={locale} className="flex min-w-0 gap-2.5">
            <span className="mt-0.5">
              <TrackMark track={track} />
              <span className="sr-only">{tracks(track)}: </span>
            </span>
            {words ? (
              <span className="min-w-0 wrap-anywhere">{words}</span>
            ) : (
              <span className="text-muted italic">{t("empty")}</span>
            )}
          </p>
        );
      })}
    </div>
  );
}
