import { Badge } from "@/app/_components/ui/badge";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getTranslations } from "@/app/_i18n/words";
import type { Verdict } from "@/lib/scoring/leaning";
import { ProvisionalMark } from "./provisional-mark";

const LOOKS = { IC: "ic", UNDECIDED: "outline", MANAGEMENT: "mg" } as const;

/** A verdict in two words with the mark of its track, and whether it is provisional. */
export async function VerdictBadge(props: { verdict: Verdict; provisional?: boolean }) {
  const t = await getTranslations("result.verdict");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge look={LOOKS[props.verdict]}>
        <TrackMark track={props.verdict} />
        {t(props.verdict)}
      </Badge>
      {props.provisional && <ProvisionalMark />}
    </span>
  );
}
