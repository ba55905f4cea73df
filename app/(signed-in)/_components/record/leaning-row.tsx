import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { placesFor } from "@/lib/assessment/shown-figures";
import { bandAround } from "@/lib/scoring/leaning";
import type { TeamRecord } from "@/lib/sharing/shared-record";

/** A person's row on the team page: name, the shared part of their leaning, and its date. */
export async function LeaningRow(props: {
  name: string;
  href?: string;
  record: TeamRecord;
  remarks?: string[];
}) {
  const t = await getTranslations("team");
  const verdicts = await getTranslations("result");
  const figures = await getFigures();
  const { verdict, scores, day } = props.record;
  const band = scores && bandAround(scores.leaning, scores.sem);
  const places = scores ? placesFor({ ...scores, verdict }) : 0;
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[13rem_1fr_11rem] sm:items-center">
      <p className="font-medium">
        {props.href ? (
          <PageLink href={props.href} className="underline-offset-4 hover:underline">
            {props.name}
          </PageLink>
        ) : (
          props.name
        )}
        {props.remarks?.map((remark) => (
          <span key={remark} className="block text-sm font-normal text-muted">
            {remark}
          </span>
        ))}
      </p>
      {scores && band ? (
        <LeaningScale
          leaning={scores.leaning}
          sem={scores.sem}
          verdict={verdict}
          size="row"
          label={verdicts("scale.label", {
            leaning: figures.points(scores.leaning, places),
            low: figures.points(band.low, places),
            high: figures.points(band.high, places),
            verdict: verdicts(`verdict.${verdict}`),
          })}
        />
      ) : (
        <p className="text-sm text-muted">{t("leanings.verdictOnly")}</p>
      )}
      <p className="text-sm text-muted sm:text-right">{figures.shortDay(day)}</p>
    </div>
  );
}
