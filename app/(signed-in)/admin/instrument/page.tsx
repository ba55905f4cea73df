import { notFound } from "next/navigation";
import { DoneNotice } from "@/app/_components/ui/done-notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { offerFor } from "@/lib/instrument/offer/statements";
import { findWorkshop } from "@/lib/instrument/queries";
import { reviewOf } from "@/lib/instrument/review";
import { itemsInOrder } from "@/lib/scoring/instrument";
import { AddItem } from "./_components/add-item";
import { BeginVersion } from "./_components/begin-version";
import { CheckList } from "./_components/check-list";
import { DiscardVersion } from "./_components/discard-version";
import { ItemsAside } from "./_components/items-aside";
import { ItemsPlaced } from "./_components/items-placed";
import { NextHeader } from "./_components/next-header";
import { OfferedVersion } from "./_components/offered-version";
import { PublishedVersions } from "./_components/published-versions";

export const generateMetadata = titled("editor");

export default async function EditorPage(props: PageProps<"/admin/instrument">) {
  const viewer = await requireViewer();
  const [workshop, contexts] = await Promise.all([findWorkshop(viewer), findContexts()]);
  if (!workshop) notFound();
  const { told } = await props.searchParams;
  const t = await getTranslations("editor");
  const { versions, latest, next } = workshop;
  const offers = itemsInOrder(latest).flatMap((item) => offerFor(item) ?? []);
  const weights = contexts.settings[contexts.inUse].weights;
  const review = next && reviewOf(next, versions, weights);
  return (
    <div className="space-y-8">
      <PageHeader title={t("title")} lead={t("lead")} />
      {told === "gone" && (
        <DoneNotice what={told} look="danger">
          {t("gone")}
        </DoneNotice>
      )}
      {told === "published" && (
        <DoneNotice what={told} look="good">
          {t("published", { version: latest.version })}
        </DoneNotice>
      )}
      {!next && offers.length > 0 && (
        <OfferedVersion version={latest.version + 1} offers={offers} />
      )}
      {!next && <BeginVersion version={latest.version + 1} base={latest.version} />}
      {next && review && (
        <>
          <NextHeader next={next} review={review} />
          <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="order-2 space-y-8 lg:order-1">
              <ItemsPlaced review={review} />
              <AddItem />
              <ItemsAside review={review} />
              <DiscardVersion draftId={next.id} version={review.version} />
            </div>
            <CheckList review={review} size={contexts.inUse} />
          </div>
        </>
      )}
      <PublishedVersions versions={versions} />
    </div>
  );
}
