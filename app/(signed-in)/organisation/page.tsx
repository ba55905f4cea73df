import { notFound } from "next/navigation";
import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { FiguresView } from "@/app/(signed-in)/_components/figures/figures-view";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findOrganisationFigures } from "@/lib/release/queries";

export const generateMetadata = titled("figures", "organisation.title");

export default async function OrganisationPage() {
  const viewer = await requireViewer();
  const page = await findOrganisationFigures(viewer);
  if (!page) notFound();
  const t = await getTranslations("figures.organisation");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink href="/teams" look="secondary">
            {t("toTeams")}
          </ButtonLink>
        }
      />
      <FiguresView page={page} />
      <ExportLinks file="figures" />
    </>
  );
}
