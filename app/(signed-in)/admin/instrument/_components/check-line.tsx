import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Check } from "@/lib/instrument/check-list";
import type { VersionReview } from "@/lib/instrument/review";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** One line of the check list: the requirement, and where it is not met. */
export async function CheckLine({ check, review }: { check: Check; review: VersionReview }) {
  const t = await getTranslations("editor.checks");
  const names = await getTranslations("dimension.names");
  const format = await getFormatter();
  const { isMet, isRequired, at, lacking } = check;
  const state = isMet ? "met" : isRequired ? "unmet" : "warning";
  const dimensions = format.list(lacking.map((name) => names(name)));
  const { shared } = review.change;
  const counts = DIMENSIONS.map((name) => `${names(name)} ${shared[name]}`).join(", ");
  const quickCount = () => {
    const count = review.placed.filter(({ quick }) => quick).length;
    return count === 0 ? t("quickNone") : t("quickCount", { count });
  };
  const details = [
    ...(check.check === "total" && !isMet
      ? [t("totalUnmet", { count: review.placed.length })]
      : []),
    ...(check.check === "quickItems" ? [quickCount()] : []),
    ...(check.check === "bridge"
      ? [t(isMet ? "bridgeMet" : "bridgeUnmet", { shared: counts, dimensions })]
      : lacking.length > 0
        ? [`${dimensions}.`]
        : []),
    ...(at.length > 0 ? [t("at", { places: at.join(", ") })] : []),
  ];
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className={`w-4 shrink-0 font-semibold ${isMet ? "text-good" : "text-danger"}`}
      >
        {isMet ? "✓" : isRequired ? "✗" : "!"}
      </span>
      <span className="min-w-0">
        <span className="sr-only">{t(state)}: </span>
        {t(check.check, { base: review.base })}
        {details.length > 0 && <span className="block text-muted">{details.join(" ")}</span>}
      </span>
    </li>
  );
}
