import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OwnLook } from "@/lib/sharing/history-queries";

/** Who looked at the viewer's record last. */
export async function LatestLooks({ looks }: { looks: OwnLook[] }) {
  const t = await getTranslations("home.looks");
  const words = await getTranslations("privacy.looks");
  const format = await getFormatter();
  return (
    <Card
      title={t("title")}
      aside={
        <PageLink href="/privacy#looks" className="underline underline-offset-4 hover:text-ink">
          {t("all")}
        </PageLink>
      }
    >
      {looks.length === 0 && <p className="text-muted">{words("never")}</p>}
      <ul className="space-y-2 text-sm">
        {looks.map(({ id, at, reader, audience, door }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {words(`as.${audience}`, { name: reader ?? words("erased") })}
              <span className="text-muted"> · {words(`doors.${door}`)}</span>
            </span>
            <time dateTime={at.toISOString()} className="text-muted">
              {format.dateTime(at, { dateStyle: "medium" })}
            </time>
          </li>
        ))}
      </ul>
    </Card>
  );
}
