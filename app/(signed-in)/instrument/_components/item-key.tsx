import { TrackMark } from "@/app/_components/ui/track-mark";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { fairnessOf } from "@/lib/instrument/offer/statements";
import type { Item } from "@/lib/scoring/instrument";

/** One item: its IC statement, its Management statement, and their sides. */
export async function ItemKey({ item, twin }: { item: Item; twin: number | undefined }) {
  const t = await getTranslations("instrument.items");
  const tracks = await getTranslations("dimension.tracks");
  const language = await getLocale();
  const icSide = item.managementSide === "left" ? "right" : "left";
  const fairness = fairnessOf(item);
  const facts = [
    `${t("number")} ${item.position}`,
    `${t("side")} ${t(item.managementSide)}`,
    ...(item.quick ? [t("quick")] : []),
    ...(twin === undefined ? [] : [t("twin", { position: twin })]),
  ];
  return (
    <li className="py-5">
      <p className="mb-2 text-sm text-muted">{facts.join(" · ")}</p>
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {(["IC", "MANAGEMENT"] as const).map((track) => (
          <p key={track} className="flex gap-2.5">
            <span className="mt-0.5">
              <TrackMark track={track} />
              <span className="sr-only">{tracks(track)}: </span>
            </span>
            {item[track === "IC" ? icSide : item.managementSide][language]}
          </p>
        ))}
      </div>
      {fairness && (
        <p className="mt-2 text-sm text-muted">{t("fairness", { reason: fairness[language] })}</p>
      )}
    </li>
  );
}
