import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { PublishedVersion } from "@/lib/instrument/queries";

/** The published versions, with when and by whom. */
export async function PublishedVersions({ versions }: { versions: PublishedVersion[] }) {
  const t = await getTranslations("editor");
  const format = await getFormatter();
  return (
    <Card title={t("versions")}>
      <ul className="space-y-2">
        {versions.map(({ version, publishedAt, publishedBy, items }) => {
          const day = format.dateTime(publishedAt, { dateStyle: "long" });
          return (
            <li key={version}>
              {publishedBy
                ? t("nowBy", { version, day, name: publishedBy })
                : t("now", { version, day })}
              <span className="text-muted"> · {t("asks", { items: items.length })}</span>
            </li>
          );
        })}
      </ul>
      <PageLink href="/instrument" className="mt-4 inline-block underline underline-offset-4">
        {t("read")}
      </PageLink>
    </Card>
  );
}
