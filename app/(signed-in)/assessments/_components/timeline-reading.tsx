import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";
import type { LaneThing } from "@/lib/career/timeline";
import type { ThingWords } from "./timeline-words";

/** What was pressed in the timeline, in words: an assessment, or something on a lane. */
export async function TimelineReading(props: {
  record: OwnRecord | null;
  /** What is read out for the point of the record; null where it has none. */
  label: string | null;
  thing: LaneThing | null;
  words: ThingWords | null;
}) {
  const t = await getTranslations("home.history.timeline");
  const { record, label, thing, words } = props;
  return (
    <section
      id="reading"
      aria-labelledby="reading-title"
      className="mt-4 max-w-prose rounded-lg bg-sunken px-4 py-3"
    >
      <h3 id="reading-title" className="text-sm text-muted">
        {words ? words.kind : t("kinds.assessment")}
      </h3>
      {record && (
        <>
          <p className="mt-1">{label ?? t("tooFew")}</p>
          <Reach href={`/assessments/${record.id}`}>{t("toResult")}</Reach>
        </>
      )}
      {words && (
        <>
          <p className="mt-1 font-medium wrap-anywhere whitespace-pre-line">{words.name}</p>
          <p className="text-sm text-muted">{words.days}</p>
          {words.more && <p className="mt-1 whitespace-pre-line">{words.more}</p>}
        </>
      )}
      {thing?.kind === "trial" && <Reach href={`/trials/${thing.trial.id}`}>{t("toTrial")}</Reach>}
      {thing?.kind === "role" && <Reach href="/career#roles">{t("toRoles")}</Reach>}
    </section>
  );
}

function Reach({ href, children }: { href: string; children: string }) {
  return (
    <PageLink
      href={href}
      className="inline-flex min-h-11 items-center text-sm underline underline-offset-4"
    >
      {children}
    </PageLink>
  );
}
