import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { NextVersion } from "@/lib/instrument/next-version";
import type { VersionReview } from "@/lib/instrument/review";

/** The draft, how it differs from the published version, and its actions. */
export async function NextHeader({ next, review }: { next: NextVersion; review: VersionReview }) {
  const t = await getTranslations("editor.next");
  const format = await getFormatter();
  const { kept, changed, added, dropped } = review.change;
  const time = format.dateTime(next.changedAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-prose">
          <h2 className="text-2xl font-semibold">{t("title", { version: review.version })}</h2>
          <p className="mt-2 text-muted">{t("lead")}</p>
          <p className="text-muted">
            {t("changed", { time, name: next.changedBy ?? t("nobody") })}
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/admin/instrument/preview" look="secondary">
            {t("preview")}
          </ButtonLink>
          <ButtonLink href="/admin/instrument/publish">{t("publish")}</ButtonLink>
        </div>
      </div>
      <p className="font-medium">{t("sum", { kept, changed, added, dropped: dropped.length })}</p>
      <Notice>{t("rule")}</Notice>
    </section>
  );
}
