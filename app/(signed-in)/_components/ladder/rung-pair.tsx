import { TrackMark } from "@/app/_components/ui/track-mark";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { type Rung, type RungPair, TRACKS } from "@/lib/ladder/ladder";
import type { CompanyContext } from "@/lib/scoring/weights";
import { RungArticle } from "./rung-article";

/** A rung beside its counterpart, part by part; on a phone one below the other. */
export function RungPairView(props: { pair: RungPair<Rung>; size: CompanyContext }) {
  const { pair, size } = props;
  const other = { IC: pair.MANAGEMENT, MANAGEMENT: pair.IC };
  return (
    <section className="grid gap-x-8 gap-y-10 md:grid-cols-2 md:gap-y-5">
      {TRACKS.map((track) => {
        const rung = pair[track];
        const beside = other[track];
        if (rung) return <RungArticle key={track} rung={rung} beside={beside} size={size} />;
        return beside && <NoCounterpart key={track} track={track} rung={beside} />;
      })}
    </section>
  );
}

async function NoCounterpart({ track, rung }: { track: Rung["track"]; rung: Rung }) {
  const t = await getTranslations("ladder");
  const language = await getLocale();
  return (
    <p className="flex items-center gap-2 border-t-2 border-line pt-3 text-sm text-muted max-md:hidden">
      <TrackMark track={track} />
      {t("alone", { name: rung.name[language] })}
    </p>
  );
}
