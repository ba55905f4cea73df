import { Badge } from "@/app/_components/ui/badge";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getTranslations } from "@/app/_i18n/words";
import type { Verdict } from "@/lib/scoring/leaning";
import { ProvisionalMark } from "./provisional-mark";
import { QuickMark } from "./quick-mark";

const LOOKS = { IC: "ic", UNDECIDED: "outline", MANAGEMENT: "mg" } as const;

/** A verdict in two words with the mark of its track; whether the quick form gave it, or it is provisional. */
export async function VerdictBadge(props: {
  verdict: Verdict;
  provisional?: boolean;
  quick?: boolean;
}) {
  const t = await getTranslations("result.verdict");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge look={LOOKS[props.verdict]}>
        <TrackMark track={props.verdict} />
        {t(props.verdict)}
      </Badge>
      {props.quick && <QuickMark />}
      {props.provisional && <ProvisionalMark />}
    </span>
  );
}
