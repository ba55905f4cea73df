import { DataTable } from "@/app/_components/ui/data-table";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import type { ReviewAnswers } from "@/lib/trial/sealed-record";
import type { ReviewOfWeek } from "@/lib/trial/story";
import { ReviewForm } from "./review-form";
import { sideName } from "./side-name";
import { TrialPart, type PartWeight } from "./trial-part";

/**
 * The reviews of weeks 2, 6 and 10: each side sees the other's once both are submitted. Those that
 * the viewer can still write stand apart, as what waits for them.
 */
export async function ReviewsCard(props: { trial: TrialDetail; weight: PartWeight }) {
  const { trial, weight } = props;
  const { reviews, terms } = trial.story;
  if (reviews.length === 0) return null;
  const t = await getTranslations("check-in.review");
  const criteria = (terms?.criteria ?? []).map(({ text }) => text);
  const all = reviews.map((review) => {
    const isOpen = review.isOpen && trial.state !== "closed";
    return { review, isOpen, lack: lackIn(review, isOpen), isAwaited: isOpen && !review.mine };
  });
  const shown = all.filter(({ isAwaited }) => isAwaited === (weight === "now"));
  if (shown.length === 0) return null;
  const isFirst = weight === "now" || all.length === shown.length;
  const [mine, theirs] = trial.isMine ? [t("you"), t("manager")] : [t("you"), trial.personName];
  const name = await sideName(trial, trial.isMine ? "MANAGER" : "PERSON");
  return (
    <TrialPart
      weight={weight}
      id={isFirst ? "reviews" : undefined}
      title={t(weight === "now" ? "title" : "beside")}
    >
      <p className="mb-5 text-sm text-muted">{t("blind")}</p>
      <ol className="space-y-6">
        {shown.map(({ review, isOpen, lack }) => (
          <li key={review.week} className="border-t border-line pt-5">
            <h4 className="font-medium">{t("week", { week: review.week })}</h4>
            {review.mine && review.other && (
              <Both
                week={t("week", { week: review.week })}
                sides={[
                  { who: mine, answers: review.mine },
                  { who: theirs, answers: review.other },
                ]}
                criteria={criteria}
              />
            )}
            {lack && <p className="mt-2 text-muted">{t(lack, { name })}</p>}
            {!review.mine && isOpen && (
              <ReviewForm trialId={trial.id} week={review.week} criteria={criteria} />
            )}
          </li>
        ))}
      </ol>
    </TrialPart>
  );
}

/** The words for what is missing of a week's two reviews; null when neither is, or the viewer is about to write. */
function lackIn({ mine, otherIsIn }: ReviewOfWeek, isOpen: boolean) {
  if (mine) return otherIsIn ? null : isOpen ? "waiting" : "over-other";
  if (otherIsIn) return isOpen ? "other-in" : "over-you";
  return isOpen ? null : "over";
}

type Said = { who: string; answers: ReviewAnswers };

/** Both reviews, side by side; a difference is something to talk about. */
async function Both(props: { week: string; sides: Said[]; criteria: string[] }) {
  const t = await getTranslations("check-in.review");
  const { week, sides, criteria } = props;
  const most = Math.max(...sides.map(({ answers }) => answers.met.length));
  return (
    <>
      <DataTable
        caption={week}
        head={[t("criterion-head"), ...sides.map(({ who }) => who)]}
        rows={Array.from({ length: most }, (_, at) => ({
          key: String(at),
          cells: [
            criteria[at] ?? t("criterion", { number: at + 1 }),
            ...sides.map(({ answers }) => {
              const met = answers.met[at];
              return met ? t(`met.${met}`) : "";
            }),
          ],
        }))}
      />
      <div className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {sides.map(({ who, answers }) => (
          <section key={who} className="space-y-2 text-sm">
            <h5 className="font-medium">{who}</h5>
            <p className="whitespace-pre-line">{answers.well}</p>
            {answers.next && <p className="whitespace-pre-line text-muted">{answers.next}</p>}
          </section>
        ))}
      </div>
    </>
  );
}
