import Link from "next/link";
import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findRotation } from "@/lib/rotation/queries";
import { FairnessCard } from "./_components/fairness-card";
import { HeaderLinks } from "./_components/header-links";
import { PastTurns } from "./_components/past-turns";
import { Swaps } from "./_components/swaps";
import { TakePart } from "./_components/take-part";
import { TurnCard } from "./_components/turn-card";

export const generateMetadata = titled("rotation");

export default async function RotationPage(props: PageProps<"/teams/[teamId]/rotation">) {
  const viewer = await requireViewer();
  const page = await findRotation(viewer, (await props.params).teamId, new Date());
  if (!page) notFound();
  const t = await getTranslations("rotation");
  const { proposal } = page;
  return (
    <>
      <PageHeader
        above={
          <Link href={`/teams/${page.teamId}`} className="underline underline-offset-4">
            {page.teamName}
          </Link>
        }
        title={t("title")}
        lead={t("lead")}
        actions={<HeaderLinks page={page} />}
      />
      <div className="space-y-8">
        {page.takesPart.may && <TakePart page={page} />}
        {proposal ? (
          <>
            <ol className="space-y-4" aria-label={t("next")}>
              {proposal.turns.map((turn) => (
                <TurnCard key={turn.slot} page={page} turn={turn} />
              ))}
            </ol>
            {page.swaps.length > 0 && <Swaps page={page} />}
            <FairnessCard fairness={proposal.fairness} names={page.names} />
          </>
        ) : (
          <EmptyState title={t("none")}>{t(page.steers ? "none-steer" : "none-member")}</EmptyState>
        )}
        {page.past.length > 0 && <PastTurns page={page} />}
      </div>
    </>
  );
}
