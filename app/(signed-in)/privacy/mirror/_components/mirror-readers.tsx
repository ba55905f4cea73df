import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { Audience } from "@/lib/db/generated/enums";
import type { Reader } from "@/lib/sharing/decision";

/** One link for each reader of today whose view can be shown. */
export async function MirrorReaders({ readers, chosen }: { readers: Reader[]; chosen: Audience }) {
  const t = await getTranslations("privacy.mirror");
  if (readers.length < 2) return null;
  return (
    <nav aria-label={t("eyes")} className="mb-8 flex flex-wrap gap-2 text-sm">
      {readers.map(({ audience, name }) => (
        <PageLink
          key={audience}
          href={`/privacy/mirror?as=${audience.toLowerCase()}`}
          aria-current={audience === chosen ? "page" : undefined}
          className="inline-flex min-h-10 items-center rounded-lg border border-line px-4 py-1 hover:bg-sunken aria-[current]:border-ink aria-[current]:font-medium"
        >
          {t(`as.${audience}`, { name })}
        </PageLink>
      ))}
    </nav>
  );
}
