import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { gaugeFrom } from "@/lib/career/gauge";
import { findProposedRoles, listRolesHeld } from "@/lib/career/queries";
import { GaugeCard } from "./_components/gauge-card";
import { ProposedRoles } from "./_components/proposed-roles";
import { RolesCard } from "./_components/roles-card";

export const generateMetadata = titled("career");

export default async function CareerPage() {
  const viewer = await requireViewer();
  const roles = await listRolesHeld(viewer);
  const proposed = await findProposedRoles(viewer, roles);
  const t = await getTranslations("career");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink href="/career/summary" look="secondary">
              {t("toSummary")}
            </ButtonLink>
            <ButtonLink href="/one-on-ones" look="secondary">
              {t("toNotes")}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-8">
        <GaugeCard gauge={gaugeFrom(roles, viewer.today)} />
        <RolesCard roles={roles} today={viewer.today}>
          <ProposedRoles roles={proposed} />
        </RolesCard>
      </div>
    </>
  );
}
