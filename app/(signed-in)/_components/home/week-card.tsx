import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { NextDate } from "@/lib/desk/next-date";
import type { Desk } from "@/lib/desk/queries";
import { deskDayWord, type DeskItem } from "@/lib/desk/week";
import { lastDayOf } from "@/lib/stretch";
import { DatedRow, wordsOfDay } from "../agenda/dated-row";
import { firstNameOf } from "./first-name";

/** What needs a manager this week: about whom, why, when, and one act each; or the next date. */
export async function WeekCard({ desk: { groups, next, teams } }: { desk: Desk }) {
  const t = await getTranslations("desk");
  const isQuiet = !groups.some(({ name }) => name === "overdue" || name === "week");
  return (
    <Card title={t("title")} id="week">
      {isQuiet && <p className="text-lg">{t("nothing")}</p>}
      {groups.length === 0 && <Next next={next} />}
      <div className={`space-y-7 ${isQuiet && groups.length > 0 ? "mt-6" : ""}`}>
        {groups.map(({ name, items }, place) => (
          <section key={name}>
            <h3 className="mb-3 text-sm font-medium text-muted">{t(`groups.${name}`)}</h3>
            <ul className="divide-y divide-line">
              {items.map((item, at) => (
                <Row
                  key={item.key}
                  item={item}
                  isFirst={place === 0 && at === 0}
                  showsTeam={teams > 1}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

async function Next({ next }: { next: NextDate | null }) {
  const t = await getTranslations("desk.next");
  const figures = await getFigures();
  if (!next) return <p className="mt-2 text-muted">{t("none")}</p>;
  const { kind, name, day, href } = next;
  return (
    <p className="mt-2 text-muted">
      <PageLink href={href} className="underline underline-offset-4">
        {t(kind, { name, day: figures.day(day) })}
      </PageLink>
    </p>
  );
}

async function Row(props: { item: DeskItem; isFirst: boolean; showsTeam: boolean }) {
  const { item, isFirst } = props;
  const t = await getTranslations("desk.do");
  const { kind, person, team, day, href } = item;
  const name = person?.name ?? team.name;
  return (
    <DatedRow day={await wordsOfDay(deskDayWord(item), day)}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="wrap-anywhere">
            <Reason item={item} name={name} />
          </p>
          {props.showsTeam && person && <p className="text-sm text-muted">{team.name}</p>}
        </div>
        <ButtonLink href={href} look={isFirst ? "primary" : "secondary"}>
          {t(kind, { name: firstNameOf(name) })}
        </ButtonLink>
      </div>
    </DatedRow>
  );
}

async function Reason({ item, name }: { item: DeskItem; name: string }) {
  const t = await getTranslations("desk.thing");
  const causes = await getTranslations("rotation.gap");
  const figures = await getFigures();
  const { kind, week, text, change, gap, team } = item;
  if (gap) {
    const day = figures.day(lastDayOf(gap));
    return gap.cause
      ? t("gap", {
          team: team.name,
          day,
          cause: causes(`cause-${gap.cause.obstacle}`, { people: gap.cause.people }),
        })
      : t("gapEmpty", { team: team.name, day });
  }
  if (change)
    return t("change", {
      name,
      points: figures.points(Math.abs(change.points)),
      track: change.points < 0 ? "IC" : "MANAGEMENT",
      day: figures.day(change.since),
    });
  return t(kind, { name, week: week ?? 0, text: text ?? "" });
}
