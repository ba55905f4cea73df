import { Folds } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import type { OwnRecord } from "@/lib/assessment/own-record";
import { awaitedIn, type AwaitedPart } from "@/lib/trial/awaited";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { measuresOf, type Measures } from "@/lib/trial/measure";
import { PromisesFold } from "../../_components/promises";
import { LeaningsCard } from "./leanings-card";
import { NextSteps } from "./next-steps";
import { PartOf } from "./part-of";
import { StorySection } from "./story-section";
import { TrialHistory } from "./trial-history";
import { TrialTerms } from "./trial-terms";
import { VoiceCard } from "./voice-card";
import { WeeksCard } from "./weeks-card";

/** What waits for the viewer, before everything else; nothing when nothing does. */
export async function AwaitedParts({ trial }: { trial: TrialDetail }) {
  const awaited = awaitedIn(trial);
  if (awaited.size === 0) return null;
  const t = await getTranslations("trial.page");
  return (
    <section aria-labelledby="turn-title" className="space-y-6">
      <h2 id="turn-title" className="text-xl font-semibold">
        {t("turn")}
      </h2>
      {[...awaited].map((part) => (
        <PartOf key={part} part={part} trial={trial} weight="now" />
      ))}
    </section>
  );
}

/** How the trial is going: what comes next, the weeks, and the leanings around it. */
export async function NowSection(props: {
  trial: TrialDetail;
  /** The viewer's own, when they are the person; else none. */
  records: OwnRecord[];
  /** What the person shares with the viewing manager; else null. */
  shared: Measures<GradedRecord> | null;
}) {
  const { trial, records, shared } = props;
  const t = await getTranslations("trial.page.story");
  const isTold = trial.isMine && (trial.state === "running" || trial.hasEnded);
  const measures = isTold ? ownMeasures(records, trial) : shared;
  return (
    <StorySection id="now" title={t("now")}>
      <NextSteps trial={trial} />
      <QuietParts trial={trial} parts={NOW} />
      <WeeksCard trial={trial} />
      {measures && <LeaningsCard trial={trial} measures={measures} />}
    </StorySection>
  );
}

/** What was said about it: the reviews of both, the team's voice, and the decision. */
export async function ReviewsSection({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial.page.story");
  const { reviews, decision, voice } = trial.story;
  const isEmpty = reviews.length === 0 && !decision && !voice && !trial.choices.decide;
  const isBetween = !trial.isMine && !trial.isManaged;
  return (
    <StorySection id="reviewed" title={t("reviews")}>
      {isEmpty && <p className="max-w-prose text-muted">{t(isBetween ? "between" : "none")}</p>}
      <QuietParts trial={trial} parts={REVIEWED} />
      <VoiceCard trial={trial} />
    </StorySection>
  );
}

/** What both agreed, and what is there on demand. */
export async function AgreementSection({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial.page.story");
  const { state, story, choices } = trial;
  const isOpen = story.extensions.some((each) => each.isOpen && !each.isSigned);
  const read = quiet(trial, [
    ...(state === "proposed" || story.newTerms ? (["terms"] as const) : []),
    ...(isOpen ? (["extension"] as const) : []),
    ...(choices.forecast ? (["forecast"] as const) : []),
  ]);
  return (
    <StorySection id="agreement" title={t("agreement")}>
      <TrialTerms trial={trial} />
      <QuietParts trial={trial} parts={read} />
      <Folds>
        {quiet(trial, AGREED)
          .filter((part) => !read.includes(part))
          .map((part) => (
            <PartOf key={part} part={part} trial={trial} weight="folded" />
          ))}
        <TrialHistory events={trial.history} />
        <PromisesFold />
      </Folds>
    </StorySection>
  );
}

const NOW = ["pulse"] as const;
const REVIEWED = ["reviews", "decision"] as const;
const AGREED = ["terms", "extension", "forecast"] as const;

function QuietParts(props: { trial: TrialDetail; parts: readonly AwaitedPart[] }) {
  return quiet(props.trial, props.parts).map((part) => (
    <PartOf key={part} part={part} trial={props.trial} weight="read" />
  ));
}

/** Those of some parts in which nothing waits; some reviews can wait while others are read. */
function quiet(trial: TrialDetail, parts: readonly AwaitedPart[]): AwaitedPart[] {
  const awaited = awaitedIn(trial);
  return parts.filter((part) => part === "reviews" || !awaited.has(part));
}

function ownMeasures(records: OwnRecord[], trial: TrialDetail): Measures<GradedRecord> {
  const graded = (record: OwnRecord | null) => record && ({ grade: "EVERYTHING", record } as const);
  const own = measuresOf(records, trial);
  return { before: graded(own.before), after: graded(own.after), washout: graded(own.washout) };
}
