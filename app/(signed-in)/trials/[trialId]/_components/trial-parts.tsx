import { Folds } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import type { OwnRecord } from "@/lib/assessment/own-record";
import { AWAITED_PARTS, awaitedIn, type AwaitedPart } from "@/lib/trial/awaited";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { measuresOf, type Measures } from "@/lib/trial/measure";
import { PromisesFold } from "../../_components/promises";
import { LeaningsCard } from "./leanings-card";
import { PartOf } from "./part-of";
import { TrialHistory } from "./trial-history";
import { VoiceCard } from "./voice-card";
import { WeeksCard } from "./weeks-card";

/** What waits for the viewer, before everything else; nothing when nothing does. */
export async function AwaitedParts({ trial }: { trial: TrialDetail }) {
  const awaited = awaitedIn(trial);
  if (awaited.size === 0) return null;
  const t = await getTranslations("trial.page");
  return (
    <div className="space-y-6">
      <p className="text-sm font-medium text-muted">{t("turn")}</p>
      {[...awaited].map((part) => (
        <PartOf key={part} part={part} trial={trial} weight="now" />
      ))}
    </div>
  );
}

/** What is read: the decision, the reviews, the weeks, the leanings and the team's voice. */
export function ReadParts(props: {
  trial: TrialDetail;
  /** The viewer's own, when they are the person; else none. */
  records: OwnRecord[];
  /** What the person shares with the viewing manager; else null. */
  shared: Measures<GradedRecord> | null;
}) {
  const { trial, records, shared } = props;
  const isTold = trial.isMine && (trial.state === "running" || trial.hasEnded);
  const measures = isTold ? ownMeasures(records, trial) : shared;
  const quiet = quietParts(trial);
  return (
    <>
      {quiet.read.map((part) => (
        <PartOf key={part} part={part} trial={trial} weight="read" />
      ))}
      <WeeksCard trial={trial} />
      {measures && <LeaningsCard trial={trial} measures={measures} />}
      <VoiceCard trial={trial} />
    </>
  );
}

/** What is there on demand: agreement, forecast, extension, history and what a trial is. */
export function FoldedParts({ trial }: { trial: TrialDetail }) {
  return (
    <Folds>
      {quietParts(trial).folded.map((part) => (
        <PartOf key={part} part={part} trial={trial} weight="folded" />
      ))}
      <TrialHistory events={trial.history} />
      <PromisesFold />
    </Folds>
  );
}

/** The parts in which nothing waits: those to read, and those to fold. */
function quietParts(trial: TrialDetail): { read: AwaitedPart[]; folded: AwaitedPart[] } {
  const awaited = awaitedIn(trial);
  // Some reviews can wait while others are read.
  const quiet = AWAITED_PARTS.filter(
    (part) => part === "reviews" || (part !== "answer" && !awaited.has(part)),
  );
  const { story, state, choices } = trial;
  const reads: Partial<Record<AwaitedPart, boolean>> = {
    terms: state === "proposed" || story.newTerms !== null,
    extension: story.extensions.some(({ isOpen, isSigned }) => isOpen && !isSigned),
    forecast: choices.forecast,
  };
  const isRead = (part: AwaitedPart) => reads[part] ?? true;
  return {
    read: quiet.filter((part) => isRead(part)),
    folded: quiet.filter((part) => !isRead(part)),
  };
}

function ownMeasures(records: OwnRecord[], trial: TrialDetail): Measures<GradedRecord> {
  const graded = (record: OwnRecord | null) => record && ({ grade: "EVERYTHING", record } as const);
  const own = measuresOf(records, trial);
  return { before: graded(own.before), after: graded(own.after), washout: graded(own.washout) };
}
