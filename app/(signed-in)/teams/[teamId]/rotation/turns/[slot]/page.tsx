import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findTurnChange } from "@/lib/rotation/preview-queries";
import { Preview } from "../../_components/preview";
import { SaveChange } from "./_components/save-change";
import { WantedForm } from "./_components/wanted-form";

export const generateMetadata = titled("rotation");

export default async function TurnPage(props: PageProps<"/teams/[teamId]/rotation/turns/[slot]">) {
  const viewer = await requireViewer();
  const { teamId, slot } = await props.params;
  const { person, days } = await props.searchParams;
  const wanted = {
    personId: typeof person === "string" && person ? person : null,
    days: typeof days === "string" && /^\d{1,3}$/.test(days) ? Number(days) : null,
  };
  const number = /^\d{1,4}$/.test(slot) ? Number(slot) : -1;
  const change = await findTurnChange(viewer, teamId, number, wanted, new Date());
  if (!change) notFound();
  const t = await getTranslations("rotation.change");
  const figures = await getFigures();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("title", { day: figures.day(change.turn.startsOn) })}
        lead={t("lead")}
        actions={
          <ButtonLink href={`/teams/${teamId}/rotation`} look="secondary">
            {t("back")}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        <WantedForm change={change} wanted={wanted} />
        {change.after && (
          <Preview before={change.before} after={change.after} names={change.names} />
        )}
        {change.after && <SaveChange change={change} wanted={wanted} />}
      </div>
    </div>
  );
}
