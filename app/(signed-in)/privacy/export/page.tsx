import { ButtonLink } from "@/app/_components/ui/button-link";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFormatter, getLocale, getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { EXPORT_SCHEMA_PATH } from "@/lib/rights/export-document";
import { exportOf } from "@/lib/rights/export-queries";
import { titleOf } from "@/lib/rights/export-words";
import { PartCard } from "./_components/part-card";

export const generateMetadata = async () => ({
  title: (await getTranslations("rights"))("export.title"),
});

export default async function ExportPage() {
  const viewer = await requireViewer();
  const { parts, exportedAt } = await exportOf(viewer, new Date());
  const t = await getTranslations("rights");
  const format = await getFormatter();
  const locale = await getLocale();
  const when = format.dateTime(new Date(exportedAt), { dateStyle: "long", timeStyle: "short" });
  const nonEmpty = Object.entries(parts).filter(([, rows]) => rows.length > 0);
  const empty = Object.entries(parts).filter(([, rows]) => rows.length === 0);
  return (
    <>
      <PageHeader
        title={t("export.title")}
        lead={t("export.lead", { when })}
        actions={
          <>
            <a href="/privacy/export/file" download className={buttonStyle()}>
              {t("export.file")}
            </a>
            <ButtonLink href="/privacy/erasure" look="secondary">
              {t("erasure.title")}
            </ButtonLink>
          </>
        }
      />
      <p className="mb-8 max-w-3xl text-sm text-muted">
        {t("export.left")}{" "}
        <a href={EXPORT_SCHEMA_PATH} className="underline underline-offset-4">
          {t("export.schema")}
        </a>
      </p>
      <div className="space-y-6">
        {nonEmpty.map(([model, rows]) => (
          <PartCard key={model} model={model} rows={rows} />
        ))}
        <p className="text-muted">
          {t("export.nothing", {
            parts: empty.map(([model]) => titleOf(model, locale)).join(" · "),
          })}
        </p>
      </div>
    </>
  );
}
