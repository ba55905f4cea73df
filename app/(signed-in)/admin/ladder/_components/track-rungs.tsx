import { Badge } from "@/app/_components/ui/badge";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageLink } from "@/app/_components/ui/page-link";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { counterpartOf, rungsOn, type Track } from "@/lib/ladder/ladder";
import type { LadderEdit } from "@/lib/ladder/queries";
import { ladderChange } from "@/lib/ladder/rung-change";

/** The rungs of a track as they are written now, each with a link to edit it. */
export async function TrackRungs({ track, edit }: { track: Track; edit: LadderEdit }) {
  const t = await getTranslations("ladder.editor");
  const tracks = await getTranslations("dimension");
  const language = await getLocale();
  const changes = new Map(ladderChange(edit.published, edit.rungs).map((one) => [one.key, one]));
  return (
    <section aria-labelledby={`track-${track}`}>
      <h2 id={`track-${track}`} className="flex items-center gap-2 text-lg font-semibold">
        <TrackMark track={track} />
        {tracks(`fullTracks.${track}`)}
      </h2>
      <ol className="mt-4 mb-5 divide-y divide-line rounded-xl border border-line bg-surface">
        {rungsOn(edit, track).map((rung) => {
          const beside = counterpartOf(edit, rung);
          const change = changes.get(rung.key);
          const name = rung.name[language];
          return (
            <li
              key={rung.key}
              id={rung.key}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3"
            >
              <span className="min-w-0">
                <PageLink
                  href={`/admin/ladder/rungs/${rung.key}`}
                  aria-label={t("editRung", { name })}
                  className="font-medium underline underline-offset-4"
                >
                  {name}
                </PageLink>
                <span className="block text-sm text-muted">
                  {beside ? t("beside", { name: beside.name[language] }) : t("besideNone")}
                </span>
              </span>
              {change && (
                <Badge look="outline">{change.before ? t("isChanged") : t("isNew")}</Badge>
              )}
            </li>
          );
        })}
      </ol>
      <ButtonLink href={`/admin/ladder/new?track=${track}`} look="secondary">
        {t("add")}
        <span className="sr-only"> ({tracks(`tracks.${track}`)})</span>
      </ButtonLink>
    </section>
  );
}
