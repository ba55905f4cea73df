import { getTranslations } from "next-intl/server";
import type { TeamRoster } from "@/lib/sharing/team-roster";

/** The team in a sentence or two. */
export async function Summary(props: {
  people: number;
  manager?: string;
  roster: TeamRoster | null;
}) {
  const t = await getTranslations("team");
  const { roster, people } = props;
  if (!roster)
    return (
      <p>
        {t("people", { n: people })} · {props.manager ?? t("noManager")}
      </p>
    );
  const ic = roster.IC.length;
  const undecided = roster.UNDECIDED.length;
  const management = roster.MANAGEMENT.length;
  const shared = ic + undecided + management;
  return (
    <p>
      {t("summary.shared", { shared, people })}{" "}
      {shared > 0 && t("summary.leanings", { ic, undecided, management })}{" "}
      {t("summary.rest", {
        kept: roster.keepPrivate.length,
        unanswered: roster.unanswered.length,
      })}
    </p>
  );
}
