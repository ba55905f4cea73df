import Link from "next/link";
import { LeaningRow } from "@/app/(signed-in)/_components/record/leaning-row";
import { Card } from "@/app/_components/ui/card";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamRoster } from "@/lib/sharing/team-roster";
import type { TeamTrial } from "@/lib/trial/queries";
import { isOpen } from "@/lib/trial/trial";

const VERDICTS = ["IC", "UNDECIDED", "MANAGEMENT"] as const;

/** The leanings of those who share: grouped by verdict, in alphabetical order, never ranked. */
export async function Leanings(props: { teamId: string; roster: TeamRoster; trials: TeamTrial[] }) {
  const t = await getTranslations("team.leanings");
  const states = await getTranslations("trial.state");
  const figures = await getFigures();
  const { keepPrivate, unanswered } = props.roster;
  const isProvisional = VERDICTS.some((verdict) =>
    props.roster[verdict].some(({ record }) => record.provisional),
  );
  const href = (id: string) => `/teams/${props.teamId}/people/${id}`;
  const openOf = (id: string) =>
    props.trials.find(({ personId, state }) => personId === id && isOpen(state));
  return (
    <Card title={t("title")} aside={t("order")}>
      <p className="max-w-prose text-sm text-muted">{t("scale")}</p>
      {isProvisional && (
        <p className="mb-2 text-sm text-muted">
          {t("provisional")}{" "}
          <Link
            href="/instrument#reliability"
            prefetch={false}
            className="underline underline-offset-4"
          >
            {t("why")}
          </Link>
        </p>
      )}
      {VERDICTS.map((verdict) => (
        <section key={verdict} className="border-t border-line py-4 first-of-type:border-0">
          <h3 className="flex items-center gap-2 text-sm font-semibold">
            <TrackMark track={verdict} />
            {t(`group.${verdict}`)} ({props.roster[verdict].length})
          </h3>
          {props.roster[verdict].map(({ person, record }) => {
            const open = openOf(person.id);
            const remark = open && t("trial", { state: states(open.state) });
            return (
              <div key={person.id}>
                <LeaningRow
                  name={person.name}
                  href={href(person.id)}
                  record={record}
                  remark={remark}
                />
                {verdict === "UNDECIDED" && !open && (
                  <Link
                    href={`/trials/new?person=${person.id}`}
                    prefetch={false}
                    className="mb-3 inline-block py-1 text-sm underline underline-offset-4"
                  >
                    {t("propose", { name: person.name })}
                  </Link>
                )}
              </div>
            );
          })}
        </section>
      ))}
      {keepPrivate.length + unanswered.length > 0 && (
        <section className="border-t border-line pt-4">
          <h3 className="text-sm font-semibold">{t("rest")}</h3>
          <p className="mt-1 text-sm text-muted">{t("restText")}</p>
          <ul className="mt-2">
            {[...keepPrivate, ...unanswered].map((person) => (
              <li key={person.id} className="flex flex-wrap justify-between gap-x-6 py-2">
                <Link
                  href={href(person.id)}
                  prefetch={false}
                  className="font-medium underline-offset-4 hover:underline"
                >
                  {person.name}
                </Link>
                <span className="text-sm text-muted">
                  {person.lastAnswered
                    ? t("kept", { month: figures.month(`${person.lastAnswered}-01`) })
                    : t("unanswered")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}
