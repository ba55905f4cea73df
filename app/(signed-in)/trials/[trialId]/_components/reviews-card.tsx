import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import type { ReviewAnswers } from "@/lib/trial/sealed-record";
import { ReviewForm } from "./review-form";

/** The reviews of weeks 2, 6 and 10: neither side sees the other's before both are in. */
export async function ReviewsCard({ trial }: { trial: TrialDetail }) {
  const { reviews, terms } = trial.story;
  if (reviews.length === 0) return null;
  const t = await getTranslations("check-in.review");
  const criteria = (terms?.criteria ?? []).map(({ text }) => text);
  const isOpen = trial.state !== "closed";
  const [mine, theirs] = trial.isMine ? [t("you"), t("manager")] : [t("you"), trial.personName];
  return (
    <Card id="reviews" title={t("title")}>
      <p className="mb-5 text-sm text-muted">{t("blind")}</p>
      <ol className="space-y-6">
        {reviews.map((review) => (
          <li key={review.week} className="border-t border-line pt-5">
            <h3 className="font-medium">{t("week", { week: review.week })}</h3>
            {review.mine && review.other && (
              <div className="mt-3 grid gap-6 sm:grid-cols-2">
                <Said who={mine} answers={review.mine} criteria={criteria} />
                <Said who={theirs} answers={review.other} criteria={criteria} />
              </div>
            )}
            {review.mine && !review.other && <p className="mt-2 text-muted">{t("waiting")}</p>}
            {!review.mine && review.otherIsIn && <p className="mt-2 text-muted">{t("other-in")}</p>}
            {!review.mine && isOpen && (
              <ReviewForm trialId={trial.id} week={review.week} criteria={criteria} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

async function Said(props: { who: string; answers: ReviewAnswers; criteria: string[] }) {
  const t = await getTranslations("check-in.review");
  const { who, answers, criteria } = props;
  return (
    <section className="space-y-3 text-sm">
      <h4 className="font-medium">{who}</h4>
      <ul className="space-y-1">
        {answers.met.map((met, at) => (
          <li key={at} className="flex justify-between gap-4">
            <span>{criteria[at] ?? t("criterion", { number: at + 1 })}</span>
            <span className="text-muted">{t(`met.${met}`)}</span>
          </li>
        ))}
      </ul>
      <p className="whitespace-pre-line">{answers.well}</p>
      {answers.next && <p className="whitespace-pre-line text-muted">{answers.next}</p>}
    </section>
  );
}
