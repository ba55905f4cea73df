import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamLead, TeamLeads } from "@/lib/rotation/next-lead-queries";
import { lastDayOf } from "@/lib/stretch";

/** Who leads the team now, and who leads it next: in a turn of its rotation, or in an agreed trial. */
export async function NextLead(props: { teamId: string; leads: TeamLeads }) {
  const t = await getTranslations("rotation.lead-next");
  const figures = await getFigures();
  const { now, next } = props.leads;
  const nextIn = ({ name, startsOn }: TeamLead) => {
    const day = figures.day(startsOn);
    return name ? t("who", { name, day }) : t("gap", { day });
  };
  return (
    <Card title={t("title")}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="space-y-1">
          {now.map((lead) => (
            <p key={lead.startsOn}>
              {t("now", { name: lead.name ?? "", day: figures.day(lastDayOf(lead)) })}
            </p>
          ))}
          <p>{next ? nextIn(next) : t("none")}</p>
        </div>
        <ButtonLink href={`/teams/${props.teamId}/rotation`} look="secondary">
          {t("more")}
        </ButtonLink>
      </div>
    </Card>
  );
}
