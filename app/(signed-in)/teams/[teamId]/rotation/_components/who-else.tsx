import { getFigures } from "@/app/_i18n/figures";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { byName } from "@/lib/language/collation";
import type { ProposedTurn } from "@/lib/rotation/proposal";
import type { RotationPage } from "@/lib/rotation/queries";

/** The other eligible people, the effect of choosing them on fairness, and why the others are ineligible. */
export async function WhoElse({ page, turn }: { page: RotationPage; turn: ProposedTurn }) {
  const t = await getTranslations("rotation.else");
  const figures = await getFigures();
  const locale = await getLocale();
  const named = <T extends { personId: string }>(people: T[]) =>
    byName(
      people.map((one) => ({ ...one, name: page.names.get(one.personId) ?? "" })),
      { locale },
    );
  const others = turn.alternatives;
  // An offered turn is not reassigned: it only shows who else was eligible.
  const also =
    turn.how === "offered"
      ? turn.able.flatMap((id) => (id === turn.personId ? [] : [{ personId: id }]))
      : [];
  const kept = turn.unable.filter(
    ({ personId, obstacles }) =>
      !obstacles.includes("not-member") && (page.seesObstacles || personId === page.viewerId),
  );
  if (others.length + also.length + kept.length === 0)
    return turn.gap ? null : <p className="text-muted">{t("nobody")}</p>;
  return (
    <details className="group">
      <summary className="font-medium underline underline-offset-4">
        {turn.how === "offered"
          ? t("title-offered", { count: also.length })
          : t("title", { count: others.length })}
      </summary>
      <ul className="mt-2 space-y-1.5">
        {others.map(({ personId, change, insteadOn }) => (
          <li key={personId}>
            <span className="font-medium">{page.names.get(personId)}</span>:{" "}
            {t(Math.abs(change) < 0.005 ? "same" : change > 0 ? "less" : "more", {
              turns: figures.hundredths(Math.abs(change)),
            })}
            {insteadOn && ` ${t("instead", { day: figures.day(insteadOn) })}`}
          </li>
        ))}
        {named(also).map(({ personId, name }) => (
          <li key={personId}>{t("also", { name })}</li>
        ))}
        {named(kept).map(({ personId, name, obstacles }) => (
          <li key={personId} className="text-muted">
            {name}: {obstacles.map((one) => t(`cannot-${one}`)).join(", ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
