import { Notice } from "@/app/_components/ui/notice";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays } from "@/lib/day";
import type { Gap } from "@/lib/rotation/gap";
import type { ProposedTurn } from "@/lib/rotation/proposal";
import type { RotationPage } from "@/lib/rotation/queries";
import { lastDayOf, overlaps } from "@/lib/stretch";

/** Why a slot has no lead, and possible remedies. */
export async function GapNote(props: {
  turn: ProposedTurn;
  gap: Gap;
  /** Whether a trial outside the rotation takes all its days. */
  isTaken: boolean;
  page: RotationPage;
}) {
  const t = await getTranslations("rotation.gap");
  const figures = await getFigures();
  const { gap, page, turn } = props;
  const nameOf = (id: string) => page.names.get(id) ?? "";
  const trials = page.schedule.filter(
    (one) => one.turnId === null && one.slot === null && overlaps(one, turn),
  );
  return (
    <Notice>
      {trials.map((trial) => (
        <p key={trial.key}>
          {t("led", { name: nameOf(trial.personId ?? ""), day: figures.day(lastDayOf(trial)) })}
        </p>
      ))}
      {!props.isTaken && (
        <>
          <p className="font-medium">{t("title")}</p>
          <ul className="mt-1 list-disc pl-5">
            {gap.causes.length === 0 && <li>{t("nobody")}</li>}
            {gap.causes.map(({ obstacle, people }) => (
              <li key={obstacle}>{t(`cause-${obstacle}`, { people })}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3 font-medium">{t("remedy")}</p>
      <ul className="mt-1 list-disc pl-5">
        {gap.remedies.map((remedy) => (
          <li key={remedy.kind}>
            {remedy.kind === "ask" && t("ask", { names: remedy.personIds.map(nameOf).join(", ") })}
            {remedy.kind === "move" &&
              t("move", {
                name: nameOf(remedy.personId),
                day: figures.day(addDays(turn.startsOn, remedy.days)),
              })}
            {remedy.kind === "join" && t("join")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
