import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { ProposedTurn } from "@/lib/rotation/proposal";
import type { RotationPage } from "@/lib/rotation/queries";

/** The other eligible people, the effect of choosing them on fairness, and why the others are ineligible. */
export async function WhoElse({ page, turn }: { page: RotationPage; turn: ProposedTurn }) {
  const t = await getTranslations("rotation.else");
  const figures = await getFigures();
  const others = turn.alternatives;
  // An offered turn is not reassigned: it only shows who else was eligible.
  const also = turn.how === "offered" ? turn.able.filter((id) => id !== turn.personId) : [];
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
        {also.map((personId) => (
          <li key={personId}>{t("also", { name: page.names.get(personId) ?? "" })}</li>
        ))}
        {kept.map(({ personId, obstacles }) => (
          <li key={personId} className="text-muted">
            {page.names.get(personId)}: {obstacles.map((one) => t(`cannot-${one}`)).join(", ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
