import type { ReactNode } from "react";
import { Badge } from "@/app/_components/ui/badge";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Evidence } from "@/lib/plan/plan";

/** The evidence of a plan, the latest first. */
export async function EvidenceList(props: {
  evidence: Evidence[];
  below?: (piece: Evidence) => ReactNode;
}) {
  const t = await getTranslations("plan.evidence");
  const figures = await getFigures();
  if (props.evidence.length === 0) return null;
  return (
    <ul className="divide-y divide-line">
      {props.evidence.map((piece) => (
        <li key={piece.id} className="py-4 first:pt-0">
          <p className="text-sm text-muted">{figures.day(piece.happenedOn)}</p>
          <p className="max-w-prose whitespace-pre-line">{piece.record.sentence}</p>
          <div className="mt-2 flex flex-wrap items-center gap-2 text-sm">
            {piece.record.metrics.map((metric) => (
              <Badge key={metric}>{t(`metrics.${metric}`)}</Badge>
            ))}
            {piece.record.link && (
              <a
                href={piece.record.link}
                rel="noreferrer nofollow"
                className="underline underline-offset-4"
              >
                {new URL(piece.record.link).hostname}
              </a>
            )}
            {props.below?.(piece)}
          </div>
        </li>
      ))}
    </ul>
  );
}
