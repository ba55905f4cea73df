import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { canWrite } from "@/lib/handover/policy";
import { findTurn } from "@/lib/handover/queries";
import { lastDayOf } from "@/lib/stretch";
import { HandoverCard } from "./_components/handover-card";
import { HandoverForm } from "./_components/handover-form";

export const generateMetadata = titled("handover");

export default async function TurnPage(props: PageProps<"/turns/[turnId]">) {
  const viewer = await requireViewer();
  const turn = await findTurn(viewer, (await props.params).turnId, new Date());
  if (!turn) notFound();
  const t = await getTranslations("handover");
  const { day } = await getFigures();
  const days = { from: day(turn.startsOn), to: day(lastDayOf(turn)) };
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={
          <PageLink
            href={`/teams/${turn.teamId}/rotation`}
            className="underline underline-offset-4"
          >
            {turn.teamName}
          </PageLink>
        }
        title={t("turn", { name: turn.taker.name })}
        lead={t(`state-${turn.state}`, days)}
        actions={
          turn.trialId && (
            <ButtonLink href={`/trials/${turn.trialId}`} look="secondary">
              {t("trial")}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-8">
        <HandoverCard turn={turn} userId={viewer.userId} />
        {turn.isLive && canWrite(viewer.userId, turn.handover) && <HandoverForm turn={turn} />}
      </div>
    </div>
  );
}
