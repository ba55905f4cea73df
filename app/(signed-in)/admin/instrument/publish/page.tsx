import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { findWorkshop } from "@/lib/instrument/queries";
import { reviewOf } from "@/lib/instrument/review";
import { CheckList } from "../_components/check-list";
import { PublishForm } from "./_components/publish-form";
import { WhatHappens } from "./_components/what-happens";

export const generateMetadata = titled("editor");

export default async function PublishPage() {
  const viewer = await requireViewer();
  const [workshop, contexts] = await Promise.all([findWorkshop(viewer), findContexts()]);
  if (!workshop?.next) notFound();
  const { settings, inUse } = contexts;
  const review = reviewOf(workshop.next, workshop.versions, settings[inUse].weights);
  const t = await getTranslations("editor.publish");
  return (
    <>
      <PageHeader
        title={t("title", { version: review.version })}
        lead={t("lead")}
        actions={
          <ButtonLink href="/admin/instrument" look="secondary">
            {t("back")}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="order-2 space-y-8 lg:order-1">
          <WhatHappens review={review} />
          <PublishForm next={workshop.next} review={review} />
        </div>
        <CheckList review={review} size={inUse} />
      </div>
    </>
  );
}
