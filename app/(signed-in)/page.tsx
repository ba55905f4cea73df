import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";

export default async function HomePage() {
  const viewer = await requireViewer();
  const t = await getTranslations("app");
  return <PageHeader title={t("nav.home")} lead={viewer.name} />;
}
