import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Standing } from "@/lib/team/policy";
import type { Member } from "@/lib/team/queries";

/** The people of a team for viewers who see no leanings, with the reason. */
export async function People(props: { members: Member[]; standing: Standing }) {
  const t = await getTranslations("team.members");
  const figures = await getFigures();
  const director = props.standing === "director";
  return (
    <Card title={t("title")}>
      <p className="mb-3 max-w-2xl text-sm text-muted">
        {t(director ? "whyDirector" : "whyMember")}
      </p>
      <ul className="divide-y divide-line">
        {props.members.map(({ id, name, lastAnswered, hasJoined }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2.5">
            <span className="font-medium">{name}</span>
            {director && (
              <span className="text-sm text-muted">
                {lastAnswered
                  ? t("answered", { month: figures.month(`${lastAnswered}-01`) })
                  : t(hasJoined === false ? "invited" : "unanswered")}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
