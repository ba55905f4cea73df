import { notFound } from "next/navigation";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { countPeople } from "@/lib/people/queries";

const LINK = "font-medium underline underline-offset-4";

export const generateMetadata = async () => ({ title: (await getTranslations("admin"))("title") });

export default async function AdminPage() {
  const counts = await countPeople(await requireViewer());
  if (!counts) notFound();
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6 md:grid-cols-2">
        {(
          [
            "people",
            "teams",
            "import",
            "instrument",
            "weights",
            "ladder",
            "figures",
            "settings",
            "security",
            "audit",
            "retention",
            "keys",
            "hooks",
          ] as const
        ).map((page) => (
          <Card key={page} title={t(`${page}.title`)}>
            <p className="mb-4 text-muted">{t(`${page}.about`, counts)}</p>
            <PageLink href={`/admin/${page}`} className={LINK}>
              {t(`${page}.open`)}
            </PageLink>
          </Card>
        ))}
      </div>
    </>
  );
}
