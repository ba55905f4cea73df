import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Explained, Explanations } from "@/app/_components/ui/explained";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { proposedReason } from "@/lib/trial/proposal/input";
import { findCandidate, findOwnCandidacy, listTakenDays } from "@/lib/trial/proposal/queries";
import { findOpenTrialOf } from "@/lib/trial/queries";
import { PROMISES } from "../_components/promises";
import { ProposalForm } from "./_components/proposal-form";

export const generateMetadata = titled("trial");

export default async function NewTrialPage(props: PageProps<"/trials/new">) {
  const viewer = await requireViewer();
  const { person: id, reason } = await props.searchParams;
  const now = new Date();
  const isMine = id === undefined;
  const person = isMine
    ? await findOwnCandidacy(viewer)
    : await findCandidate(viewer, String(id), now);
  if (!person) notFound();
  const open = await findOpenTrialOf(viewer, person.id, now);
  const t = await getTranslations("trial.new");
  const names = { person: person.name, team: person.teamName, mine: isMine ? "yes" : "no" };
  if (open?.state === "proposed")
    return (
      <PageHeader
        above={t("above", names)}
        title={t("waitingTitle")}
        lead={t("waiting", names)}
        actions={<ButtonLink href={`/trials/${open.id}`}>{t("toTrial")}</ButtonLink>}
      />
    );
  const promises = await getTranslations("trial.promise");
  const busyUntil = open && (await getFigures()).day(open.lastDay);
  return (
    <>
      <PageHeader above={t("above", names)} title={t("title", names)} lead={t("lead", names)} />
      <Explained
        title={promises("title")}
        about={<Explanations sentences={PROMISES.map((promise) => promises(promise))} />}
      >
        {busyUntil && (
          <div className="mb-8">
            <Notice>{t("busy", { ...names, day: busyUntil })}</Notice>
          </div>
        )}
        <ProposalForm
          person={person}
          isMine={isMine}
          reason={isMine ? proposedReason(reason) : undefined}
          today={viewer.today}
          freeFrom={open?.overOn ?? viewer.today}
          taken={await listTakenDays(viewer, person, now)}
        />
      </Explained>
    </>
  );
}
