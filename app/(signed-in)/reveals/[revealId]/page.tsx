import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findReveal } from "@/lib/reveal/queries";
import { RatingsForm } from "./_components/ratings-form";
import { RevealedView } from "./_components/revealed-view";

export const generateMetadata = titled("reveal");

export default async function RevealPage(props: PageProps<"/reveals/[revealId]">) {
  const viewer = await requireViewer();
  const { revealId } = await props.params;
  const reveal = await findReveal(viewer, revealId, new Date());
  if (!reveal) notFound();
  const t = await getTranslations("reveal");
  const other = reveal.other ?? t("gone");
  const names =
    reveal.side === "PERSON"
      ? { person: viewer.name, manager: other }
      : { person: other, manager: viewer.name };
  return (
    <>
      <PageHeader title={t("with", { name: other })} lead={t("lead", names)} />
      {reveal.isClosed ? (
        <EmptyState title={t("closed.title")}>{t("closed.text")}</EmptyState>
      ) : reveal.mine && reveal.theirs ? (
        <RevealedView mine={reveal.mine} theirs={reveal.theirs} other={other} names={names} />
      ) : (
        <RatingsForm reveal={reveal} other={other} />
      )}
    </>
  );
}
