import { Notice } from "@/app/_components/ui/notice";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { StandIn } from "@/lib/team/delegation/queries";

/** Who stands in for the manager of the team, told to everybody who may open it. */
export async function StandInNote(props: { standIn: StandIn; viewerId: string }) {
  const t = await getTranslations("delegation.note");
  const figures = await getFigures();
  const { teamId, manager, delegate, delegateId, lastDay } = props.standIn;
  const day = figures.day(lastDay);
  if (delegateId !== props.viewerId)
    return <Notice>{t("other", { delegate, manager, day })}</Notice>;
  return (
    <Notice>
      {t("own", { manager, day })}{" "}
      <PageLink href={`/teams/${teamId}/rotation`} className="underline underline-offset-4">
        {t("toRotation")}
      </PageLink>
    </Notice>
  );
}
