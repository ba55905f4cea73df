import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/ui/badge";
import { TrackMark } from "@/app/_components/ui/track-mark";
import type { Verdict } from "@/lib/scoring/leaning";

const LOOKS = { IC: "ic", UNDECIDED: "outline", MANAGEMENT: "mg" } as const;

/** A verdict in two words with the mark of its track. */
export async function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = await getTranslations("result.verdict");
  return (
    <Badge look={LOOKS[verdict]}>
      <TrackMark track={verdict} />
      {t(verdict)}
    </Badge>
  );
}
