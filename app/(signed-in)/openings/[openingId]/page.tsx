import { notFound } from "next/navigation";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findLadder } from "@/lib/ladder/queries";
import { findOpening, listOpeningTeams } from "@/lib/opening/queries";
import { CloseForms } from "../_components/close-forms";
import { OpeningForm } from "../_components/opening-form";

export const generateMetadata = titled("opening", "editTitle");

export default async function OpeningPage(props: PageProps<"/openings/[openingId]">) {
  const viewer = await requireViewer();
  const { openingId } = await props.params;
  const opening = await findOpening(viewer, openingId);
  if (!opening || opening.ending !== null) notFound();
  const [teams, ladder] = await Promise.all([listOpeningTeams(viewer), findLadder(viewer)]);
  const t = await getTranslations("opening");
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("editTitle")}
        above={
          <PageLink href="/openings" className="underline underline-offset-4">
            {t("title")}
          </PageLink>
        }
      />
      <div className="space-y-8">
        <Card>
          <OpeningForm teams={teams} rungs={ladder.rungs} today={viewer.today} opening={opening} />
        </Card>
        <Card title={t("close.title")}>
          <CloseForms openingId={opening.id} />
        </Card>
      </div>
    </div>
  );
}
