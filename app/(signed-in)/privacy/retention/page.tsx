import { getKeptWords } from "@/app/(signed-in)/_components/kept-words";
import { DataTable } from "@/app/_components/ui/data-table";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { KINDS } from "@/lib/retention/kept";
import { findKeeping } from "@/lib/retention/queries";

export const generateMetadata = titled("retention");

export default async function RetentionPage() {
  const keeping = await findKeeping(await requireViewer());
  const t = await getTranslations("retention");
  const kept = await getKeptWords();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("title")}
        head={[t("admin.what"), t("howLong")]}
        rows={KINDS.map((kind) => ({
          key: kind,
          cells: [
            <div key="kind">
              <p className="font-medium">{t(`kind.${kind}`)}</p>
              <p className="text-muted">{t(`about.${kind}`)}</p>
            </div>,
            kept(keeping, kind),
          ],
        }))}
      />
      <p className="mt-6 max-w-2xl text-muted">{t("figures")}</p>
    </>
  );
}
