import { Notice } from "@/app/_components/ui/notice";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import {
  ITEMS_PER_STEP,
  lackingDimensions,
  unansweredOf,
  type Draft,
} from "@/lib/assessment/draft";
import { FEWEST_ANSWERS, type Item } from "@/lib/scoring/instrument";

/** Which questions have no answer, and whether the result needs some of them. */
export async function OpenQuestions({ draft }: { draft: Draft }) {
  const t = await getTranslations("assessment");
  const names = await getTranslations("dimension.names");
  const format = await getFormatter();
  const { instrument, answers } = draft;
  const lacking = lackingDimensions(instrument, answers);
  const open = unansweredOf(instrument, answers);
  const skipped = instrument.items.filter((item) => answers[item.key] === "skip");
  const needed = [...open, ...skipped].filter((item) => lacking.includes(item.dimension));
  if (lacking.length > 0)
    return (
      <Notice look="danger">
        <p>
          {t("lacking", {
            dimensions: format.list(lacking.map((dimension) => names(dimension))),
            fewest: FEWEST_ANSWERS,
          })}
        </p>
        <QuestionLinks items={needed} />
      </Notice>
    );
  if (open.length === 0) return null;
  return (
    <Notice>
      <p>{t("open", { count: open.length })}</p>
      <QuestionLinks items={open} />
    </Notice>
  );
}

async function QuestionLinks({ items }: { items: Item[] }) {
  const t = await getTranslations("assessment");
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {[...items]
        .sort((a, b) => a.position - b.position)
        .map(({ position }) => (
          <li key={position}>
            <PageLink
              href={`/assessments/draft?step=${Math.ceil(position / ITEMS_PER_STEP)}#question-${position}`}
              className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg border border-line-strong bg-surface px-3 text-ink hover:bg-sunken"
            >
              <span className="sr-only">{t("toQuestion")} </span>
              {position}
            </PageLink>
          </li>
        ))}
    </ul>
  );
}
