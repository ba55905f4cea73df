import { Card } from "@/app/_components/ui/card";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { VersionReview } from "@/lib/instrument/review";
import type { CompanyContext } from "@/lib/scoring/weights";
import { CheckLine } from "./check-line";

/** The requirements of a version, line by line. */
export async function CheckList({ review, size }: { review: VersionReview; size: CompanyContext }) {
  const t = await getTranslations("editor.checks");
  const format = await getFormatter();
  const { checks, even, ready } = review;
  const count = checks.filter(({ isMet, isRequired }) => isRequired && !isMet).length;
  return (
    <div className="order-1 lg:sticky lg:top-6 lg:order-2">
      <Card title={t("title")} id="checks">
        <p className={`mb-4 ${ready ? "text-good" : "text-muted"}`}>
          {ready ? t("ready") : t("notReady", { count })}
        </p>
        <ul className="space-y-3 text-sm">
          {checks.map((check) => (
            <CheckLine key={check.check} check={check} review={review} />
          ))}
        </ul>
        {even !== null && (
          <p className="mt-4 border-t border-line pt-4 text-sm text-muted">
            {t("even", {
              even: even === 0 ? "yes" : "no",
              points: format.number(even, { maximumFractionDigits: 1 }),
              size,
            })}
          </p>
        )}
      </Card>
    </div>
  );
}
